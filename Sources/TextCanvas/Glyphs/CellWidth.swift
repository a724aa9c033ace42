// SPDX-License-Identifier: MIT

extension Character {
  /// Columns a terminal gives the character: 0 (marks, control and invisible characters), 1, or 2
  /// (East Asian wide, most emoji).
  public var cellWidth: Int {
    if let ascii = asciiValue { return ascii >= 0x20 && ascii < 0x7F ? 1 : 0 }
    return min(2, unicodeScalars.reduce(0) { $0 + ScalarKind($1).columns })
  }
}

extension String {
  /// Columns the text takes when written, including stand-ins for invisible characters.
  public var cellWidth: Int {
    if let plainColumns { return plainColumns }
    var columns = 0
    for glyph in VisibleGlyphs(self) { columns += glyph.columns }
    return columns
  }

  /// The text as it may reach a screen.
  ///
  /// A control character becomes its picture (`␛` for escape); every invisible, private or
  /// unassigned character and every mark without a letter becomes `�`. Joined emoji are reduced to
  /// the first, flags to their two letters, and marks to two for each letter, because terminals
  /// disagree on the rest. ``CellBuffer`` applies it to everything written.
  public var visible: String {
    var text = ""
    for glyph in VisibleGlyphs(self) { text.append(glyph.character) }
    return text
  }

  /// The width of a text of printable ASCII, which needs no closer look; `nil` for any other.
  var plainColumns: Int? {
    var text = self
    return text.withUTF8 { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? bytes.count : nil
    }
  }

  /// The beginning of the visible text that fits, with `…` in the last column if it is cut.
  public func fitted(columns: Int) -> String {
    if let plainColumns, plainColumns <= columns { return self }
    var text = ""
    for glyph in fittedGlyphs(columns: columns) { text.append(glyph.character) }
    return text
  }

  func fittedGlyphs(columns: Int) -> [VisibleGlyph] {
    guard columns > 0 else { return [] }
    var glyphs: [VisibleGlyph] = []
    var used = 0
    for glyph in VisibleGlyphs(self) {
      guard used + glyph.columns <= columns else {
        while let last = glyphs.last, used + 1 > columns {
          used -= last.columns
          glyphs.removeLast()
        }
        // A text that was cut before gets only one `…`.
        while glyphs.last == .ellipsis { glyphs.removeLast() }
        glyphs.append(.ellipsis)
        return glyphs
      }
      glyphs.append(glyph)
      used += glyph.columns
    }
    return glyphs
  }
}

extension VisibleGlyph {
  static let ellipsis = VisibleGlyph(
    scalars: GlyphScalars("\u{2026}" as Unicode.Scalar), columns: 1)
}
