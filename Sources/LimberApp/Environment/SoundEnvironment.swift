// SPDX-License-Identifier: MIT
import Foundation

// The rule of this file: libraries read the environment too, and not all of them with care. What
// one of them cannot bear is taken out before the first of them looks.

/// The process's environment without the values that libraries stumble over.
enum SoundEnvironment {
  /// The sizes that a help text can be laid out in.
  private static let usableSizes = 40...500

  /// Takes out what cannot be used. Call it first, while the process has one thread.
  static func establish() {
    for name in ["COLUMNS", "LINES"] {
      // The layout of help texts stops the program at a width that leaves no room.
      guard let value = ProcessInfo.processInfo.environment[name] else { continue }
      if Int(value).map(usableSizes.contains) != true { unsetenv(name) }
    }
    // The C library waits for whoever writes to a pipe, should one stand for a time zone, and takes a
    // file whole that says it holds a million years of rules.
    if let zone = timeZoneFile, isThereAndNoTimeZone(zone) { unsetenv("TZ") }
  }

  /// The file that TZ names, if it names one.
  private static var timeZoneFile: String? {
    let environment = ProcessInfo.processInfo.environment
    guard var name = environment["TZ"], !name.isEmpty else { return nil }
    if name.hasPrefix(":") { name.removeFirst() }
    if name.hasPrefix("/") { return name }
    let folder = environment["TZDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/share/zoneinfo"
    return "\(folder)/\(name)"
  }

  /// The most bytes of a time zone's file; the longest that there are have four thousand.
  private static let mostZoneBytes = 65_536

  private static func isThereAndNoTimeZone(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG || status.st_size > mostZoneBytes
  }
}
