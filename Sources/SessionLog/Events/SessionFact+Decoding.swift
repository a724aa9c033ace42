// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

// The rule of this file: an event is read as it was written, or not at all. Whatever is missing,
// unknown or out of bounds makes the whole of it unreadable.

/// An event of the log as it is stored.
struct StoredFact {
  let name: String
  let detail: EventDetail?
  /// The relief of a cramp.
  let relief: SessionPlan?

  /// What happened, or `nil` if no program would have written it so.
  var fact: SessionFact? {
    switch name {
    case EventName.segmentBegan: place.map(SessionFact.segmentBegan)
    case EventName.stepEnded: stepEnded
    case EventName.episodeEnded: episodeEnded
    case EventName.finished: word(detail?.outcome).map(SessionFact.finished)
    default: event.map(SessionFact.event)
    }
  }

  private var event: SessionEvent? {
    switch name {
    case EventName.started: .start
    case EventName.timeReached: .timeReached
    case EventName.paused: .pause
    case EventName.resumed: .resume
    case EventName.wentNext: .next
    case EventName.wentToNextPhase: .nextPhase
    case EventName.wentBack: .back
    case EventName.stepRestarted: .restart
    case EventName.extended: milliseconds(detail?.byMs).map { .extend(.milliseconds($0)) }
    case EventName.markedDone: .done
    case EventName.cramp: cramp.map(SessionEvent.cramp)
    case EventName.again: .again
    case EventName.relocated: cramp.map(SessionEvent.relocate)
    case EventName.tookStep: place.map { .take($0.segment) }
    case EventName.countedMissedTime: .countMissedTime
    case EventName.eased: .eased
    case EventName.aftercare: .aftercare
    case EventName.leftRelief: .leaveRelief
    case EventName.noted: notes.map(SessionEvent.note)
    case EventName.wentOn: word(detail?.way).map(SessionEvent.goOn)
    case EventName.missedTime:
      milliseconds(detail?.sinceMs).map { .missedTime(since: SessionInstant(milliseconds: $0)) }
    case EventName.ended: .end
    case EventName.reopened: .reopen
    default: nil
    }
  }

  private var place: SegmentPlace? {
    guard let segment = detail?.segment, (0..<RoutineLimits.mostSegments).contains(segment) else {
      return nil
    }
    guard let episode = detail?.episode else {
      return SegmentPlace(episode: nil, segment: segment)
    }
    return index(episode).map { SegmentPlace(episode: $0, segment: segment) }
  }

  private var stepEnded: SessionFact? {
    guard let place, let outcome: StepOutcome = word(detail?.outcome),
      let spent = milliseconds(detail?.spentMs)
    else { return nil }
    return .stepEnded(place, StepResult(outcome: outcome, spent: .milliseconds(spent)))
  }

  private var episodeEnded: SessionFact? {
    guard let index = index(detail?.episode), let outcome: EpisodeOutcome = word(detail?.outcome)
    else { return nil }
    return .episodeEnded(index, outcome)
  }

  private var cramp: Cramp? {
    guard let relief, let site: CrampSite = word(detail?.site) else { return nil }
    var side: Side?
    if let text = detail?.side {
      side = Side(rawValue: text)
      if side == nil { return nil }
    }
    let known = detail?.known?.compactMap(Condition.init(rawValue:))
    let cramp = Cramp(site: site, side: side, relief: relief, known: known)
    return cramp.known?.map(\.rawValue) == detail?.known ? cramp : nil
  }

  private var notes: EpisodeNotes? {
    guard let detail, let words = detail.triggers else { return nil }
    var helped: [Int: StepHelp] = [:]
    for (segment, help) in detail.helped ?? [:] {
      guard let segment = Int(segment), let help = StepHelp(rawValue: help) else { return nil }
      helped[segment] = help
    }
    let notes = EpisodeNotes(
      painOnset: detail.painOnset, painWorst: detail.painWorst, painNow: detail.painNow,
      triggers: words.compactMap(Condition.init(rawValue:)), woke: detail.woke, helped: helped)
    let isAsWritten =
      notes.painOnset == detail.painOnset && notes.painWorst == detail.painWorst
      && notes.painNow == detail.painNow && notes.triggers.map(\.rawValue) == words
      && notes.helped.count == detail.helped?.count ?? 0
    return isAsWritten ? notes : nil
  }

  private func word<Word: RawRepresentable<String>>(_ text: String?) -> Word? {
    text.flatMap(Word.init(rawValue:))
  }

  private func milliseconds(_ number: Int64?) -> Int64? {
    number.flatMap { LogLimits.milliseconds.contains($0) ? $0 : nil }
  }

  /// The index of an episode, from 0, of its number, from 1.
  private func index(_ episode: Int?) -> Int? {
    episode.flatMap { (1...Int(LogLimits.count.upperBound)).contains($0) ? $0 - 1 : nil }
  }
}
