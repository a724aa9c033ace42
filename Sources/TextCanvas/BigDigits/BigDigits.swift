// SPDX-License-Identifier: MIT

/// Digits large enough to be read from across the room, drawn with full cells (`█`) only, so that
/// a terminal needs nothing but reverse video for them.
///
/// Digits, space, `:` `.` `/` `×` `-` `+` and the letters of `min` have shapes; all digits are equally broad, so that
/// nothing moves while they count.
public struct BigDigits: Hashable, Sendable {
  /// How the text is drawn.
  public enum Face: Hashable, Sendable {
    /// One row of ordinary characters.
    case text
    /// Strokes one cell thick: digits of 3 × 5 cells.
    case compact
    /// Strokes `2n` columns and `n` rows thick with rounded corners: digits of `6n` × `5n` cells.
    case scaled(Int)
  }

  /// The text that is drawn.
  public let text: String
  /// How it is drawn.
  public let face: Face
  /// The cells it takes.
  public let size: Size

  /// Makes the text in a face, or `nil` where a character has no shape in it.
  public init?(_ text: String, face: Face) {
    self.text = text
    self.face = face
    guard let block = face.block else {
      size = Size(columns: text.cellWidth, rows: 1)
      return
    }
    var blocks = 0
    for character in text {
      guard let rows = DigitShapes.rows(for: character) else { return nil }
      blocks += rows[0].count
    }
    blocks += max(0, text.count - 1)
    size = Size(columns: blocks * block.columns, rows: 5 * block.rows)
  }

  /// The largest face in which the text fits; `nil` where not even plain characters fit.
  public static func largest(for text: String, in size: Size) -> BigDigits? {
    var scale = size.rows / 5
    while scale > 0 {
      if let digits = BigDigits(text, face: .scaled(scale)), digits.fits(in: size) {
        return digits
      }
      scale -= 1
    }
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
  /// The cells of one block of a shape; `nil` for ordinary characters.
  var block: Size? {
    switch self {
    case .text: nil
    case .compact: Size(columns: 1, rows: 1)
    case .scaled(let scale): Size(columns: 2 * max(1, scale), rows: max(1, scale))
    }
  }
}
