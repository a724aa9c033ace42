// SPDX-License-Identifier: MIT
import RoutineModel

@testable import SessionEngine

/// Properties of relief, checked from the events and records, independently of the machine: which
/// steps are included, and what nothing in relief may change.
struct ReliefProperties {
  /// The last segment that began in the last episode's relief; -1 before the first.
  private var last = -1
  /// The segments of optional steps that were added.
  private var taken: Set<Int> = []
  /// The segments of steps that had begun before they may have become optional.
  private var begun: Set<Int> = []

  /// What an accepted event wrongly did; `nil` if it was right.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - before: The machine just before the event, with time advanced.
  ///   - after: The machine after it.
  ///   - records: The entries, including those of the time before the event.
  mutating func violation(
    of event: SessionEvent, _ before: SessionMachine, _ after: SessionMachine,
    _ records: [LogEntry]
  ) -> String? {
    if case .missedTime = event { return steps(after, after, records) }
    return steps(before, after, records) ?? standstill(event, before, after)
      ?? change(event, before, after)
  }

  /// No step begins that is advised against, or that is optional and was not added; no recommended
  /// step is skipped.
  private mutating func steps(
    _ before: SessionMachine, _ after: SessionMachine, _ records: [LogEntry]
  ) -> String? {
    // Entries before the event's come from time passing.
    var machine = before
    for record in records {
      switch record.fact {
      case .event(let event):
        if case .missedTime = event { continue }
        take(event, before, after)
        machine = after
      case .segmentBegan(let place):
        guard let number = place.episode else { continue }
        let episode = machine.episodes[number]
        let advice = { (index: Int) in
          episode.run.plan.segments[index].advice(under: episode.conditions)
        }
        defer { last = place.segment }
        guard episode.known != nil else {
          if place.segment > last + 1 { return "passed over \(last + 1), though nothing is known" }
          continue
        }
        switch advice(place.segment) {
        case .leftOut: return "\(place.segment) began, though something speaks against it"
        case .optional where !taken.union(begun).contains(place.segment):
          return "\(place.segment) was not taken"
        case .optional, .recommended: break
        }
        if let passed = (last + 1..<max(last + 1, place.segment)).first(where: {
          isFor(advice($0), $0)
        }) {
          return "\(passed) was passed over"
        }
      case .episodeEnded(let number, .passedOn):
        let episode = machine.episodes[number]
        // Relief that was left has steps ahead; one followed by another cramp is unchanged.
        guard episode.run.isThrough, number == machine.episodes.count - 1 else { continue }
        let rest = episode.run.plan.segments.indices.dropFirst(last + 1)
        let passed = rest.first { index in
          guard episode.known != nil else { return true }
          return isFor(
            episode.run.plan.segments[index].advice(under: episode.conditions), index)
        }
        if let passed { return "\(passed) was passed over at the end" }
      case .stepEnded, .episodeEnded, .finished: continue
      }
    }
    return nil
  }

  private func isFor(_ advice: StepAdvice, _ index: Int) -> Bool {
    switch advice {
    case .recommended: true
    case .optional: taken.contains(index)
    case .leftOut: false
    }
  }

  /// Records which optional segments may begin from an event on.
  private mutating func take(
    _ event: SessionEvent, _ before: SessionMachine, _ after: SessionMachine
  ) {
    guard let episode = after.episodes.last else { return }
    let plan = episode.run.plan
    switch event {
    case .cramp: begin(episode)
    case .again: last = -1
    // Repeated, relief may have no step for this cramp.
    case .back where before.state == .choosing:
      let ended = before.episodes.last?.run.outcomes.lastIndex { $0 != nil } ?? 0
      last = max(last, ended - 1)
    case .aftercare where before.state == .choosing: last = plan.part(of: last).upperBound - 1
    case .relocate where before.episodes.count < after.episodes.count: begin(episode)
    case .relocate where before.episodes.last?.run.plan.isSame(butForSides: plan) != true:
      begin(episode)
    case .relocate(let cramp) where before.episodes.last?.site != cramp.site: begin(episode)
    case .take(let segment): taken.formUnion(plan.part(of: segment))
    case .note:
      guard case .relief = before.state, plan.segments.indices.contains(last) else { return }
      // It has begun, even if only its first set.
      let part = plan.part(of: last)
      if part.contains(where: { $0 <= last && plan.segments[$0].isStep }) { begun.formUnion(part) }
    default: break
    }
  }

