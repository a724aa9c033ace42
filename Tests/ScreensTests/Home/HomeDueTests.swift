// SPDX-License-Identifier: MIT
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// Home while a routine is due that the person wanted to be reminded of.
@Suite struct HomeDueTests {
  private func home(_ names: [String]) -> Shown<HomeScreen> {
    var screen = Shown(HomeScreen(routines: SampleRoutines.home))
    screen.overview = sampleOverview
    screen.recent = sampleRecent
    screen.due = names
    return screen
  }

  @Test func oneLineTellsHoweverMuchIsDue() {
    let size = Size(columns: 80, rows: 24)
    #expect(home(["Desk break"]).draw(size).text.contains("Desk break is due, whenever it suits"))
    #expect(home(["Eyes", "Desk"]).draw(size).text.contains("Eyes and 1 more are due, whenever"))
    #expect(!home([]).draw(size).text.contains(" due"))
  }

  @Test func itIsCutAtNoSizeAndChangesOneRow() {
    for name in ["Desk break", String(repeating: "長い名前", count: 30)] {
      for size in trickySizes where ScreenFrame.fits(size) {
        let (before, after) = (home([]).draw(size), home([name]).draw(size))
        #expect(after.hasWholeRows, "\(size)")
        // The one line of a small screen is the selected routine's.
        let isTold = size.columns >= 80 || size.rows >= 16
        #expect(after.text.contains(" is due") == isTold, "\(size)")
        let changed = (0..<size.rows).filter { before.text(row: $0) != after.text(row: $0) }
        #expect(changed.count == (isTold ? 1 : 0), "\(size)")
      }
    }
  }

  @Test func whatIsAskedGoesBeforeIt() {
    for size in screenSizes {
      var screen = home(["Desk break"])
      screen.sorenessDue = SampleCramps.full
      #expect(!screen.draw(size).text.contains(" is due"), "\(size)")
    }
  }
}
