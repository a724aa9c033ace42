// SPDX-License-Identifier: MIT
import Testing
import TextCanvas

@testable import Screens

/// A screen that gives hints to its keys; what all of these have in common is expected here.
protocol HintingScreen: Equatable {
  associatedtype Command: Equatable
  var hints: KeyHints { get }
  func draw(_ size: Size) -> CellBuffer
  mutating func handle(_ key: Key) -> Command?
}

extension HomeScreen: HintingScreen {}
extension HistoryScreen: HintingScreen {}
extension SessionDetailScreen: HintingScreen {}
extension CrampsScreen: HintingScreen {}

extension HintingScreen {
  /// Expects that every hint there is room for is drawn, and that its key does something.
  func expectTrueHints(sourceLocation: SourceLocation = #_sourceLocation) {
    for size in screenSizes {
      let columns = size.columns - 2 * ScreenFrame(size: size).margin
      let shown = hints.fitting(columns: columns)
      let row = draw(size).text(row: size.rows - 1)
      #expect(!shown.all.isEmpty, sourceLocation: sourceLocation)
      for hint in shown.all {
        #expect(row.contains(hint.key), sourceLocation: sourceLocation)
        var after = self
        let command = after.handle(key(named: hint.key))
        #expect(
          command != nil || after != self, "\(hint.key) at \(size)",
          sourceLocation: sourceLocation)
      }
    }
  }

  /// Expects of a screen that asks whether to delete that every key but `y` leads back to the screen
  /// before, and that only some of these keys do anything else.
  func expectOnlyYesDeletes(
    before: Self, _ commands: [Key: Command], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for key in anyKeys where key != .character("y") {
      var screen = self
      let command = screen.handle(key)
      #expect(command == commands[key], "\(key)", sourceLocation: sourceLocation)
      #expect(screen == before, "\(key)", sourceLocation: sourceLocation)
    }
  }
}
