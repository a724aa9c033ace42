// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

/// Home while a session is unfinished.
@Suite struct HomeUnfinishedTests {
  private func home(name: String? = nil) throws -> Shown<HomeScreen> {
    var plan = try SessionFixtures.workout
    if let name {
      plan = SessionPlan(
        routine: plan.routine, name: name, kind: plan.kind, segments: plan.segments)
    }
    let machine = try ShownSession.after([(0, .start), (78, .timeReached)], of: plan).machine
    var screen = Shown(HomeScreen(routines: SampleRoutines.home))
    screen.overview = sampleOverview
    screen.recent = sampleRecent
    screen.unfinished = UnfinishedMention(
      UnfinishedSession(
        id: SessionID(rawValue: "0123456789abcdef"), startedAt: wednesday.daysBefore(1),
        logged: machine, machine: machine, age: .seconds(725)))
    return screen
  }

  @Test func itIsToldAndHinted() throws {
    expectSnapshots(of: try home(), "home-unfinished")
    expectSnapshots(of: try home().after("?"), "home-unfinished-keys")
  }

  @Test func aKeyLeadsBackToItWhileThereIsOne() throws {
    var screen = try home()
    #expect(screen.handle(.character("u")) == .unfinished)

    screen.unfinished = nil

    #expect(screen.handle(.character("u")) == nil)
    for size in screenSizes {
      let text = screen.draw(size).text
      #expect(!text.contains("unfinished"), "\(size)")
    }
  }

  @Test func inAFilterItsKeyIsALetter() throws {
    var screen = try home()
    for key in "/ru".map(Key.character) { #expect(screen.handle(key) == nil) }

    #expect(screen.filter?.text == "ru")
    let text = screen.draw(Size(columns: 80, rows: 24)).text
    #expect(!text.contains("unfinished"))
  }

  @Test func itIsHintedAtEverySizeAndCutAtNone() throws {
    for name in [nil, String(repeating: "長い名前", count: 30)] {
      for size in trickySizes where ScreenFrame.fits(size) {
        let buffer = try home(name: name).draw(size)
        #expect(buffer.hasWholeRows, "\(size)")
        let hints = buffer.text(row: size.rows - 1)
        for hint in ["c CRAMP", "Enter start", "u unfinished", "?"] {
          #expect(hints.contains(hint), "\(hint) at \(size)")
        }
        // A small screen's only line is the selected routine's.
        let isTold = size.columns >= 80 || size.rows >= 16
        #expect(buffer.text.contains("is unfinished") == isTold, "\(size)")
      }
    }
  }

  @Test func whatIsAskedOrAdvisedGoesBeforeIt() throws {
    for size in screenSizes {
      var screen = try home()
      screen.sorenessDue = SampleCramps.full
      let text = screen.draw(size).text
      #expect(text.contains("0–9") && text.contains("u unfinished"), "\(size)")
      #expect(!text.contains("is unfinished"), "\(size)")
      screen.sorenessDue = nil
      screen.advice = .longLasting
      #expect(!screen.draw(size).text.contains("is unfinished"), "\(size)")
    }
  }

  @Test func whenItComesLateOnlyItsRowAndTheHintsChange() throws {
    for size in trickySizes where ScreenFrame.fits(size) {
      for notice in [nil, "Oh."] {
        var after = try home()
        after.notice = notice
        var before = after
        before.unfinished = nil
        let (first, second) = (before.draw(size), after.draw(size))
        let changed = (0..<size.rows).filter { first.text(row: $0) != second.text(row: $0) }
        #expect(changed.count <= 2 && changed.last == size.rows - 1, "\(size)")
      }
    }
  }
}
