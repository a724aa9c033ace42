// SPDX-License-Identifier: MIT
import Figures
import Screens
import TerminalIO
import TextCanvas

/// Plain mode: lines, one for each event, instead of screens.
final class LineDisplay: Display {
  private let terminal: LineTerminal
  private var teller = PlainTeller()
  /// Keys that came together, waiting until the effect of the first ones is shown.
  private var waiting: [LineTerminal.Input] = []

  /// Starts plain mode with a line that says so and how to leave.
  init(_ terminal: LineTerminal, because reason: PlainMode) {
    self.terminal = terminal
    terminal.write(PlainModeText.first(reason, isFedByLines: terminal.isFedByLines))
  }

  var hasHalves: Bool { false }
  var figureGlyphs: FigureGlyphs? { nil }
  var isUpToDate: Bool { terminal.isUpToDate }
  var hasEnded: Bool { waiting.isEmpty && terminal.hasEnded }
  var hasMoreKeys: Bool { !waiting.isEmpty || terminal.hasMore }
  var heldBack: HeldBack? { terminal.heldBack }

  var isFedByLines: Bool { terminal.isFedByLines }
  var isReadOut: Bool { true }
  var size: Size? { nil }

  func hasKeys() -> Bool { true }
  func target(at place: CellPosition) -> ClickTarget.Meaning? { nil }

  func show<Shown: Screen>(_ screen: inout Shown, in context: ScreenContext) {
    terminal.send()
    for line in teller.tell(&screen, in: context) { terminal.write(line) }
  }

  func readKeys<Shown: Screen>(on screen: Shown, in context: ScreenContext) -> [Key] {
    if waiting.isEmpty { waiting = terminal.read(intoText: screen.isWriting) }
    guard !waiting.isEmpty else { return [] }
    switch waiting.removeFirst() {
    case .key(let key): return teller.keys(for: key, on: screen, in: context)
    case .line(let line): return teller.keys(for: line, on: screen, in: context)
    }
  }

  func tellWindow(title: String?, progress: Int?) {}

  func wait(with waiter: inout EventWaiter, until deadline: Duration?) -> Wake {
    waiter.wait(for: terminal, until: deadline)
  }

  func bell() { terminal.bell() }
  func resize() {}

  func suspend() {
    terminal.suspend()
    teller.startOver()
  }

  func lend(_ use: () -> Void) {
    terminal.lend(use)
    teller.startOver()
  }

  func reclaim() {
    terminal.reclaim()
    teller.startOver()
  }

  func close() { terminal.close() }
}
