// SPDX-License-Identifier: MIT

/// A JSON value.
package indirect enum JSONValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  /// The members of an object by key; empty for other values.
  package var members: [String: JSONValue] {
    if case .object(let members) = self { members } else { [:] }
  }

  /// An object with the members of another before its own.
  func adding(_ other: JSONValue) -> JSONValue {
    .object(members.merging(other.members) { own, _ in own })
  }
}

extension JSONValue: Encodable {
  /// Encodes the value.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text.
  package init(stringLiteral text: String) { self = .text(text) }
  /// A number.
  package init(integerLiteral number: Int) { self = .number(number) }
  /// True or false.
  package init(booleanLiteral flag: Bool) { self = .flag(flag) }
  /// A list.
  package init(arrayLiteral values: JSONValue...) { self = .list(values) }
  /// Makes an object; of duplicate keys the last value counts.
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(Dictionary(members) { $1 })
  }
}
