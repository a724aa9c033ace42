// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

// The names of events are public and stable: names are added, never changed. Further details are a
// JSON object, the same in the records and in the log.

extension SessionFact {
  /// The event's name in the records, in the log and in JSON.
  public var name: String { written.name }

  /// The details as a JSON object; `nil` if the name says everything.
  var detailText: String? { written.detail?.string }

  /// The plan of the cramp's relief.
  var relief: SessionPlan? {
    switch self {
    case .event(.cramp(let cramp)), .event(.relocate(let cramp)): cramp.relief
    default: nil
    }
  }

  /// Makes the event from its name, details and relief plan; `nil` if no program would have written
  /// it like this.
  init?(name: String, detail: String?, relief: SessionPlan?) {
    let json = detail.flatMap { JSON($0) } ?? .null
    guard let fact = SessionFact(name, json, relief: relief),
      fact.detailText.map({ Array($0.utf8) }) == detail.map({ Array($0.utf8) }),
      (fact.relief == nil) == (relief == nil)
    else { return nil }
    self = fact
  }

  var written: (name: String, detail: JSON?) {
    switch self {
    case .event(let event): event.written
    case .segmentBegan(let place): ("segment-began", place.json(nil))
    case .stepEnded(let place, let result): ("step-ended", place.json(result))
    case .episodeEnded(let index, let outcome):
      ("episode-ended", ["episode": .number(ofIndex: index), "outcome": .word(outcome)])
    case .finished(let outcome): ("finished", ["outcome": .word(outcome)])
    }
  }

  /// Reads the event; the caller writes the result again and compares.
  package init?(_ name: String, _ json: JSON, relief: SessionPlan?) {
    switch name {
    case "segment-began":
      guard let place = SegmentPlace(json) else { return nil }
      self = .segmentBegan(place)
    case "step-ended":
      guard let place = SegmentPlace(json), let outcome: StepOutcome = json.word("outcome"),
        let spent = json.milliseconds("spent_ms")
      else { return nil }
      self = .stepEnded(place, StepResult(outcome: outcome, spent: spent))
    case "episode-ended":
      guard let number = json.number("episode"), let outcome: EpisodeOutcome = json.word("outcome")
      else { return nil }
      self = .episodeEnded(number - 1, outcome)
    case "finished":
      guard let outcome: SessionOutcome = json.word("outcome") else { return nil }
      self = .finished(outcome)
    default:
      guard let event = SessionEvent(name, json, relief: relief) else { return nil }
      self = .event(event)
    }
  }
}

extension SessionEvent {
  /// The names of events without details.
  private static let names: [SessionEvent: String] = [
    .start: "started", .timeReached: "time-reached", .pause: "paused", .resume: "resumed",
    .next: "went-next", .nextPhase: "went-to-next-phase",
    .previousPhase: "went-to-previous-phase", .back: "went-back", .restart: "step-restarted",
    .done: "marked-done", .again: "again",
    .countMissedTime: "counted-missed-time", .eased: "eased", .aftercare: "aftercare",
    .leaveRelief: "left-relief", .end: "ended", .reopen: "reopened",
  ]
  private static let named = Dictionary(uniqueKeysWithValues: names.map { ($1, $0) })

  fileprivate var written: (name: String, detail: JSON?) {
    switch self {
    case .extend(let duration): ("extended", ["by_ms": .milliseconds(duration)])
    case .cramp(let cramp): ("cramp", cramp.json)
    case .relocate(let cramp): ("relocated", cramp.json)
    case .take(let segment):
      ("took-step", ["segment": .integer(segment, in: RecordLimits.segment)])
    case .note(let notes): ("noted", notes.checked.json)
    case .continue(let way): ("went-on", ["way": .word(way)])
    case .missedTime(let since): ("missed-time", ["since_ms": .milliseconds(since.sinceStart)])
    default: (Self.names[self] ?? "", nil)
    }
  }

  fileprivate init?(_ name: String, _ json: JSON, relief: SessionPlan?) {
    let event: SessionEvent? =
      switch name {
      case "extended": json.milliseconds("by_ms").map { .extend($0) }
      case "cramp": Cramp(json, relief: relief).map { .cramp($0) }
      case "relocated": Cramp(json, relief: relief).map { .relocate($0) }
      case "took-step": json.number("segment").map { .take($0) }
      case "noted": .note(EpisodeNotes(json))
      case "went-on": json.word("way").map { .continue($0) }
      case "missed-time": json.milliseconds("since_ms").map { .missedTime(since: .init($0)) }
      default: Self.named[name]
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
  /// The number, from 1, for an index.
  fileprivate static func number(ofIndex index: Int) -> JSON {
    .integer(index + 1, in: RecordLimits.count)
  }
}
