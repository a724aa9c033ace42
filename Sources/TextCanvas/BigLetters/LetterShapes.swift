// SPDX-License-Identifier: MIT

/// The shapes of the big letters: five rows of blocks, `#` full and `.` empty.
///
/// The rule: words are recognised by how their letters differ, so each shape is as wide as it needs
/// to be, and no two are alike.
enum LetterShapes {
  /// How many rows of blocks a shape has.
  static let rows = 5

  /// The columns of blocks between two words: a space, and a gap on either side of it.
  static let wordGap = (columns(of: " ") ?? 0) + 2

  /// Rows of blocks, all of one length; `nil` if the character has no shape.
  static func rows(for character: Character) -> [[Bool]]? { shapes[character] }

  /// The width of a text in blocks; `nil` if a character has no shape.
  static func columns(of text: some StringProtocol) -> Int? { shapes.blocks(of: text) }

  /// The drawings as rows of blocks, parsed once: every letter of every frame looks them up. Lower
  /// case uses the shapes of capitals.
  private static let shapes = ShapeTable(
    drawings.reduce(into: [Character: [[Bool]]]()) { shapes, drawing in
      let rows = drawing.value.map { row in row.utf8.map { $0 == UInt8(ascii: "#") } }
      shapes[drawing.key] = rows
      for small in drawing.key.lowercased() { shapes[small] = rows }
    })

  private static let drawings: [Character: [String]] = [
    "A": [".#.", "#.#", "###", "#.#", "#.#"],
    "B": ["##.", "#.#", "##.", "#.#", "##."],
    "C": [".##", "#..", "#..", "#..", ".##"],
    "D": ["##.", "#.#", "#.#", "#.#", "##."],
    "E": ["###", "#..", "##.", "#..", "###"],
    "F": ["###", "#..", "##.", "#..", "#.."],
    "G": [".###", "#...", "#.##", "#..#", ".###"],
    "H": ["#.#", "#.#", "###", "#.#", "#.#"],
    "I": ["#", "#", "#", "#", "#"],
    "J": ["..#", "..#", "..#", "#.#", ".#."],
    "K": ["#..#", "#.#.", "##..", "#.#.", "#..#"],
    "L": ["#..", "#..", "#..", "#..", "###"],
    "M": ["#...#", "##.##", "#.#.#", "#...#", "#...#"],
    "N": ["#..#", "##.#", "#.##", "#..#", "#..#"],
    "O": [".##.", "#..#", "#..#", "#..#", ".##."],
    "P": ["##.", "#.#", "##.", "#..", "#.."],
    "Q": [".##.", "#..#", "#..#", "#.#.", ".#.#"],
    "R": ["##.", "#.#", "##.", "#.#", "#.#"],
    "S": [".##", "#..", ".#.", "..#", "##."],
    "T": ["###", ".#.", ".#.", ".#.", ".#."],
    "U": ["#..#", "#..#", "#..#", "#..#", ".##."],
    "V": ["#.#", "#.#", "#.#", "#.#", ".#."],
    "W": ["#...#", "#...#", "#.#.#", "##.##", "#...#"],
    "X": ["#.#", "#.#", ".#.", "#.#", "#.#"],
    "Y": ["#.#", "#.#", ".#.", ".#.", ".#."],
    "Z": ["####", "..#.", ".#..", "#...", "####"],
    "0": ["###", "#.#", "#.#", "#.#", "###"],
    "1": [".#", "##", ".#", ".#", ".#"],
    "2": ["##.", "..#", ".#.", "#..", "###"],
    "3": ["##.", "..#", ".#.", "..#", "##."],
    "4": ["#.#", "#.#", "###", "..#", "..#"],
    "5": ["###", "#..", "##.", "..#", "##."],
    "6": [".##", "#..", "###", "#.#", "###"],
    "7": ["###", "..#", "..#", ".#.", ".#."],
    "8": ["###", "#.#", "###", "#.#", "###"],
    "9": ["###", "#.#", "###", "..#", "##."],
    ".": [".", ".", ".", ".", "#"],
    ",": ["..", "..", "..", ".#", "#."],
    ":": [".", "#", ".", "#", "."],
    ";": ["..", ".#", "..", ".#", "#."],
    "!": ["#", "#", "#", ".", "#"],
    "?": ["##.", "..#", ".#.", "...", ".#."],
    "-": ["...", "...", "###", "...", "..."],
    "–": ["....", "....", "####", "....", "...."],
    "'": ["#", "#", ".", ".", "."],
    "’": ["#", "#", ".", ".", "."],
    "/": ["..#", "..#", ".#.", "#..", "#.."],
    "(": [".#", "#.", "#.", "#.", ".#"],
    ")": ["#.", ".#", ".#", ".#", "#."],
    "%": ["#.#", "..#", ".#.", "#..", "#.#"],
    "+": ["...", ".#.", "###", ".#.", "..."],
    "←": ["..#..", ".#...", "#####", ".#...", "..#.."],
    "→": ["..#..", "...#.", "#####", "...#.", "..#.."],
    " ": [".", ".", ".", ".", "."],
    // A number and its unit stay on one line.
    "\u{A0}": [".", ".", ".", ".", "."],
  ]
}
