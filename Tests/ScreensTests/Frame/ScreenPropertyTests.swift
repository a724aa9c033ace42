// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

/// Properties of every screen with any keys, at any size, whatever the program reports meanwhile.
@Suite struct ScreenPropertyTests {
  private static let advice = ClinicAdvice.frequent("3 cramps in 7 days")

  @Test(arguments: Seeds.first(4)) func welcome(seed: UInt64) throws {
    var walk = Walk(WelcomeScreen(), seed: seed)
    try walk.take(40)
  }

  @Test(arguments: Seeds.first(5)) func home(seed: UInt64) throws {
    let routines = [SampleRoutines.home, SampleRoutines.hard, SampleRoutines.home, []]
    var walk = Walk(HomeScreen(routines: routines[Int(seed % 4)]), seed: seed)
    walk.rules.isSelectionSeen = { shown, buffer in
      // The text cursor is marked as well.
      let rows = buffer.selectedRows.filter { $0 > 0 || !shown.isTyping }
      return rows.count == (shown.selected == nil ? 0 : 1)
    }
    walk.rules.follow = { shown, command, random in
      switch command {
      case .own(.dismissAdvice): shown.advice = nil
      case .own(.soreness): shown.sorenessDue = nil
      default: break
      }
      if random.chance(5) { shown.overview = random.pick([nil, sampleOverview, LogOverview()]) }
      if random.chance(5) {
        shown.recent = random.pick([nil, sampleRecent, SampleReview.recent(ReviewedLog())])
      }
      if random.chance(10) {
        shown.sorenessDue = random.chance(50) ? SampleCramps.random(0, using: &random) : nil
        shown.advice = random.chance(50) ? Self.advice : nil
      }
      if random.chance(10) {
        let session = random.chance(50) ? try Self.unfinished(&random) : nil
        shown.unfinished = session.map(UnfinishedMention.init)
      }
    }
    try walk.take(60)
  }

  @Test(arguments: Seeds.first(6)) func history(seed: UInt64) throws {
    var all = SampleSessions.summaries(70)
    for index in all.indices where index % 7 == 0 {
      all[index].name = SampleRoutines.hard[index / 7 % SampleRoutines.hard.count].name
    }
    let sessions = all
    var walk = Walk(HistoryScreen(), seed: seed)
    walk.shown.screen.append(
      Array(all.prefix(seed == 1 ? 0 : 25)), isLast: seed == 1, edition: 0)
    walk.rules.isFinal = { if case .delete = $0 { true } else { false } }
    walk.rules.isSelectionSeen = { shown, buffer in
      buffer.selectedRows.isEmpty == (shown.selected == nil)
    }
    walk.rules.follow = { shown, command, random in
      switch command {
      case .own(.delete(let id)): shown.screen.remove(id)
      case .own(.needMore):
        let next = sessions.dropFirst(shown.sessions.count).prefix(25)
        shown.screen.append(Array(next), isLast: next.isEmpty, edition: shown.edition)
      default: break
      }
      if random.chance(2) {
        shown.screen.refresh()
        shown.screen.append(Array(sessions.prefix(3)), isLast: true, edition: shown.edition)
      }
    }
    try walk.take(60)
  }

  @Test(arguments: Seeds.first(6)) func cramps(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let records = (0..<random.below(40)).map { SampleCramps.random($0, using: &random) }
    let advices: [ClinicAdvice?] = [
      nil, Self.advice, .longLasting, .stillCramping, .manyInSession(4),
    ]
    var walk = Walk(CrampsScreen(), seed: seed)
    walk.shown.screen.show(records)
    walk.rules.isFinal = { if case .delete = $0 { true } else { false } }
    walk.rules.isSelectionSeen = { shown, buffer in
      guard shown.page != .cramp else { return true }
      let isEmpty = shown.page == .list ? shown.selected == nil : shown.reviews.isEmpty
      return buffer.selectedRows.count == (isEmpty ? 0 : 1)
    }
    walk.rules.follow = { shown, command, random in
      if command == .dismissAdvice { shown.advice = nil }
      if random.chance(10) {
        shown.screen.show(records.filter { _ in random.chance(75) })
        shown.advice = random.pick(advices)
      }
    }
    try walk.take(60)
  }

  @Test(arguments: Seeds.first(5)) func review(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let logs = [SampleReview.year, SampleReview.few, ReviewedLog()]
    let log = seed < 4 ? logs[Int(seed % 3)] : SampleReview.random(using: &random)
    var walk = Walk(
      ReviewScreen(
        ReviewRequest(
          today: wednesday.day, weekStart: random.pick(WeekStart.allCases),
          goal: random.pick([nil, 3]))), seed: seed)
    walk.shown.screen.show(log, names: SampleReview.names, today: wednesday)
    walk.rules.isSelectionSeen = { shown, buffer in
      let hasPlace =
        shown.entries.map { !$0.entries.isEmpty }
        ?? (shown.filterField != nil
          || shown.emptyText == nil && (!shown.isTable || (shown.table?.rowCount ?? 0) > 0))
      return buffer.selectedRows.isEmpty != hasPlace
    }
    walk.rules.follow = { shown, _, random in
      if random.chance(4) {
        shown.screen.show(
          SampleReview.random(using: &random), names: [:], today: shown.context.today)
      }
      if random.chance(10) { shown.counts.toggle() }
      if shown.counts { shown.screen.count() }
    }
    try walk.take(80)
  }

