// SPDX-License-Identifier: MIT

import CTerminal
import TextCanvas

/// Standard input and output in plain mode: for people who listen, read braille, or have no
/// terminal for screens.
///
/// A terminal delivers single keys, with echo off; anything else delivers lines. Output is lines of
/// letters, digits and ASCII signs, never an escape sequence. As with ``TerminalSession``, there is
/// one at a time, used from one thread; it does not wait for a reader, except for half a second at
/// the end; and the terminal's modes are restored on every way out.
public final class LineTerminal {
  /// What was typed.
  public enum Input: Hashable, Sendable {
    /// A key from a terminal.
    case key(Key)
    /// A line from a pipe or file, without its end.
    case line(String)
  }

  private let hasKeys: Bool
  private let isUnicode: Bool
  private let isDark: Bool
  private var inputHasEnded = false
  private var decoder: KeyDecoder
  private var pasteGuard = PasteGuard()
  private var repeatGuard = RepeatGuard()
  /// Bytes that were read but not yet passed on.
  private var bytes: [UInt8] = []

  /// The most bytes in a line; nobody types longer ones.
  private static let longestLine = 16_384

  /// Whether standard output is a terminal.
  public static var isOutputTerminal: Bool { terminal_is_terminal(1) }

  /// Takes standard input and output, and adopts the environment's locale.
  ///
  /// - Parameter isDark: Whether to ring no bell.
  /// - Throws: ``TerminalError/inputIsNoTerminal`` if the input is no terminal and already at its
  ///   end, or ``TerminalError/inBackground``; then nothing has changed.
  public init(isDark: Bool = false) throws(TerminalError) {
    hasKeys = terminal_is_terminal(0)
    isUnicode = terminal_set_locale()
    self.isDark = isDark
    decoder = KeyDecoder(
      isUnicode: isUnicode,
      layout: KeyboardLayout(locale: String(cString: terminal_wanted_locale())))
    if !hasKeys {
      readLines()
      if inputHasEnded, bytes.isEmpty { throw .inputIsNoTerminal }
    }
    switch terminal_open_lines() {
    case terminal_opening_done.rawValue: break
    case terminal_opening_background.rawValue: throw .inBackground
    case let error: throw .noDescriptor(error)
    }
  }

  deinit { close() }

  /// Gives the terminal back.
  public func close() { terminal_close() }

  /// Whether Enter has to follow each key.
  public var isFedByLines: Bool { !hasKeys }

  /// Whether nothing more can be read, or nobody reads the output.
  public var hasEnded: Bool { inputHasEnded && bytes.isEmpty || terminal_has_ended() }

  /// As in ``TerminalSession/heldBack``.
  public private(set) var heldBack: HeldBack?

  /// Whether all output has been taken.
  public var isUpToDate: Bool { terminal_awaited_output() < 0 }

  /// Whether there are lines that were read but not passed on.
  public var hasMore: Bool { bytes.contains(Self.lineFeed) || inputHasEnded && !bytes.isEmpty }

  /// Writes a line without waiting; on a terminal in rows that break between words.
  public func write(_ line: String) {
    _ = terminal_resize()
    let line = Self.printable(line, isUnicode: isUnicode)
    let rows = Self.rows(of: line, columns: Int(terminal_columns()))
    var text = rows.joined(separator: "\n") + "\n"
    text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { terminal_write($0.baseAddress, $0.count) }
    }
  }

  /// Sends remaining output; call once there is room.
  public func send() { _ = terminal_send() }

  /// Rings the bell if the output is a terminal, unless somebody is asleep.
  public func bell() {
    if !isDark { terminal_bell() }
  }

  /// Restores the terminal and stops the program, as Ctrl-Z usually does; returns when it
  /// continues.
  public func suspend() { _ = terminal_suspend() }

  /// Lends the terminal to another program, and takes it back.
  public func lend(_ use: () -> Void) {
    terminal_lend()
    use()
    terminal_reclaim()
  }

  /// Takes the terminal back after the program was stopped from outside.
  public func reclaim() { terminal_reclaim() }

  /// The keys pressed since the last call, or the next whole line.
  ///
  /// The same rules hold as on screens: pasted text and held keys are ignored.
  ///
  /// - Parameter intoText: As in ``TerminalSession/readKeys(intoText:)``.
  public func read(intoText: Bool) -> [Input] {
    guard hasKeys else {
      readLines()
      return nextLine().map { [.line($0)] } ?? []
    }
    decoder.isWriting = intoText
    // A withheld key can become due without new input.
    let keys = withheldKeyDue == nil || terminal_input_within(0) ? takeKeys() : []
    let now = BootClock.now
    let pressed = pasteGuard.admit(keys, intoText: intoText, at: now)
    heldBack = decoder.takeDroppedPaste() ? .text : pasteGuard.heldBack
    return repeatGuard.admit(pressed, intoText: intoText, at: now).map { .key($0) }
  }

  private func takeKeys() -> [Key] {
    var keys = decoder.decode(readBytes(), at: BootClock.now)
    // The rest of a sequence comes at once; Escape comes alone.
    for _ in 0..<64 where !inputHasEnded && (keys.isEmpty || PasteGuard.mayBegin(keys)) {
      guard terminal_input_within(Self.sequenceDelayMs) else {
        if keys.isEmpty { keys = decoder.giveUp() }
        break
      }
      keys += decoder.decode(readBytes(), at: BootClock.now)
    }
    return keys
  }

  /// When a key withheld as a possible repeat is to be read.
  var withheldKeyDue: Duration? { repeatGuard.due }

  private static let sequenceDelayMs: Int32 = 25
  private static let lineFeed = UInt8(ascii: "\n")

  /// Reads what is there, up to a few of the longest lines.
  private func readLines() {
    while !inputHasEnded, bytes.count < 4 * Self.longestLine, terminal_input_within(0) {
      let received = readBytes()
      if received.isEmpty { return }
      bytes += received
      let isOneLine = !bytes.contains(Self.lineFeed)
      if isOneLine, bytes.count > Self.longestLine { bytes.removeSubrange(Self.longestLine...) }
    }
  }

  private func nextLine() -> String? {
    guard hasMore else { return nil }
    let end = bytes.firstIndex(of: Self.lineFeed) ?? bytes.endIndex
    var line = bytes[..<end]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    let text = String(decoding: line, as: UTF8.self)
    bytes.removeSubrange(..<min(end + 1, bytes.endIndex))
    return text
  }

  private func readBytes() -> [UInt8] {
    let capacity = 1024
    return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let received = terminal_read(buffer.baseAddress, Int32(capacity))
      count = Int(max(0, received))
      if received < 0 { inputHasEnded = true }
    }
  }

  /// A line in rows; without columns, as where the output is no terminal, in one.
  static func rows(of line: String, columns: Int) -> [String] {
    columns > 0 ? line.wrapped(columns: columns) : [line]
  }

  /// A line fit for reading aloud: letters, digits and ASCII signs, no terminal controls.
  static func printable(_ line: String, isUnicode: Bool) -> String {
    var text = String.UnicodeScalarView()
    for glyph in line.visible {
      guard let first = glyph.unicodeScalars.first else { continue }
      if isUnicode, !first.isASCII, first.isLetterOrNumber {
        text.append(contentsOf: glyph.unicodeScalars)
      } else {
        text.append(ASCIIGlyphs.standIn(for: glyph))
      }
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrNumber: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber:
      true
    default: false
    }
  }
}
