// SPDX-License-Identifier: MIT
import Testing
import TextCanvas

@testable import TerminalIO

/// Every key works on every keyboard, whether the terminal reports keys or only text.
@Suite struct KeyboardTests {
  /// A stroke as a terminal reports it.
  private static func report(
    _ stroke: Keyboard.Stroke, event: Int = 1, hasText: Bool = true
  ) -> String {
    func number(_ character: Character) -> String {
      "\(character.unicodeScalars.first?.value ?? 0)"
    }
    var code = number(stroke.unshifted)
    let place = stroke.place == stroke.unshifted ? nil : number(stroke.place)
    if stroke.isShifted { code += ":" + number(stroke.typed) }
    if let place { code += (stroke.isShifted ? ":" : "::") + place }
    let modifiers = "\(stroke.isShifted ? 2 : 1)" + (event == 1 ? "" : ":\(event)")
    let text = hasText && event != 3 ? ";" + number(stroke.typed) : ""
    return "\u{1B}[\(code);\(modifiers)\(text)u"
  }

  private static func decoded(
    _ text: String, after earlier: String = "", locale: String = ""
  ) -> [Key] {
    var decoder = KeyDecoder(isUnicode: true, layout: KeyboardLayout(locale: locale))
    _ = decoder.decode(Array(earlier.utf8), at: .zero)
    return decoder.decode(Array(text.utf8), at: .zero)
  }

  @Test func allKeyboardsHaveTheSameKeys() {
    for keyboard in Keyboard.all {
      #expect(keyboard.typed.count == 45 && keyboard.shifted.count == 45, "\(keyboard.name)")
      for wanted in Keyboard.meant {
        #expect(!keyboard.strokes(for: wanted).isEmpty, "\(wanted) on \(keyboard.name)")
      }
    }
  }

