// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// What a session's screen says about its sounds, and how it flashes for people who hear nothing.
@Suite struct SessionSoundTests {
  /// Moments with something to hear.
  enum Moment: String, CaseIterable, Sendable {
    case running, paused, resuming, relief, pausedRelief, triggers

    var screen: ShownSession {
      get throws {
        let cramp = (23.0, SessionEvent.cramp(try SessionFixtures.cramp))
        switch self {
        case .running: return try .after([(0, .start), (23, .timeReached)])
        case .paused: return try .after([(0, .start), (23, .pause)])
        case .resuming:
          return try .after([(0, .start), cramp, (30, .leaveRelief), (31, .continue(.resume))])
        case .relief: return try .after([(0, .start), cramp, (40, .timeReached)])
        case .pausedRelief: return try .after([(0, .start), cramp, (40, .pause)])
        case .triggers:
          var screen = try ShownSession.after([(0, .start), cramp, (40, .timeReached)])
          _ = screen.handle("t")
          return screen
        }
      }
    }
  }

  /// The hints of the row, regardless of room.
  private func hints(of screen: ShownSession) -> [String] {
    KeyBinding.hints(screen.bindings).all.map { "\($0.key) \($0.label)" }
  }

  @Test(arguments: Moment.allCases) func theKeyThatMutesSaysWhatItDoes(moment: Moment) throws {
    var screen = try moment.screen
    screen.sound = .heard
    #expect(hints(of: screen).contains("a mute"))
    #expect(screen.handle("a") == .mute)

    screen.sound = .muted
    #expect(hints(of: screen).contains("a unmute"))
    #expect(!hints(of: screen).contains("a mute"))
    #expect(screen.handle("a") == .mute)
  }

  @Test(arguments: Moment.allCases) func withNothingToBeHeardThereIsNoSuchKey(
    moment: Moment
  ) throws {
    var screen = try moment.screen
    screen.sound = .none

    #expect(!hints(of: screen).contains { $0.hasPrefix("a ") })
    #expect(screen.handle("a") == nil)
  }

  @Test func beforeTheStartInQuestionsAndAtTheEndThereIsNothingToMute() throws {
    let cramp = (23.0, SessionEvent.cramp(try SessionFixtures.cramp))
    for events in [[], [(0, .start), (23, .end)], [(0, .start), cramp, (29, .eased)]]
      as [[(seconds: Double, event: SessionEvent)]]
    {
      var screen = try ShownSession.after(events)
      screen.sound = .heard
      #expect(!hints(of: screen).contains("a mute"))
      #expect(screen.handle("a") == nil)
    }
  }

  @Test(arguments: Moment.allCases) func thePageOfKeysHasTheKeyThatMutes(moment: Moment) throws {
    for (sound, words) in [
      (SessionScene.Sound.heard, "mute all sound"), (.muted, "unmute"),
    ] {
      var screen = try moment.screen
      screen.sound = sound
      _ = screen.handle("?")
      #expect(screen.draw(Size(columns: 120, rows: 60)).text.contains(words))
    }
  }

  @Test func whoeverHasMutedSeesTheWayBackOnAnOrdinaryTerminal() throws {
    let size = Size(columns: 80, rows: 24)
    var screen = try Moment.running.screen
    screen.sound = .heard
    #expect(!screen.draw(size).text(row: 23).contains("mute"))

    screen.sound = .muted
    #expect(screen.draw(size).text(row: 23).contains("a unmute"))
  }

  @Test func onAWideTerminalTheKeyIsHintedInRelief() throws {
    var screen = try Moment.relief.screen
    screen.sound = .heard
    #expect(screen.draw(Size(columns: 240, rows: 40)).text(row: 39).contains("a mute"))
  }

  @Test(arguments: screenSizes) func aFlashReversesTheRowOfTheStep(size: Size) throws {
    var screen = try Moment.running.screen
    let before = screen.draw(size)
    #expect(before.selectedRows.isEmpty)

    screen.screen.scene.flash()
    let flashing = screen.draw(size)

    if let row = flashing.selectedRows.first {
      #expect(flashing.selectedRows.count == 1)
      #expect(flashing.text(row: row).contains("March on the spot"))
      // It is the same screen, reversed.
      #expect(flashing.text == before.text)
      return
    }
    // In large letters, full and empty cells are swapped.
    let name = try #require(before.placeOfLarge("March on the spot"))
    for row in 0..<size.rows {
      let isName = (name.row..<name.endRow).contains(row)
      #expect((flashing.text(row: row) != before.text(row: row)) == isName, "row \(row)")
    }
  }

  @Test func aFlashEndsByItself() throws {
    let size = Size(columns: 80, rows: 24)
    var screen = try Moment.running.screen
    #expect(screen.flashesUntil == nil)
    #expect(screen.nextChange == nil)

    screen.screen.scene.flash()
    let end = SessionInstant(milliseconds: 23_150)
    #expect(screen.flashesUntil != nil)
    #expect(screen.nextChange == end)

    screen.now = SessionInstant(milliseconds: 23_149)
    #expect(screen.flashesUntil != nil)
    #expect(screen.nextChange == end)

    screen.now = end
    #expect(screen.flashesUntil == nil)
    #expect(screen.nextChange == nil)
    #expect(screen.draw(size).selectedRows.isEmpty)
  }

  @Test func aSecondFlashLastsAsLongAsTheFirst() throws {
    var screen = try Moment.running.screen
    screen.screen.scene.flash()
    screen.now = SessionInstant(milliseconds: 23_100)
    screen.screen.scene.flash()
    #expect(screen.nextChange == SessionInstant(milliseconds: 23_250))
  }
}
