// SPDX-License-Identifier: MIT
import ArgumentParser
import StrictYAML

extension PastMoment {
  /// The possible forms, for help.
  static let forms =
    "by your clock: 3:10, 3am, 'last night 3:10', 'yesterday at 22:00', noon, '-2d 3:10', -20min, or "
    + "'2026-11-21 03:10', optionally with an offset from UTC"

  /// Reads a moment from the command line.
  ///
  /// - Throws: `ValidationError` if the text is no moment in the past.
  init(parsing text: String) throws {
    do throws(Fault) {
      try self.init(text, now: WorldClock.now(), offset: WorldClock.offset(at:))
    } catch {
      throw ValidationError(UsageText.moment(quoted(text), error))
    }
  }

  /// A remark if the clock showed the time twice.
  ///
  /// - Parameter correction: The command that takes the second one.
  func remark(_ correction: String) -> String? {
    again.map { "limber: \(UsageText.shownTwice($0, correction))" }
  }
}
