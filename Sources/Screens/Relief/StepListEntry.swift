// SPDX-License-Identifier: MIT
import TextCanvas

/// An entry in the list of relief steps right of the time.
struct StepListEntry {
  let mark: Character
  let name: String
  let style: Style
  /// A short note after its name.
  var note: String?

  /// The width of the list.
  static let columns = 28
  /// The columns between the time and the list.
  static let gap = 2

  /// The entry wrapped to a width.
  func lines(columns: Int) -> [Phrase] {
    var rows = name.wrapped(columns: columns - 2, maxRows: 2)
    if let note, let last = rows.last {
      let joined = (last + ", " + note).wrapped(columns: columns - 2, maxRows: 2)
      rows = rows.dropLast() + joined
    }
    return rows.enumerated().map { index, line in
      Phrase((index == 0 ? "\(mark) " : "  ") + line, style)
    }
  }
}
