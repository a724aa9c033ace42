// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import SessionLog
import Wording

/// The diary of cramps as the commands read it and write in it.
struct CrampDiary {
  private let log: RequestedLog

  /// Takes the log that was asked for.
  ///
  /// - Throws: `Failure.noHome` where there is no place for one.
  init(database: String?) throws(Failure) { log = try RequestedLog(option: database) }

  /// The cramps of a site since a day or a time; a log is never made for it.
  func list(
    since: SinceTime?, site: CrampSite?, includingDeleted: Bool, limit: Int?,
    thresholds: CrampThresholds
  ) throws(Failure) -> CrampList {
    let now = WorldClock.now()
    return try reading { log throws(SessionLogError) in
      CrampList(
        try log.cramps(
          sinceClock: since?.clock, site: site, includingDeleted: includingDeleted, limit: limit),
        reviews: try log.crampReviews(sinceClock: since?.clock, site: site),
        outlook: try log.outlook(
          now: now, thresholds: thresholds, order: .asWritten, before: nil),
        now: now, thresholds: thresholds)
    }
  }

  /// The cramp that a person means, with its story; a log is never made for it.
  ///
  /// - Throws: `Failure.noSuchCramp` or `ambiguousCramp`, if it is not clear which is meant.
  func story(of text: String) throws(Failure) -> CrampStory {
    switch try reading({ log throws(SessionLogError) in try log.findCramp(text) }) {
    case .none: throw .noSuchCramp(text)
    case .ambiguous(let ids): throw .ambiguousCramp(text, ids)
    case .found(let id):
      return try reading { log throws(SessionLogError) in try log.cramp(id) }
    }
  }

  /// The cramp at a site and side that is logged for the same minute already, as far as a look at the log
  /// tells.
  func known(_ onset: LocalMoment, _ site: CrampSite, _ side: Side?) -> CrampRecord? {
    guard let glance = log.glance() else { return nil }
    defer { glance.close() }
    let found = try? glance.cramps(at: site, inMinuteOf: onset)
    return found?.first { $0.side == side }
  }

  /// Writes down a cramp that no session has; a missing log is made.
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

  /// Makes changes to the cramp that a person means.
  ///
  /// - Throws: `Failure.usage` if it would not be over by now, or answers contradict each other.
  /// - Returns: The cramp as it is then, or `nil` if it was so already, and nothing has been written.
  func change(_ text: String, _ changes: [CrampChange]) throws(Failure) -> CrampRecord? {
    let before = try story(of: text).record
    let made = changes.needed(by: before)
    guard !made.isEmpty else { return nil }
    if made.moveTheEnd { try Self.requireOver(made.made(to: before)) }
    if made.changePain { try Self.requireSense(made.made(to: before)) }
    return try write(.changed(before.id, made), of: made.made(to: before))
  }

  /// Restores the cramp that a person means; `last` is the one that was deleted last.
  ///
  /// - Returns: The cramp as it is then, or `nil` if it is not deleted.
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

  private func reading<Value>(
    _ work: (LogDatabase) throws(SessionLogError) -> Value
  ) throws(Failure) -> Value {
    try log.read(work)
  }

  /// Writes something down.
  ///
  /// - Parameter told: The cramp as it is then, for all that is known here.
  /// - Returns: The cramp as the log has it then.
  private func write(
    _ content: DiaryEntry.Content, of told: CrampRecord
  ) throws(Failure) -> CrampRecord {
    let draft = ChangeDraft(.diary(content), writtenAt: WorldClock.now())
    let isInLog = try log.record { command throws(SessionLogError) in try command.write([draft]) }
    guard isInLog else { return told }
    return try reading { log throws(SessionLogError) in try log.cramp(told.id).record }
  }
}

extension CrampRecord {
  /// Whether it would have ended by a moment, as far as it is known how long it lasted.
  func isOver(at now: LocalMoment) -> Bool {
    lasted.map { onsetAt.advanced(by: $0).unixMilliseconds <= now.unixMilliseconds } ?? true
  }
}

extension [CrampChange] {
  /// The changes that a record does not have yet.
  func needed(by record: CrampRecord) -> [CrampChange] {
    filter { [$0].made(to: record) != record }
  }

  /// Whether the end may be another one with them.
  var moveTheEnd: Bool { contains { [.onsetAt, .lastedMs].contains(CrampField($0)) } }

  /// A record as it is once the changes are made.
  func made(to record: CrampRecord) -> CrampRecord {
    reduce(into: record) { $0.make($1) }
  }
}
