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
    if character.utf8.count == 1, let byte = character.utf8.first { return ascii[Int(byte)] }
    return others[character]
  }

  /// The width of a text in blocks, with a gap of one between characters; `nil` if a character has
  /// no shape.
  func blocks(of text: some StringProtocol) -> Int? {
    var blocks = 0
    func add(_ shape: [[Block]]?) -> Bool {
      blocks += (shape?[0].count ?? 0) + 1
      return shape != nil
    }
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x80 }
    let isKnown =
      isPlain
      ? text.utf8.allSatisfy { add(ascii[Int($0)]) } : text.allSatisfy { add(self[$0]) }
    return isKnown ? max(0, blocks - 1) : nil
  }
}
