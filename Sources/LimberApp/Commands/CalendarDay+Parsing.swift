// SPDX-License-Identifier: MIT
import ArgumentParser

extension CalendarDay {
  /// Reads a day from the command line.
  ///
  /// - Throws: `ValidationError` if there is no such day, or it is written in another way.
  init(parsing text: String) throws {
    guard let day = CalendarDay(text) else {
      throw ValidationError(UsageText.noDay(text))
    }
    self = day
  }
}
