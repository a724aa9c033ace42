// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// Every state of a session in every size.
@Suite struct SessionSnapshotTests {
  /// Moves to a segment at once by skipping those before; the segment then begins at 1 s.
  private static func moving(to segment: Int) -> [(Double, SessionEvent)] {
    [(0, .start)] + (0..<segment).map { _ in (1, .next) }
  }

  /// A cramp at 30 s, then at once to this segment of relief.
  private static func relief(to segment: Int) throws -> [(Double, SessionEvent)] {
    try [(0, .start), (30, .cramp(SessionFixtures.cramp))] + (0..<segment).map { _ in (30, .next) }
  }

  /// A plan with three rounds of two steps, after one of its own.
  private static var rounds: SessionPlan {
    get throws {
      let steps = [("Jog", 60), ("Walk", 90)].map { name, seconds in
        RoutineElement.step(Step(name: name, dose: .hold(.seconds(seconds)), sets: 2, rest: .zero))
      }
      let first = Step(name: "Walk briskly", dose: .hold(.seconds(300)))
      return try SessionPlan(
        Routine(
          id: "intervals", name: "Intervals", kind: .exercise, transition: .zero,
          content: .steps([.step(first), .repetition(count: 3, steps)])))
    }
  }

  static let cases: [(name: String, make: @Sendable () throws -> ShownSession)] = [
    ("live-ready", { try .after([]) }),
    ("live-get-ready", { try .after([(0, .start), (2, .timeReached)]) }),
    ("live-hold", { try .after([(0, .start), (23, .timeReached)]) }),
    ("live-last-seconds", { try .after([(0, .start), (62.5, .timeReached)]) }),
    ("live-next", { try .after([(0, .start), (66, .timeReached)]) }),
    ("live-paced-left", { try .after(moving(to: 3) + [(7, .timeReached)]) }),
    ("live-change-sides", { try .after(moving(to: 4) + [(3, .timeReached)]) }),
    ("live-paced-direction", { try .after(moving(to: 11) + [(15, .timeReached)]) }),
    ("live-own-pace", { try .after(moving(to: 13) + [(15, .timeReached)]) }),
    ("live-rest", { try .after(moving(to: 14) + [(12, .timeReached)]) }),
    ("live-phases-skipped", { try .after([(0, .start), (1, .nextPhase), (10, .timeReached)]) }),
    (
      "live-exercise-just-begun",
      { try .after([(0, .start), (1, .nextPhase), (6, .timeReached), (7.5, .timeReached)]) }
    ),
    ("live-round", { try .after(moving(to: 6) + [(9, .timeReached)], of: rounds) }),
    ("live-open", { try .after(moving(to: 17) + [(1_325, .timeReached)]) }),
    ("live-range", { try .after(moving(to: 19) + [(10, .timeReached)]) }),
    ("live-range-enough", { try .after(moving(to: 19) + [(21, .timeReached)]) }),
    ("live-last-step", { try .after(moving(to: 27) + [(80, .timeReached)]) }),
    (
      "live-paused",
      {
        var screen = try ShownSession.after([(0, .start), (23, .pause)])
        screen.clock = "14:32"
        return screen
      }
    ),
    (
      "live-missed-time",
      {
        try .after([
          (0, .start), (23, .timeReached), (760, .missedTime(since: .init(milliseconds: 23_000))),
        ])
      }
    ),
    (
      "live-resuming",
      {
        try .after(
          moving(to: 3) + [
            (7, .cramp(SessionFixtures.cramp)), (20, .eased), (25, .continue(.resume)),
            (27, .timeReached),
          ])
      }
    ),
    (
      "live-notice",
      {
        var screen = try ShownSession.after([(0, .start), (23, .timeReached)])
        screen.notice = "The log cannot be written; the session continues."
        return screen
      }
    ),
    (
      "live-end-question",
      {
        var screen = try ShownSession.after([(0, .start), (23, .timeReached)])
        _ = screen.handle(.character("q"))
        return screen
      }
    ),
    (
      "relief-first",
      { try .after([(0, .start), (23, .cramp(SessionFixtures.cramp)), (26, .timeReached)]) }
    ),
    (
      "relief-second-beat",
      { try .after([(0, .start), (23, .cramp(SessionFixtures.cramp)), (30, .timeReached)]) }
    ),
    (
      "relief-enough",
      { try .after([(0, .start), (23, .cramp(SessionFixtures.cramp)), (39, .timeReached)]) }
    ),
    (
      "relief-next",
      { try .after([(0, .start), (23, .cramp(SessionFixtures.cramp)), (45, .timeReached)]) }
    ),
    (
      "relief-press",
      { try .after([(0, .start), (23, .cramp(SessionFixtures.cramp)), (95, .timeReached)]) }
    ),
    ("relief-warm", { try .after(relief(to: 5) + [(350, .timeReached)]) }),
    ("relief-help-due", { try .after(relief(to: 5) + [(635, .timeReached)]) }),
    ("relief-circle", { try .after(relief(to: 7) + [(40, .timeReached)]) }),
    ("relief-fluids", { try .after(relief(to: 10) + [(40, .timeReached)]) }),
    (
      "relief-paused",
      { try .after([(0, .start), (23, .cramp(SessionFixtures.cramp)), (30, .pause)]) }
    ),
    (
      "way-on",
      {
        var screen = try ShownSession.after([
          (0, .start), (23, .cramp(SessionFixtures.cramp)), (103, .eased),
        ])
        _ = screen.handle(.character("n"))
        return screen
      }
    ),
    (
      "way-on-answered",
      {
        var screen = try ShownSession.after([
          (0, .start), (23, .cramp(SessionFixtures.cramp)), (103, .eased),
          (104, .continue(.resume)), (105, .cramp(SessionFixtures.cramp)), (150, .eased),
          (
            160,
            .note(EpisodeNotes(painOnset: 10, painNow: 3, triggers: [.cold, .exertion]))
          ),
        ])
        try screen.press([.character("n"), .down, .down, .right])
        return screen
      }
    ),
    (
      "way-on-relief-only",
      {
        var screen = try ShownSession.after(
          [(0, .cramp(SessionFixtures.cramp)), (80, .eased)],
          of: .reliefOnly(SessionFixtures.relief(side: .left)))
        _ = screen.handle(.character("n"))
        return screen
      }
    ),
    ("finish-completed", { try .after(moving(to: 27) + [(280, .done)]) }),
    (
      "finish-stopped",
      {
        try .after([(0, .start), (23, .cramp(SessionFixtures.cramp)), (103, .eased), (104, .end)])
      }
    ),
    (
      "finish-tough",
      {
        try .after(
          moving(to: 27) + [
            (281, .cramp(SessionFixtures.cramp)), (300, .eased), (301, .continue(.resume)),
            (310, .cramp(SessionFixtures.cramp)), (330, .eased), (331, .end),
          ])
      }
    ),
    (
      "finish-log-behind",
      {
        var screen = try ShownSession.after([(0, .start), (23, .end)])
        screen.isLogBehind = true
        screen.notice = "cannot write to the log: the disk is full. Make room."
        return screen
      }
    ),
    (
      "finish-relief-only",
      {
        try .after(
          [(0, .cramp(SessionFixtures.cramp)), (80, .eased), (90, .continue(.end))],
          of: .reliefOnly(SessionFixtures.relief(side: .left)))
      }
    ),
    (
      "keys-live",
      {
        var screen = try ShownSession.after([(0, .start), (23, .timeReached)])
        _ = screen.handle(.character("?"))
        return screen
      }
    ),
    (
      "keys-relief",
      {
        var screen = try ShownSession.after([
          (0, .start), (23, .cramp(SessionFixtures.cramp)), (27, .timeReached),
        ])
        _ = screen.handle(.character("?"))
        return screen
      }
    ),
    (
      "keys-way-on",
      {
        var screen = try ShownSession.after([
          (0, .start), (23, .cramp(SessionFixtures.cramp)), (103, .eased),
        ])
        _ = screen.handle(.character("n"))
        _ = screen.handle(.character("?"))
        return screen
      }
    ),
    (
      "words-live",
      {
        var screen = try ShownSession.after(moving(to: 19) + [(10, .timeReached)])
        _ = screen.handle(.character("i"))
        return screen
      }
    ),
    (
      "words-relief",
      {
        var screen = try ShownSession.after(relief(to: 5) + [(350, .timeReached)])
        _ = screen.handle(.character("i"))
        return screen
      }
    ),
    (
      "words-relief-page-2",
      {
        var screen = try ShownSession.after(relief(to: 5) + [(350, .timeReached)])
        _ = screen.handle(.character("i"))
        _ = screen.handle(.right)
        return screen
      }
    ),
    (
      "warning-signs",
      {
        var screen = try ShownSession.after([
          (0, .start), (23, .cramp(SessionFixtures.cramp)), (27, .timeReached),
        ])
        _ = screen.handle(.character("w"))
        return screen
      }
    ),
  ]

  /// The states that represent a layout.
  private static let layouts: Set<String> = [
    "live-ready", "live-hold", "live-own-pace", "live-open", "live-paused", "live-resuming",
    "live-notice", "live-end-question", "relief-first", "relief-second-beat", "relief-paused",
    "way-on", "finish-completed", "finish-tough", "keys-live", "words-live", "warning-signs",
  ]

  @Test(arguments: cases.map(\.name))
  func everyStateIsDrawnAsItWasLookedAt(name: String) throws {
    let make = try #require(Self.cases.first { $0.name == name }?.make)
    let sizes = Self.layouts.contains(name) ? everySize : [ordinarySize]
    expectSnapshots(of: try make(), "session-\(name)", at: sizes)
  }
}
