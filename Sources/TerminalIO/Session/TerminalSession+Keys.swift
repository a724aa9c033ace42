// SPDX-License-Identifier: MIT

import CTerminal
import TextCanvas

extension TerminalSession {
  /// Whether keys can be read. Call when the waiter reports input, which may also be a reply or
  /// part of one.
  public mutating func hasKeys() -> Bool {
    let keys = taken ?? take()
    taken = keys
    return !keys.isEmpty
  }

  /// The keys pressed since the last call.
  ///
  /// Call when the waiter reports input. Pasted text presses no keys even if the terminal does not
  /// mark it, because it comes faster than anyone types. Held keys do not repeat, unless they move or
  /// write something. Sets ``inputHasEnded`` once the terminal is gone.
  ///
  /// - Parameter intoText: Whether characters go into a text field. Then typed-ahead or pasted
  ///   characters pass, but no key that does something.
  public mutating func readKeys(intoText: Bool = false) -> [Key] {
    let keys = taken ?? take()
    taken = nil
    let now = BootClock.now
    let pressed = pasteGuard.admit(keys, intoText: intoText, at: now)
    heldBack = decoder.takeDroppedPaste() ? .text : pasteGuard.heldBack
    return repeatGuard.admit(
      pressed, intoText: intoText, toldApart: decoder.reportsKeys && !decoder.isWriting, at: now)
  }

  /// When a key withheld as a possible beginning of a sequence, or as a possible repeat, is to be
  /// read.
  var withheldKeyDue: Duration? { [decoder.escapeDue, repeatGuard.due].compactMap(\.self).min() }

  private mutating func take() -> [Key] {
    var keys: [Key] = []
    // A withheld key can become due without new input.
    if withheldKeyDue != nil, !terminal_input_within(0) {
      return isEscapeDue ? decoder.giveUp() : []
    }
    // The limit only keeps a flood of input from blocking the loop.
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

  private var isEscapeDue: Bool { decoder.escapeDue.map { BootClock.now >= $0 } ?? false }

  private static let pasteDelayMs: Int32 = 5

  /// The available bytes, and whether there can be no more.
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
