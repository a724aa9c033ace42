// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import SessionLog

/// The diary of cramps as the commands read it and write in it.
struct CrampDiary {
  private let path: String
  /// Whether the person named the file.
  private let isNamed: Bool

  /// Takes the log that was asked for.
  ///
  /// - Throws: `Failure.noHome` where there is no place for one.
  init(database: String?) throws(Failure) {
    let paths = Paths()
    path = try paths.database(option: database)
    isNamed = paths.namedDatabase(option: database) != nil
  }

  /// The cramps of a site since a day; a log is never made for it.
  func list(
    since: LocalMoment?, site: CrampSite?, includingDeleted: Bool, limit: Int?,
    thresholds: CrampThresholds
  ) throws(Failure) -> CrampList {
    let now = WorldClock.now()
    return try reading { log throws(SessionLogError) in
      CrampList(
        try log.cramps(since: since, site: site, includingDeleted: includingDeleted),
        limit: limit,
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

  /// Writes down a cramp that no session has; a missing log is made.
  ///
  /// - Throws: `Failure.usage` if it would not be over by now.
  func record(
    _ id: CrampID, onsetAt: LocalMoment, site: CrampSite, _ changes: [CrampChange]
  ) throws(Failure) -> CrampRecord {
    try Self.requireOver(changes.made(to: CrampRecord(id: id, onsetAt: onsetAt, site: site)))
    try write(.recorded(id, onsetAt: onsetAt, site, changes))
    return try reading { log throws(SessionLogError) in try log.cramp(id).record }
  }

  /// Makes changes to the cramp that a person means.
  ///
  /// - Throws: `Failure.usage` if it would not be over by now.
  /// - Returns: The cramp as it is then, or `nil` if it was so already, and nothing has been written.
  func change(_ text: String, _ changes: [CrampChange]) throws(Failure) -> CrampRecord? {
    let before = try story(of: text).record
    let made = changes.filter { [$0].made(to: before) != before }
    guard !made.isEmpty else { return nil }
    if made.contains(where: { [.onsetAt, .lastedMs].contains(CrampField($0)) }) {
      try Self.requireOver(made.made(to: before))
    }
    try write(.changed(before.id, made))
    return try reading { log throws(SessionLogError) in try log.cramp(before.id).record }
  }

  /// Restores the cramp that a person means; `last` is the one that was deleted last.
  ///
  /// - Returns: The cramp as it is then, or `nil` if it is not deleted.
  func restore(_ text: String) throws(Failure) -> CrampRecord? {
    try change(
      text.lowercased() == "last" ? try lastDeleted().rawValue : text, [.deleted(false)])
  }

  private func lastDeleted() throws(Failure) -> CrampID {
    let deleted = try reading { log throws(SessionLogError) in
      var stories: [CrampStory] = []
      for record in try log.cramps(includingDeleted: true) where record.isDeleted {
        stories.append(try log.cramp(record.id))
      }
      return stories
    }
    let last = deleted.max { ($0.deletedAt ?? .min) < ($1.deletedAt ?? .min) }
    guard let last else { throw .noDeletedCramp }
    return last.record.id
  }

  private static func requireOver(_ record: CrampRecord) throws(Failure) {
    guard let lasted = record.lasted else { return }
    if record.onsetAt.advanced(by: lasted).unixMilliseconds > WorldClock.now().unixMilliseconds {
      throw .usage(UsageText.notOver(onsetAt: record.onsetAt, lasted: lasted.spokenText))
    }
  }

  private func reading<Value>(
    _ work: (LogDatabase) throws(SessionLogError) -> Value
  ) throws(Failure) -> Value {
    let log = try LoggedSessions.open(path, isNamed: isNamed)
    do throws(SessionLogError) { return try work(log) } catch { throw .log(error) }
  }

  private func write(_ content: DiaryEntry.Content) throws(Failure) {
    let entry = DiaryEntry(writtenAt: WorldClock.now(), content: content)
    do throws(SessionLogError) {
      try LogDatabase(path: path).write([entry])
    } catch { throw .log(error) }
  }
}

extension CrampStory {
  /// When it was deleted last, as a Unix time in milliseconds.
  fileprivate var deletedAt: Int64? {
    entries.last {
      if case .changed(_, let changes) = $0.content {
        changes.contains(.deleted(true))
      } else {
        false
      }
    }?.writtenAt.unixMilliseconds
  }
}

extension [CrampChange] {
  /// A record as it is once the changes are made.
  fileprivate func made(to record: CrampRecord) -> CrampRecord {
    reduce(into: record) { $0.make($1) }
  }
}
