// SPDX-License-Identifier: MIT

/// A day of the week as a person writes it: `monday`, `Mon`.
enum WrittenWeekday {
  /// Its number, Monday's being 1; `nil` for other words.
  static func number(_ word: some StringProtocol) -> Int? {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    let word = word.lowercased()
    return names.firstIndex { $0 == word || $0.prefix(3) == word }.map { $0 + 1 }
  }
}
