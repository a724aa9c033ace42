// SPDX-License-Identifier: MIT

import TestSupport
import Testing
import TextCanvas

@testable import TerminalIO

@Suite struct KeyDecoderTests {
  private func keys(_ text: String, isUnicode: Bool = true) -> [Key] {
    var decoder = KeyDecoder(isUnicode: isUnicode)
    return decoder.decode(Array(text.utf8), at: .zero) + decoder.giveUp()
  }

  @Test(
    arguments: [
      ("c", [.character("c")]), (" +?", [.character(" "), .character("+"), .character("?")]),
      ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
      ("\u{08}", [.backspace]),
      ("\u{03}\u{1A}\u{13}", [.control("c"), .control("z"), .control("s")]),
      ("\u{1C}", [.control("\\")]), ("\u{00}", [.control(" ")]),
      ("ł日", [.character("ł"), .character("日")]),
      ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]),
      ("\u{1B}c", [.escape, .character("c")]),
      ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
      ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", [.up, .down, .right, .left]),
      ("\u{1B}[1;5A\u{1B}O5A\u{1B}O1;5A", [.up, .up, .up]),
      ("\u{1B}[H\u{1B}OH\u{1B}[1~\u{1B}[7~", [.home, .home, .home, .home]),
      ("\u{1B}[F\u{1B}OF\u{1B}[4~\u{1B}[8~", [.end, .end, .end, .end]),
      ("\u{1B}[5~\u{1B}[6~\u{1B}[3~\u{1B}[3;2~", [.pageUp, .pageDown, .delete, .delete]),
      (
        "\u{1B}OM\u{1B}Ok\u{1B}Op\u{1B}Oy",
        [.enter, .character("+"), .character("0"), .character("9")]
      ),
    ] as [(String, [Key])])
  func bytesAreKeys(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test(arguments: [
    "\u{1B}[15~", "\u{1B}[[A", "\u{1B}OP", "\u{1B}O2P", "\u{1B}O1;2Q", "\u{1B}[?62;c",
    "\u{1B}[<0;3;4M", "\u{1B}[I",
    "\u{1B}Xq\u{1B}\\", "\u{1B}_q\u{1B}\\", "\u{1B}^q\u{1B}\\",
    "\u{1B}]11;rgb:0/0/0\u{07}", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}[1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1z", "\u{1B}[999~",
  ])
  func whatIsNoKeyOfOursIsIgnored(sequence: String) {
    #expect(keys(sequence + "x") == [.character("x")])
  }

  @Test(
    arguments: [
      ("\u{1B}[", []), ("\u{1B}O", []), ("\u{1B}[1;5", []), ("\u{1B}]0;title", []),
      ("\u{1B}(Bc", [.character("c")]), ("\u{1B}[99999999999999999999999A", [.up]),
      ("\u{9B}Ac", [.up, .character("c")]), ("\u{9D}0;c\u{07}x", [.character("x")]),
      ("\u{9B}", []), ("\u{84}c", [.character("c")]),
      ("\u{1B}[1\u{03}", [.control("c")]), ("\u{1B}[1\u{1B}[A", [.up]),
      ("\u{1B}O\u{1B}", [.escape]),
    ] as [(String, [Key])])
  func brokenSequencesNeitherHangNorSwallow(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test(arguments: ["[C", "[1;5C", "OC", "[3~"])
  func theTailOfASequenceThatComesLateIsNoKey(tail: String) {
    for split in 0..<tail.count {
      var decoder = KeyDecoder(isUnicode: true)
      let head = "\u{1B}" + tail.prefix(split)
      let early = decoder.decode(Array(head.utf8), at: .zero) + decoder.giveUp()
      let late = decoder.decode(Array(tail.dropFirst(split).utf8), at: .milliseconds(400))
      let later = decoder.decode(Array("c".utf8), at: .milliseconds(450))

      #expect(early == (split == 0 ? [.escape] : []))
      #expect(late == [.right] || late == [.delete])
      #expect(later == [.character("c")])
    }
  }

  @Test func aLoneEscapeIsDueSoonAndNothingElseIs() {
    var decoder = KeyDecoder(isUnicode: true)
    #expect(decoder.escapeDue == nil)
    _ = decoder.decode([0x1B], at: .seconds(1))
    #expect(decoder.escapeDue == .milliseconds(1_025))
    #expect(decoder.giveUp() == [.escape])
    #expect(decoder.escapeDue == nil)
    for other in ["\u{1B}[", "\u{1B}O", "\u{1B}]1", "\u{1B}[A", "x"] {
      _ = decoder.decode(Array(other.utf8), at: .seconds(2))
      #expect(decoder.escapeDue == nil)
    }
  }

  @Test func escapeAndALaterKeyAreTwoKeys() {
    for later in "cqyPX]_ 1" {
      var decoder = KeyDecoder(isUnicode: true)
      // A key that begins a sequence has no other meaning there.
      decoder.isWriting = true
      let keys = decoder.decode([0x1B], at: .zero) + decoder.giveUp()
      #expect(keys == [.escape])
      #expect(decoder.decode([0x1B], at: .milliseconds(60)) == [])
      #expect(decoder.giveUp() == [.escape])
      #expect(
        decoder.decode(Array(String(later).utf8), at: .milliseconds(120)) == [.character(later)])
    }
  }

  @Test func controlBytesAboveASCIIBeginSequencesToo() {
    for isUnicode in [true, false] {
      var decoder = KeyDecoder(isUnicode: isUnicode)
      #expect(decoder.decode([0x9B, 0x41, 0x8F, 0x42], at: .zero) == [.up, .down])
      #expect(decoder.decode([0x90, 0x63, 0x63, 0x1B, 0x5C, 0x63], at: .zero) == [.character("c")])
    }
  }

  @Test func brokenUnicodeIsDropped() {
    var decoder = KeyDecoder(isUnicode: true)
    let bytes: [UInt8] = [0xFF, 0xC3, 0x41, 0xE2, 0x82, 0x42, 0x80, 0xED, 0xA0, 0x80, 0x43, 0xF0]
    #expect(
      decoder.decode(bytes, at: .zero) == [.character("A"), .character("B"), .character("C")])
    #expect(decoder.giveUp() == [])
  }

  @Test func otherLocalesHaveOnlyASCII() {
    #expect(keys("aé日b", isUnicode: false) == [.character("a"), .character("b")])
  }

  @Test func sequencesMayArriveByteByByte() {
    var decoder = KeyDecoder(isUnicode: true)
    var keys: [Key] = []
    for byte in Array("\u{1B}[5~日\u{1B}[200~q\u{1B}[201~x".utf8) {
      keys += decoder.decode([byte], at: .zero)
    }
    #expect(keys == [.pageUp, .character("日"), .character("x")])
  }

  @Test func pastedTextPressesNoKeys() {
    var decoder = KeyDecoder(isUnicode: true)
    let bytes = Array("a\u{1B}[200~q\u{03}\u{1B}[A\u{1B}[20\u{1B}\u{1B}[201~b".utf8)

    #expect(decoder.decode(bytes, at: .zero) == [.character("a"), .character("b")])
    let told = (0..<2).map { _ in decoder.takeDroppedPaste() }
    #expect(told == [true, false])
  }

  @Test(
    arguments: [
      ("q c", "q c"), ("two\r\n  lines\t", "two  lines"), ("\n\nx\ny\n", "x y"),
      ("\u{03}\u{1B}[A\u{07}ø日\u{85}\u{202E}.", "[Aø日."), ("\u{1B}[20\u{1B}[2", "[20[2"),
      (String(repeating: "é", count: 9_000), String(repeating: "é", count: PastedText.longest)),
    ])
  func pastedTextIsWrittenOnOneLineAsIfTyped(pasted: String, written: String) {
    var decoder = KeyDecoder(isUnicode: true)
    decoder.isWriting = true
    let bytes = Array("\u{1B}[200~\(pasted)\u{1B}[201~".utf8)
    let whole = decoder.decode(bytes, at: .zero)
    let pieces = bytes.flatMap { decoder.decode([$0], at: .zero) }

    #expect(whole == written.map(Key.character) && pieces == whole)
    let isDropped = decoder.takeDroppedPaste()
    #expect(!decoder.isInPaste && !isDropped)
  }

  @Test func aPasteWithoutAnEndIsOverAfterAPause() {
    var decoder = KeyDecoder(isUnicode: true)
    #expect(decoder.decode(Array("\u{1B}[200~text".utf8), at: .seconds(1)) == [])
    #expect(decoder.isInPaste)
    #expect(decoder.decode(Array("more".utf8), at: .milliseconds(1_400)) == [])
    #expect(decoder.decode(Array("q".utf8), at: .milliseconds(2_000)) == [.character("q")])
  }

  @Test(arguments: Seeds.first(4))
  func randomBytesNeverSwallowALaterKey(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<5_000 {
      var decoder = KeyDecoder(isUnicode: true)
      let bytes = Self.bytes(most: 12, using: &random)
      _ = decoder.decode(bytes, at: .zero) + decoder.giveUp()
      let later = decoder.decode(Array("c".utf8), at: .seconds(9))
      #expect(later == [.character("c")], "seed \(seed): \(bytes)")
    }
  }

  @Test(arguments: Seeds.first(8))
  func howBytesAreCutIntoPiecesChangesNoKey(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let bytes = Self.bytes(most: 60, using: &random)
      var whole = KeyDecoder(isUnicode: true)
      var pieces = KeyDecoder(isUnicode: true)
      var keys: [Key] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 1...9, using: &random))
        rest = rest.dropFirst(piece.count)
        keys += pieces.decode(Array(piece), at: .zero)
        // No state grows with the input.
        #expect(MemoryLayout.size(ofValue: pieces) < 256 && keys.count <= bytes.count)
      }
      #expect(keys == whole.decode(bytes, at: .zero), "seed \(seed): \(bytes)")
      #expect(pieces.giveUp() == whole.giveUp())
    }
  }

  @Test(arguments: Seeds.first(8))
  func ofBrokenSequencesComesNoKeyThatDoesAnything(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let beginnings: [[UInt8]] = [
      [0x1B, 0x5B], [0x1B, 0x4F], [0x1B, 0x5D], [0x1B, 0x50], [0x1B, 0x5B, 0x3F],
      [0x1B, 0x28], [0xE2, 0x82], [0xF0], [0xFF],
    ]
    for _ in 0..<500 {
      var decoder = KeyDecoder(isUnicode: true)
      var keys: [Key] = []
      var now = Duration.zero
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let isLate = Bool.random(using: &random)
        // Only digits: with a letter, a sequence would be complete.
        let digits = (0..<Int.random(in: 0...40, using: &random)).map { _ in
          UInt8.random(in: 0x30...0x39, using: &random)
        }
        let beginning = beginnings.randomElement(using: &random) ?? [0x1B, 0x5B]
        keys += decoder.decode(beginning, at: now)
        if isLate {
          keys += decoder.giveUp()
          now += .milliseconds(300)
        }
        let takesDigits = beginning.contains(0x5B)
        if takesDigits { keys += decoder.decode(digits, at: now) }
        keys += decoder.giveUp()
        now += .milliseconds(Int.random(in: 0...900, using: &random))
      }
      #expect(keys.allSatisfy { $0 == .escape }, "seed \(seed): \(keys)")
    }
  }

  private static func bytes(most: Int, using random: inout SplitMix64) -> [UInt8] {
    let pool: [UInt8] = [0x1B, 0x5B, 0x4F, 0x32, 0x30, 0x31, 0x7E, 0x3B, 0x5D, 0x07, 0x9B, 0xC3]
    return (0..<Int.random(in: 0...most, using: &random)).map { _ in
      Bool.random(using: &random)
        ? pool[Int.random(in: 0..<pool.count, using: &random)]
        : UInt8.random(in: 0...255, using: &random)
    }
  }
}
