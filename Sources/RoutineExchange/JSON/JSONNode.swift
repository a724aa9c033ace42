// SPDX-License-Identifier: MIT

/// A JSON value, with its place.
struct JSONNode {
  /// Its offset in bytes.
  let offset: Int
  /// The value.
  let content: Content

  indirect enum Content {
    case object([Member])
    case array([JSONNode])
    case text(String)
    /// A number as written.
    case number(String)
    case flag(Bool)
    case null
  }

  struct Member {
    let key: String
    /// The offset of the key.
    let offset: Int
    let value: JSONNode
  }

  /// Its name in messages.
  var noun: String {
    switch content {
    case .object: "an object"
    case .array: "a list"
    case .text: "text"
    case .number: "a number"
    case .flag: "true or false"
    case .null: "null"
    }
  }
}
