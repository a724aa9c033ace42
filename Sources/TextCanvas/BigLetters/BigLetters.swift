// SPDX-License-Identifier: MIT

/// A few words in letters large enough to be read from across the room, on as many lines as needed.
public struct BigLetters: Hashable, Sendable {
  /// How large the letters are.
  public enum Face: Hashable, Sendable {
    /// Blocks of half a cell's height: letters of three rows. Needs `▀` and `▄`.
    case half
    /// Blocks of one full cell: narrow letters of five rows.
    case narrow
    /// Blocks of `2n` columns and `n` rows: letters of `5n` rows, in full cells.
    case scaled(Int)
  }

  /// The lines, broken between words.
  public let lines: [String]
  /// How large the letters are.
  public let face: Face
  /// The cells that the lines take.
  public let size: Size

  private enum Request: Hashable, Sendable {
    case inFace(String, Face, columns: Int)
    case largest(String, in: Size, hasHalves: Bool)
  }

  private static let kept = Kept<Request, BigLetters?>(most: 64)

  /// Makes the text in a face, in lines of at most this many columns; `nil` if a character has no
  /// shape, or a word is longer than a line.
  public init?(_ text: String, face: Face, columns: Int) {
    let letters = Self.kept.result(for: .inFace(text, face, columns: columns)) {
      MeasuredWords(text).flatMap { BigLetters($0, face: face, columns: columns) }
    }
    guard let letters else { return nil }
    self = letters
  }

  /// Makes the text on one line of at most this many columns, in the first of these faces in which
  /// it fits; `nil` if it fits in none.
  public init?(_ text: String, oneLineIn faces: [Face], columns: Int) {
    let letters = faces.lazy.compactMap { BigLetters(text, face: $0, columns: columns) }
      .first { $0.lines.count == 1 }
    guard let letters else { return nil }
    self = letters
  }

  private init?(_ words: MeasuredWords, face: Face, columns: Int) {
    guard let lines = words.lines(blocks: columns / face.block.columns),
      let widest = lines.map(\.blocks).max()
    else { return nil }
    self.lines = lines.map(\.text)
    self.face = face
    size = Size(
      columns: widest * face.block.columns, rows: lines.count * face.lineRows - face.gapRows)
  }

  /// The largest face in which the text fits; `nil` if none does.
  ///
  /// - Parameter hasHalves: Whether the terminal can show half cells.
  public static func largest(for text: String, in size: Size, hasHalves: Bool) -> BigLetters? {
    kept.result(for: .largest(text, in: size, hasHalves: hasHalves)) {
      var faces = stride(from: size.rows / LetterShapes.rows, to: 0, by: -1).map(Face.scaled)
      faces.append(hasHalves ? .half : .narrow)
      guard let words = MeasuredWords(text) else { return nil }
      for face in faces {
        guard let letters = BigLetters(words, face: face, columns: size.columns) else { continue }
        if letters.size.rows <= size.rows { return letters }
      }
      return nil
    }
  }
}

extension BigLetters.Face {
  /// The columns of a block.
  public var blockColumns: Int { block.columns }

  /// The cells of a block; a half row counts as one.
  fileprivate var block: Size {
    switch self {
    case .half, .narrow: Size(columns: 1, rows: 1)
    case .scaled(let scale): Size(columns: 2 * max(1, scale), rows: max(1, scale))
    }
  }

  /// The rows of a line, with the gap below it.
  public var lineRows: Int {
    switch self {
    // The lower half of the third row is the gap.
    case .half: 3
    case .narrow, .scaled: (LetterShapes.rows + 1) * block.rows
    }
  }

  /// The empty rows between two lines.
  public var gapRows: Int {
    switch self {
    case .half: 0
    case .narrow, .scaled: block.rows
    }
  }
}

extension CellBuffer {
  /// Draws big letters at the top left of a rectangle, clipped to the buffer.
  public mutating func draw(_ letters: BigLetters, in rect: Rect, style: Style) {
    for (number, line) in letters.lines.enumerated() {
      let top = rect.row + number * letters.face.lineRows
      var column = rect.column
      for character in line {
        guard let shape = LetterShapes.rows(for: character) else { continue }
        switch letters.face {
        case .half: drawHalves(shape, row: top, column: column, style: style)
        case .narrow, .scaled:
          draw(shape, block: letters.face.block, row: top, column: column, style: style)
        }
        column += (shape[0].count + 1) * letters.face.block.columns
      }
    }
  }

  private mutating func drawHalves(_ shape: [[Bool]], row: Int, column: Int, style: Style) {
    for upper in stride(from: 0, to: shape.count, by: 2) {
      for index in shape[upper].indices {
        let hasLower = upper + 1 < shape.count && shape[upper + 1][index]
        let glyph = Self.glyph(shape[upper][index], hasLower)
        guard let glyph else { continue }
        put(narrow: glyph, style: style, row: row + upper / 2, column: column + index)
      }
    }
  }

  private mutating func draw(
    _ shape: [[Bool]], block: Size, row: Int, column: Int, style: Style
  ) {
    for (number, blocks) in shape.enumerated() {
      for (index, isFull) in blocks.enumerated() where isFull {
        let place = Rect(
          column: column + index * block.columns, row: row + number * block.rows,
          columns: block.columns, rows: block.rows)
        fill(place, Cell("█", style))
      }
    }
  }
}
