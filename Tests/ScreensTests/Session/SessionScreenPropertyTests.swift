// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

/// What holds for every session, every key and every size.
@Suite struct SessionScreenPropertyTests {
  @Test(arguments: Seeds.first(60))
  func randomSessionsAreDrawnWholeAtEverySize(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var screen = SessionScreen(machine: SessionMachine(Self.plan(&random)))
    screen.guide = Self.guide(&random)
    screen.notice = Bool.random(using: &random) ? Self.name(&random) : nil
    screen.sound = Bool.random(using: &random) ? .heard : .none
    var now = SessionInstant.start
    for _ in 0..<60 {
      now = now + .milliseconds(Int64.random(in: 0...9_000, using: &random))
      let key = SessionKeyTests.allKeys.randomElement(using: &random) ?? .enter
      let events: [SessionEvent] =
        switch screen.handle(key) {
        case .event(let event): [event]
        case .events(let events): events
        case .warmth(_, let step): [step.map { .take($0) } ?? .timeReached]
        case .cramp:
          [
            screen.machine.meaning(
              of: try Self.cramp(&random), at: now,
              sameWithin: .seconds(Int64.random(in: 0...600, using: &random)))
          ]
        case .site(let site):
          [.relocate(Cramp(site: site, side: nil, relief: Self.plan(&random), known: []))]
        case .side: [.relocate(try Self.cramp(&random))]
        case .mute:
          {
            screen.sound = screen.sound == .muted ? .heard : .muted
            return [.timeReached]
          }()
        case .dismissAdvice, .suspend, .leave, nil: [.timeReached]
        }
      for event in events { try? screen.apply(event, at: now) }
      // The app asks about warmth until there is an answer.
      if Bool.random(using: &random) {
        let steps = screen.machine.activeRun.plan.segments.map { ($0.name, $0.onlyWhen) }
        screen.guide.withheldSteps = Dictionary(steps) { first, _ in first }
      }
      if Int.random(in: 0...9, using: &random) == 0 { screen.guide = Self.guide(&random) }
      screen.now = now
      let size = Size(
        columns: Int.random(in: 0...130, using: &random),
        rows: Int.random(in: 0...45, using: &random))
      let buffer = screen.draw(size)
      #expect(buffer.size == size, "seed \(seed)")
      #expect(Self.isWhole(buffer), "seed \(seed), \(size)")

      // What is drawn when something changes is drawn in time: nothing else does.
      let next = [screen.machine.nextDeadline, screen.nextChange].compactMap(\.self).min()
      var later = screen
      later.now = next.map { $0 - .milliseconds(1) } ?? now + .seconds(3_600)
      #expect(later.isSecondBeat == screen.isSecondBeat, "seed \(seed), \(now)")
      #expect(later.bindings.map(\.hint) == screen.bindings.map(\.hint), "seed \(seed), \(now)")
    }
  }

  @Test(arguments: [
    "🏃‍♀️💨 走る走る走る走る走る走る走る走る走る走る走る走る走る走る走る走る走る走る走る",
    "مرحبا بالعالم من هنا إلى هناك حتى نهاية السطر كله",
    "\u{202E}reversed\u{202C}", "\u{1B}[2Jescape", String(repeating: "very long ", count: 20),
    "e\u{301}\u{301}\u{301}\u{301}\u{301}", "",
  ])
  func noNameBreaksTheLayout(name: String) throws {
    let plan = try SessionFixtures.plan(
      Routine(
        id: "odd", name: name, kind: .mobility,
        content: .steps([
          .step(
            Step(
              name: name, instruction: name, caution: name,
              dose: .hold(least: .seconds(15), most: .seconds(30)), side: .each)),
          .step(Step(name: name, dose: .hold(.seconds(30)))),
        ])))
    for size in screenSizes {
      let screen = try SessionScreen.after([(0, .start), (8, .timeReached)], of: plan)
      let rows = screen.draw(size).snapshot.split(separator: "\n").prefix(size.rows)
      #expect(Self.isWhole(screen.draw(size)))
      #expect(rows.first?.contains("00:08") == true)
      #expect(rows.contains { $0.contains("1 of 3") || $0.contains("1/3") })
      #expect(rows.contains { $0.contains("← LEFT") })
      // Where there is hardly room for words, they matter more than the bar.
      let isCut = rows.contains { $0.contains("i more") }
      #expect(rows.contains { $0.contains("3 of 15–30 s") } || (size.rows < 16 && isCut))
      #expect(rows.last?.contains("c CRAMP") == true)
      #expect(rows.last?.contains("q end") == true)
    }
  }

  @Test func fewCellsChangeFromOneSecondToTheNext() throws {
    let size = Size(columns: 80, rows: 24)
    var screen = try SessionScreen.after([(0, .start), (10, .timeReached)])
    for second in 11...60 {
      let before = screen.draw(size)
      try screen.apply(.timeReached, at: SessionInstant(.seconds(second)))
      let after = screen.draw(size)
      let changed = zip(before.cells, after.cells).count { $0 != $1 }
      // Elapsed, the position, the bar, and up to two of three digits of 12 × 10 cells.
      #expect(changed <= 150, "second \(second)")
    }
  }

