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
  public internal(set) var inputHasEnded = false

  var encoder: CellEncoder
  let isDark: Bool
  let theme: Theme
  let colours: Int
  let hasMouse: Bool
  let questions: Questions
  var decoder: KeyDecoder
  /// Keys that have been taken, and not yet been read; `nil` as long as none are to be had.
  var taken: [Key]?
  /// When the terminal was asked about itself; `nil` as long as it has not been.
  var askedAt: Duration?
  /// Modes that the terminal is given with the next screen.
  var wantedModes: [Int] = []
  var pasteGuard = PasteGuard()
  var repeatGuard = RepeatGuard()
  var presented: CellBuffer?
  /// What is put together while a row is drawn.
  var run = ASCIIRun()
  private var shownTitle: String?
  private var shownProgress: Int?

  /// Whether what is typed from the next screen on is written into a line of text: then keys type what they
  /// type, and are not taken for those that sit in their place on other keyboards.
  public var isWriting = false {
    didSet { decoder.isWriting = isWriting }
  }

  /// The title of the terminal's window from the next screen on, where it has one; its own comes back when
  /// the terminal is given back.
  public var title: String?
  /// The progress in percent on the terminal's tab from the next screen on, or none. Only for terminals
  /// that are known to show it.
  public var progress: Int?

  /// Takes the terminal: alternate screen, raw keys, hidden cursor.
  ///
  /// Adopts the environment's locale and colours (`NO_COLOR` is honoured).
  /// - Parameters:
  ///   - isDark: Whether to show dark glyphs on black and ring no bell, for a room in which somebody
  ///     sleeps.
  ///   - theme: The colours that the person wants.
  ///   - hasMouse: Whether the mouse is of use.
  /// - Throws: ``TerminalError`` where there is no usable terminal; then nothing has changed.
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
    // One terminal shows the last letter of a question about a mode.
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

  /// What a variable of the environment holds; nothing where there is none.
  private static func variable(_ name: String) -> String {
    terminal_variable(name).map { String(cString: $0) } ?? ""
  }

  /// Whether the terminal can show half a cell.
  public var hasHalves: Bool { encoder.isUnicode }

  /// Whether it can show a quarter of a cell: the fonts of the Linux console cannot.
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
    let focus = buffer.focus ?? CellPosition(row: size.rows - 1, column: 0)
    terminal_rest(
      Int32(max(0, min(focus.row, size.rows - 1))),
      Int32(max(0, min(focus.column, size.columns - 1))))
    presented = buffer
    if askedAt == nil { ask() }
    for mode in wantedModes { terminal_set_mode(Int32(mode)) }
    wantedModes = []
    if decoder.reportsKeys {
      terminal_report_keys(isWriting ? KeyReport.Flags.inText : KeyReport.Flags.all)
    }
    terminal_flush()
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
    Self.awaitAnswers(decoder, askedAt: askedAt)
    Self.endKeyReports(decoder)
    _ = terminal_suspend()
    forget()
  }

  /// Lets another program have the terminal while something is done, and takes it back. Present anew
  /// afterwards.
  public mutating func lend(_ use: () -> Void) {
    Self.awaitAnswers(decoder, askedAt: askedAt)
    Self.endKeyReports(decoder)
    terminal_lend()
    use()
    reclaim()
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
