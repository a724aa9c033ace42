// SPDX-License-Identifier: MIT

import CTerminal

/// How the terminal shows a cell.
struct Look: Hashable, Sendable {
  /// Attributes every terminal can be asked for.
  var attributes: Attributes = []
  /// The foreground, or `nil` for the terminal's own.
  var colour: Colour?

  /// Attributes of a cell.
  struct Attributes: OptionSet, Hashable, Sendable {
    let rawValue: Int32

    static let bold = Attributes(terminal_attribute_bold)
    static let dim = Attributes(terminal_attribute_dim)
    static let underline = Attributes(terminal_attribute_underline)
    static let reverse = Attributes(terminal_attribute_reverse)

    init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    private init(_ attribute: terminal_attribute) {
      rawValue = Int32(attribute.rawValue)
    }
  }

  /// The colours in use, by their numbers on the smallest colour terminals.
  enum Colour: Int32, Hashable, Sendable {
    case red = 1
    case yellow = 3
    case magenta = 5
    case cyan = 6
  }
}
