// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

// The rule of this file: the log gives the order and times of events; the machine from its replay
// gives the results. A step tried several times is listed once, where it first began, with all the
// time spent in it. Every item is below the heading of its phase; going back to an earlier phase
// repeats the heading, but only if something happens there. A phase's time is that of its steps,
// without the time around them. What was not done has no time and no row: it is summed at the end.

/// A session's phases, steps, cramps and interruptions in the order they happened.
struct SessionTimeline {
  private(set) var items: [TimelineItem] = []

  private let detail: SessionDetail
  private var machine: SessionMachine { detail.machine }
  /// The phases that already have a heading, and the one of the last heading.
  private var phases: Set<Phase> = []
  private var headed: Phase?
  /// The current phase, and when it began.
  private var phase: (phase: Phase, since: SessionInstant)?
  private var steps: Set<SegmentPlace> = []
  private var cramps = 0
  private var isInRelief = false
  /// Whether relief is over and the way on not yet chosen.
  private var isChoosing = false
  /// The first moment of each segment of relief.
  private var reliefBeginnings: [SegmentPlace: SessionInstant] = [:]
  /// The pause that has not ended yet.
  private var pause: (item: Int, since: SessionInstant)?

  init(_ detail: SessionDetail) {
    self.detail = detail
    var isRelocated = false
    for entry in detail.entries {
      if case .segmentBegan(let place) = entry.fact, let episode = place.episode {
        // A cramp moved elsewhere started its relief over, with other steps.
        if isRelocated { reliefBeginnings = reliefBeginnings.filter { $0.key.episode != episode } }
        reliefBeginnings[place] = reliefBeginnings[place] ?? entry.at
      }
      isRelocated = if case .event(.relocate) = entry.fact { true } else { false }
    }
    for entry in detail.entries { add(entry) }
    if detail.summary.isByHand {
      items.append(TimelineItem(at: nil, .detail(DetailTexts.byHand)))
    } else {
      addNotDone()
    }
    if let note = detail.summary.note {
      items.append(TimelineItem(at: nil, .detail(DetailTexts.note(note))))
    }
  }

  /// Adds a sum of the steps skipped or not reached, if any has no item. Those skipped after a
  /// while have one, but whoever counts all that was not done needs them here, too.
  private mutating func addNotDone() {
    let run = machine.run
    let missing = run.plan.segments.indices.filter {
      run.plan.segments[$0].isStep && !run.isTold($0)
    }
    guard !missing.isEmpty else { return }
    func part(_ outcome: StepOutcome?) -> (count: Int, names: [String]) {
      let names = run.plan.segments.indices.filter {
        run.plan.segments[$0].isStep && run.outcomes[$0] == outcome
          && (outcome != nil || !run.isTold($0))
      }.map { run.plan.segments[$0].name }
      var told: Set<String> = []
      return (names.count, names.filter { told.insert($0).inserted })
    }
    items.append(
      TimelineItem(
        at: nil, .notDone(DetailTexts.notDone(skipped: part(.skipped), notReached: part(nil)))))
  }

  private mutating func add(_ entry: LogEntry) {
    switch entry.fact {
    case .segmentBegan(let place), .stepEnded(let place, _):
      if place.episode == nil { addSegment(place, at: entry.at) }
    case .event(.cramp):
      endPause(at: entry.at)
      (isInRelief, isChoosing) = (true, false)
      addCramp(at: entry.at)
    case .episodeEnded(_, let outcome):
      // A cramp that came back had started relief again before this was logged.
      isInRelief = outcome == .recurred
      isChoosing = !isInRelief
    case .event(.continue): isChoosing = false
    case .event(.pause): beginPause(at: entry.at)
    case .event(.start), .event(.resume): endPause(at: entry.at)
    case .event(.missedTime(let since)):
      endPause(at: since)
      let length = (entry.at - since).spokenText
      headPhase()
      items.append(TimelineItem(at: since, .held(DetailTexts.away(for: length))))
      beginPause(at: entry.at)
    case .event: break
    case .finished(let outcome):
      endPause(at: entry.at)
      headPhase()
      items.append(TimelineItem(at: entry.at, .end(outcome)))
    }
  }

  /// Adds a segment's step when it is first met.
  private mutating func addSegment(_ place: SegmentPlace, at moment: SessionInstant) {
    guard machine.plan.segments.indices.contains(place.segment) else { return }
    let segment = machine.plan.segments[place.segment]
    if let next = segment.phase, phase?.phase != next { phase = (next, moment) }
    guard segment.isStep, machine.run.isTold(place.segment), steps.insert(place).inserted else {
      return
    }
    headPhase()
    items.append(TimelineItem(at: moment, step(place.segment, of: machine.run)))
  }

