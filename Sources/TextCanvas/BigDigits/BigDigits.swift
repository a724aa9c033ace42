// SPDX-License-Identifier: MIT

/// Digits large enough to be read from across the room, drawn with full cells (`█`), for which any
/// terminal with reverse video will do, or also with half cells, for sizes in between.
///
/// Digits, space, `:` `.` `×` `-` `+` and the letters of `min` have shapes. All digits have the
/// same width, so that nothing moves while they count.
public struct BigDigits: Hashable, Sendable {
  /// How the text is drawn.
  public enum Face: Hashable, Sendable {
    /// One row of ordinary characters.
    case text
    /// Strokes one cell thick: digits of 3 × 5 cells.
    case compact
    /// Strokes `n` columns and `n` half rows thick with rounded corners: digits of `3n` columns and
    /// `2.5n` rows. An odd `n` needs `▀` and `▄`.
    case halves(Int)

    /// Strokes `2n` columns and `n` rows thick: digits of `6n` × `5n` cells.
    public static func scaled(_ scale: Int) -> Face { .halves(2 * max(1, scale)) }

    /// The half rows of a stroke; 0 for the faces without half rows.
    public var halfRows: Int { if case .halves(let count) = self { count } else { 0 } }
  }

  /// The text that is drawn.
  public let text: String
  /// How it is drawn.
  public let face: Face
  /// The cells it takes.
  public let size: Size

  /// Makes the text in a face; `nil` if a character has no shape in it.
  public init?(_ text: String, face: Face) {
    self.text = text
    self.face = face
    guard let blockColumns = face.blockColumns else {
      size = Size(columns: text.cellWidth, rows: 1)
      return
    }
    guard let blocks = Self.blocks(of: text) else { return nil }
    let rows = face.halfRows > 0 ? (DigitShapes.rows * face.halfRows + 1) / 2 : DigitShapes.rows
    size = Size(columns: blocks * blockColumns, rows: rows)
  }

  /// The width of a text in blocks; `nil` if a character has no shape.
  public static func blocks(of text: String) -> Int? { DigitShapes.blocks(of: text) }

  /// The largest face in which the text fits; `nil` if not even plain characters fit.
  ///
  /// - Parameter hasHalves: Whether the terminal can show half cells.
  public static func largest(
    for text: String, in size: Size, hasHalves: Bool = false
  ) -> BigDigits? {
    var halfRows = 0
    if let blocks = blocks(of: text), blocks > 0 {
      // Strokes of half a row are no larger than letters, so below two, strokes of one cell are
      // clearer.
      halfRows = min(size.rows * 2 / DigitShapes.rows, size.columns / blocks)
      if !hasHalves { halfRows -= halfRows % 2 }
    }
    if halfRows >= 2 { return BigDigits(text, face: .halves(halfRows)) }
    for face in [Face.compact, .text] {
      if let digits = BigDigits(text, face: face), digits.fits(in: size) { return digits }
    }
    return nil
  }

  private func fits(in other: Size) -> Bool {
    size.columns <= other.columns && size.rows <= other.rows
  }
}

extension BigDigits.Face {
  /// The columns of one block of a shape; `nil` for ordinary characters.
  var blockColumns: Int? {
    switch self {
    case .text: nil
    case .compact: 1
    case .halves(let count): max(1, count)
    }
  }
}
