// SPDX-License-Identifier: MIT

/// Shapes by character. Those of ASCII, nearly all that are looked up, need no hashing.
struct ShapeTable<Block: Sendable>: Sendable {
  private let ascii: [[[Block]]?]
  private let others: [Character: [[Block]]]

  init(_ shapes: [Character: [[Block]]]) {
    ascii = (0..<0x80).map { shapes[Character(Unicode.Scalar($0 as UInt8))] }
    others = shapes
  }

  /// The rows of a character's shape; `nil` for none.
  subscript(character: Character) -> [[Block]]? {
    if let scalar = character.unicodeScalars.first, scalar.isASCII {
      return character.utf8.count == 1 ? ascii[Int(scalar.value)] : nil
    }
    return others[character]
  }
}
