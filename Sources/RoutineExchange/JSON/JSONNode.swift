// SPDX-License-Identifier: MIT

/// A value of a JSON text, with its place.
struct JSONNode {
  /// Where it begins, in bytes from the file's first.
  let offset: Int
  /// What it is.
  let content: Content

  indirect enum Content {
    case object([Member])
    case array([JSONNode])
    case text(String)
    /// A number as it is written.
    case number(String)
    case flag(Bool)
    case null
  }

  struct Member {
    let key: String
    /// Where the key begins.
    let offset: Int
    let value: JSONNode
  }

  /// What it is called in a message.
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
