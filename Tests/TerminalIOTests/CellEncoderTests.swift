// SPDX-License-Identifier: MIT

import Testing
import TextCanvas

@testable import TerminalIO

@Suite struct CellEncoderTests {
  private func encoder(
    isUnicode: Bool, scheme: ColourScheme = .dark,
    scalarColumns: @escaping @Sendable (Unicode.Scalar) -> Int = { _ in 1 }
  ) -> CellEncoder {
    CellEncoder(
      looks: StyleTable(scheme: scheme), isUnicode: isUnicode, scalarColumns: scalarColumns)
  }

  @Test(
    arguments: [
      ("─", "-"), ("│", "|"), ("●", "*"), ("○", "o"), ("▶", ">"), ("…", "~"), ("·", "."),
      ("░", "-"), ("▒", "="), ("▓", "+"), ("▪", "o"),
      ("▏", " "), ("▌", "#"), ("▉", "#"), ("→", ">"), ("←", "<"), ("✓", "+"), ("×", "x"),
      ("┃", "|"),
      ("━", "="), ("é", "e"), ("Ü", "U"), ("ñ", "n"), ("Ł", "L"), ("日", "?"), ("Ж", "?"),
      ("�", "?"),
      ("a", "a"), ("e\u{301}", "e"),
    ] as [(Character, Unicode.Scalar)])
  func withoutUnicodeEveryGlyphIsOneASCIICharacter(glyph: Character, standIn: Unicode.Scalar) {
    let drawn = encoder(isUnicode: false).encode(Cell(glyph))
    #expect(drawn?.scalar == standIn)
    #expect(drawn?.marks == [])
  }

  @Test(arguments: [true, false])
  func fullCellsAreReversedSpaces(isUnicode: Bool) {
    let drawn = encoder(isUnicode: isUnicode).encode(Cell("█", .urgent))
    #expect(drawn?.scalar == " ")
    #expect(drawn?.look == encoder(isUnicode: isUnicode).looks(of: .urgent).block)
  }

  @Test(arguments: [ColourScheme.night, .fewNight], [true, false])
  func inTheDarkFullCellsAreSolid(scheme: ColourScheme, isUnicode: Bool) {
    let drawn = encoder(isUnicode: isUnicode, scheme: scheme).encode(Cell("█"))
    let isReversed = drawn?.scalar == " " && drawn?.look.attributes == .reverse
    #expect(isReversed || drawn?.scalar == "█")
  }

  @Test func aWideGlyphIsDrawnByItsLeftHalf() {
    let wide = encoder(isUnicode: true) { _ in 2 }
    #expect(wide.encode(Cell(nil)) == nil)
    #expect(wide.encode(Cell("日"))?.scalar == "日")
  }

  @Test func marksGoWithTheirLetter() {
    let drawn = encoder(isUnicode: true) { $0.value == 0x301 ? 0 : 1 }.encode(Cell("e\u{301}"))
    #expect(drawn?.scalar == "e")
    #expect(drawn?.marks == ["\u{301}"])
  }

  @Test(arguments: [-1, 0, 2])
  func aGlyphTheTerminalWouldMismeasureIsReplaced(columns: Int) {
    #expect(encoder(isUnicode: true) { _ in columns }.encode(Cell("ж"))?.scalar == "?")
  }

  @Test func everyScalarBecomesASCIIWithoutUnicode() {
    let encoder = encoder(isUnicode: false)
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let drawn = encoder.encode(Cell(Character(scalar)))
      #expect((0x20...0x7E).contains(drawn?.scalar.value ?? 0), "\(value)")
    }
  }
}
