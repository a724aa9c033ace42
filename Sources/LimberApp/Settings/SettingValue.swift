// SPDX-License-Identifier: MIT

/// The value of one setting, to be shown: as the file would have it.
enum SettingValue: Hashable, Sendable {
  /// A word, a duration or a telephone number.
  case text(String)
  /// A count.
  case number(Int)
  /// `true` or `false`.
  case flag(Bool)
  /// Nothing is set, and nothing is there by default.
  case nothing

  /// The value for a person.
  var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
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
    case .nothing: try container.encodeNil()
    }
  }
}
