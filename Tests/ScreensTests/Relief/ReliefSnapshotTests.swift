// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// What relief looks like: every site, what it came under, and what the program knows of cramps.
@Suite struct ReliefSnapshotTests {
  /// A cramp at 23 s, with what is known by the log, then events at times since the session's start.
  private static func relief(
    knowing known: [Condition] = [], _ events: [(Double, SessionEvent)] = [(27, .timeReached)],
    guide: CrampGuide = .none, keys: [Key] = []
  ) throws -> SessionScreen {
    let start: [(Double, SessionEvent)] = [
      (0, .start), (23, .cramp(try SessionFixtures.cramp(knowing: known))),
    ]
    var screen = try SessionScreen.after(start + events)
    screen.guide = guide
    for key in keys {
      if case .event(let event)? = screen.handle(key) { try screen.apply(event, at: screen.now) }
    }
    return screen
  }

  /// So many cramps of the left foot, each gone on from but the last.
  private static func cramps(_ count: Int, guide: CrampGuide = .none) throws -> SessionScreen {
    var events: [(Double, SessionEvent)] = [(0, .start)]
    for number in 1...count {
      let onset = Double(100 * number)
      events += [
        (onset, .cramp(try SessionFixtures.cramp(knowing: []))), (onset + 45, .eased),
      ]
      if number < count { events.append((onset + 50, .goOn(.resume))) }
    }
    var screen = try SessionScreen.after(events)
    screen.guide = guide
    return screen
  }

  private static func told(_ facts: Condition...) -> SessionEvent {
    .note(EpisodeNotes(triggers: facts))
  }

  private static let advised = CrampGuide(recent: often)
  private static let dim = CrampGuide(recent: often, isDim: true)

  static let cases: [(name: String, make: @Sendable () throws -> SessionScreen)] = [
    (
      "recommended",
      {
        try relief([(24, told(.cold)), (25, .next), (25, .next), (25, .next), (60, .timeReached)])
      }
    ),
    (
      "transition-caution",
      {
        try relief([(24, told(.cold)), (25, .next), (25, .next), (25, .next), (27, .timeReached)])
      }
    ),
    (
      "frequent",
      {
        let events: [(Double, SessionEvent)] = (0..<7).map { _ in (25, .next) }
        return try relief(
          knowing: [.frequent], events + [(29, .timeReached)], guide: advised)
      }
    ),
    (
      "optional", { try relief([(25, .next), (40, .timeReached)]) }
    ),
    ("optional-taken", { try relief([(25, .next), (40, .timeReached)], keys: ["o"]) }),
    ("left-out", { try relief([(24, told(.heat, .thirst)), (25, .next), (40, .timeReached)]) }),
    ("ordered", { try relief(guide: CrampGuide(recent: often, orderedBy: 7)) }),
    ("facts", { try relief(keys: ["t"]) }),
    (
      "facts-last-time",
      { try relief(guide: CrampGuide(recent: often, lastTold: [.cold, .thirst]), keys: ["t"]) }
    ),
    (
      "facts-told",
      {
        try relief(
          guide: CrampGuide(recent: often, lastTold: [.cold, .thirst]), keys: ["t", "0", "7"])
      }
    ),
    ("clot", { try relief([(25, .next), (29, .timeReached)], keys: ["t", "8", "t"]) }),
    ("clot-told", { try relief(keys: ["t", "8"]) }),
    ("first-ever", { try relief(guide: CrampGuide(recent: often, isFirstEver: true)) }),
    (
      "first-ever-keys",
      { try relief(guide: CrampGuide(recent: often, isFirstEver: true), keys: ["?"]) }
    ),
    ("keys-page-2", { try relief(keys: ["?", .right]) }),
    (
      "asked-missed-time",
      {
        try relief(
          [(27, .timeReached), (99, .missedTime(since: .init(.seconds(27))))],
          guide: CrampGuide(recent: often, asksAboutMissedTime: true))
      }
    ),
    (
      "warning-number",
      { try relief(guide: CrampGuide(recent: often, emergencyNumber: "112"), keys: ["w"]) }
    ),
    ("way-on-second", { try cramps(2) }),
    ("way-on-third", { try cramps(3) }),
    ("way-on-advised", { try cramps(1, guide: advised) }),
    (
      "way-on-helped",
      {
        var screen = try relief(
          knowing: [.frequent], [(25, .next), (40, .timeReached), (60, .eased)], guide: advised)
        for key in [.up, .up, .right] as [Key] {
          if case .event(let event)? = screen.handle(key) {
            try screen.apply(event, at: screen.now)
          }
        }
        return screen
      }
    ),
    (
      "way-on-clot",
      {
        try relief([
          (24, told(.suspectedClot)), (60, .eased),
        ])
      }
    ),
    (
      "finish-advised",
      {
        var screen = try cramps(3, guide: advised)
        try screen.apply(.goOn(.end), at: screen.now)
        return screen
      }
    ),
    ("dim-first", { try relief(guide: dim) }),
    ("dim-press", { try relief([(25, .next), (40, .timeReached)], guide: dim) }),
    ("dim-facts", { try relief(guide: dim, keys: ["t", "1"]) }),
    ("dim-paused", { try relief([(27, .pause)], guide: dim) }),
    ("dim-end-question", { try relief(guide: dim, keys: ["q"]) }),
    ("dim-way-on", { try cramps(2, guide: dim) }),
    (
      "dim-finish",
      {
        var screen = try cramps(1, guide: dim)
        try screen.apply(.goOn(.end), at: screen.now)
        return screen
      }
    ),
  ]

  @Test(arguments: cases.map(\.name), screenSizes)
  func everyScreenIsDrawnAsItWasLookedAt(name: String, size: Size) throws {
    let make = try #require(Self.cases.first { $0.name == name }?.make)
    expectSnapshot(of: try make().draw(size), "relief-\(name)")
  }

  @Test(arguments: CrampSite.allCases, screenSizes)
  func theFirstStepOfEverySiteIsDrawnAsItWasLookedAt(site: CrampSite, size: Size) throws {
    let side: Side? = site == .flank ? nil : .left
    let relief = try SessionFixtures.relief(of: site, side: side)
    let cramp = Cramp(site: site, side: side, relief: relief, known: [])
    let screen = try SessionScreen.after([(0, .cramp(cramp)), (4, .timeReached)])
    expectSnapshot(of: screen.draw(size), "relief-site-\(site.rawValue)")
  }
}
