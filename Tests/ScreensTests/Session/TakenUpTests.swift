// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

/// A session that goes on after the program was not running.
@Suite struct TakenUpTests {
  private func screen(
    _ events: [(seconds: Double, event: SessionEvent)], seen: Double, asks: Bool = false
  ) throws -> SessionScreen {
    var screen = try SessionScreen.after(events + [(seen, .timeReached)])
    screen.guide.asksAboutMissedTime = asks
    let seen = screen.machine.lastSeen
    try screen.apply(.missedTime(since: seen), at: seen + .seconds(725))
    screen.timeNotRunning = .seconds(725)
    return screen
  }

  private var cramp: SessionEvent {
    get throws { .cramp(try SessionFixtures.cramp) }
  }

  private func places() throws -> [(String, SessionScreen)] {
    [
      ("step", try screen([(0, .start)], seen: 78)),
      ("asked", try screen([(0, .start)], seen: 78, asks: true)),
      ("pause", try screen([(0, .start), (78, .pause)], seen: 80)),
      ("relief", try screen([(0, .start), (80, cramp)], seen: 87)),
      ("choosing", try screen([(0, .start), (80, cramp), (90, .eased)], seen: 95)),
    ]
  }

  @Test func itSaysForHowLongLimberWasNotRunning() throws {
    for (name, screen) in try places() {
      for size in screenSizes {
        expectSnapshot(of: screen.draw(size), "taken-up-\(name)")
        #expect(screen.draw(size).text.contains("not running for 12 min"), "\(name), \(size)")
      }
    }
  }

  @Test func itSaysSoUntilTheSessionGoesOn() throws {
    for (name, screen) in try places() {
      var screen = screen
      let event: SessionEvent = name == "choosing" ? .goOn(.resume) : .resume
      try screen.apply(event, at: screen.machine.lastSeen + .seconds(3))

      #expect(screen.timeNotRunning == nil, "\(name)")
      #expect(!screen.draw(Size(columns: 80, rows: 24)).text.contains("not running"), "\(name)")
    }
  }
}
