// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

// The rule of this folder: the diary only grows. What a person takes back or corrects is an entry of
// its own, and what it was before stays where it is.

/// The diary in the log.
struct DiaryStore {
  let db: Database

  /// Adds an entry.
  ///
  /// - Throws: `SessionLogError.noCramp` if it is on a cramp that the log does not have.
  func insert(_ entry: DiaryEntry) throws {
    var session: Int64?
    switch entry.content {
    case .recorded(let id, _, _, _):
      guard id.isByHand else { throw SessionLogError.noCramp(id) }
    case .changed(let id, _), .askedSoreness(let id): session = try self.session(of: id)
    case .adviceDismissed: break
    }
    let columns = try DiaryColumns(entry)
    try db.cachedStatement(sql: CheckedTable.diaryEntry.insertion)
      .execute(arguments: columns.arguments(session: session))
  }

  /// Whether the very same entry is there already.
  func contains(_ entry: DiaryEntry) throws -> Bool {
    let find = try db.cachedStatement(
      sql: """
        SELECT 1 FROM diary_entry
        WHERE (cramp, ?2, written_at_ms, utc_offset_s, kind, onset_at_ms, detail)
          IS (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """)
    return try Int.fetchOne(find, arguments: DiaryColumns(entry).arguments(session: nil)) != nil
  }

  /// The row number of the session that a cramp is of; `nil` if it was written down by hand.
  private func session(of id: CrampID) throws -> Int64? {
    if let (session, number) = id.inSession {
      let find = try db.cachedStatement(
        sql: """
          SELECT session.number FROM session
          JOIN episode ON episode.session = session.number AND episode.number = ?
          WHERE session.id = ?
          """)
      guard let row = try Int64.fetchOne(find, arguments: [number, session.rawValue]) else {
        throw SessionLogError.noCramp(id)
      }
      return row
    }
    let find = try db.cachedStatement(
      sql: "SELECT 1 FROM diary_entry WHERE cramp = ? AND kind = 'recorded'")
    guard try Int.fetchOne(find, arguments: [id.rawValue]) != nil else {
      throw SessionLogError.noCramp(id)
    }
    return nil
  }
}

/// An entry as the columns of a row, all but the session that its cramp is of.
struct DiaryColumns {
  private let entry: DiaryEntry
  private let kind: String
  private let onset: LocalMoment?
  private let detail: String

  /// Makes the columns of an entry.
  ///
  /// - Throws: `DatabaseError` if it is longer than can be read again.
  init(_ entry: DiaryEntry) throws {
    self.entry = entry
    var onset: LocalMoment?
    var detail = DiaryDetail()
    switch entry.content {
    case .recorded(_, let onsetAt, let site, let changes):
      kind = DiaryKind.recorded
      onset = onsetAt
      detail.onset = StoredMoment(onsetAt)
      detail.site = site.rawValue
      detail.changes = changes.compactMap(\.checked).map(DiaryChange.init)
    case .changed(_, let changes):
      kind = DiaryKind.changed
      detail.changes = changes.compactMap(\.checked).map(DiaryChange.init)
    case .askedSoreness:
      kind = DiaryKind.askedSoreness
    case .adviceDismissed:
      kind = DiaryKind.adviceDismissed
    }
    self.onset = (detail.changes ?? []).map(\.change).lastOnset ?? onset
    self.detail = try detail.json()
    guard self.detail.utf8.count <= LogLimits.textBytes else {
      throw DatabaseError(resultCode: .SQLITE_TOOBIG, message: "a diary entry is too long")
    }
  }

  /// The columns in the order of `CheckedTable.diaryEntry`, with the session that the cramp is of.
  func arguments(session: Int64?) -> StatementArguments {
    [
      entry.cramp?.rawValue, session, entry.writtenAt.unixMilliseconds,
      entry.writtenAt.offsetSeconds, kind, onset?.unixMilliseconds, detail,
    ]
  }
}

/// The words for what an entry is.
enum DiaryKind {
  static let recorded = "recorded"
  static let changed = "changed"
  static let askedSoreness = "asked-soreness"
  static let adviceDismissed = "advice-dismissed"
}

extension DiaryEntry {
  /// The columns that an entry is made of.
  static let columns = """
    diary_entry.number, diary_entry.cramp, diary_entry.written_at_ms, diary_entry.utc_offset_s,
    diary_entry.kind, diary_entry.onset_at_ms, diary_entry.detail,
    \(CheckedTable.diaryEntry.soundness())
    """

  /// Reads a row of `diary_entry`.
  init(_ row: Row) throws {
    let number = try FieldReader(row, at: "a diary entry").integer("number", in: .min ... .max)
    let fields = FieldReader(row, at: "diary entry \(number)")
    let writtenAt = LocalMoment(
      unixMilliseconds: try fields.integer("written_at_ms", in: LogLimits.unixMilliseconds),
      offsetSeconds: Int(try fields.integer("utc_offset_s", in: LogLimits.offsetSeconds)))
    guard let detail = DiaryDetail(json: try fields.text("detail")) else {
      throw fields.damage("detail")
    }
    let onset = try fields.optionalInteger("onset_at_ms", in: LogLimits.unixMilliseconds)
    let changes = (detail.changes ?? []).map(\.change)
    let content: Content
    switch try fields.text("kind") {
    case DiaryKind.recorded:
      guard let first = detail.onset?.moment,
        let site = detail.site.flatMap(CrampSite.init(rawValue:))
      else { throw fields.damage("detail") }
      guard (changes.lastOnset ?? first).unixMilliseconds == onset else {
        throw fields.damage("onset_at_ms")
      }
      content = .recorded(try fields.cramp(), onsetAt: first, site, changes)
    case DiaryKind.changed:
      guard changes.lastOnset?.unixMilliseconds == onset else {
        throw fields.damage("onset_at_ms")
      }
      content = .changed(try fields.cramp(), changes)
    case DiaryKind.askedSoreness: content = .askedSoreness(try fields.cramp())
    case DiaryKind.adviceDismissed: content = .adviceDismissed
    default: throw fields.damage("kind")
    }
    try fields.requireSound()
    self.init(writtenAt: writtenAt, content: content)
  }
}

extension [CrampChange] {
  /// When the cramp began, if they say so.
  fileprivate var lastOnset: LocalMoment? {
    for case .onset(let moment) in reversed() { return moment }
    return nil
  }
}

extension FieldReader {
  fileprivate func cramp() throws -> CrampID {
    let id = CrampID(rawValue: try text("cramp"))
    guard id.isByHand || id.inSession != nil else { throw damage("cramp") }
    return id
  }
}
