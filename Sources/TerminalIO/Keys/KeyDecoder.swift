// SPDX-License-Identifier: MIT

import TextCanvas

/// Turns the bytes a terminal sends into keys.
///
/// The rule: no sequence, whole or broken, may turn into keys nobody pressed, and none may swallow
/// the keys that come half a second after it. Pasted text is dropped. Pure: time comes in as a value.
struct KeyDecoder: Sendable {
  /// How long after its beginning the rest of a sequence may still come, over a slow connection.
  static let longestSequence = Duration.milliseconds(500)
  /// A pause after which a paste without an end counts as over.
  static let longestPastePause = Duration.milliseconds(500)

  private enum State {
    case ground
    /// After ESC; true once it has been given as a key.
    case escape(given: Bool)
    /// After ESC and a byte that only begins a sequence, up to its last one.
    case intermediate
    /// After ESC `[`, with the bytes so far.
    case control([UInt8])
    /// After ESC `[ [`, which the Linux console puts before the letter of a function key.
    case consoleFunction
    /// After ESC `O`.
    case single
    /// An answer of the terminal, up to its end; true after an ESC in it.
    case answer(escaped: Bool)
    /// A character of several bytes, with those so far and how many it needs.
    case unicode([UInt8], needed: Int)
    /// Pasted text, with how many bytes of its end have been seen.
    case paste(matched: Int)
  }

  private let isUnicode: Bool
  private var state = State.ground
  private var lastPasted: Duration?
  /// When the sequence began of which bytes are missing.
  private var begunAt: Duration?
  /// Whether nothing more of it came at once.
  private var hasGivenUp = false

  init(isUnicode: Bool) {
    self.isUnicode = isUnicode
  }

  /// Whether bytes are missing that should follow at once.
  var isUnfinished: Bool { isInSequence && !hasGivenUp }

  private var isInSequence: Bool {
    switch state {
    case .ground, .paste: false
    default: true
    }
  }

  /// Whether pasted text is being dropped.
  var isInPaste: Bool {
    if case .paste = state { true } else { false }
  }

  /// The keys of some bytes that arrived at a time.
  mutating func decode(_ bytes: [UInt8], at now: Duration) -> [Key] {
    if isInPaste, let lastPasted, now - lastPasted > Self.longestPastePause { state = .ground }
    if isInSequence, let begunAt, now - begunAt > Self.longestSequence { state = .ground }
    if !isInSequence { begunAt = nil }
    hasGivenUp = false
    var keys: [Key] = []
    for byte in bytes {
      if case .answer = state {} else if byte == 0x1B || byte >= 0x80 { begunAt = nil }
      take(byte, into: &keys)
      if !isInSequence { begunAt = nil }
    }
    if isInSequence, begunAt == nil { begunAt = now }
    lastPasted = isInPaste ? now : nil
    return keys
  }

  /// The keys of an unfinished sequence of which nothing more came at once: Escape, if it was no more
  /// than that. What else comes of it, soon, is still no key.
  mutating func giveUp() -> [Key] {
    hasGivenUp = true
    guard case .escape(given: false) = state else { return [] }
    state = .escape(given: true)
    return [.escape]
  }