  @Test(arguments: Keyboard.all, [true, false])
  func whereKeysAreReportedEachIsTheOneThatIsMeant(keyboard: Keyboard, hasText: Bool) {
    for wanted in Keyboard.meant {
      for stroke in keyboard.strokes(for: wanted) {
        let keys = Self.decoded(Self.report(stroke, hasText: hasText))
        #expect(
          keys == [.character(Keyboard.key(wanted, by: stroke))],
          "\(wanted) on \(keyboard.name): \(stroke)")
      }
    }
  }

  @Test(arguments: Keyboard.all)
  func whereOnlyTextComesEachIsTheOneThatIsMeant(keyboard: Keyboard) throws {
    let locales = ["Russian": "ru_RU.UTF-8", "Greek": "el_GR.UTF-8", "Hebrew": "he_IL"]
    let locale = try #require(keyboard.isLatin ? "en_US.UTF-8" : locales[keyboard.name])
    let cramp = try #require(keyboard.strokes(for: "c").first)
    for wanted in Keyboard.meant {
      for stroke in keyboard.strokes(for: wanted) {
        let text = String(stroke.typed)
        let meant = [Key.character(Keyboard.key(wanted, by: stroke))]
        #expect(Self.decoded(text, locale: locale) == meant, "\(wanted) on \(keyboard.name)")
        // The letters typed before identify the keyboard as well as a locale does.
        #expect(
          Self.decoded(text, after: String(cramp.typed)) == meant, "\(wanted) on \(keyboard.name)")
      }
    }
  }

  @Test(arguments: Keyboard.all)
  func theCrampKeyNeedsNothingToBeKnown(keyboard: Keyboard) throws {
    let cramp = try #require(keyboard.strokes(for: "c").first)
    #expect(Self.decoded(String(cramp.typed)) == [.character("c")])
    #expect(Self.decoded(String(cramp.typed), locale: "ru_RU") == [.character("c")])
    #expect(Self.decoded(String(cramp.typed), after: "\u{5E9}φы") == [.character("c")])
  }

  @Test(arguments: ["cC?/1+= ", "ｃＣ？／１＋＝\u{3000}"])
  func fullWidthLettersAreThoseOfTheirKeys(text: String) {
    #expect(Self.decoded(text) == "cC?/1+= ".map { .character($0) })
  }

  @Test(arguments: Keyboard.all)
  func intoTextKeysWriteWhatTheyType(keyboard: Keyboard) {
    var decoder = KeyDecoder(isUnicode: true)
    decoder.isWriting = true
    for (typed, place) in zip(keyboard.typed, Keyboard.us.typed) {
      let stroke = Keyboard.Stroke(
        typed: typed, unshifted: typed, place: place, isShifted: false)
      for bytes in [String(typed), Self.report(stroke), Self.report(stroke, hasText: false)] {
        #expect(decoder.decode(Array(bytes.utf8), at: .zero) == [.character(typed)])
      }
    }
  }

  @Test func textOfSeveralCharactersIsWrittenWhole() {
    var decoder = KeyDecoder(isUnicode: true)
    decoder.isWriting = true
    let keys = decoder.decode(Array("\u{1B}[0;;36275:24038u".utf8), at: .zero)
    #expect(keys == [.character("足"), .character("左")])
  }

  @Test(arguments: Keyboard.all)
  func aHeldKeyActsOnceAndItsReleaseDoesNothing(keyboard: Keyboard) throws {
    for wanted in "cnq 1" {
      let stroke =
        wanted == " "
        ? Keyboard.Stroke(typed: " ", unshifted: " ", place: " ", isShifted: false)
        : try #require(keyboard.strokes(for: wanted).first)
      // Three seconds of holding.
      let held =
        Self.report(stroke) + String(repeating: Self.report(stroke, event: 2), count: 90)
        + Self.report(stroke, event: 3)
      #expect(Self.decoded(held) == [.character(wanted)])
      #expect(Self.decoded(held + held) == [.character(wanted), .character(wanted)])
    }
    let down = try #require(keyboard.strokes(for: "j").first)
    let moving = Self.report(down) + Self.report(down, event: 2) + Self.report(down, event: 3)
    #expect(Self.decoded(moving) == [.character("j"), .character("j")])
  }

  @Test(
    arguments: [
      ("\u{1B}[27u", [.escape]), ("\u{1B}[27;1:2u", []), ("\u{1B}[27;1:3u", []),
      ("\u{1B}[27;129u", [.escape]), ("\u{1B}[13u\u{1B}[57414u", [.enter, .enter]),
      ("\u{1B}[9u\u{1B}[9;2u\u{1B}[127u", [.tab, .backspace]),
      ("\u{1B}[99;5u", [.control("c")]), ("\u{1B}[1089::99;5u", [.control("c")]),
      ("\u{1B}[122::119;5u", [.control("z")]), ("\u{1B}[91;5u", [.escape]),
      ("\u{1B}[99;3u", [.character("c")]), ("\u{1B}[99;9u", []),
      ("\u{1B}[1;1:1A\u{1B}[1;1:2A\u{1B}[1;1:3A", [.up, .up]),
      ("\u{1B}[5;1:3~\u{1B}[6;1:2~\u{1B}[3;1:2~", [.pageDown]),
      ("\u{1B}[57400;129;49u\u{1B}[57413u", [.character("1"), .character("+")]),
      ("\u{1B}[57419u\u{1B}[57426u", [.up, .delete]),
      // Modifiers alone, media keys, function keys, and nonsense.
      ("\u{1B}[57441;2u\u{1B}[57441;2:3u\u{1B}[57358u\u{1B}[57453u", []),
      ("\u{1B}[57430u\u{1B}[57376u\u{1B}[P\u{1B}[1;1:3P\u{1B}[15;1:3~", []),
      ("\u{1B}[u\u{1B}[;u\u{1B}[0u\u{1B}[1114112u\u{1B}[55296u\u{1B}[7u", []),
      ("\u{1B}[99999999999999999999999u", []), ("\u{1B}[8203u\u{1B}[155u", []),
    ] as [(String, [Key])])
  func reportsOfOtherKeysAreRead(text: String, keys: [Key]) {
    #expect(Self.decoded(text) == keys)
  }

  @Test func escapeIsNotWaitedForWhereKeysAreReported() {
    var decoder = KeyDecoder(isUnicode: true)
    decoder.reportsKeys = true
    #expect(decoder.decode(Array("\u{1B}[27u".utf8), at: .seconds(1)) == [.escape])
    #expect(decoder.escapeDue == nil)
  }

  @Test func escapeIsAByteAgainInATextField() {
    var decoder = KeyDecoder(isUnicode: true)
    (decoder.reportsKeys, decoder.isWriting) = (true, true)
    #expect(decoder.decode([0x1B], at: .seconds(1)) == [])
    #expect(decoder.escapeDue == .seconds(1) + KeyDecoder.escapeDelay)
  }

  @Test(arguments: Keyboard.all, [1, 24, 200, 450])
  func whereverAReportIsCutItIsTheSameKey(keyboard: Keyboard, pause: Int) {
    for wanted in "cN1/" {
      for stroke in keyboard.strokes(for: wanted) {
        let bytes = Array((Self.report(stroke) + Self.report(stroke, event: 3)).utf8)
        for split in 1..<bytes.count {
          var decoder = KeyDecoder(isUnicode: true)
          decoder.reportsKeys = true
          let now = Duration.milliseconds(pause)
          var keys = decoder.decode(Array(bytes[..<split]), at: .zero)
          if let due = decoder.escapeDue, due <= now { keys += decoder.giveUp() }
          keys += decoder.decode(Array(bytes[split...]), at: now)
          #expect(keys == [.character(wanted)], "\(wanted) on \(keyboard.name), cut at \(split)")
        }
        var decoder = KeyDecoder(isUnicode: true)
        decoder.reportsKeys = true
        #expect(
          bytes.flatMap { decoder.decode([$0], at: .milliseconds(pause)) } == [.character(wanted)])
      }
    }
  }

  @Test func aSignGoesByTheLettersTypedBefore() {
    #expect(Self.decoded("'", after: "\u{5E9}") == [.character("w")])
    #expect(Self.decoded("'", after: "\u{5E9}c") == [.character("4")])
    #expect(Self.decoded("/", after: "\u{5E9}") == [.character("q")])
    #expect(Self.decoded("/", after: "я") == [.character("/")])
    #expect(Self.decoded(".", after: "я") == [.character("/")])
    #expect(Self.decoded(";", after: "ω") == [.character("q")])
    // Shift makes Latin capitals on a Hebrew keyboard.
    #expect(Self.decoded("'", after: "\u{5E9}N") == [.character("w")])
    #expect(Self.decoded("(", after: "я") == [.character("(")])
  }

  @Test func whereThePlaceIsToldASignIsNoDigitOfAnotherKeyboard() {
    // Once the place has been reported, it is reported for every key that is elsewhere.
    #expect(
      Self.decoded("\u{1B}[45;1;45u", after: "\u{1B}[1089::99;1;1089u") == [.character("-")])
    // With Shift, a sign stays a sign.
    #expect(Self.decoded("\u{1B}[54:38;2;38u") == [.character("&")])
  }
}
