// SPDX-License-Identifier: MIT
import Figures
import Screens
import TerminalIO
import TextCanvas

/// What the loop shows screens on and gets keys from. There is one at a time.
protocol Display: AnyObject {
  /// Whether it can show half a cell.
  var hasHalves: Bool { get }
  /// What pictures are made of on it; `nil` where there are none.
  var figureGlyphs: FigureGlyphs? { get }
  /// Whether all that was shown has been taken.
  var isUpToDate: Bool { get }
  /// Whether no key can come any more, or nothing is taken.
  var hasEnded: Bool { get }
  /// Whether keys have come that are to be read once what the last ones did is shown.
  var hasMoreKeys: Bool { get }

  /// Whether keys come as whole lines, each meant for what the one before it led to, so that none is typed
  /// ahead by mistake.
  var isFedByLines: Bool { get }
  /// Whether it says itself that a key does nothing.
  var tellsOfUnknownKeys: Bool { get }
  /// Whether keys have come, and not only what the terminal answers.
  func hasKeys() -> Bool
  /// What a click on a cell means, if it means anything.
  func target(at place: CellPosition) -> ClickTarget.Meaning?

  /// Shows a screen as it is now; never waits. A page that covers it may be shown once for all.
  func show<Shown: Screen>(_ screen: inout Shown, in context: ScreenContext)
  /// The keys that came since the last call, as far as what they mean is known by what is shown.
  func readKeys<Shown: Screen>(on screen: Shown, in context: ScreenContext) -> [Key]
  /// Tells the window around the screen, if there is one, its title and the progress in percent.
  func tellWindow(title: String?, progress: Int?)
  /// Waits as an ``EventWaiter`` does.
  func wait(with waiter: inout EventWaiter, until deadline: Duration?) -> Wake
  /// Sounds the bell.
  func bell()
  /// Follows a change of the terminal's size.
  func resize()
  /// Stops the program until the shell brings it back.
  func suspend()
  /// Lets another program have the terminal while something is done, and takes it back.
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

  var hasHalves: Bool { terminal?.hasHalves ?? false }
  var figureGlyphs: FigureGlyphs? {
    terminal?.hasQuarters == true ? .quadrants : hasHalves ? .halves : .ascii
  }
  var isUpToDate: Bool { terminal?.isUpToDate ?? true }
  var hasEnded: Bool { terminal?.hasEnded ?? true }
  var hasMoreKeys: Bool { false }
  var isFedByLines: Bool { false }
  var tellsOfUnknownKeys: Bool { false }

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