  private mutating func take(_ byte: UInt8, into keys: inout [Key]) {
    switch state {
    case .ground: takeFirst(byte, into: &keys)
    case .escape(let given): takeEscaped(byte, escapeGiven: given, into: &keys)
    case .intermediate: takeIntermediate(byte, into: &keys)
    case .control(let bytes): takeControl(byte, after: bytes, into: &keys)
    case .consoleFunction: state = .ground
    case .single:
      // Some terminals put modifiers before the letter, as after ESC `[`.
      if (0x30...0x3B).contains(byte) {
        state = .control([byte])
        return
      }
      state = .ground
      if byte < 0x20 || byte > 0x7E { return take(byte, into: &keys) }
      if let key = KeySequences.single(byte) { keys.append(key) }
    case .answer(let escaped):
      if byte == 0x07 || (escaped && byte == 0x5C) {
        state = .ground
      } else if escaped, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") {
        // An answer that was cut off, and a key after it.
        state = Self.state(after: byte + 0x40)
        begunAt = nil
      } else {
        state = .answer(escaped: byte == 0x1B)
      }
    case .unicode(let bytes, let needed):
      takeUnicode(byte, after: bytes, needed: needed, into: &keys)
    case .paste(let matched): takePasted(byte, matched: matched)
    }
  }

  private mutating func takeFirst(_ byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case 0x1B: state = .escape(given: false)
    case 0x80...0x9F: state = Self.state(after: byte)
    case 0x0A, 0x0D: keys.append(.enter)
    case 0x09: keys.append(.tab)
    case 0x08, 0x7F: keys.append(.backspace)
    case 0x00: keys.append(.control(" "))
    case 0x01...0x1A: keys.append(.control(Character(Unicode.Scalar(byte + 0x60))))
    case 0x1C...0x1F: keys.append(.control(Character(Unicode.Scalar(byte + 0x40))))
    case 0x20...0x7E: keys.append(.character(Character(Unicode.Scalar(byte))))
    case 0xC2...0xDF where isUnicode: state = .unicode([byte], needed: 2)
    case 0xE0...0xEF where isUnicode: state = .unicode([byte], needed: 3)
    case 0xF0...0xF4 where isUnicode: state = .unicode([byte], needed: 4)
    default: break
    }
  }

  /// The state after one of the control bytes above ASCII that stand for ESC and a letter.
  private static func state(after control: UInt8) -> State {
    switch control {
    case 0x8F: .single
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: .answer(escaped: false)
    case 0x9B: .control([])
    default: .ground
    }
  }

  private mutating func takeEscaped(_ byte: UInt8, escapeGiven: Bool, into keys: inout [Key]) {
    switch byte {
    case 0x1B:
      if !escapeGiven { keys.append(.escape) }
      state = .escape(given: false)
    case UInt8(ascii: "["), UInt8(ascii: "O"): state = Self.state(after: byte + 0x40)
    // Once it was Escape, letters are letters, but for the two above, which are of no use here.
    case _ where escapeGiven:
      state = .ground
      take(byte, into: &keys)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "_"),
      UInt8(ascii: "^"):
      state = Self.state(after: byte + 0x40)
    case 0x20...0x2F: state = .intermediate
    default:
      // Escape, and at once another key; or that key with Alt.
      state = .ground
      keys.append(.escape)
      take(byte, into: &keys)
    }
  }

  private mutating func takeIntermediate(_ byte: UInt8, into keys: inout [Key]) {
    if (0x20...0x2F).contains(byte) { return }
    state = .ground
    if !(0x30...0x7E).contains(byte) { take(byte, into: &keys) }
  }

  private mutating func takeControl(
    _ byte: UInt8, after bytes: [UInt8], into keys: inout [Key]
  ) {
    switch byte {
    case 0x20...0x3F:
      // No sequence worth reading is longer; what is, is read to its end and ignored.
      if bytes.count < 16 { state = .control(bytes + [byte]) }
    case UInt8(ascii: "[") where bytes.isEmpty: state = .consoleFunction
    case 0x40...0x7E:
      state = .ground
      if byte == UInt8(ascii: "~"), bytes == Array("200".utf8) {
        state = .paste(matched: 0)
      } else if let key = KeySequences.control(parameters: bytes, final: byte) {
        keys.append(key)
      }
    default:
      state = .ground
      take(byte, into: &keys)
    }
  }

  private mutating func takeUnicode(
    _ byte: UInt8, after bytes: [UInt8], needed: Int, into keys: inout [Key]
  ) {
    guard (0x80...0xBF).contains(byte) else {
      state = .ground
      return take(byte, into: &keys)
    }
    let all = bytes + [byte]
    guard all.count == needed else {
      state = .unicode(all, needed: needed)
      return
    }
    state = .ground
    if all.count == 2, all[0] == 0xC2, byte < 0xA0 {
      state = Self.state(after: byte)
      return
    }
    guard let text = String(validating: all, as: UTF8.self), let character = text.first,
      text.visible == text
    else { return }
    keys.append(.character(character))
  }

  private mutating func takePasted(_ byte: UInt8, matched: Int) {
    let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    if byte == end[matched] {
      state = matched + 1 == end.count ? .ground : .paste(matched: matched + 1)
    } else {
      state = .paste(matched: byte == end[0] ? 1 : 0)
    }
  }
}
