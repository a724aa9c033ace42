// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import SessionLog
import Wording

/// The cramp diary, for commands to read and write.
struct CrampDiary {
  private let log: RequestedLog

  /// Uses the requested log.
  ///
  /// - Throws: `Failure.noHome` if there is no place for one.
  init(database: String?) throws(Failure) { log = try RequestedLog(option: database) }

  /// The cramps at a site since a day or a time; never creates a log.
  func list(
    since: SinceTime?, site: CrampSite?, includingDeleted: Bool, limit: Int?,
    thresholds: CrampThresholds
  ) throws(Failure) -> CrampList {
    let now = WorldClock.now()
    return try log.read { log throws(SessionLogError) in
      CrampList(
        try log.cramps(
          sinceClock: since?.clock, site: site, includingDeleted: includingDeleted, limit: limit),
        reviews: try log.crampReviews(sinceClock: since?.clock, site: site),
        outlook: try log.outlook(
          now: now, thresholds: thresholds, order: .asWritten, before: nil),
        now: now, thresholds: thresholds)
    }
  }

  /// A cramp by its id or a reference, with its history; never creates a log.
  ///
  /// - Throws: `Failure.noSuchCramp` or `ambiguousCramp`.
  func story(of text: String) throws(Failure) -> CrampStory {
    switch try log.read({ log throws(SessionLogError) in try log.findCramp(text) }) {
    case .none: throw .noSuchCramp(text)
    case .ambiguous(let ids): throw .ambiguousCramp(text, ids)
    case .found(let id):
      return try log.read { log throws(SessionLogError) in try log.cramp(id) }
    }
  }

  /// A cramp already logged at the same site and side for the same minute, found by a quick look.
  func known(_ onset: LocalMoment, _ site: CrampSite, _ side: Side?) -> CrampRecord? {
    guard let glance = log.glance() else { return nil }
    defer { glance.close() }
    let found = try? glance.cramps(at: site, inMinuteOf: onset)
    return found?.first { $0.side == side }
  }

  /// Records a cramp outside sessions; a missing log is created.
  ///
  /// - Throws: `Failure.usage` if it would not be over by now, or answers contradict each other.
  func record(
    _ id: CrampID, onsetAt: LocalMoment, site: CrampSite, _ changes: [CrampChange]
  ) throws(Failure) -> CrampRecord {
    let told = changes.made(to: CrampRecord(id: id, onsetAt: onsetAt, site: site))
    try Self.requireOver(told)
    try Self.requireSense(told)
    return try write(.recorded(id, onsetAt: onsetAt, site, changes), of: told)
  }

  /// Changes a cramp given by its id or a reference.
  ///
  /// - Throws: `Failure.usage` if it would not be over by now, or answers contradict each other.
  /// - Returns: The changed cramp; `nil` if nothing had to be changed.
  func change(_ text: String, _ changes: [CrampChange]) throws(Failure) -> CrampRecord? {
    let before = try story(of: text).record
    let made = changes.needed(by: before)
    guard !made.isEmpty else { return nil }
    if made.moveTheOnset, let session = before.place?.session {
      let summary = try log.read { log throws(SessionLogError) in try log.detail(session).summary }
      if made.leave(summary) { throw .usage(UsageText.outside(summary, before.id)) }
    }
    if made.moveTheEnd { try Self.requireOver(made.made(to: before)) }
    if made.changePain { try Self.requireSense(made.made(to: before)) }
    return try write(.changed(before.id, made), of: made.made(to: before))
  }

  /// Restores a cramp; `last` is the one deleted last.
  ///
  /// - Returns: The restored cramp; `nil` if it is not deleted.
  func restore(_ text: String) throws(Failure) -> CrampRecord? {
    guard text.lowercased() == "last" else { return try change(text, [.deleted(false)]) }
    let last = try log.read { log throws(SessionLogError) in
      try log.findCramp("last", deleted: true)
    }
    guard case .found(let id) = last else { throw .noDeletedCramp }
    return try change(id.rawValue, [.deleted(false)])
  }

  private static func requireOver(_ record: CrampRecord) throws(Failure) {
    if let lasted = record.lasted, !record.isOver(at: WorldClock.now()) {
      throw .usage(UsageText.notOver(began: record.onsetAt, lasted: lasted.spokenText))
    }
  }

  private static func requireSense(_ record: CrampRecord) throws(Failure) {
    if let contradiction = PainContradiction(record) {
      throw .usage(UsageText.contradicts(contradiction))
    }
  }

  /// Writes an entry.
  ///
  /// - Parameter told: The expected result, if the log cannot be read.
  /// - Returns: The cramp in the log afterwards.
  private func write(
    _ content: DiaryEntry.Content, of told: CrampRecord
  ) throws(Failure) -> CrampRecord {
    let draft = ChangeDraft(.diary(content), writtenAt: WorldClock.now())
    let isInLog = try log.record { command throws(SessionLogError) in try command.write([draft]) }
    guard isInLog else { return told }
    return try log.read { log throws(SessionLogError) in try log.cramp(told.id).record }
  }
}

extension CrampRecord {
  /// Whether it was over at a moment, as far as its length is known.
  func isOver(at now: LocalMoment) -> Bool {
    lasted.map { onsetAt.advanced(by: $0).unixMilliseconds <= now.unixMilliseconds } ?? true
  }
}

extension SessionSummary {
  /// Whether something may have begun in it at a moment that was told to the minute.
  func holds(_ moment: LocalMoment) -> Bool {
    let end = endedAt?.minute.upperBound ?? .max
    return (startedAt.minute.lowerBound...max(startedAt.minute.upperBound, end))
      .contains(moment.unixMilliseconds)
  }
}

extension [CrampChange] {
  private var onset: LocalMoment? {
    compactMap { if case .onset(let moment) = $0 { moment } else { nil } }.last
  }

  /// Whether any change affects when the cramp began.
  var moveTheOnset: Bool { onset != nil }

  /// Whether they say that a cramp of a session began outside of it.
  func leave(_ session: SessionSummary) -> Bool { onset.map { !session.holds($0) } ?? false }

  /// The changes that would alter a record.
  func needed(by record: CrampRecord) -> [CrampChange] {
    filter { [$0].made(to: record) != record }
  }

  /// Whether any change affects the end of the cramp.
  var moveTheEnd: Bool { contains { [.onsetAt, .lastedMs].contains(CrampField($0)) } }

  /// The record with the changes applied.
  func made(to record: CrampRecord) -> CrampRecord {
    reduce(into: record) { $0.make($1) }
  }
}
