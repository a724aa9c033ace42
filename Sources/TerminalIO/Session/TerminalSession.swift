// SPDX-License-Identifier: MIT

import CTerminal
import TextCanvas

/// The terminal while the program has it: raw keys in, whole screens out.
///
/// There is one at a time, used from one thread, which never waits for a terminal that takes nothing,
/// but for half a second at the end. Whatever way it ends, leaving scope and traps
/// included, the terminal is restored; signals are the ``EventWaiter``'s.
public struct TerminalSession: ~Copyable {
  /// Whether no key can come any more, because the terminal is gone.
  public private(set) var inputHasEnded = false

  private let encoder: CellEncoder
  private let isDark: Bool
  private var decoder: KeyDecoder
  private var pasteGuard = PasteGuard()
  private var repeatGuard = RepeatGuard()
  private var presented: CellBuffer?
  private var shownTitle: String?
  private var shownProgress: Int?

  /// The title of the terminal's window from the next screen on, where it has one; its own comes back when
  /// the terminal is given back.
  public var title: String?
  /// The progress in percent on the terminal's tab from the next screen on, or none. Only for terminals
  /// that are known to show it.
  public var progress: Int?

  /// Takes the terminal: alternate screen, raw keys, hidden cursor.
  ///
  /// Adopts the environment's locale and colours (`NO_COLOR` is honoured).
  /// - Parameter isDark: Whether to show dark glyphs on black and ring no bell, for a room in which
  ///   somebody sleeps.
  /// - Throws: ``TerminalError`` where there is no usable terminal; then nothing has changed.
  public init(isDark: Bool = false) throws(TerminalError) {
    guard let type = terminal_type().map({ String(cString: $0) }), !type.isEmpty else {
      throw .typeMissing
    }
    guard type != "dumb", type != "unknown" else { throw .typeUnusable(type) }
    guard terminal_is_terminal(0) else { throw .inputIsNoTerminal }
    guard terminal_is_terminal(1) else { throw .outputIsNoTerminal }
    let isUnicode = terminal_set_locale()
    switch terminal_open() {
    case terminal_opening_done.rawValue: break
    case terminal_opening_type.rawValue: throw .typeUnusable(type)
    case terminal_opening_background.rawValue: throw .inBackground
    case let error: throw .noDescriptor(error)
    }
    let hasColours = terminal_colours() >= 8 && !terminal_refuses_colour()
    if isDark, hasColours { terminal_darken() }
    self.isDark = isDark
    encoder = CellEncoder(
      looks: StyleTable(hasColours: hasColours, isDark: isDark), isUnicode: isUnicode,
      scalarColumns: { Int(terminal_scalar_columns($0.value)) })
    decoder = KeyDecoder(isUnicode: isUnicode)
  }

  /// Whether the terminal can show half a cell.
  public var hasHalves: Bool { encoder.isUnicode }

  deinit { terminal_close() }

  /// Gives the terminal back; the session is over.
  public consuming func close() {}

  /// The extent of the screen now.
  public var size: Size {
    Size(columns: Int(terminal_columns()), rows: Int(terminal_rows()))
  }

  /// Whether nothing can be read from the terminal, or shown on it, any more.
  public var hasEnded: Bool { inputHasEnded || terminal_has_ended() }

  /// Whether the terminal has taken all that it was sent, so that it shows what was presented last.
  public var isUpToDate: Bool { terminal_awaited_output() < 0 }

  /// Shows a screen: sends only what differs from the screen before, and never waits.
  ///
  /// While the terminal has not taken the whole of the screen before, nothing new is sent: present
  /// the latest screen once it has room, which ends ``EventWaiter/wait(for:until:)``.
  ///
  /// A buffer of another extent than ``size`` is clipped, or leaves the rest blank.
  public mutating func present(_ buffer: CellBuffer) {
    guard terminal_send() else { return }
    tellWindow()
    if presented?.size != buffer.size {
      presented = terminal_clear() ? CellBuffer(size: buffer.size) : nil
    }
    let size = size
    let columns = min(buffer.size.columns, size.columns)
    for row in 0..<min(buffer.size.rows, size.rows) {
      let change = RowChange(row, of: buffer, since: presented, columns: columns)
      for span in change.spans { put(buffer, row: row, columns: span) }
      if let end = change.blankEnd, !terminal_erase_end(Int32(row), Int32(end)) {
        put(buffer, row: row, columns: end..<columns)
      }
    }
    presented = buffer
    terminal_flush()
  }

