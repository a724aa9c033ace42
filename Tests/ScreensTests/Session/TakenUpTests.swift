// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

/// A session that continues after the program was not running.
@Suite struct TakenUpTests {
  private func screen(
    _ events: [(seconds: Double, event: SessionEvent)], seen: Double, asks: Bool = false,
    notRunning: Duration = .seconds(725)
  ) throws -> ShownSession {
    var screen = try ShownSession.after(events + [(seen, .timeReached)])
    screen.guide.asksAboutMissedTime = asks
    let seen = screen.machine.lastSeen
    try screen.apply(.missedTime(since: seen), at: seen + notRunning)
    screen.timeNotRunning = notRunning
    return screen
  }

  private var cramp: SessionEvent {
    get throws { .cramp(try SessionFixtures.cramp) }
  }

  private func places(
    notRunning: Duration = .seconds(725)
  ) throws -> [(String, ShownSession)] {
    [
      ("step", try screen([(0, .start)], seen: 78, notRunning: notRunning)),
      ("asked", try screen([(0, .start)], seen: 78, asks: true, notRunning: notRunning)),
      ("pause", try screen([(0, .start), (78, .pause)], seen: 80, notRunning: notRunning)),
      ("relief", try screen([(0, .start), (80, cramp)], seen: 87, notRunning: notRunning)),
      (
        "choosing",
        try screen(
          [(0, .start), (80, cramp), (90, .eased)], seen: 95, notRunning: notRunning)
      ),
    ]
  }

  @Test func itSaysForHowLongLimberWasNotRunning() throws {
    for (name, screen) in try places() {
      expectSnapshots(of: screen, "taken-up-\(name)")
      for size in screenSizes {
        let text = screen.draw(size).text.lowercased()
        // While nothing moves on the screen, no heartbeats are written.
        let most = ["pause", "choosing"].contains(name) ? "up to " : ""
        let words = text.split { $0.isWhitespace }.joined(separator: " ")
        #expect(words.contains("not running for \(most)12 min"), "\(name), \(size)")
        #expect(text.ranges(of: "not run").count == 1, "once in \(name), \(size)")
      }
    }
  }

  @Test func lessThanASecondIsNotWorthAWord() throws {
    for (name, screen) in try places(notRunning: .milliseconds(999)) {
      for size in screenSizes {
        let text = screen.draw(size).text.lowercased()
        #expect(!text.contains("not run") && !text.contains(" 0 s"), "\(name), \(size)")
        #expect(text.contains("paused") != (name == "choosing"), "\(name), \(size)")
      }
    }
    for (name, screen) in try places(notRunning: .seconds(1)) {
      let text = screen.draw(Size(columns: 80, rows: 24)).text.lowercased()
      let most = ["pause", "choosing"].contains(name) ? "up to " : ""
      #expect(text.contains(" for \(most)1 s"), "\(name)")
    }
  }

  @Test func itSaysSoUntilTheSessionGoesOn() throws {
    for (name, screen) in try places() {
      var screen = screen
      let event: SessionEvent = name == "choosing" ? .continue(.resume) : .resume
      try screen.apply(event, at: screen.machine.lastSeen + .seconds(3))

      #expect(screen.timeNotRunning == nil, "\(name)")
      #expect(
        !screen.draw(Size(columns: 80, rows: 24)).text.lowercased().contains("not run"), "\(name)")
    }
  }
}
