// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

// The rule of this file: a cramp is one row, and its steps are rows of their own; no session is
// replayed.

struct CrampSelection {
  /// The earliest and the latest onset, in milliseconds since 1970.
  var onsets: ClosedRange<Int64> = .min ... .max
  /// The earliest onset, as the clocks showed it.
  var since = ClockStart(nil)
  /// The latest onset as the clocks showed it, in milliseconds since 1970 on those clocks.
  var untilClockMs = Int64.max
  /// Only cramps after this place in the list; `nil` for all.
  var place: CrampCursor?
  /// The only site; `nil` for all.
  var site: CrampSite?
  /// A session whose cramps are omitted.
  var session: SessionID?
  /// The most cramps, the newest; `nil` for all.
  var limit: Int?
  /// Whether to include deleted ones.
  var includingDeleted = false

  /// The condition on rows of `cramp`, unsorted.
  var condition: String {
    """
    WHERE \(includingDeleted ? "" : "cramp.deleted_at_ms IS NULL AND ")is_session_deleted = 0
      AND onset_at_ms BETWEEN ?1 AND ?2 AND (?3 IS NULL OR cramp.site = ?3)
      AND onset_at_ms + cramp.utc_offset_s * 1000 BETWEEN ?5 AND ?6
      AND (onset_at_ms, cramp.id) < (?7, ?8)
      AND ifnull(cramp.session, 0) <> ifnull((SELECT number FROM session WHERE id = ?4), -1)
    """
  }

  /// The condition, sorted newest first.
  var newestFirst: String {
    "\(condition) ORDER BY onset_at_ms DESC, cramp.id DESC LIMIT \(limit.map { max(0, $0) } ?? -1)"
  }

  var arguments: StatementArguments {
    [
      max(onsets.lowerBound, since.earliestMs),
      min(onsets.upperBound, place?.onsetAtMs ?? .max), site?.rawValue, session?.rawValue,
      since.leastClockMs, untilClockMs, place?.onsetAtMs ?? .max, place?.id.rawValue ?? "",
    ]
  }
}

/// A place in the list of cramps; those after it have earlier onsets.
struct CrampCursor {
  let onsetAtMs: Int64
  /// Orders cramps of the same millisecond.
  let id: CrampID
}

extension Database {
  /// The cramps of a selection with their steps, newest first.
  func cramps(_ selection: CrampSelection) throws -> [CrampRecord] {
    try cramps(selection.newestFirst, selection.arguments)
  }

  /// The cramp with an id; `nil` if there is none, or its session is deleted.
  func cramp(_ id: CrampID) throws -> CrampRecord? {
    try cramps("WHERE cramp.id = ? AND is_session_deleted = 0", [id.rawValue]).first
  }

  /// The cramps of a session by its row, whatever became of either.
  func cramps(ofSession number: Int64) throws -> [CrampRecord] {
    try cramps("WHERE cramp.session = ? ORDER BY cramp.number", [number])
  }

  private func cramps(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [CrampRecord] {
    var steps: [Int64: [CrampRecord.Step]] = [:]
    try read(CrampRecord.stepsQuery(condition), arguments) { fields in
      let number = try fields.integer()
      steps[number, default: []].append(
        CrampRecord.Step(
          name: try fields.text(), spent: try fields.duration(),
          helped: try fields.optionalWord()))
    }
    // A cache, since most cramps share a few.
    var conditions: [String: [Condition]] = [:]
    return try all(CrampRecord.query(condition), arguments) { fields in
      let number = try fields.integer()
      var cramp = try CrampRecord(&fields, &conditions)
      cramp.steps = steps[number] ?? []
      return cramp
    }
  }
}

extension CrampRecord {
  /// The cramps that match a condition, and where they came.
  static func query(_ condition: String) -> String {
    """
    SELECT cramp.number, cramp.id, onset_at_ms, cramp.utc_offset_s, relieved_site, site, side,
      conditions, pain_onset, pain_worst, pain_after, woke, cramp.outcome, cramp.lasted_ms, eased_in,
      soreness, soreness_told_at_ms, soreness_told_offset_s, cramp.note, cramp.deleted_at_ms,
      session.id, session.name, phase, step, quarter, follows
    FROM cramp LEFT JOIN session ON session.number = cramp.session
    \(condition)
    """
  }

  /// The steps of these cramps, in the order of each cramp.
  static func stepsQuery(_ condition: String) -> String {
    """
    SELECT cramp_step.cramp, name, spent_ms, helped
    FROM (SELECT number FROM cramp \(condition)) AS chosen
    CROSS JOIN cramp_step ON cramp_step.cramp = chosen.number
    """
  }

  fileprivate init(
    _ fields: inout FieldReader, _ known: inout [String: [Condition]]
  ) throws(Damage) {
    self.init(
      id: CrampID(rawValue: try fields.text()), onsetAt: try fields.moment(),
      site: try fields.word())
    site = try fields.word()
    side = try fields.optionalWord()
    let words = try fields.text()
    let conditions =
      known[words] ?? words.split(separator: " ").compactMap { Condition(rawValue: String($0)) }
    known[words] = conditions
    self.conditions = conditions
    painOnset = try fields.rating()
    painWorst = try fields.rating()
    painAfter = try fields.rating()
    woke = try fields.optionalInteger(in: 0...1).map { $0 == 1 }
    outcome = try fields.optionalWord()
    lasted = try fields.optionalDuration()
    easedIn = try fields.optionalText()
    soreness = try fields.rating()
    sorenessToldAt = try fields.optionalMoment()
    note = try fields.optionalText()
    isDeleted = try fields.optionalInteger() != nil
    guard let session = try fields.optionalText().map(SessionID.init) else { return }
    place = Place(
      session: session, routine: try fields.text(), phase: try fields.optionalWord(),
      step: try fields.optionalText(),
      quarter: try fields.optionalInteger(in: 1...4).map { Int($0) },
      follows: try fields.optionalInteger(in: RecordLimits.count).map {
        CrampID(session: session, number: Int($0))
      })
  }
}

extension FieldReader {
  /// A rating from 0 to 10.
  fileprivate mutating func rating() throws(Damage) -> Int? {
    try optionalInteger(in: 0...10).map { Int($0) }
  }
}
