// SPDX-License-Identifier: MIT
import Screens
import SessionEngine

// The rule of this file: the first press of the cramp key is as quick as any later one. The
// first time a process does something takes several times as long as the second.

extension RunLoop {
  /// Plans and draws the likely relief where nobody sees it, once, while the person reads the first
  /// screen. Nothing of it is kept, nothing reaches the log, and lines are quick without it.
  mutating func rehearseRelief() {
    // The log's reply says which relief is likely.
    guard mustRehearse, readiness.outlook != nil, let size = terminal.size else { return }
    mustRehearse = false
    let stage = SessionController(
      plan: .reliefAnywhere, gap: settings.gap, cueRule: settings.sound.rule)
    guard let cramp = try? readiness.nextCramp(in: stage.soFar, at: .start) else { return }
    _ = stage.handle(.cramp(cramp))
    // The pictures shown stay on their shelf.
    let glyphs = context.figures == nil ? nil : terminal.figureGlyphs
    prepare(stage, glyphs.map { FigureLook($0, on: KeptFigures()) })
    _ = stage.screen.draw(size, in: context)
  }
}
