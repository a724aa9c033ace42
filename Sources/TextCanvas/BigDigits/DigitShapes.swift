// SPDX-License-Identifier: MIT

/// The shapes of the big digits and of the unit `min`: five rows of blocks. `#` is full, `.` empty;
/// `r`, `n`, `L` and `J` are full with the top left, top right, bottom left or bottom right corner
/// rounded.
///
/// The rule: consecutive digits share as many blocks as possible, since only differences between
/// one second and the next are sent to the terminal.
enum DigitShapes {
  /// How many rows of blocks a shape has.
  static let rows = 5

  /// Rows of blocks, all of one length; `nil` if the character has no shape.
  static func rows(for character: Character) -> [[Block]]? { shapes[character] }

  /// The width of a text in blocks; `nil` if a character has no shape.
  static func blocks(of text: String) -> Int? { shapes.blocks(of: text) }

  /// The drawings as rows of blocks, parsed once: every digit of every frame looks them up.
  private static let shapes = ShapeTable(
    drawings.mapValues { drawing in
      drawing.map { row in row.map { Block(rawValue: $0) ?? .empty } }
    })

  /// One block of a shape.
  enum Block: Character {
    case empty = "."
    case full = "#"
    case roundTopLeft = "r"
    case roundTopRight = "n"
    case roundBottomLeft = "L"
    case roundBottomRight = "J"
  }

  private static let drawings: [Character: [String]] = [
    "0": ["r#n", "#.#", "#.#", "#.#", "L#J"],
    "1": [".rn", "..#", "..#", "..#", "..J"],
    "2": ["r#n", "..#", "###", "#..", "L#J"],
    "3": ["r#n", "..#", ".##", "..#", "L#J"],
    "4": ["r.n", "#.#", "###", "..#", "..J"],
    "5": ["r#n", "#..", "###", "..#", "L#J"],
    "6": ["r#n", "#..", "###", "#.#", "L#J"],
    "7": ["r#n", "..#", "..#", "..#", "..J"],
    "8": ["r#n", "#.#", "###", "#.#", "L#J"],
    "9": ["r#n", "#.#", "###", "..#", "L#J"],
    ":": [".", "#", ".", "#", "."],
    ".": [".", ".", ".", ".", "#"],
    "×": ["...", "#.#", ".#.", "#.#", "..."],
    "-": ["...", "...", "###", "...", "..."],
    "+": ["...", ".#.", "###", ".#.", "..."],
    " ": ["...", "...", "...", "...", "..."],
    "m": [".....", ".....", "####n", "#.#.#", "#.#.#"],
    "i": ["#", ".", "#", "#", "#"],
    "n": ["...", "...", "##n", "#.#", "#.#"],
  ]
}
