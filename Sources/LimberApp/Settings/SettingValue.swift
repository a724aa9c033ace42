// SPDX-License-Identifier: MIT

/// The value of a setting, as in the file, for display.
enum SettingValue: Hashable, Sendable {
  /// A word, a duration or a telephone number.
  case text(String)
  /// A count.
  case number(Int)
  /// `true` or `false`.
  case flag(Bool)
  /// Words of a list, which may be empty.
  case words([String])
  /// Not answered yet.
  case unanswered
  /// Not set, and without a default.
  case nothing

  /// The value for a person.
  var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .words(let words): "[\(words.joined(separator: ", "))]"
    case .unanswered: "no answer yet"
    case .nothing: "none"
    }
  }
}

extension SettingValue: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .words(let words): try container.encode(words)
    case .unanswered, .nothing: try container.encodeNil()
    }
  }
}
