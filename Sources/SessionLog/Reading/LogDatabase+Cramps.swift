// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

extension LogDatabase {
  /// The onsets there are in some stretch of time, latest first: those that sessions logged, and
  /// those that the diary says instead. A cramp whose onset was corrected has several; it is the one
  /// that its record has which counts.
  static let onsetsQuery = """
    SELECT onset_at_ms, session, number, NULL AS cramp FROM episode
      WHERE onset_at_ms BETWEEN ? AND ?
    UNION ALL
    SELECT onset_at_ms, session, 0, cramp FROM diary_entry
      WHERE onset_at_ms BETWEEN ? AND ?
    ORDER BY onset_at_ms DESC
    """

  /// The cramps of all sessions and those that were written down by hand, newest first.
  ///
  /// - Parameters:
  ///   - since: The earliest onset.
  ///   - site: The only site; `nil` for all.
  ///   - includingDeleted: Whether those that the person has taken back are among them.
  /// - Throws: `SessionLogError.cannotRead` or `damaged`.
  public func cramps(
    since: LocalMoment? = nil, site: CrampSite? = nil, includingDeleted: Bool = false
  ) throws(SessionLogError) -> [CrampRecord] {
    try read(orIfEmpty: []) { db in
      let earliest = since?.unixMilliseconds ?? .min
      let keys = try Self.keys(db, from: earliest, to: .max)
      var loader = CrampLoader(db)
      return try loader.records(of: keys).filter { record in
        record.onsetAt.unixMilliseconds >= earliest && site.map { $0 == record.site } ?? true
          && (includingDeleted || !record.isDeleted)
      }.newestFirst
    }
  }

  /// A cramp with its whole story.
  ///
  /// - Throws: `SessionLogError.noCramp`, `cannotRead` or `damaged`.
  public func cramp(_ id: CrampID) throws(SessionLogError) -> CrampStory {
    let found: CrampStory? = try read(orIfEmpty: nil) { db in
      guard let key = try Self.key(of: id, db) else { return nil }
      var loader = CrampLoader(db)
      return try loader.stories(of: [key])[key]
    }
    guard let found else { throw .noCramp(id) }
    return found
  }

  /// Writes in the diary, all or nothing.
  ///
  /// - Parameter entries: What is to be written, in order. What cannot be in the log, such as pain of
  ///   11 or more characters than a note may have, is left out.
  /// - Throws: `SessionLogError.cannotWrite`, or `noCramp` if an entry is on a cramp that is not in
  ///   the log.
  public func write(_ entries: [DiaryEntry]) throws(SessionLogError) {
    guard !entries.isEmpty else { return }
    try perform([.diary(entries)])
  }

  /// The keys of the cramps that may have begun in some stretch of time.
  static func keys(
    _ db: Database, from earliest: Int64, to latest: Int64
  ) throws -> Set<CrampLoader.Key> {
    let without = try db.cachedStatement(
      sql: "SELECT 1 FROM episode WHERE onset_at_ms IS NULL LIMIT 1")
    guard try Int.fetchOne(without) == nil else { throw Damage(place: "an episode: onset_at_ms") }
    let statement = try db.cachedStatement(sql: onsetsQuery)
    let rows = try Row.fetchCursor(
      statement, arguments: [earliest, latest, earliest, latest])
    var keys: Set<CrampLoader.Key> = []
    var allowance = ReadingAllowance()
    while let row = try rows.next() {
      try allowance.take(ReadingAllowance.entry, at: "the onsets of cramps")
      keys.insert(try CrampLoader.Key(onset: row))
    }
    return keys
  }

  private static func key(of id: CrampID, _ db: Database) throws -> CrampLoader.Key? {
    if let (session, number) = id.inSession {
      let sql = """
        SELECT episode.session FROM session
        JOIN episode ON episode.session = session.number AND episode.number = ?
        WHERE session.id = ?
        """
      return try Int64.fetchOne(db, sql: sql, arguments: [number, session.rawValue])
        .map { CrampLoader.Key(session: $0, number: number) }
    }
    let sql = "SELECT 1 FROM diary_entry WHERE cramp = ? AND kind = 'recorded'"
    return try Int.fetchOne(db, sql: sql, arguments: [id.rawValue])
      .map { _ in CrampLoader.Key(byHand: id) }
  }
}

extension CrampLoader.Key {
  /// Reads a row of `onsetsQuery`.
  init(onset row: Row) throws {
    let fields = FieldReader(row, at: "the onset of a cramp")
    guard let text = try fields.optionalText("cramp") else {
      self.init(
        session: try fields.integer("session", in: .min ... .max),
        number: try fields.count("number"))
      return
    }
    let id = CrampID(rawValue: text)
    if let number = id.inSession?.number {
      self.init(session: try fields.integer("session", in: .min ... .max), number: number)
    } else if id.isByHand {
      self.init(byHand: id)
    } else {
      throw fields.damage("cramp")
    }
  }
}

extension Sequence<CrampRecord> {
  /// In the order of lists; those of one moment as they came in their session.
  var newestFirst: [CrampRecord] { sorted { $1.isBefore($0) } }
}

extension CrampRecord {
  /// Whether it comes before another by its onset and, at the same moment, by where it is in the log.
  func isBefore(_ other: CrampRecord) -> Bool {
    if onsetAt.unixMilliseconds != other.onsetAt.unixMilliseconds {
      return onsetAt.unixMilliseconds < other.onsetAt.unixMilliseconds
    }
    let (mine, others) = (id.inSession, other.id.inSession)
    let session = mine?.session.rawValue ?? id.rawValue
    let othersSession = others?.session.rawValue ?? other.id.rawValue
    return session == othersSession
      ? (mine?.number ?? 0) < (others?.number ?? 0) : session < othersSession
  }
}
