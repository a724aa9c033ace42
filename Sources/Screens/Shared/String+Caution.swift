// SPDX-License-Identifier: MIT
import TextCanvas

extension String {
  /// The text as a caution, with its sign, wrapped to a width.
  func cautionRows(columns: Int) -> [String] {
    runningText.wrapped(columns: columns - [String].cautionSignColumns).asCaution
  }
}

extension [String] {
  /// The width of the sign before a caution.
  static var cautionSignColumns: Int { 2 }

  /// The rows of a caution, with its sign before the first.
  var asCaution: [String] {
    enumerated().map { index, line in (index == 0 ? "! " : "  ") + line }
  }
}
