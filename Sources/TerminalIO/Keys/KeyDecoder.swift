// SPDX-License-Identifier: MIT

import TextCanvas

/// Turns the bytes from a terminal into keys, and into replies to queries.
///
/// The rule: no sequence, whole or broken, may become keys nobody pressed, or swallow keys that
/// come half a second later. While replies are pending, their bytes may come as late and as slowly
/// as they like; a byte that cannot belong to a reply is a key. Pasted text writes into a text field
/// and is dropped elsewhere. On another keyboard layout, keys are mapped by position, except in a
/// text field. Pure: time is passed in as a value.
struct KeyDecoder: Sendable {
  /// How long after its beginning a sequence may continue, on a slow connection.
  static let longestSequence = Duration.milliseconds(500)
  /// The pause after which an unterminated paste counts as over.
  static let longestPastePause = Duration.milliseconds(500)
  /// The pause after which a reply counts as cut off.
  static let longestAnswerPause = Duration.seconds(5)
  /// The most bytes of parameters that are read: enough for a key with its position, its modifiers
  /// and a text of some characters.
  static let longestParameters = 64
  /// The delay after which a lone ESC counts as the Escape key.
  static let escapeDelay = Duration.milliseconds(25)

  private let isUnicode: Bool
  private let hasMouse: Bool
  /// Whether characters go into a text field, and so are not mapped.
  var isWriting = false
  /// Whether the terminal reports keys, including Escape; a lone ESC then always begins a sequence.
  var reportsKeys = false
  private var layout: KeyboardLayout
  private var state = State.ground
  private var lastPasted: Duration?
  /// When the incomplete sequence began.
  private var begunAt: Duration?
  /// When the last bytes arrived.
  private var lastAt = Duration.zero
  /// Whether the sequence has taken so long that it can only be a reply.
  private var isOverdue = false
  /// When the last query was sent or the last reply came; `nil` once all replies are in.
  private var lastAnswerAt: Duration?
  /// When a lone ESC becomes the Escape key unless more comes; `nil` if there is none.
  private(set) var escapeDue: Duration?
  private var answers: [TerminalAnswer] = []
  private var hasDroppedPaste = false

  /// Makes a decoder.
  ///
  /// - Parameters:
  ///   - isUnicode: Whether the locale uses UTF-8.
  ///   - hasMouse: Whether the terminal was asked to report the mouse.
  ///   - layout: The keyboard, as far as known.
  init(isUnicode: Bool, hasMouse: Bool = false, layout: KeyboardLayout = KeyboardLayout()) {
    self.isUnicode = isUnicode
    self.hasMouse = hasMouse
    self.layout = layout
  }

  /// Whether replies are pending.
  var awaitsAnswers: Bool { lastAnswerAt != nil }

  /// Expects replies to queries sent now.
  mutating func awaitAnswers(at now: Duration) { lastAnswerAt = now }

  /// The replies since the last call.
  mutating func takeAnswers() -> [TerminalAnswer] {
    defer { answers = [] }
    return answers
  }

  /// Whether text was pasted where none can be written, since the last call.
  mutating func takeDroppedPaste() -> Bool {
    defer { hasDroppedPaste = false }
    return hasDroppedPaste
  }

  private var isInSequence: Bool {
    switch state {
    case .ground, .paste: false
    default: true
    }
  }

  /// Whether the bytes so far can begin a pending reply.
  private var canBeAnswer: Bool {
    guard awaitsAnswers else { return false }
    return switch state {
    case .escape: true
    case .control(let bytes): TerminalAnswer.canBegin(with: [UInt8(ascii: "[")] + bytes)
    case .string(let bytes, _): TerminalAnswer.canBegin(with: bytes)
    default: false
    }
  }

  /// Whether text is being pasted.
  var isInPaste: Bool {
    if case .paste = state { true } else { false }
  }

  /// The keys in bytes that arrived at a time.
  mutating func decode(_ bytes: [UInt8], at now: Duration) -> [Key] {
    if isInPaste, let lastPasted, now - lastPasted > Self.longestPastePause { state = .ground }
    if isInSequence, let begunAt, now - begunAt > Self.longestSequence {
      isOverdue = canBeAnswer && now - lastAt <= Self.longestAnswerPause
      if !isOverdue { state = .ground }
    }
    if !isInSequence { begunAt = nil }
    var keys: [Key] = []
    for byte in bytes {
      if case .string = state {} else if byte == 0x1B || byte >= 0x80 { begunAt = nil }
      take(byte, into: &keys)
      if !isInSequence { begunAt = nil }
      if begunAt == nil { isOverdue = false }
    }
    if isInSequence, begunAt == nil { begunAt = now }
    if !answers.isEmpty, awaitsAnswers {
      lastAnswerAt = answers.contains(.attributes) ? nil : now
    }
    lastPasted = isInPaste ? now : nil
    lastAt = now
    escapeDue = if case .escape(given: false) = state { now + patience(at: now) } else { nil }
    return keys
  }

