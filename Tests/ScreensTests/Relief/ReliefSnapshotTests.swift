// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// Relief on the screen: every site, its triggers, and the program's knowledge of cramps.
@Suite struct ReliefSnapshotTests {
  /// A cramp at 23 s with facts from the log, then events at times since the session's start.
  private static func relief(
    knowing known: [Condition] = [], _ events: [(Double, SessionEvent)] = [(27, .timeReached)],
    guide: CrampGuide = .none, keys: [Key] = []
  ) throws -> ShownSession {
    let start: [(Double, SessionEvent)] = [
      (0, .start), (23, .cramp(try SessionFixtures.cramp(knowing: known))),
    ]
    var screen = try ShownSession.after(start + events)
    screen.guide = guide
    try screen.press(keys)
    return screen
  }

  /// Questions about a cramp that has not eased, at the first moment when keys count.
  private static func untold(
    _ events: [(Double, SessionEvent)] = [(29, .timeReached)], at seconds: Double = 30,
    guide: CrampGuide = .none, keys: [Key] = []
  ) throws -> ShownSession {
    try relief(
      events + [(seconds, .leaveRelief), (seconds + 1, .timeReached)], guide: guide, keys: keys)
  }

  /// This many cramps of the left foot, each but the last continued.
  private static func cramps(_ count: Int, guide: CrampGuide = .none) throws -> ShownSession {
    var events: [(Double, SessionEvent)] = [(0, .start)]
    for number in 1...count {
      let onset = Double(100 * number)
      events += [
        (onset, .cramp(try SessionFixtures.cramp(knowing: []))), (onset + 45, .eased),
      ]
      if number < count { events.append((onset + 50, .continue(.resume))) }
    }
    var screen = try ShownSession.after(events)
    screen.guide = guide
    try screen.press(["n"])
    return screen
  }

  private static func told(_ triggers: Condition...) -> SessionEvent {
    .note(EpisodeNotes(triggers: triggers))
  }

  /// Moves to this segment of relief at 25 s.
  private static func moving(to segment: Int) -> [(Double, SessionEvent)] {
    (0..<segment).map { _ in (25, .next) }
  }

  private static let advised = CrampGuide(recent: often)
  private static let dim = CrampGuide(recent: often, isDim: true)
  private static let asking = CrampGuide(
    recent: often, withheldSteps: SessionFixtures.warmthSteps)

  private static func warmth(
    _ events: [(Double, SessionEvent)], guide: CrampGuide = asking
  ) throws -> ShownSession {
    let cramp = try SessionFixtures.cramp(knowing: [], isWarmthWithheld: true)
    var screen = try ShownSession.after([(0, .start), (23, .cramp(cramp))] + events)
    screen.guide = guide
    return screen
  }