  @Test(arguments: Seeds.first(4)) func details(seed: UInt64) throws {
    let name = seed == 1 ? nil : SampleRoutines.hard[Int(seed) % 4].name
    var walk = Walk(
      SessionDetailScreen(detail: try SampleSessions.eventful(named: name)), seed: seed)
    walk.rules.isFinal = { if case .delete = $0 { true } else { false } }
    walk.rules.isSelectionSeen = { _, buffer in buffer.text.contains("›") }
    try walk.take(40)
  }

  @Test(arguments: Seeds.first(6)) func crampForm(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let cramp = SampleCramps.random(1, using: &random)
    let purposes = [CrampFormPurpose.add, .correct(cramp), .note(cramp)]
    var walk = Walk(CrampFormScreen(purposes[Int(seed % 3)]), seed: seed)
    walk.rules.follow = { shown, command, random in
      if case .own(.save) = command { shown.screen.refuse(shown.row, "Write it otherwise.") }
    }
    try walk.take(60)
  }

  @Test(arguments: Seeds.first(4)) func side(seed: UInt64) throws {
    var walk = Walk(SideScreen(name: SampleRoutines.hard[Int(seed) % 4].name), seed: seed)
    walk.rules.isSelectionSeen = { _, buffer in buffer.selectedRows.count == 1 }
    walk.rules.follow = { shown, _, random in
      if random.chance(5) { shown.screen.offer(random.pick(Side.allCases)) }
    }
    try walk.take(40)
  }

  @Test(arguments: Seeds.first(6)) func unfinished(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var walk = Walk(UnfinishedScreen(session: try Self.unfinished(&random)), seed: seed)
    walk.rules.isFinal = { if case .finish = $0 { true } else { false } }
    walk.rules.marksRow = { _ in false }
    walk.rules.follow = { shown, _, random in
      if random.chance(30) { shown.screen.chooseAgain() }
    }
    try walk.take(40)
  }

  @Test(arguments: Seeds.first(18)) func session(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let plan = random.chance(80) ? random.oddPlan() : try SessionFixtures.workout
    var walk = Walk(SessionScreen(machine: SessionMachine(plan)), seed: seed)
    walk.shown.guide = random.guide()
    walk.shown.sound = random.chance(50) ? .heard : .none
    walk.rules.isFinal = {
      switch $0 {
      case .event(let event): event == .end
      case .events(let events): events.contains(.end)
      default: false
      }
    }
    walk.rules.helpsOtherwise = { shown in
      shown.sameCrampEnd != nil || !shown.screen.accepts("c")
        || [.clot, .stillCramping].contains(shown.afterRelief)
    }
    walk.rules.marksRow = { $0.afterRelief == .questions }
    walk.rules.answers = { shown in
      shown.afterRelief == .questions ? QuestionTexts.changeWords : nil
    }
    walk.rules.follow = { shown, command, random in
      try shown.follow(command, at: shown.now + random.milliseconds(0, 9_000), &random)
      shown.expectToBeDrawnInTime()
    }
    try walk.take(60)
  }

  /// A session that was cut off in any state except the end.
  private static func unfinished(_ random: inout SplitMix64) throws -> UnfinishedSession {
    let cramp = (78.0, SessionEvent.cramp(try SessionFixtures.cramp))
    let events: [[(seconds: Double, event: SessionEvent)]] = [
      [(0, .start), (78, .timeReached)], [(0, .start), (78, .pause)],
      [(0, .start), cramp, (87, .timeReached)], [(0, .start), cramp, (97, .eased)],
    ]
    let machine = try ShownSession.after(random.pick(events)).machine
    return UnfinishedSession(
      id: SessionID(rawValue: "0123456789abcdef"), startedAt: wednesday.daysBefore(1),
      logged: machine, machine: machine, age: random.milliseconds(0, 200_000_000))
  }
}

extension Shown where S == SessionScreen {
  /// Acts on a command as the program does, and lets time pass.
  fileprivate mutating func follow(
    _ command: ScreenCommand<SessionCommand>?, at now: SessionInstant, _ random: inout SplitMix64
  ) throws {
    let events: [SessionEvent] =
      switch command {
      case .own(.event(let event)): [event]
      case .own(.events(let events)): events
      case .own(.warmth(_, let step)): [step.map { .take($0) } ?? .timeReached]
      case .own(.site(let site)):
        [.relocate(Cramp(site: site, side: nil, relief: random.oddPlan(), known: []))]
      case .own(.side): [.relocate(try random.oddCramp())]
      case .cramp:
        [
          self.machine.meaning(
            of: try random.oddCramp(), at: now, sameWithin: .seconds(random.below(601)))
        ]
      case .own(.mute), .own(.dismissAdvice), .suspend, .leave, nil: [.timeReached]
      }
    if command == .mute { self.sound = self.sound == .muted ? .heard : .muted }
    for event in events { try? apply(event, at: now) }
    // Time passes for rejected events as well.
    try apply(.timeReached, at: now)
    // The program asks about warmth until there is an answer.
    if random.chance(50) {
      let steps = self.machine.activeRun.plan.segments.map { ($0.name, $0.onlyWhen) }
      self.guide.withheldSteps = Dictionary(steps) { first, _ in first }
    }
    if random.chance(10) { self.guide = random.guide() }
    self.now = now
  }

  /// Expects no change before the moments that the screen and the session name.
  fileprivate func expectToBeDrawnInTime() {
    let next = [self.machine.nextDeadline, screen.nextChange].compactMap(\.self).min()
    var later = self
    later.now = next.map { $0 - .milliseconds(1) } ?? self.now + .seconds(3_600)
    #expect(later.isSecondBeat == isSecondBeat, "\(self.now)")
    #expect(later.bindings.map(\.hint) == bindings.map(\.hint), "\(self.now)")
  }
}
