// SPDX-License-Identifier: MIT
import Testing

@testable import TextCanvas

@Suite struct BigLettersTests {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;!?-–'/()+←→ ")

  @Test func everyShapeIsFiveEvenRowsAndLikeNoOther() throws {
    var shapes: Set<[[Bool]]> = []
    for character in Self.alphabet {
      let rows = try #require(LetterShapes.rows(for: character))
      #expect(rows.count == LetterShapes.rows)
      #expect(Set(rows.map(\.count)).count == 1, "\(character)")
      shapes.insert(rows)
    }
    #expect(shapes.count == Self.alphabet.count)
  }

  @Test func smallLettersAreDrawnAsCapitals() {
    #expect(LetterShapes.rows(for: "a") == LetterShapes.rows(for: "A"))
  }

  @Test func aWordIsNeverBroken() throws {
    let letters = try #require(BigLetters("Pull toes up", face: .half, columns: 28))

    #expect(letters.lines == ["Pull", "toes up"])
    #expect(letters.size.rows == 6)
    #expect(letters.size.columns <= 28)
    #expect(BigLetters("Straighten", face: .half, columns: 20) == nil)
  }

  @Test func whatHasNoShapeIsLeftToOrdinaryLetters() {
    #expect(BigLetters("Füße", face: .half, columns: 80) == nil)
    #expect(BigLetters("足", face: .half, columns: 80) == nil)
    #expect(BigLetters("  ", face: .half, columns: 80) == nil)
  }

  @Test(arguments: [
    (Size(columns: 76, rows: 9), true, BigLetters.Face?.some(.half)),
    (Size(columns: 76, rows: 2), true, nil),
    (Size(columns: 76, rows: 4), false, nil),
    (Size(columns: 76, rows: 11), false, .narrow),
    (Size(columns: 112, rows: 17), false, .scaled(1)),
    (Size(columns: 190, rows: 40), true, .scaled(2)),
  ])
  func theLargestFaceThatFitsIsTaken(size: Size, hasHalves: Bool, face: BigLetters.Face?) {
    let letters = BigLetters.largest(
      for: "Draw the toes toward you", in: size, hasHalves: hasHalves)

    #expect(letters?.face == face)
  }

  @Test func aLineIsDrawnAsItsShapesSay() throws {
    var buffer = CellBuffer(size: Size(columns: 12, rows: 3))
    let letters = try #require(BigLetters("Ah", face: .half, columns: 12))

    buffer.draw(letters, in: Rect(column: 0, row: 0, columns: 12, rows: 3), style: .strong)

    #expect(
      buffer.rowTexts == [
        "▄▀▄ █ █",
        "█▀█ █▀█",
        "▀ ▀ ▀ ▀",
      ])
  }
}

extension CellBuffer {
  /// The rows as text, without trailing blanks.
  fileprivate var rowTexts: [String] {
    (0..<size.rows).map { row in
      var text = ""
      for column in 0..<size.columns { text.append(self[row: row, column: column].glyph ?? " ") }
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }
}