  @Test func aPauseLooksTheSameForever() throws {
    let size = Size(columns: 80, rows: 24)
    var screen = try SessionScreen.after([(0, .start), (23, .pause)])
    let before = screen.draw(size)
    screen.now = SessionInstant(.seconds(4_000))
    #expect(screen.draw(size) == before)
    screen = try .after([(0, .start), (23, .cramp(SessionFixtures.cramp)), (30, .pause)])
    let relief = screen.draw(size)
    screen.now = SessionInstant(.seconds(600))
    #expect(screen.draw(size) == relief)
    // Until help is due, which then stays.
    screen.now = SessionInstant(.seconds(623))
    let due = screen.draw(size)
    #expect(due != relief)
    screen.now = SessionInstant(.seconds(4_000))
    #expect(screen.draw(size) == due)
  }

  /// Whether every right half of a wide glyph has its left half.
  private static func isWhole(_ buffer: CellBuffer) -> Bool {
    guard buffer.cells.count == buffer.size.columns * buffer.size.rows else { return false }
    return buffer.cells.indices.allSatisfy { index in
      guard buffer.cells[index].glyph == nil else { return true }
      return index % buffer.size.columns > 0 && buffer.cells[index - 1].glyph?.cellWidth == 2
    }
  }

  /// What might be known of anybody's cramps.
  private static func guide(_ random: inout SplitMix64) -> CrampGuide {
    let onsets = (0..<Int.random(in: 0...5, using: &random)).map { day in
      RecentCramps.Onset(at: wednesday.daysBefore(day), woke: Bool.random(using: &random))
    }
    return CrampGuide(
      recent: RecentCramps(onsets, until: wednesday, thresholds: .standard),
      lastTold: Condition.allCases.filter { _ in Bool.random(using: &random) },
      isAdviceQuiet: Bool.random(using: &random),
      orderedBy: Bool.random(using: &random) ? Int.random(in: 5...9_999, using: &random) : nil,
      emergencyNumber: Bool.random(using: &random) ? name(&random) : nil,
      asksAboutMissedTime: Bool.random(using: &random), isDim: Bool.random(using: &random),
      asksWhetherItWoke: Bool.random(using: &random),
      adviceTurn: Int.random(in: 0...99, using: &random), hasHalves: Bool.random(using: &random))
  }

  private static func cramp(_ random: inout SplitMix64) throws -> Cramp {
    let side = Side.allCases.randomElement(using: &random)
    return Cramp(
      site: CrampSite.allCases.randomElement(using: &random) ?? .foot, side: side,
      relief: Bool.random(using: &random) ? try SessionFixtures.relief(side: side) : plan(&random),
      known: Bool.random(using: &random)
        ? Condition.derived.filter { _ in Bool.random(using: &random) } : nil)
  }

  private static func plan(_ random: inout SplitMix64) -> SessionPlan {
    let segments = (0..<Int.random(in: 0...9, using: &random)).map { _ in segment(&random) }
    return SessionPlan(
      routine: "random", name: name(&random), kind: .workout, segments: segments)
  }

  private static func segment(_ random: inout SplitMix64) -> Segment {
    let seconds = Duration.milliseconds(Int64.random(in: 0...400_000, using: &random))
    let doses: [Dose] = [
      .hold(seconds), .hold(least: seconds / 2, most: seconds), .untilDone,
      .reps(count: Int.random(in: 1...20_000, using: &random), tempo: nil),
      .reps(count: Int.random(in: 1...200, using: &random), tempo: seconds / 100),
      .hold(.seconds(86_400)),
    ]
    let kind = Segment.Kind.allCases.randomElement(using: &random) ?? .step
    return Segment(
      kind: kind, phase: Phase.allCases.randomElement(using: &random), name: name(&random),
      instruction: name(&random), caution: Bool.random(using: &random) ? name(&random) : nil,
      side: StepSide.allCases.randomElement(using: &random),
      direction: Bool.random(using: &random)
        ? Direction.allCases.randomElement(using: &random) : nil,
      set: Bool.random(using: &random) ? .init(number: 2, of: 3) : nil,
      dose: kind == .step ? doses.randomElement(using: &random) ?? .untilDone : .hold(seconds),
      recommendedWhen: Condition.allCases.filter { _ in Bool.random(using: &random) },
      onlyWhen: Condition.allCases.filter { _ in Int.random(in: 0..<4, using: &random) == 0 },
      isOptional: Bool.random(using: &random))
  }

  private static func name(_ random: inout SplitMix64) -> String {
    let words = ["walk", "伸ばす", "🦶", "\u{202E}abc", "\n", "تمدد", "supercalifragilistic", "\u{1B}"]
    return (0..<Int.random(in: 0...30, using: &random))
      .map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
  }
}