  /// Adds the heading of the current phase before the next item, if it needs one.
  private mutating func headPhase() {
    guard let (phase, since) = phase, phase != headed else { return }
    headed = phase
    guard phases.insert(phase).inserted else {
      items.append(TimelineItem(at: since, .phase(DetailTexts.again(phase.heading), nil)))
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
      name: segment.titleWithTurns, planned: segment.dose.spokenText, actual: run.spent[index],
      outcome: run.outcomes[index])
  }

  private mutating func addCramp(at moment: SessionInstant) {
    guard machine.episodes.indices.contains(cramps) else { return }
    let number = cramps
    let episode = machine.episodes[number]
    cramps += 1
    headPhase()
    let correction = detail.correction(ofEpisode: number)
    let onset = detail.summary.startedAt.advanced(by: episode.onset.sinceStart)
    items.append(
      TimelineItem(
        at: moment, isPartOfCramp: true,
        .cramp(
          correction.map { DetailTexts.corrected($0, first: onset) }
            ?? DetailTexts.cramp(at: episode.placeText),
          outcome: correction?.reviewedOutcome ?? episode.reviewedOutcome)))
    for text in machine.reviewedDetails(ofEpisode: number, corrected: correction) {
      addCrampDetail(text)
    }
    let segments = episode.run.plan.segments
    var missing = (notReached: 0, skipped: 0)
    var part = 0..<0
    while part.upperBound < segments.count {
      part = episode.run.plan.part(of: part.upperBound)
      let more = addRelief(part, ofEpisode: number)
      missing = (missing.notReached + more.notReached, missing.skipped + more.skipped)
      if let help = part.first(where: { segments[$0].isStep }).flatMap({ episode.notes.helped[$0] })
      {
        addCrampDetail("\(segments[part.lowerBound].name) \(help.word)")
      }
    }
    if missing.skipped > 0 {
      addCrampDetail(DetailTexts.reliefSteps(missing.skipped, StepOutcome.skipped.word))
    }
    guard missing.notReached > 0 else { return }
    let word = episode.end?.outcome == .eased ? DetailTexts.notNeeded : PlanRun.notReached
    addCrampDetail(DetailTexts.reliefSteps(missing.notReached, word))
  }

  /// Adds a relief step with its sides and sets.
  ///
  /// - Returns: How many parts of it were never begun although they would have been led, and how
  ///   many were skipped at once.
  private mutating func addRelief(
    _ part: Range<Int>, ofEpisode number: Int
  ) -> (notReached: Int, skipped: Int) {
    let run = machine.episodes[number].run
    var missing = (notReached: 0, skipped: 0)
    var isPassedOver = false
    for index in part where run.plan.segments[index].isStep {
      if run.outcomes[index] == .skipped, !run.isTold(index) {
        missing.skipped += 1
        continue
      }
      let begun = reliefBeginnings[SegmentPlace(episode: number, segment: index)]
      guard begun == nil, run.outcomes[index] == nil else {
        items.append(TimelineItem(at: begun, isPartOfCramp: true, step(index, of: run)))
        continue
      }
      guard run.passesOver(index) else {
        missing.notReached += 1
        continue
      }
      guard !isPassedOver else { continue }
      isPassedOver = true
      let segment = run.plan.segments[index]
      let conditions = machine.episodes[number].conditions
      addCrampDetail("\(segment.name): \(segment.advice(under: conditions).passedOverWord)")
    }
    return missing
  }

  private mutating func addCrampDetail(_ text: String) {
    items.append(TimelineItem(at: nil, isPartOfCramp: true, .detail(text)))
  }

  /// Adds a pause; pauses in relief, and the choice after it, belong to relief.
  private mutating func beginPause(at moment: SessionInstant) {
    guard !isInRelief, !isChoosing, pause == nil else { return }
    headPhase()
    pause = (items.count, moment)
    items.append(TimelineItem(at: moment, .held(DetailTexts.pausedHere)))
  }

  private mutating func endPause(at moment: SessionInstant) {
    guard let pause else { return }
    self.pause = nil
    let length = (moment - pause.since).spokenText
    items[pause.item] = TimelineItem(at: pause.since, .held(DetailTexts.paused(for: length)))
  }
}

extension PlanRun {
  /// Whether a step gets its own item: time was spent in it, or it has ended.
  fileprivate func isTold(_ index: Int) -> Bool {
    spent[index] >= .seconds(1) || outcomes[index] == .done || outcomes[index] == .cutShort
  }
}

extension Segment {
  /// The title with the round and the set, if there are several.
  var titleWithTurns: String { ([title] + turns).joined(separator: ", ") }
}
