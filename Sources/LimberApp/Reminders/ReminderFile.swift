// SPDX-License-Identifier: MIT
import Foundation
import SessionLog
import StrictYAML

/// The file that says what the person wants to be reminded of. Timers only say when to look into it.
struct ReminderFile: Sendable {
  /// Where it is, or is to be.
  let path: String

  /// The person's file.
  ///
  /// - Throws: `Failure.noHome` where there is no home folder.
  init(paths: Paths) throws(Failure) {
    guard let path = paths.reminders else { throw .reminder(.noHome) }
    self.path = path
  }

  /// What it says; nothing where there is none.
  ///
  /// - Throws: `Failure.reminder` if it cannot be used.
  func load() throws(Failure) -> Reminders {
    let bytes: [UInt8]
    do throws(ReadingFault) { bytes = try readFile(path, words: .settings) } catch {
      if error.isMissing { return Reminders() }
      throw .reminder(.unreadable(path, error.message))
    }
    guard let reminders = try? JSONDecoder().decode(Reminders.self, from: Data(bytes)) else {
      throw .reminder(.unreadable(path, nil))
    }
    return reminders
  }

  /// Writes it anew.
  ///
  /// - Throws: `Failure.reminder`, and it is as it was.
  func save(_ reminders: Reminders) throws(Failure) {
    try Self.write(try Output.encoded(reminders) + [Output.lineFeed], to: path)
  }

  /// Writes a file of ours as a whole; its folder is made where it is missing.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do throws(SystemFailure) {
      try WholeFile.replace(path, with: bytes, exists: access(path, F_OK) == 0)
    } catch { throw .reminder(.unwritten(path, error)) }
  }
}