  private mutating func begin(_ episode: Episode) {
    last = -1
    begun = []
    let all = episode.run.plan.segments.indices
    let isForAny = all.contains { index in
      let advice = episode.run.plan.segments[index].advice(under: episode.conditions)
      return if case .recommended = advice { true } else { false }
    }
    taken = isForAny ? [] : Set(all)
  }

  /// Relief leaves the plan where the cramp hit; continuing restores the rest.
  private func standstill(
    _ event: SessionEvent, _ before: SessionMachine, _ after: SessionMachine
  ) -> String? {
    switch (before.state, after.state) {
    case (.relief, .relief), (.relief, .choosing), (.choosing, .choosing), (.choosing, .relief):
      return before.run == after.run ? nil : "the plan did not stand still"
    case (.choosing, .resuming) where event == .continue(.resume),
      (.choosing, .running) where event == .continue(.resume) && before.hasBegun:
      let now = after.lastSeen
      return before.run.remaining(at: now) == after.run.remaining(at: now)
        && before.run.position(at: now) == after.run.position(at: now)
        && before.run.index == after.run.index ? nil : "what was left changed"
    default: return nil
    }
  }

  /// Notes and relocations change their own fields, and nothing in the past.
  private func change(
    _ event: SessionEvent, _ before: SessionMachine, _ after: SessionMachine
  ) -> String? {
    guard let old = before.episodes.last, let new = after.episodes.last else { return nil }
    let now = after.lastSeen
    switch event {
    case .note:
      if old.run.spent != new.run.spent { return "notes changed the time spent" }
      // A step that restarts has no outcome until it ends.
      let behind = old.run.outcomes.indices.filter {
        $0 != old.run.index && $0 != new.run.index
      }
      return behind.allSatisfy { old.run.outcomes[$0] == new.run.outcomes[$0] }
        ? nil : "notes changed an outcome"
    case .relocate(let cramp) where before.episodes.count < after.episodes.count:
      return separation(cramp, before, after)
    case .relocate(let cramp):
      if before.episodes.count != after.episodes.count || old.onset != new.onset
        || old.segment != new.segment || old.phase != new.phase
        || old.activeBefore != new.activeBefore || old.notes.triggers != new.notes.triggers
      {
        return "another place made another episode"
      }
      if new.site != cramp.site || new.side != cramp.side { return "the place is not as told" }
      guard cramp.site == old.site, cramp.relief.isSame(butForSides: old.run.plan) else {
        return before.isSiteOpen ? nil : "another site, though the first step had ended"
      }
      return old.run.remaining(at: now) == new.run.remaining(at: now)
        && old.run.index == new.run.index && old.run.spent == new.run.spent
        && old.run.outcomes == new.run.outcomes && before.state == after.state
        ? nil : "another side changed more than the side"
    default: return nil
    }
  }

  /// Another site while the last cramp's relief is repeated is another cramp, from that moment on.
  private func separation(
    _ cramp: Cramp, _ before: SessionMachine, _ after: SessionMachine
  ) -> String? {
    guard let old = before.episodes.last, let last = old.repeats.last,
      let former = after.episodes.dropLast().last, let new = after.episodes.last
    else { return "a cramp that is not led through again was separated" }
    if cramp.site == old.site, cramp.side == old.side { return "the same place was separated" }
    if former.run.spent != last.run.spent || former.isUneased != (last.end?.outcome != .eased) {
      return "the former cramp is not as it was"
    }
    return new.onset == last.at && new.site == cramp.site ? nil : "the other cramp is not as told"
  }
}
