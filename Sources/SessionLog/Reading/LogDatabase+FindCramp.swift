// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// What a person's word for a cramp leads to.
public enum CrampMatch: Hashable, Sendable {
  /// One cramp.
  case found(CrampID)
  /// None.
  case none
  /// Several; the newest of them, newest first.
  case ambiguous([CrampID])
}

extension LogDatabase {
  /// The cramps of sessions whose ids begin in some way; with a number, only those of that number.
  static let loggedCrampsQuery = """
    SELECT session.id, episode.number, episode.onset_at_ms
    FROM session JOIN episode ON episode.session = session.number
    WHERE session.id >= ?1 AND session.id < ?1 || 'g' AND (?2 IS NULL OR episode.number = ?2)
    ORDER BY episode.onset_at_ms DESC, episode.number DESC LIMIT ?3
    """

  /// The cramps that were written down by hand whose ids begin in some way.
  static let recordedCrampsQuery = """
    SELECT cramp, onset_at_ms FROM diary_entry
    WHERE kind = 'recorded' AND cramp >= ?1 AND cramp < ?1 || 'g'
    ORDER BY onset_at_ms DESC LIMIT ?2
    """

  /// Finds the cramp that a person means: by its id, as whole as they like, be it the beginning of
  /// the session's and the number after a dot, or, where a session has but one cramp, the beginning
  /// of the session's alone; or by `last`, the one that came last of those not taken back.
  ///
  /// - Throws: `SessionLogError.cannotRead` or `damaged`.
  public func findCramp(_ text: String) throws(SessionLogError) -> CrampMatch {
    let text = text.lowercased()
    if text == "last" {
      let ever = LocalMoment(unixMilliseconds: .max, offsetSeconds: 0)
      let outlook = try outlook(
        now: ever, thresholds: .standard, order: .asWritten, before: nil)
      return outlook.last.map { .found($0.id) } ?? .none
    }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let digits = Set("0123456789abcdef")
    guard let beginning = parts.first.map(String.init), (1...16).contains(beginning.utf8.count),
      beginning.allSatisfy(digits.contains)
    else { return .none }
    var number: Int?
    if parts.count == 2 {
      number = Int(parts[1])
      guard let number, LogLimits.count.contains(Int64(number)), String(number) == parts[1] else {
        return .none
      }
    }
    let found: [(id: CrampID, at: Int64)] = try read(orIfEmpty: []) { db in
      try logged(db, beginning, number) + (number == nil ? recorded(db, beginning) : [])
    }
    return switch found.count {
    case 0: .none
    case 1: .found(found[0].id)
    default:
      .ambiguous(found.sorted { $0.at > $1.at }.prefix(Self.mostAmbiguous).map(\.id))
    }
  }

  private func logged(
    _ db: Database, _ beginning: String, _ number: Int?
  ) throws -> [(id: CrampID, at: Int64)] {
    let rows = try Row.fetchAll(
      db, sql: Self.loggedCrampsQuery, arguments: [beginning, number, Self.mostAmbiguous])
    return try rows.map { row in
      let fields = FieldReader(row, at: "a cramp of a session")
      let session = SessionID(rawValue: try fields.text("id"))
      let at = try fields.integer("onset_at_ms", in: LogLimits.unixMilliseconds)
      return (CrampID(session: session, number: try fields.count("number")), at)
    }
  }

  private func recorded(
    _ db: Database, _ beginning: String
  ) throws -> [(id: CrampID, at: Int64)] {
    let rows = try Row.fetchAll(
      db, sql: Self.recordedCrampsQuery, arguments: [beginning, Self.mostAmbiguous])
    return try rows.map { row in
      let fields = FieldReader(row, at: "a cramp in the diary")
      let at = try fields.integer("onset_at_ms", in: LogLimits.unixMilliseconds)
      return (CrampID(rawValue: try fields.text("cramp")), at)
    }
  }
}