  private func put(_ buffer: CellBuffer, row: Int, columns: Range<Int>) {
    for column in columns {
      if let drawn = encoder.encode(buffer[row: row, column: column]) {
        put(drawn, row: Int32(row), column: Int32(column))
      } else if var left = encoder.encode(buffer[row: row, column: column - 1]),
        encoder.scalarColumns(left.scalar) < 2
      {
        // The left half draws both, unless one column stands for it.
        left.scalar = " "
        put(left, row: Int32(row), column: Int32(column))
      }
    }
  }

  private func put(_ drawn: CellEncoder.Drawn, row: Int32, column: Int32) {
    let attributes = drawn.look.attributes.rawValue
    let colour = drawn.look.colour?.rawValue ?? -1
    if drawn.marks.isEmpty {
      var scalar = drawn.scalar.value
      terminal_put(row, column, &scalar, 1, attributes, colour)
    } else {
      let scalars = [drawn.scalar.value] + drawn.marks.map(\.value)
      terminal_put(row, column, scalars, Int32(scalars.count), attributes, colour)
    }
  }

  /// The keys pressed since the last call; empty where there are none.
  ///
  /// Call when the waiter reports input. Waits at most some 25 ms for the rest of an unfinished
  /// escape sequence. Pasted text is dropped, also where the terminal does not mark it: it comes
  /// faster than anyone types. A held key does not go on, unless it moves or writes something. Sets
  /// ``inputHasEnded`` once the terminal is gone.
  ///
  /// - Parameter intoText: Whether characters are written into a line of text: then those that are
  ///   typed ahead or pasted without a mark pass, but no key that does something.
  public mutating func readKeys(intoText: Bool = false) -> [Key] {
    var keys: [Key] = []
    var isWhole = false
    // Sequences end soon; the bound only keeps a flood from holding up the loop.
    for _ in 0..<64 where !isWhole {
      let bytes = readBytes()
      keys += decoder.decode(bytes, at: BootClock.now)
      if inputHasEnded {
        isWhole = true
      } else if decoder.isUnfinished {
        isWhole = !terminal_input_within(Self.sequenceDelayMs)
        if isWhole { keys += decoder.giveUp() }
      } else {
        isWhole = !PasteGuard.mayBegin(keys) || !terminal_input_within(Self.pasteDelayMs)
      }
    }
    let now = BootClock.now
    let pressed = pasteGuard.admit(keys, intoText: intoText, at: now)
    return repeatGuard.admit(pressed, intoText: intoText, at: now)
  }

  private static let sequenceDelayMs: Int32 = 25
  private static let pasteDelayMs: Int32 = 5

  private mutating func readBytes() -> [UInt8] {
    let capacity = 1024
    return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let received = terminal_read(buffer.baseAddress, Int32(capacity))
      count = Int(max(0, received))
      if received < 0 { inputHasEnded = true }
    }
  }

  /// Sounds the terminal's bell, unless somebody sleeps.
  public func bell() {
    if !isDark { terminal_bell() }
  }

  /// Adds the title and the progress to what is sent, where they have changed.
  private mutating func tellWindow() {
    if progress != shownProgress {
      shownProgress = progress
      terminal_progress(Int32(progress ?? -1))
    }
    guard let title, title != shownTitle else { return }
    shownTitle = title
    // Drawn as on a screen, so that nothing in it drives the terminal.
    var row = CellBuffer(size: Size(columns: Self.titleColumns, rows: 1))
    let columns = row.write(title, row: 0, column: 0)
    var shown = String.UnicodeScalarView()
    for drawn in (0..<columns).compactMap({ encoder.encode(row[row: 0, column: $0]) }) {
      shown.append(drawn.scalar)
      shown.append(contentsOf: drawn.marks.prefix(1))
    }
    var bytes = String(shown)
    bytes.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { terminal_title($0.baseAddress, $0.count) }
    }
  }

  private static let titleColumns = 50

  /// Follows a change of the terminal's extent; call on ``Signals/windowChange`` and present anew.
  public mutating func resize() {
    if terminal_resize() { presented = nil }
  }

  /// Restores the terminal and stops the program as Ctrl-Z does elsewhere; returns when it is
  /// continued, with the terminal taken back. Present anew afterwards.
  public mutating func suspend() {
    _ = terminal_suspend()
    forget()
  }

  /// Takes the terminal back after the program was stopped from outside; call on
  /// ``Signals/continued`` and present anew.
  public mutating func reclaim() {
    terminal_reclaim()
    forget()
  }

  /// Has everything that is shown sent anew.
  private mutating func forget() {
    presented = nil
    shownTitle = nil
    shownProgress = nil
  }
}
