// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import SessionLog

// Scripts read the names of these properties: they never change, and none is ever omitted.

/// A session's summary, as JSON.
struct SessionReport: Encodable {
  let id: String
  let routine: String
  let name: String
  let kind: String
  let startedAt: String
  let endedAt: Nullable<String>
  let outcome: String
  let elapsedMs: Int64
  let activeMs: Int64
  let pausedMs: Int64
  let reliefMs: Int64
  let awayMs: Int64
  let stepsDone: Int
  let stepsPlanned: Int
  let crampCount: Int
  let byHand: Bool
  let note: Nullable<String>
  let deleted: Bool

  init(_ session: SessionSummary) {
    let ledger = session.totals.ledger
    id = session.id.rawValue
    routine = session.routine.rawValue
    name = session.name
    kind = session.kind.rawValue
    startedAt = session.startedAt.rfc3339
    endedAt = Nullable(session.endedAt?.rfc3339)
    outcome = session.totals.outcome?.rawValue ?? "unfinished"
    elapsedMs = ledger.elapsed.wholeMilliseconds
    activeMs = ledger.active.wholeMilliseconds
    pausedMs = ledger.paused.wholeMilliseconds
    reliefMs = ledger.relief.wholeMilliseconds
    awayMs = ledger.away.wholeMilliseconds
    stepsDone = session.totals.stepsDone
    stepsPlanned = session.totals.stepsPlanned
    crampCount = session.totals.cramps
    byHand = session.isByHand
    note = Nullable(session.note)
    deleted = session.isDeleted
  }
}

/// The result of a step, as JSON.
struct StepReport: Encodable {
  let name: String
  let side: Nullable<String>
  let direction: Nullable<String>
  let plannedMs: Nullable<Int64>
  let actualMs: Int64
  let outcome: Nullable<String>

  /// The steps of a run. Once it is over, a step that was begun and left by going back counts as
  /// cut short, and one that was never reached as skipped.
  static func all(of run: PlanRun, isOver: Bool) -> [StepReport] {
    run.plan.segments.indices.filter { run.plan.segments[$0].isStep }.map { index in
      StepReport(
        run.plan.segments[index], spent: run.spent[index],
        outcome: run.outcomes[index] ?? (isOver ? run.outcomeOfUnended(index) : nil))
    }
  }

  private init(_ segment: Segment, spent: Duration, outcome: StepOutcome?) {
    name = segment.name
    side = Nullable(segment.side?.rawValue)
    direction = Nullable(segment.direction?.rawValue)
    plannedMs = Nullable(segment.dose.nominalDuration?.wholeMilliseconds)
    actualMs = spent.wholeMilliseconds
    self.outcome = Nullable(outcome?.rawValue)
  }
}

extension PlanRun {
  /// The outcome of a step that did not end, in a run that is over.
  fileprivate func outcomeOfUnended(_ index: Int) -> StepOutcome {
    spent[index] > .zero ? .cutShort : .skipped
  }
}

/// A relief step, as JSON: the keys of a step, and whether it helped.
struct ReliefStepReport: Encodable {
  private let step: StepReport
  private let helped: StepHelp?

  /// The steps of a cramp's relief.
  static func all(of episode: Episode) -> [ReliefStepReport] {
    let plan = episode.run.plan
    let steps = plan.segments.indices.filter { plan.segments[$0].isStep }
    let reports = StepReport.all(of: episode.run, isOver: episode.end != nil)
    return zip(steps, reports).map { index, report in
      // The answer is for the whole movement: its sides, sets and directions.
      let first = plan.part(of: index).first { plan.segments[$0].isStep }
      return ReliefStepReport(step: report, helped: first.flatMap { episode.notes.helped[$0] })
    }
  }

  private enum Key: String, CodingKey {
    case helped
  }

  func encode(to encoder: any Encoder) throws {
    try step.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Nullable(helped?.rawValue), forKey: .helped)
  }
}

/// A cramp as its session logged it, as JSON.
struct SessionCrampReport: Encodable {
  let id: String
  let onsetAt: String
  let site: String
  let side: Nullable<String>
  let phase: Nullable<String>
  let step: Nullable<String>
  let quarter: Nullable<Int>
  let follows: Nullable<String>
  let returnCount: Int
  let timeToReliefMs: Nullable<Int64>
  let easedIn: Nullable<String>
  let outcome: Nullable<String>
  let painOnset: Nullable<Int>
  let painWorst: Nullable<Int>
  let painAfter: Nullable<Int>
  let triggers: [String]
  let patterns: [String]
  let woke: Nullable<Bool>
  let corrected: Bool
  let steps: [ReliefStepReport]

  /// The cramps of a session, in order.
  static func all(in detail: SessionDetail) -> [SessionCrampReport] {
    detail.machine.episodes.indices.map {
      SessionCrampReport(detail.machine.episodes[$0], $0, detail)
    }
  }

  private init(_ episode: Episode, _ index: Int, _ detail: SessionDetail) {
    let session = detail.summary.id
    id = CrampID(session: session, number: index + 1).rawValue
    onsetAt = detail.summary.startedAt.advanced(by: episode.onset.sinceStart).rfc3339
    site = episode.site.rawValue
    side = Nullable(episode.side?.rawValue)
    phase = Nullable(episode.phase?.rawValue)
    step = Nullable(episode.segment.map { detail.machine.plan.segments[$0].name })
    quarter = Nullable(detail.machine.quarter(of: episode))
    follows = Nullable(
      episode.follows.map { CrampID(session: session, number: $0 + 1).rawValue })
    returnCount = episode.returns
    easedIn = Nullable(episode.easedIn.map { episode.run.plan.segments[$0].name })
    timeToReliefMs = Nullable(episode.timeToRelief?.wholeMilliseconds)
    outcome = Nullable(episode.end?.outcome.reportWord)
    painOnset = Nullable(episode.notes.painOnset)
    painWorst = Nullable(episode.notes.painWorst)
    painAfter = Nullable(episode.notes.painNow)
    triggers = episode.conditions.triggers.map(\.rawValue)
    patterns = episode.conditions.patterns.map(\.rawValue)
    woke = Nullable(episode.notes.woke)
    corrected = detail.correction(ofEpisode: index) != nil
    steps = ReliefStepReport.all(of: episode)
  }
}

/// A session in full, as JSON: its summary, steps, cramps and events.
struct SessionDetailReport: Encodable {
  struct Event: Encodable {
    let atMs: Int64
    let event: String

    init(_ entry: LogEntry) {
      atMs = entry.at.milliseconds
      event = entry.reportWord
    }
  }

  let session: SessionReport
  let steps: [StepReport]
  let cramps: [SessionCrampReport]
  let events: [Event]

  init(_ detail: SessionDetail) {
    session = SessionReport(detail.summary)
    // Nobody saw the steps of a session done without the program.
    steps =
      detail.summary.isByHand
      ? [] : StepReport.all(of: detail.machine.run, isOver: detail.summary.totals.outcome != nil)
    cramps = SessionCrampReport.all(in: detail)
    events = detail.entries.map(Event.init)
  }

  private enum Key: String, CodingKey {
    case steps, cramps, events
  }

  func encode(to encoder: any Encoder) throws {
    try session.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(steps, forKey: .steps)
    try container.encode(cramps, forKey: .cramps)
    try container.encode(events, forKey: .events)
  }
}
