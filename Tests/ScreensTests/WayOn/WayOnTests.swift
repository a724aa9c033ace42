// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// The questions after a cramp.
@Suite struct WayOnTests {
  /// A screen after a cramp of half a minute.
  private func questions() throws -> SessionScreen {
    try .after([(0, .start), (23, .cramp(SessionFixtures.cramp)), (53, .eased)])
  }

  /// Presses keys and lets the machine have what comes of them, as the app does.
  private func press(_ keys: [Key], on screen: inout SessionScreen) throws {
    for key in keys {
      if case .event(let event)? = screen.handle(key) { try screen.apply(event, at: screen.now) }
    }
  }

  private func notes(after keys: [Key]) throws -> EpisodeNotes? {
    var screen = try questions()
    try press(keys, on: &screen)
    return screen.machine.episodes.last?.notes
  }

  @Test func nothingIsAnsweredAtFirst() throws {
    #expect(try notes(after: []) == EpisodeNotes())
  }

  @Test func painIsTypedOrMoved() throws {
    #expect(try notes(after: ["7"])?.painOnset == 7)
    #expect(try notes(after: ["1"])?.painOnset == 1)
    #expect(try notes(after: ["1", "0"])?.painOnset == 10)
    #expect(try notes(after: ["1", .right, "0"])?.painOnset == 0)
    #expect(try notes(after: [.down, "3"])?.painNow == 3)
    #expect(try notes(after: ["5", .right, .right, .left])?.painOnset == 6)
  }

  @Test func anAnswerCanBeTakenBack() throws {
    #expect(try notes(after: ["7", .backspace])?.painOnset == nil)
    #expect(try notes(after: ["7", .delete])?.painOnset == nil)
    #expect(try notes(after: ["7", " "])?.painOnset == nil)
    #expect(try notes(after: [.right, .left])?.painOnset == nil)
    #expect(try notes(after: [.left, .right])?.painOnset == nil)
  }

  @Test func triggersAreSwitchedOnAndOff() throws {
    #expect(try notes(after: [.down, .down, " "])?.triggers == [.cold])
    #expect(try notes(after: [.down, .down, " ", .right, " "])?.triggers == [.cold, .thirst])
    #expect(try notes(after: [.down, .down, "5", "4"])?.triggers == [.exertion, .posture])
    #expect(try notes(after: [.tab, .tab, "2", " "])?.triggers == [])
    #expect(try notes(after: [.up, .up, .left, " "])?.triggers == [.exertion])
  }

  @Test func enterAloneResumesFromEveryRow() throws {
    for moves in 0..<4 {
      var screen = try questions()
      try press(Array(repeating: .down, count: moves), on: &screen)
      #expect(screen.handle(.enter) == .event(.goOn(.resume)))
    }
  }

  @Test func theWayChosenIsTakenByEnterFromAnyRow() throws {
    var screen = try questions()
    try press([.up, .right, .right, .down], on: &screen)
    #expect(screen.handle(.enter) == .event(.goOn(.coolDown)))
    try press([.up, .right], on: &screen)
    #expect(screen.handle(.enter) == .event(.goOn(.end)))
    try press([.right], on: &screen)
    #expect(screen.handle(.enter) == .event(.goOn(.resume)))
  }

  @Test func anotherCrampAsksAnew() throws {
    var screen = try questions()
    try press([.up, .right], on: &screen)
    try screen.apply(.cramp(SessionFixtures.cramp), at: SessionInstant(.seconds(60)))
    try screen.apply(.eased, at: SessionInstant(.seconds(70)))
    #expect(screen.form.row == .painOnset)
    #expect(screen.handle(.enter) == .event(.goOn(.resume)))
  }

  @Test func noCoolDownIsOfferedWhereThereIsNone() throws {
    let mobility = try SessionFixtures.plan(
      Routine(
        id: "short", name: "Short", kind: .mobility,
        content: .steps([.step(Step(name: "Reach", dose: .hold(.seconds(30))))])))
    let screen = try SessionScreen.after(
      [(0, .start), (7, .cramp(SessionFixtures.cramp)), (9, .eased)], of: mobility)
    #expect(screen.waysOn.map(\.way) == [.resume, .restartStep, .end])
  }
}
