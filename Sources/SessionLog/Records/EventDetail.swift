// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

// What an event's name does not say is a JSON object, the same in the records and in the log.

extension SessionFact {
  /// The name of what happened, in the log and in JSON.
  public var name: String { written.name.rawValue }

  /// The detail as a JSON object; `nil` where the name says everything.
  var detailText: String? { written.detail?.string }

  /// The plan of a cramp's relief.
  var relief: SessionPlan? {
    switch self {
    case .event(.cramp(let cramp)), .event(.relocate(let cramp)): cramp.relief
    default: nil
    }
  }

  /// Makes what happened of its name, its detail and the plan of its relief; `nil` if no program would
  /// have written it so.
  init?(name: String, detail: String?, relief: SessionPlan?) {
    let json = detail.flatMap { JSON($0) } ?? .null
    guard let name = EventName(rawValue: name), let fact = SessionFact(name, json, relief: relief),
      fact.detailText.map({ Array($0.utf8) }) == detail.map({ Array($0.utf8) }),
      (fact.relief == nil) == (relief == nil)
    else { return nil }
    self = fact
  }

  /// The name and the detail.
  var written: (name: EventName, detail: JSON?) {
    switch self {
    case .event(let event): event.written
    case .segmentBegan(let place): (.segmentBegan, place.json(nil))
    case .stepEnded(let place, let result): (.stepEnded, place.json(result))
    case .episodeEnded(let index, let outcome):
      (.episodeEnded, ["episode": .number(ofIndex: index), "outcome": .word(outcome)])
    case .finished(let outcome): (.finished, ["outcome": .word(outcome)])
    }
  }

  /// Reads what happened; whoever does compares it with what was read.
  package init?(_ name: EventName, _ json: JSON, relief: SessionPlan?) {
    switch name {
    case .segmentBegan:
      guard let place = SegmentPlace(json) else { return nil }
      self = .segmentBegan(place)
    case .stepEnded:
      guard let place = SegmentPlace(json), let outcome: StepOutcome = json.word("outcome"),
        let spent = json.milliseconds("spent_ms")
      else { return nil }
      self = .stepEnded(place, StepResult(outcome: outcome, spent: spent))
    case .episodeEnded:
      guard let number = json.number("episode"), let outcome: EpisodeOutcome = json.word("outcome")
      else { return nil }
      self = .episodeEnded(number - 1, outcome)
    case .finished:
      guard let outcome: SessionOutcome = json.word("outcome") else { return nil }
      self = .finished(outcome)
    default:
      guard let event = SessionEvent(name, json, relief: relief) else { return nil }
      self = .event(event)
    }
  }
}

extension SessionEvent {
  fileprivate var written: (name: EventName, detail: JSON?) {
    switch self {
    case .start: (.started, nil)
    case .timeReached: (.timeReached, nil)
    case .pause: (.paused, nil)
    case .resume: (.resumed, nil)
    case .next: (.wentNext, nil)
    case .nextPhase: (.wentToNextPhase, nil)
    case .back: (.wentBack, nil)
    case .restart: (.stepRestarted, nil)
    case .extend(let duration): (.extended, ["by_ms": .milliseconds(duration)])
    case .done: (.markedDone, nil)
    case .cramp(let cramp): (.cramp, cramp.json)
    case .again: (.again, nil)
    case .relocate(let cramp): (.relocated, cramp.json)
    case .take(let segment):
      (.tookStep, ["segment": .integer(segment, in: RecordLimits.segment)])
    case .countMissedTime: (.countedMissedTime, nil)
    case .eased: (.eased, nil)
    case .aftercare: (.aftercare, nil)
    case .leaveRelief: (.leftRelief, nil)
    case .note(let notes): (.noted, notes.checked.json)
    case .goOn(let way): (.wentOn, ["way": .word(way)])
    case .missedTime(let since): (.missedTime, ["since_ms": .milliseconds(since.sinceStart)])
    case .end: (.ended, nil)
    case .reopen: (.reopened, nil)
    }
  }

  fileprivate init?(_ name: EventName, _ json: JSON, relief: SessionPlan?) {
    let event: SessionEvent? =
      switch name {
      case .started: .start
      case .timeReached: .timeReached
      case .paused: .pause
      case .resumed: .resume
      case .wentNext: .next
      case .wentToNextPhase: .nextPhase
      case .wentBack: .back
      case .stepRestarted: .restart
      case .extended: json.milliseconds("by_ms").map { .extend($0) }
      case .markedDone: .done
      case .cramp: Cramp(json, relief: relief).map { .cramp($0) }
      case .again: .again
      case .relocated: Cramp(json, relief: relief).map { .relocate($0) }
      case .tookStep: json.number("segment").map { .take($0) }
      case .countedMissedTime: .countMissedTime
      case .eased: .eased
      case .aftercare: .aftercare
      case .leftRelief: .leaveRelief
      case .noted: .note(EpisodeNotes(json))
      case .wentOn: json.word("way").map { .goOn($0) }
      case .missedTime: json.milliseconds("since_ms").map { .missedTime(since: .init($0)) }
      case .ended: .end
      case .reopened: .reopen
      case .segmentBegan, .stepEnded, .episodeEnded, .finished: nil
      }
    guard let event else { return nil }
    self = event
  }
}

extension SegmentPlace {
  fileprivate func json(_ result: StepResult?) -> JSON {
    [
      "episode": episode.map { .number(ofIndex: $0) },
      "segment": .integer(segment, in: RecordLimits.segment), "outcome": .word(result?.outcome),
      "spent_ms": result.map { .milliseconds($0.spent) },
    ]
  }

  fileprivate init?(_ json: JSON) {
    guard let segment = json.number("segment") else { return nil }
    self.init(episode: json.number("episode").map { $0 - 1 }, segment: segment)
  }
}

extension Cramp {
  fileprivate var json: JSON {
    ["site": .word(site), "side": .word(side), "known": known.map { .words($0) }]
  }

  fileprivate init?(_ json: JSON, relief: SessionPlan?) {
    guard let relief, let site: CrampSite = json.word("site") else { return nil }
    self.init(site: site, side: json.word("side"), relief: relief, known: json.words("known"))
  }
}

extension EpisodeNotes {
  fileprivate var json: JSON {
    let helped = helped.sorted { $0.key < $1.key }
      .map { JSON.Field(key: String($0.key), value: .text($0.value.rawValue)) }
    return [
      "pain_onset": painOnset.map { .integer(Int64($0)) },
      "pain_worst": painWorst.map { .integer(Int64($0)) },
      "pain_now": painNow.map { .integer(Int64($0)) },
      "triggers": triggers.isEmpty ? nil : .words(triggers), "woke": woke.map { .flag($0) },
      "helped": helped.isEmpty ? nil : .object(helped),
    ]
  }

  fileprivate init(_ json: JSON) {
    var helped: [Int: StepHelp] = [:]
    if case .object(let fields) = json["helped"] {
      for field in fields {
        if let segment = Int(field.key) { helped[segment] = field.value.word() }
      }
    }
    self.init(
      painOnset: json.number("pain_onset"), painWorst: json.number("pain_worst"),
      painNow: json.number("pain_now"), triggers: json.words("triggers") ?? [],
      woke: json.flag("woke"), helped: helped)
  }
}

extension JSON {
  /// The number, from 1, of what has an index, from 0.
  fileprivate static func number(ofIndex index: Int) -> JSON {
    .integer(index + 1, in: RecordLimits.count)
  }
}
