// SPDX-License-Identifier: MIT

import CTerminal

/// How the terminal shows a cell.
struct Look: Hashable, Sendable {
  /// Attributes that every terminal supports.
  var attributes: Attributes = []
  /// The foreground's palette number; `nil` for the terminal's own.
  var colour: UInt8?

  /// Attributes of a cell.
  struct Attributes: OptionSet, Hashable, Sendable {
    let rawValue: Int32

    static let bold = Attributes(terminal_attribute_bold)
    static let underline = Attributes(terminal_attribute_underline)
    static let reverse = Attributes(terminal_attribute_reverse)

    init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    private init(_ attribute: terminal_attribute) {
      rawValue = Int32(attribute.rawValue)
    }
  }
}
