// SPDX-License-Identifier: MIT
import Foundation

// The rule of this file: libraries read the environment too, and not always carefully. Values they
// cannot handle are removed before any library looks.

/// Removes environment values that make libraries fail.
enum SoundEnvironment {
  /// The widths in which help can be laid out.
  private static let usableSizes = 40...500

  /// Removes unusable values. Call it first, while the process has one thread.
  static func establish() {
    for name in ["COLUMNS", "LINES"] {
      // The layout of help crashes at a width without room.
      guard let value = ProcessInfo.processInfo.environment[name] else { continue }
      if Int(value).map(usableSizes.contains) != true { unsetenv(name) }
    }
    // For a time zone, the C library would wait for a writer if it is a pipe, and load a file that
    // claims a million years of rules.
    if let zone = timeZoneFile, isThereAndNoTimeZone(zone) { unsetenv("TZ") }
  }

  /// The file named by TZ, if any.
  private static var timeZoneFile: String? {
    let environment = ProcessInfo.processInfo.environment
    guard var name = environment["TZ"], !name.isEmpty else { return nil }
    if name.hasPrefix(":") { name.removeFirst() }
    if name.hasPrefix("/") { return name }
    let folder = environment["TZDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/share/zoneinfo"
    return "\(folder)/\(name)"
  }

  /// The most bytes in a time zone file; the longest real ones have four thousand.
  private static let mostZoneBytes = 65_536

  private static func isThereAndNoTimeZone(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG || status.st_size > mostZoneBytes
  }
}
