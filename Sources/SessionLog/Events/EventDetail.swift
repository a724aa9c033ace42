// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine

/// What an event's name does not say, as the JSON object of the log's `detail` column. A name tells
/// which of these it has.
struct EventDetail: Codable, Equatable {
  /// The number of an episode, from 1; absent for the session's own plan.
  var episode: Int?
  /// The index of a segment.
  var segment: Int?
  /// How a step, an episode or the session ended.
  var outcome: String?
  /// The time spent in a step.
  var spentMs: Int64?
  /// The time added to a step.
  var byMs: Int64?
  /// Since when time was missed.
  var sinceMs: Int64?
  /// The way on after relief.
  var way: String?
  /// Where a cramp is.
  var site: String?
  /// On which side it is.
  var side: String?
  /// What holds by the log at a cramp.
  var known: [String]?
  /// Pain, 0 to 10.
  var painOnset: Int?
  var painWorst: Int?
  var painNow: Int?
  /// Whether a cramp woke the person.
  var woke: Bool?
  /// Whether a step of relief helped, by the index of its first segment.
  var helped: [String: String]?
  /// What may have set it off.
  var triggers: [String]?

  /// The detail of a fact; `nil` where the name says everything.
  init?(_ fact: SessionFact) {
    switch fact {
    case .event(let event):
      guard let detail = Self(event) else { return nil }
      self = detail
    case .segmentBegan(let place):
      self.init(place)
    case .stepEnded(let place, let result):
      self.init(place)
      outcome = result.outcome.rawValue
      spentMs = result.spent.wholeMilliseconds
    case .episodeEnded(let index, let outcome):
      self.init()
      episode = index + 1
      self.outcome = outcome.rawValue
    case .finished(let outcome):
      self.init()
      self.outcome = outcome.rawValue
    }
  }

  private init() {}

  private init?(_ event: SessionEvent) {
    self.init()
    switch event {
    case .extend(let duration):
      byMs = duration.wholeMilliseconds
    case .cramp(let cramp), .relocate(let cramp):
      site = cramp.site.rawValue
      side = cramp.side?.rawValue
      known = cramp.known?.map(\.rawValue)
    case .take(let segment):
      self.segment = segment
    case .note(let notes):
      let notes = notes.checked
      painOnset = notes.painOnset
      painWorst = notes.painWorst
      painNow = notes.painNow
      triggers = notes.triggers.map(\.rawValue)
      woke = notes.woke
      guard !notes.helped.isEmpty else { return }
      helped = [:]
      for (segment, help) in notes.helped { helped?[String(segment)] = help.rawValue }
    case .goOn(let way):
      self.way = way.rawValue
    case .missedTime(let since):
      sinceMs = since.milliseconds
    case .start, .timeReached, .pause, .resume, .next, .nextPhase, .back, .restart, .done, .again,
      .eased, .aftercare, .leaveRelief, .countMissedTime, .end,
      .reopen:
      return nil
    }
  }

  private init(_ place: SegmentPlace) {
    self.init()
    episode = place.episode.map { $0 + 1 }
    segment = place.segment
  }
}

extension EventDetail {
  /// Reads the JSON object.
  init?(json: String) {
    guard let detail = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else {
      return nil
    }
    self = detail
  }

  /// The JSON object, its keys in order.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
