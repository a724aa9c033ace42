// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

// The rule of this file: the log says in which order things happened and when; the machine that a
// replay led to says what became of them. A step that was tried several times is told once, where
// it was first begun, with all the time spent in it. Every item stands under the heading of the
// phase that ran then: going back to an earlier phase heads it anew, but only if something happened
// there. A phase took what its steps took; the time around them is no part of it.

/// A session's phases, steps, cramps and interruptions in the order in which they happened.
struct SessionTimeline {
  private(set) var items: [TimelineItem] = []

  private let machine: SessionMachine
  /// The phases that have a heading, and the one that the last heading is of.
  private var phases: Set<Phase> = []
  private var headed: Phase?
  /// The phase under way, and since when.
  private var phase: (phase: Phase, since: SessionInstant)?
  private var steps: Set<SegmentPlace> = []
  private var cramps = 0
  private var isInRelief = false
  /// The first moment of every segment of relief.
  private var reliefBeginnings: [SegmentPlace: SessionInstant] = [:]
  /// The pause that has not ended yet.
  private var pause: (item: Int, since: SessionInstant)?

  init(_ detail: SessionDetail) {
    machine = detail.machine
    for entry in detail.entries {
      guard case .segmentBegan(let place) = entry.fact, place.episode != nil else { continue }
      reliefBeginnings[place] = reliefBeginnings[place] ?? entry.at
    }
    for entry in detail.entries { add(entry) }
    let missing = machine.plan.stepCount - steps.count
    if missing > 0 {
      items.append(
        TimelineItem(at: nil, .fact("\(counted(missing, "step")) \(PlanRun.notReached)")))
    }
  }

  private mutating func add(_ entry: LogEntry) {
    switch entry.fact {
    case .segmentBegan(let place), .stepEnded(let place, _):
      if place.episode == nil { addSegment(place, at: entry.at) }
    case .event(.cramp):
      endPause(at: entry.at)
      isInRelief = true
      addCramp(at: entry.at)
    case .episodeEnded: isInRelief = false
    case .event(.pause): beginPause(at: entry.at)
    case .event(.resume): endPause(at: entry.at)
    case .event(.missedTime(let since)):
      let length = Duration.clock((entry.at - since).wholeSeconds)
      headPhase()
      items.append(TimelineItem(at: since, .held("Away for \(length)")))
      beginPause(at: entry.at)
    case .event: break
    case .finished(let outcome):
      endPause(at: entry.at)
      headPhase()
      items.append(TimelineItem(at: entry.at, .end(outcome)))
    }
  }

  /// Tells of a segment's step when it is met first.
  private mutating func addSegment(_ place: SegmentPlace, at moment: SessionInstant) {
    guard machine.plan.segments.indices.contains(place.segment) else { return }
    let segment = machine.plan.segments[place.segment]
    if let next = segment.phase, phase?.phase != next { phase = (next, moment) }
    guard segment.isStep, steps.insert(place).inserted else { return }
    headPhase()
    items.append(TimelineItem(at: moment, step(place.segment, of: machine.run)))
  }

  /// Puts the heading of the phase under way before what is told next, if it has none there.
  private mutating func headPhase() {
    guard let (phase, since) = phase, phase != headed else { return }
    headed = phase
    guard phases.insert(phase).inserted else {
      items.append(TimelineItem(at: since, .phase("\(phase.heading), again", nil)))
      return
    }
    let segments = machine.plan.segments
    let spent = segments.indices.reduce(Duration.zero) { sum, index in
      segments[index].phase == phase && segments[index].isStep
        ? sum + machine.run.spent[index] : sum
    }
    items.append(TimelineItem(at: since, .phase(phase.heading, spent)))
  }

  private func step(_ index: Int, of run: PlanRun) -> TimelineItem.Content {
    let segment = run.plan.segments[index]
    return .step(
      name: segment.titleWithSet, planned: segment.dose.spokenText, actual: run.spent[index],
      outcome: run.outcomes[index])
  }

  private mutating func addCramp(at moment: SessionInstant) {
    guard machine.episodes.indices.contains(cramps) else { return }
    let number = cramps
    let episode = machine.episodes[number]
    cramps += 1
    headPhase()
    items.append(
      TimelineItem(
        at: moment, isPartOfCramp: true,
        .cramp("Cramp, " + episode.placeText, outcome: episode.reviewedOutcome)))
    for fact in episode.reviewedFacts(in: machine.plan) {
      items.append(TimelineItem(at: nil, isPartOfCramp: true, .fact(fact)))
    }
    var missing = 0
    for index in episode.run.plan.segments.indices where episode.run.plan.segments[index].isStep {
      let begun = reliefBeginnings[SegmentPlace(episode: number, segment: index)]
      if begun == nil, episode.run.outcomes[index] == nil {
        missing += 1
      } else {
        items.append(
          TimelineItem(at: begun, isPartOfCramp: true, step(index, of: episode.run)))
      }
    }
    guard missing > 0 else { return }
    let word = episode.end?.outcome == .eased ? "not needed" : PlanRun.notReached
    items.append(
      TimelineItem(
        at: nil, isPartOfCramp: true, .fact("\(counted(missing, "relief step")) \(word)")))
  }

  /// Tells of a pause; pauses in relief belong to relief.
  private mutating func beginPause(at moment: SessionInstant) {
    guard !isInRelief, pause == nil else { return }
    headPhase()
    pause = (items.count, moment)
    items.append(TimelineItem(at: moment, .held("Paused")))
  }

  private mutating func endPause(at moment: SessionInstant) {
    guard let pause else { return }
    self.pause = nil
    let length = Duration.clock((moment - pause.since).wholeSeconds)
    items[pause.item] = TimelineItem(at: pause.since, .held("Paused for \(length)"))
  }
}

extension Segment {
  /// The title with the set, if there are several.
  fileprivate var titleWithSet: String {
    guard let position = self.set else { return title }
    return "\(title), set \(position.number) of \(position.count)"
  }
}

extension Phase {
  /// The phase as a heading.
  fileprivate var heading: String {
    switch self {
    case .warmUp: "Warm-up"
    case .exercise: "Exercise"
    case .coolDown: "Cool-down"
    }
  }
}

extension Episode {
  /// What came of it, and after how long.
  fileprivate var reviewedOutcome: String {
    guard let end else { return "relief not ended" }
    let length = Duration.clock((end.at - onset).wholeSeconds)
    switch end.outcome {
    case .eased: return "eased after \(length)"
    case .passedOn: return "went on after \(length)"
    case .recurred: return "came back after \(length)"
    case .endedSession: return "ended the session"
    }
  }

  /// What else is known of it, in short sentences.
  fileprivate func reviewedFacts(in plan: SessionPlan) -> [String] {
    var facts: [String] = []
    if let segment, plan.segments.indices.contains(segment) {
      let hit = plan.segments[segment]
      let phase = phase.map { "in the \($0.word), " } ?? ""
      facts.append("\(phase)\(hit.isStep ? "at" : "before") \(hit.titleWithSet)")
    }
    switch (notes.painOnset, notes.painNow) {
    case (let onset?, let now?): facts.append("pain \(onset) → \(now) of 10")
    case (let onset?, nil): facts.append("pain \(onset) of 10 when it hit")
    case (nil, let now?): facts.append("pain \(now) of 10 afterwards")
    case (nil, nil): break
    }
    if !notes.triggers.isEmpty {
      facts.append("perhaps set off by \(notes.triggers.map(\.word).joined(separator: ", "))")
    }
    return facts
  }
}
