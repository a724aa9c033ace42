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
    var onset: LocalMoment?
    var detail = DiaryDetail()
    let kind: String
    switch entry.content {
    case .recorded(let id, let onsetAt, let site, let changes):
      guard id.isByHand else { throw SessionLogError.noCramp(id) }
      kind = DiaryKind.recorded
      onset = onsetAt
      detail.onset = StoredMoment(onsetAt)
      detail.site = site.rawValue
      detail.changes = changes.compactMap(\.checked).map(DiaryChange.init)
    case .changed(let id, let changes):
      kind = DiaryKind.changed
      session = try self.session(of: id)
      detail.changes = changes.compactMap(\.checked).map(DiaryChange.init)
    case .askedSoreness(let id):
      kind = DiaryKind.askedSoreness
      session = try self.session(of: id)
    case .adviceDismissed:
      kind = DiaryKind.adviceDismissed
    }
    onset = (detail.changes ?? []).map(\.change).lastOnset ?? onset
    try db.cachedStatement(sql: CheckedTable.diaryEntry.insertion).execute(arguments: [
      entry.cramp?.rawValue, session, entry.writtenAt.unixMilliseconds,
      entry.writtenAt.offsetSeconds, kind, onset?.unixMilliseconds, try readable(detail.json()),
    ])
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

  /// A text that can be read again.
  private func readable(_ text: String) throws -> String {
    guard text.utf8.count <= LogLimits.textBytes else {
      throw DatabaseError(resultCode: .SQLITE_TOOBIG, message: "a diary entry is too long")
    }
    return text
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