  /// How long a lone ESC is withheld.
  private func patience(at now: Duration) -> Duration {
    // In a text field it reports none.
    if reportsKeys, !isWriting { return Self.longestSequence }
    guard let lastAnswerAt, now - lastAnswerAt < Questions.lateness else {
      return Self.escapeDelay
    }
    return now - lastAnswerAt < Questions.promptness ? Questions.promptness : Questions.patience
  }

  /// The Escape key, if nothing followed a lone ESC in time. The rest of a sequence that comes
  /// shortly after is still no key.
  mutating func giveUp() -> [Key] {
    escapeDue = nil
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
    case .string(let bytes, let escaped):
      takeString(byte, after: bytes, escaped: escaped, into: &keys)
    case .mouse(let missing): state = missing > 1 ? .mouse(missing: missing - 1) : .ground
    case .unicode(let bytes, let needed):
      takeUnicode(byte, after: bytes, needed: needed, into: &keys)
    case .paste(let text): takePasted(byte, after: text, into: &keys)
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
    case 0x20...0x7E: keys.append(key(of: Character(Unicode.Scalar(byte))))
    case 0xC2...0xDF where isUnicode: state = .unicode([byte], needed: 2)
    case 0xE0...0xEF where isUnicode: state = .unicode([byte], needed: 3)
    case 0xF0...0xF4 where isUnicode: state = .unicode([byte], needed: 4)
    default: break
    }
  }

  private mutating func takeEscaped(_ byte: UInt8, escapeGiven: Bool, into keys: inout [Key]) {
    switch byte {
    case 0x1B:
      if !escapeGiven { keys.append(.escape) }
      state = .escape(given: false)
    case UInt8(ascii: "["): state = Self.state(after: byte + 0x40)
    case UInt8(ascii: "]") where awaitsAnswers: state = Self.state(after: byte + 0x40)
    case UInt8(ascii: "O") where !isOverdue: state = Self.state(after: byte + 0x40)
    // After Escape was reported, letters are keys, except for those above, which are of no use
    // here.
    case _ where escapeGiven:
      state = .ground
      take(byte, into: &keys)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "_"),
      UInt8(ascii: "^"):
      state = Self.state(after: byte + 0x40)
    case 0x20...0x2F: state = .intermediate
    default:
      // Escape quickly followed by another key, or that key with Alt.
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
    case _ where isOverdue && !TerminalAnswer.canBegin(with: [UInt8(ascii: "[")] + bytes + [byte]):
      state = .ground
      take(byte, into: &keys)
    case 0x20...0x3F:
      // Longer sequences are read to their end and ignored.
      if bytes.count < Self.longestParameters { state = .control(bytes + [byte]) }
    case UInt8(ascii: "[") where bytes.isEmpty: state = .consoleFunction
    case 0x40...0x7E:
      state = .ground
      if byte == UInt8(ascii: "~"), bytes == Array("200".utf8) {
        state = .paste(PastedText())
        if !isWriting { hasDroppedPaste = true }
      } else if byte == UInt8(ascii: "M"), bytes.isEmpty, hasMouse {
        state = .mouse(missing: MouseSequences.bytesWithoutNumbers)
      } else if MouseSequences.isMouse(parameters: bytes, final: byte) {
        let key = hasMouse ? MouseSequences.key(parameters: bytes, final: byte) : nil
        if let key { keys.append(key) }
      } else if let answer = TerminalAnswer(parameters: bytes, final: byte) {
        answers.append(answer)
      } else if byte == UInt8(ascii: "u") {
        keys += KeyReport(parameters: bytes)?.keys(isWriting: isWriting, &layout) ?? []
      } else if let key = KeySequences.control(
        parameters: bytes, final: byte, isWriting: isWriting)
      {
        keys.append(key)
      }
    default:
      state = .ground
      take(byte, into: &keys)
    }
  }

  private mutating func takeString(
    _ byte: UInt8, after bytes: [UInt8], escaped: Bool, into keys: inout [Key]
  ) {
    if byte == 0x07 || (escaped && byte == UInt8(ascii: "\\")) {
      state = .ground
      if let answer = TerminalAnswer(string: bytes) { answers.append(answer) }
    } else if escaped, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") {
      // A reply was cut off, and a key follows.
      state = Self.state(after: byte + 0x40)
      begunAt = nil
    } else if byte == 0x1B {
      state = .string(bytes, escaped: true)
    } else if isOverdue, !TerminalAnswer.canBegin(with: bytes + [byte]) {
      state = .ground
      take(byte, into: &keys)
    } else {
      // What is longer than any reply is read to its end and ignored.
      let isLong = bytes.count > TerminalAnswer.longestColour
      state = .string(isLong ? bytes : bytes + [byte], escaped: false)
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
    if let character = Character(typed: all) { keys.append(key(of: character)) }
  }

  private mutating func key(of typed: Character) -> Key {
    .character(isWriting ? typed : layout.meaning(of: typed))
  }

  private mutating func takePasted(
    _ byte: UInt8, after text: PastedText, into keys: inout [Key]
  ) {
    var text = text
    guard let characters = text.take(byte, isUnicode: isUnicode) else {
      state = .ground
      return
    }
    state = .paste(text)
    if isWriting { keys += characters.map(Key.character) }
  }
}
