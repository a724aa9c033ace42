// SPDX-License-Identifier: MIT
import Figures
import Screens
import TerminalIO
import TextCanvas

/// Where the loop shows screens and gets keys. There is one at a time.
protocol Display: AnyObject {
  /// The size of screens; `nil` if there are only lines.
  var size: Size? { get }
  /// Whether it can show half cells.
  var hasHalves: Bool { get }
  /// The characters for pictures; `nil` for none.
  var figureGlyphs: FigureGlyphs? { get }
  /// Whether all output has been taken.
  var isUpToDate: Bool { get }
  /// Whether no more keys can come, or output is no longer taken.
  var hasEnded: Bool { get }
  /// Whether further keys wait to be read after the effect of the last ones is shown.
  var hasMoreKeys: Bool { get }

  /// What was not taken of the last keys.
  var heldBack: HeldBack? { get }
  /// Whether keys come as whole lines, each meant for the result of the one before, so that nothing
  /// is typed ahead by mistake.
  var isFedByLines: Bool { get }
  /// Whether screens are read out line by line, each once: nothing can be taken back, and unknown
  /// keys are told at once.
  var isReadOut: Bool { get }
  /// Whether keys have come, not only replies of the terminal.
  func hasKeys() -> Bool
  /// The meaning of a click on a cell, if any.
  func target(at place: CellPosition) -> ClickTarget.Meaning?

  /// Shows a screen in its current state without waiting. A page that covers it may be shown only
  /// once.
  func show<Shown: Screen>(_ screen: inout Shown, in context: ScreenContext)
  /// The keys since the last call, up to where their meaning depends on what is shown next.
  func readKeys<Shown: Screen>(on screen: Shown, in context: ScreenContext) -> [Key]
  /// Sets the window title and the progress in percent, if there is a window.
  func tellWindow(title: String?, progress: Int?)
  /// Waits like an ``EventWaiter``.
  func wait(with waiter: inout EventWaiter, until deadline: Duration?) -> Wake
  /// Rings the bell.
  func bell()
  /// Adapts to a new terminal size.
  func resize()
  /// Stops the program until the shell continues it.
  func suspend()
  /// Lends the terminal to another program, and takes it back.
  func lend(_ use: () -> Void)
  /// Takes the terminal back after the program was stopped from outside.
  func reclaim()
  /// Gives the terminal back.
  func close()
}

/// Whole screens.
final class ScreenDisplay: Display {
  private var terminal: TerminalSession?
  private var targets: [ClickTarget] = []

  init(isDark: Bool, theme: Theme, hasMouse: Bool) throws(TerminalError) {
    terminal = try TerminalSession(isDark: isDark, theme: theme, hasMouse: hasMouse)
  }

  var size: Size? { terminal?.size }
  var hasHalves: Bool { terminal?.hasHalves ?? false }
  var figureGlyphs: FigureGlyphs? {
    terminal?.hasQuarters == true ? .quadrants : hasHalves ? .halves : .ascii
  }
  var isUpToDate: Bool { terminal?.isUpToDate ?? true }
  var hasEnded: Bool { terminal?.hasEnded ?? true }
  var hasMoreKeys: Bool { false }
  var heldBack: HeldBack? { terminal?.heldBack }
  var isFedByLines: Bool { false }
  var isReadOut: Bool { false }

  func show<Shown: Screen>(_ screen: inout Shown, in context: ScreenContext) {
    guard let size = terminal?.size else { return }
    let buffer = screen.draw(size, in: context)
    terminal?.isWriting = screen.isWriting
    terminal?.present(buffer)
    targets = buffer.targets
  }

  func hasKeys() -> Bool { terminal?.hasKeys() ?? false }

  func target(at place: CellPosition) -> ClickTarget.Meaning? {
    targets.last { $0.rect.contains(place) }?.meaning
  }

  func readKeys<Shown: Screen>(on screen: Shown, in context: ScreenContext) -> [Key] {
    terminal?.readKeys(intoText: screen.isWriting) ?? []
  }

  func tellWindow(title: String?, progress: Int?) {
    if let title { terminal?.title = title }
    terminal?.progress = progress
  }

  func wait(with waiter: inout EventWaiter, until deadline: Duration?) -> Wake {
    switch terminal {
    case .some(let terminal): waiter.wait(for: terminal, until: deadline)
    case .none: waiter.wait(until: deadline)
    }
  }

  func bell() { terminal?.bell() }
  func resize() { terminal?.resize() }
  func suspend() { terminal?.suspend() }
  func lend(_ use: () -> Void) { terminal?.lend(use) }
  func reclaim() { terminal?.reclaim() }
  func close() { terminal = nil }
}
