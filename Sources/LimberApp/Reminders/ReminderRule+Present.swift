// SPDX-License-Identifier: MIT

extension ReminderRule {
  /// What holds for the person at this moment.
  ///
  /// - Throws: `Failure.reminder` if their reminders cannot be read.
  init(paths: Paths, settings: Settings) throws(Failure) {
    self.init(
      reminders: try ReminderFile(paths: paths).load(), quiet: settings.sound.quiet,
      now: WorldClock.now(), offset: WorldClock.offset(at:))
  }
}
