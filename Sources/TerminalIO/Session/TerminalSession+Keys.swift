// SPDX-License-Identifier: MIT

import CTerminal
import TextCanvas

extension TerminalSession {
  /// Whether keys can be read. Call when the waiter reports input: it may also be an answer of the terminal
  /// to what it was asked, or one that is not whole yet.
  public mutating func hasKeys() -> Bool {
    let keys = taken ?? take()
    taken = keys
    return !keys.isEmpty
  }

  /// The keys pressed since the last call; empty where there are none.
  ///
  /// Call when the waiter reports input. Pasted text is dropped, also where the terminal does not mark it:
  /// it comes faster than anyone types. A held key does not go on, unless it moves or writes something.
  /// Sets ``inputHasEnded`` once the terminal is gone.
  ///
  /// - Parameter intoText: Whether characters are written into a line of text: then those that are
  ///   typed ahead or pasted without a mark pass, but no key that does something.
  public mutating func readKeys(intoText: Bool = false) -> [Key] {
    let keys = taken ?? take()
    taken = nil
    let now = BootClock.now
    let pressed = pasteGuard.admit(keys, intoText: intoText, at: now)
    return repeatGuard.admit(pressed, intoText: intoText, at: now)
  }

  /// When a key that is held back, because it may be the beginning of more, is to be read.
  var heldKeyDue: Duration? { decoder.escapeDue }

  private mutating func take() -> [Key] {
    var keys: [Key] = []
    // A held key is due without anything to be read.
    if decoder.escapeDue != nil, !terminal_input_within(0) {
      return isHeldKeyDue ? decoder.giveUp() : []
    }
    // The bound only keeps a flood from holding up the loop.
    for _ in 0..<64 {
      let (bytes, hasEnded) = Self.readBytes()
      if hasEnded { inputHasEnded = true }
      keys += decoder.decode(bytes, at: BootClock.now)
      if hasEnded { keys += decoder.giveUp() }
      // More of a paste comes at once.
      if hasEnded || !PasteGuard.mayBegin(keys) || !terminal_input_within(Self.pasteDelayMs) {
        break
      }
    }
    for answer in decoder.takeAnswers() { follow(answer) }
    return keys
  }

  private var isHeldKeyDue: Bool { decoder.escapeDue.map { BootClock.now >= $0 } ?? false }

  private static let pasteDelayMs: Int32 = 5

  /// The bytes that are there, and whether none can come any more.
  static func readBytes() -> (received: [UInt8], hasEnded: Bool) {
    let capacity = 1024
    var hasEnded = false
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let received = terminal_read(buffer.baseAddress, Int32(capacity))
      count = Int(max(0, received))
      hasEnded = received < 0
    }
    return (bytes, hasEnded)
  }
}
