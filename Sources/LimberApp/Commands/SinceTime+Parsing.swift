// SPDX-License-Identifier: MIT
import ArgumentParser
import StrictYAML

extension SinceTime {
  /// The possible forms, for help.
  static let forms =
    "2026-11-22, yesterday, monday, -7d, -4w, -1mo, '2 weeks ago', or a time such as 'yesterday 22:00'"

  /// Reads a day or a time from the command line.
  ///
  /// - Throws: `ValidationError` if the text is neither, or does not exist.
  init(parsing text: String) throws {
    do throws(PastMoment.Fault) {
      try self.init(text, now: WorldClock.now(), offset: WorldClock.offset(at:))
    } catch {
      throw ValidationError(
        error == .form ? UsageText.noDay(quoted(text)) : UsageText.moment(quoted(text), error))
    }
  }
}
