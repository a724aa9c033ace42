// SPDX-License-Identifier: MIT

import CTerminal
import TextCanvas

/// The terminal while the program has it: raw keys in, whole screens out.
///
/// There is one at a time, used from one thread, which does not wait for a terminal that takes no
/// output, except for half a second at the end. The terminal is restored on every way out, whether
/// by leaving scope or by a trap; signals belong to the ``EventWaiter``.
public struct TerminalSession: ~Copyable {
  /// Whether no more keys can come because the terminal is gone.
  public internal(set) var inputHasEnded = false

  var encoder: CellEncoder
  let isDark: Bool
  let theme: Theme
  let colours: Int
  let hasMouse: Bool
  let questions: Questions
  var decoder: KeyDecoder
  /// Keys that were taken but not yet returned; `nil` if there are none.
  var taken: [Key]?
  /// When the queries were sent; `nil` before.
  var askedAt: Duration?
  /// Modes to set with the next screen.
  var wantedModes: [Int] = []
  var pasteGuard = PasteGuard()
  /// What was not taken of the keys last read.
  public internal(set) var heldBack: HeldBack?
  var repeatGuard = RepeatGuard()
  var presented: CellBuffer?
  /// Cells being collected while a row is drawn.
  var run = GlyphRun()
  private var shownTitle: String?
  private var shownProgress: Int?

  /// Whether input from the next screen on goes into a text field, where keys type their characters
  /// instead of being mapped by position. Then the cursor is visible, at the insertion point.
  public var isWriting = false {
    didSet { decoder.isWriting = isWriting }
  }

  /// The window title from the next screen on, if the terminal has one; the original returns when
  /// the terminal is given back.
  public var title: String?
  /// The progress in percent on the terminal's tab from the next screen on, if any. Only for
  /// terminals known to show it.
  public var progress: Int?

  /// Takes the terminal: alternate screen, raw keys, hidden cursor.
  ///
  /// Adopts the environment's locale and colours (`NO_COLOR` is honoured).
  /// - Parameters:
  ///   - isDark: Whether to show dark glyphs on black and not to ring the bell, for a room where
  ///     somebody is asleep.
  ///   - theme: The person's theme.
  ///   - hasMouse: Whether to use the mouse.
  /// - Throws: ``TerminalError`` if there is no usable terminal; then nothing has changed.
  public init(
    isDark: Bool = false, theme: Theme = .auto, hasMouse: Bool = false
  ) throws(TerminalError) {
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
    let isWindowed = terminal_type_is_windowed() && terminal_hears_itself()
    let colours = Self.variable("NO_COLOR").isEmpty ? Int(terminal_colours()) : 0
    let told: Background? =
      type.hasPrefix("linux") ? .dark : Background(variable: Self.variable("COLORFGBG"))
    let scheme = ColourScheme(colours: colours, theme: theme, background: told, isDark: isDark)
    if let ground = scheme.ground {
      terminal_set_ground(Int32(ground.foreground), Int32(ground.background))
    }
    let followsBackground = theme == .auto && !isDark && colours >= 8
    // Apple's terminal shows the last letter of a query about a mode.
    let knowsQuestions = Self.variable("TERM_PROGRAM") != "Apple_Terminal"
    questions = Questions(
      background: isWindowed && followsBackground, modes: isWindowed && knowsQuestions)
    self.isDark = isDark
    self.theme = theme
    self.colours = colours
    self.hasMouse = hasMouse && isWindowed
    encoder = CellEncoder(
      looks: StyleTable(scheme: scheme), isUnicode: isUnicode,
      scalarColumns: { Int(terminal_scalar_columns($0.value)) })
    decoder = KeyDecoder(
      isUnicode: isUnicode, hasMouse: self.hasMouse,
      layout: KeyboardLayout(locale: String(cString: terminal_wanted_locale())))
  }

  /// The value of an environment variable; empty if unset.
  private static func variable(_ name: String) -> String {
    terminal_variable(name).map { String(cString: $0) } ?? ""
  }

  /// Whether the terminal can show half a cell.
  public var hasHalves: Bool { encoder.isUnicode }

  /// Whether it can show a quarter of a cell: the Linux console's fonts cannot.
  public var hasQuarters: Bool {
    encoder.isUnicode && !Self.variable("TERM").hasPrefix("linux")
  }

  deinit {
    Self.awaitAnswers(decoder, askedAt: askedAt)
    Self.endKeyReports(decoder)
    terminal_close()
  }

  /// Gives the terminal back; the session is over.
  public consuming func close() {}

  /// The current size of the screen.
  public var size: Size {
    Size(columns: Int(terminal_columns()), rows: Int(terminal_rows()))
  }

  /// Whether nothing more can be read from or shown on the terminal.
  public var hasEnded: Bool { inputHasEnded || terminal_has_ended() }

  /// Whether the terminal has taken all output, and so shows the last screen.
  public var isUpToDate: Bool { terminal_awaited_output() < 0 }

  /// Shows a screen: sends only the differences to the previous one, and never waits.
  ///
  /// While the terminal has not taken all of the previous screen, nothing is sent: present the
  /// latest screen again once there is room, which ends ``EventWaiter/wait(for:until:)``.
  ///
  /// A buffer of another size than ``size`` is clipped, or leaves the rest blank.
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
    let focus = buffer.focus ?? CellPosition(row: size.rows - 1, column: 0)
    terminal_rest(
      Int32(max(0, min(focus.row, size.rows - 1))),
      Int32(max(0, min(focus.column, size.columns - 1))))
    terminal_show_cursor(isWriting)
    presented = buffer
    if askedAt == nil { ask() }
    for mode in wantedModes { terminal_set_mode(Int32(mode)) }
    wantedModes = []
    if decoder.reportsKeys {
      terminal_report_keys(isWriting ? KeyReport.Flags.inText : KeyReport.Flags.all)
    }
    terminal_flush()
  }

  /// Rings the terminal's bell, unless somebody is asleep.
  public func bell() {
    if !isDark { terminal_bell() }
  }

  /// Adds changes of the title and the progress to the output.
  private mutating func tellWindow() {
    if progress != shownProgress {
      shownProgress = progress
      terminal_progress(Int32(progress ?? -1))
    }
    guard let title, title != shownTitle else { return }
    shownTitle = title
    // Drawn like a screen, so that it cannot contain terminal controls.
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

  /// Adapts to a new terminal size; call on ``Signals/windowChange``, then present again.
  public mutating func resize() {
    if terminal_resize() { presented = nil }
  }

  /// Restores the terminal and stops the program, as Ctrl-Z usually does; returns when it
  /// continues, with the terminal taken back. Present again afterwards.
  public mutating func suspend() {
    Self.awaitAnswers(decoder, askedAt: askedAt)
    Self.endKeyReports(decoder)
    _ = terminal_suspend()
    forget()
  }

  /// Lends the terminal to another program, and takes it back. Present again afterwards.
  public mutating func lend(_ use: () -> Void) {
    Self.awaitAnswers(decoder, askedAt: askedAt)
    Self.endKeyReports(decoder)
    terminal_lend()
    use()
    reclaim()
  }

  /// Takes the terminal back after the program was stopped from outside; call on
  /// ``Signals/continued``, then present again.
  public mutating func reclaim() {
    terminal_reclaim()
    forget()
  }

  /// Makes the next screen be sent in full.
  private mutating func forget() {
    presented = nil
    shownTitle = nil
    shownProgress = nil
  }
}
