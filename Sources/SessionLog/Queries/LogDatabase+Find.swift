// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// What a person's reference to a session or a cramp matches.
public enum Match<ID: Hashable & Sendable>: Hashable, Sendable {
  /// One.
  case found(ID)
  /// None.
  case none
  /// Several; the newest ones, newest first.
  case ambiguous([ID])

  fileprivate init(_ ids: [ID]) {
    self = if let id = ids.first { ids.count == 1 ? .found(id) : .ambiguous(ids) } else { .none }
  }
}

/// What a person's word for a session leads to.
public typealias SessionMatch = Match<SessionID>
/// What a person's word for a cramp leads to.
public typealias CrampMatch = Match<CrampID>

extension LogDatabase {
  /// The most ids in an ambiguous match.
  static let mostAmbiguous = 10

  /// Finds a session by the beginning of its id or by `last`, the latest; or among deleted
  /// sessions, where `last` is the one deleted last.
  public func find(
    _ text: String, deleted: Bool = false
  ) throws(SessionLogError) -> SessionMatch {
    let text = text.lowercased()
    if text == "last" {
      let last = deleted ? try deletedSessions(limit: 1) : try history(limit: 1)
      return Match(last.map(\.id))
    }
    let sql = """
      SELECT id FROM session WHERE \(Self.beginsSo) AND (deleted_at_ms IS NOT NULL) = ?2
      ORDER BY started_at_ms DESC, id DESC LIMIT \(Self.mostAmbiguous)
      """
    return Match(text.isBeginningOfID ? try ids(sql, [text, deleted]) : [])
  }

  /// Finds a cramp by the beginning of its session's id, with a dot and a number if the session has
  /// several; or by `last`, the latest that is not deleted, or else the one deleted last. Deleted
  /// cramps can also be found by id.
  public func findCramp(
    _ text: String, deleted: Bool = false
  ) throws(SessionLogError) -> CrampMatch {
    let text = text.lowercased()
    if text == "last" {
      guard deleted else { return Match(try cramps(limit: 1).map(\.id)) }
      let sql = """
        SELECT id FROM cramp WHERE deleted_at_ms IS NOT NULL AND is_session_deleted = 0
        ORDER BY deleted_at_ms DESC, id DESC LIMIT 1
        """
      return Match(try ids(sql, []))
    }
    let beginning = String(text.prefix { $0 != "." })
    let number = Int64(text.dropFirst(beginning.count + 1))
    let isMeant = text == beginning + (number.map { ".\($0)" } ?? "")
    let sql = """
      SELECT id FROM cramp WHERE \(Self.beginsSo) AND is_session_deleted = 0
        AND (?2 IS NULL OR in_session = ?2)
      ORDER BY onset_at_ms DESC, in_session DESC LIMIT \(Self.mostAmbiguous)
      """
    return Match(beginning.isBeginningOfID && isMeant ? try ids(sql, [beginning, number]) : [])
  }

  /// "g" follows the last hexadecimal digit, so it is above every id with this beginning.
  private static let beginsSo = "id >= ?1 AND id < ?1 || 'g'"

  private func ids<ID: RawRepresentable<String>>(
    _ sql: String, _ arguments: StatementArguments
  ) throws(SessionLogError) -> [ID] {
    try read(orIfEmpty: []) { db in try db.all(sql, arguments) { try $0.word() } }
  }
}

extension String {
  /// Whether it is an id or the beginning of one.
  fileprivate var isBeginningOfID: Bool {
    (1...16).contains(utf8.count) && utf8.allSatisfy(\.isLowerHexDigit)
  }
}

extension LogDatabase {
  /// The number of sessions that are not deleted.
  public func sessionCount() throws(SessionLogError) -> Int {
    Int(try number("SELECT count(*) FROM session WHERE deleted_at_ms IS NULL") ?? 0)
  }

  /// The largest stamp of changes to a target; `nil` if there are none.
  func largestStamp(of target: String) throws(SessionLogError) -> Int64? {
    try number("SELECT max(stamp) FROM change WHERE target = ?", [target])
  }

  /// The sessions, and the cramps logged by hand, that were deleted before a moment.
  func deleted(before moment: LocalMoment) throws(SessionLogError) -> [String] {
    let sql = """
      SELECT id FROM session WHERE deleted_at_ms < ?1
      UNION ALL SELECT id FROM cramp WHERE deleted_at_ms < ?1 AND session IS NULL
      """
    return try read(orIfEmpty: []) { db in
      try db.all(sql, [moment.unixMilliseconds]) { try $0.text() }
    }
  }

  private func number(
    _ sql: String, _ arguments: StatementArguments = []
  ) throws(SessionLogError) -> Int64? {
    try read(orIfEmpty: nil) { db in
      try db.all(sql, arguments) { try $0.optionalInteger() }.first ?? nil
    }
  }
}