  static let cases: [(name: String, make: @Sendable () throws -> ShownSession)] = [
    ("recommended", { try relief([(24, told(.cold))] + moving(to: 5) + [(60, .timeReached)]) }),
    ("transition", { try relief(moving(to: 4) + [(27, .timeReached)]) }),
    ("transition-warning", { try relief(moving(to: 2) + [(27, .timeReached)]) }),
    (
      "frequent",
      {
        try relief(
          knowing: [.frequent], moving(to: 10) + [(32, .timeReached)], guide: advised)
      }
    ),
    ("optional", { try relief(moving(to: 2) + [(40, .timeReached)]) }),
    ("optional-taken", { try relief(moving(to: 2) + [(40, .timeReached)], keys: ["o"]) }),
    (
      "left-out",
      { try relief([(24, told(.heat, .thirst))] + moving(to: 2) + [(40, .timeReached)]) }
    ),
    (
      "ordered",
      { try relief([(30, .timeReached)], guide: CrampGuide(recent: often, orderedBy: 7)) }
    ),
    ("triggers", { try relief(keys: ["t"]) }),
    (
      "triggers-arm",
      {
        let relief = try SessionFixtures.relief(of: .hand)
        let cramp = Cramp(site: .hand, side: .left, relief: relief, known: [])
        var screen = try ShownSession.after([(0, .cramp(cramp)), (6, .timeReached)])
        try screen.press(["t"])
        return screen
      }
    ),
    (
      "triggers-last-time",
      { try relief(guide: CrampGuide(recent: often, lastTold: [.cold, .thirst]), keys: ["t"]) }
    ),
    (
      "triggers-told",
      {
        try relief(
          guide: CrampGuide(recent: often, lastTold: [.cold, .thirst]), keys: ["t", "0", "7"])
      }
    ),
    ("clot", { try relief([(30, .timeReached)], keys: ["t", "8"]) }),
    (
      "clot-number",
      {
        try relief(
          [(30, .timeReached)], guide: CrampGuide(recent: often, emergencyNumber: "112"),
          keys: ["t", "8"])
      }
    ),
    ("still-cramping", { try untold() }),
    ("still-cramping-all-done", { try relief([(29, .timeReached), (2_000, .timeReached)]) }),
    ("still-cramping-help-due", { try untold(at: 640) }),
    ("aftercare-offered", { try relief([(29, .timeReached), (50, .eased)]) }),
    (
      "aftercare",
      {
        try relief([(29, .timeReached), (50, .eased), (55, .aftercare), (70, .timeReached)])
      }
    ),
    ("help-due", { try relief([(100, .pause), (640, .resume), (646, .timeReached)]) }),
    (
      "help-due-questions", { try untold(at: 640, keys: ["n"]) }
    ),
    (
      "help-due-live",
      { try untold(at: 40, keys: ["n"]).going(on: .resume, at: 45, until: 640) }
    ),
    ("again", { try relief([(60, .again), (62, .timeReached)]) }),
    ("again-second-beat", { try relief([(60, .again), (70, .timeReached)]) }),
    ("warmth-asked", { try warmth(moving(to: 2) + [(31, .timeReached)]) }),
    ("keys", { try relief([(29, .timeReached)], keys: ["?"]) }),
    ("keys-page-2", { try relief([(29, .timeReached)], keys: ["?", .right]) }),
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
      "way-on-returned",
      {
        var screen = try relief([
          (29, .timeReached), (50, .eased), (55, .continue(.resume)), (80, .again), (100, .eased),
        ])
        try screen.press(["n"])
        return screen
      }
    ),
    ("way-on-not-told", { try untold(keys: ["n"]) }),
    (
      "way-on-not-asked-whether-it-woke",
      {
        var screen = try cramps(1)
        screen.guide.asksWhetherItWoke = false
        return screen
      }
    ),
    (
      "way-on-helped",
      {
        try relief(
          knowing: [.frequent], moving(to: 2) + [(40, .timeReached), (60, .eased)],
          guide: advised, keys: ["n", .up, .up, .right])
      }
    ),
    (
      "finish-advised",
      {
        var screen = try cramps(3, guide: advised)
        try screen.apply(.continue(.end), at: screen.now)
        return screen
      }
    ),
    (
      "finish-not-told",
      {
        var screen = try untold(keys: ["n"])
        try screen.apply(.continue(.end), at: screen.now)
        return screen
      }
    ),
    (
      "finish-clot",
      {
        try relief(
          [(30, .timeReached)], guide: CrampGuide(recent: often, emergencyNumber: "112"),
          keys: ["t", "8", .enter])
      }
    ),
    ("no-halves", { try relief(guide: CrampGuide(recent: often, hasHalves: false)) }),
    (
      "no-halves-second-beat",
      {
        try relief([(30, .timeReached)], guide: CrampGuide(recent: often, hasHalves: false))
      }
    ),
    ("dim-first", { try relief(guide: dim) }),
    ("dim-second-beat", { try relief([(30, .timeReached)], guide: dim) }),
    ("dim-press", { try relief(moving(to: 2) + [(40, .timeReached)], guide: dim) }),
    ("dim-triggers", { try relief(guide: dim, keys: ["t", "1"]) }),
    ("dim-paused", { try relief([(27, .pause)], guide: dim) }),
    ("dim-end-question", { try relief(guide: dim, keys: ["q"]) }),
    ("dim-still-cramping", { try untold(guide: dim) }),
    ("dim-clot", { try relief([(30, .timeReached)], guide: dim, keys: ["t", "8"]) }),
    ("dim-way-on", { try cramps(2, guide: dim) }),
    (
      "dim-finish",
      {
        var screen = try cramps(1, guide: dim)
        try screen.apply(.continue(.end), at: screen.now)
        return screen
      }
    ),
  ]

  /// The screens that represent a layout.
  private static let layouts: Set<String> = [
    "transition", "optional", "triggers", "still-cramping", "aftercare-offered", "clot",
    "warmth-asked", "finish-advised", "dim-second-beat",
  ]

  @Test(arguments: cases.map(\.name))
  func everyScreenIsDrawnAsItWasLookedAt(name: String) throws {
    let make = try #require(Self.cases.first { $0.name == name }?.make)
    let sizes = Self.layouts.contains(name) ? screenSizes : [ordinarySize]
    expectSnapshots(
      of: try make(), "relief-\(name)", at: sizes + (name == "help-due-questions" ? [wideSize] : [])
    )
  }

  @Test(arguments: CrampSite.allCases)
  func bothBeatsOfEverySiteAreDrawnAsTheyWereLookedAt(site: CrampSite) throws {
    let side: Side? = site == .flank ? nil : .left
    let relief = try SessionFixtures.relief(of: site, side: side)
    let cramp = Cramp(site: site, side: side, relief: relief, known: [])
    for (beat, seconds) in [("first", 3.0), ("second", 8)] {
      let screen = try ShownSession.after([(0, .cramp(cramp)), (seconds, .timeReached)])
      expectSnapshots(of: screen, "relief-site-\(site.rawValue)-\(beat)")
    }
  }
}
