// SPDX-License-Identifier: MIT

import TestSupport
import Testing
import TextCanvas

@Suite struct GlyphTests {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("日", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("❤️", 1),
      ("█", 1), ("─", 1), ("…", 1), ("\u{301}", 0), ("\u{1B}", 0), ("\u{200B}", 0), ("\u{3000}", 2),
    ] as [(Character, Int)])
  func charactersHaveATerminalsWidth(character: Character, columns: Int) {
    #expect(character.cellWidth == columns)
  }

  @Test(arguments: [
    ("plain text", "plain text"),
    ("\u{1B}[31mred", "␛[31mred"),
    ("a\tb\nc\r\n", "a␉b␊c␍␊"),
    ("\u{00}\u{7F}", "␀␡"),
    ("\u{9B}31m", "�31m"),
    ("abc\u{202E}fed", "abc�fed"),
    ("\u{2067}x\u{2069}", "�x�"),
    ("zero\u{200B}width\u{FEFF}", "zero�width�"),
    ("soft\u{AD}hyphen", "soft�hyphen"),
    ("\u{301}lone", "�lone"),
    ("\u{E000}\u{10FFFF}\u{378}", "���"),
    ("tag\u{E0041}", "tag�"),
    ("e\u{301}", "e\u{301}"),
    ("a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}b", "a\u{300}\u{301}b"),
    ("👨‍👩‍👧!", "👨!"),
    ("👍🏽", "👍"),
    ("🇩🇪", "DE"),
    ("❤️", "❤"),
    ("x\u{200D}y", "x�y"),
    ("👍\u{200D}y", "👍�y"),
    ("no\u{A0}break", "no break"),
    ("日本語", "日本語"),
    ("한글 \u{1112}\u{1161}\u{11AB}", "한글 \u{1112}\u{1161}\u{11AB}"),
    ("a\u{1161}", "a�"),
    ("\u{2028}", "�"),
  ])
  func onlyWhatCanBeSeenIsShown(text: String, visible: String) {
    #expect(Array(text.visible.unicodeScalars) == Array(visible.unicodeScalars))
  }

  @Test(arguments: Seeds.first(5))
  func visibleTextHoldsNothingInvisible(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let visible = random.text(maxScalars: 12).visible
      for scalar in visible.unicodeScalars {
        let properties = scalar.properties
        let category = properties.generalCategory
        let isUnfit =
          [.control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator]
          .contains(category) || properties.isDefaultIgnorableCodePoint
        #expect(!isUnfit, "seed \(seed): \(scalar.escaped(asASCII: true))")
      }
      #expect(visible.visible == visible, "seed \(seed)")
      #expect(visible.visible.cellWidth == visible.cellWidth, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("warm up", 7, "warm up"), ("warm up", 6, "warm …"), ("warm up", 1, "…"), ("warm up", 0, ""),
    ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本", 2, "…"),
  ])
  func textIsFittedWithoutSplittingAGlyph(text: String, columns: Int, fitted: String) {
    #expect(text.fitted(columns: columns) == fitted)
  }
}
