// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import RoutineModel
import SessionEngine

// The rule of this file: cramps are read many at a time, with one query for each table, whether they
// are all of the log or those of some days; no session is replayed.

/// Reads cramps with all that was ever said of them.
struct CrampLoader {
  /// A cramp as the tables name it.
  struct Key: Hashable {
    /// The row number of the session and the number there; 0 and 0 for one written down by hand.
    let session: Int64
    let number: Int
    /// The id of one that was written down by hand.
    let byHand: CrampID?

    init(session: Int64, number: Int) {
      self.session = session
      self.number = number
      byHand = nil
    }

    init(byHand id: CrampID) {
      session = 0
      number = 0
      byHand = id
    }
  }

  /// One step of relief that was begun, or of which the person said something.
  private struct StepRow {
    let segment: Int
    let spent: Duration
    let helped: StepHelp?
  }

  /// The episodes of a JSON array of pairs, a session's row number and a number there, and where they
  /// hit.
  static let episodesQuery = """
    SELECT episode.*, session.id, session.name, session.plan AS session_plan,
      session.started_at_ms, session.utc_offset_s,
      \(CheckedTable.episode.isSound()) AND \(CheckedTable.session.soundness())
    FROM json_each(?) AS wanted
    CROSS JOIN episode ON episode.session = json_extract(wanted.value, '$[0]')
      AND episode.number = json_extract(wanted.value, '$[1]')
    CROSS JOIN session ON session.number = episode.session
    """

  /// The steps of relief of such episodes.
  static let stepsQuery = """
    SELECT relief_step.*, \(CheckedTable.reliefStep.soundness())
    FROM json_each(?) AS wanted
    CROSS JOIN relief_step ON relief_step.session = json_extract(wanted.value, '$[0]')
      AND relief_step.episode = json_extract(wanted.value, '$[1]')
    ORDER BY wanted.key, relief_step.segment
    """

  /// The diary entries on the cramps of a JSON array of ids. SQLite would have to keep all of them to
  /// put them in order.
  static let entriesQuery = """
    SELECT \(DiaryEntry.columns)
    FROM json_each(?) AS wanted
    CROSS JOIN diary_entry ON diary_entry.cramp = wanted.value
    """

  /// How many cramps are read with one query.
  private static let batch = 500

  private let db: Database
  /// What was read of plans: most cramps have the same few.
  private var plans: [Int64: SessionPlan] = [:]
  /// What may still be taken into memory by this loader.
  private var allowance = ReadingAllowance()

  init(_ db: Database) { self.db = db }

  /// The cramps as they are now, in no order.
  ///
  /// - Throws: As `stories(of:)`.
  mutating func records(of keys: some Collection<Key>) throws -> [CrampRecord] {
    var records: [CrampRecord] = []
    try read(keys) { records.append($1.record) }
    return records
  }

  /// The stories of cramps, by their keys.
  ///
  /// - Throws: `Damage` if there is no such cramp, something of it is not as it could have been
  ///   written, or all of them are more than one question may take into memory.
  mutating func stories(of keys: some Collection<Key>) throws -> [Key: CrampStory] {
    var stories: [Key: CrampStory] = [:]
    try read(keys) { stories[$0] = $1 }
    return stories
  }

  private mutating func read(
    _ keys: some Collection<Key>, _ take: (Key, CrampStory) -> Void
  ) throws {
    var rest = keys[...]
    while !rest.isEmpty {
      for (key, story) in try batch(of: rest.prefix(Self.batch)) { take(key, story) }
      rest = rest.dropFirst(Self.batch)
    }
  }

  private mutating func batch(of keys: some Collection<Key>) throws -> [Key: CrampStory] {
    try allowance.take(keys.count * ReadingAllowance.cramp, at: "the cramps")
    var stories: [Key: CrampStory] = [:]
    stories.reserveCapacity(keys.count)
    let logged = keys.filter { $0.byHand == nil }
    let records = try records(of: logged)
    let entries = try entries(on: records.values.map(\.id) + keys.compactMap(\.byHand))
    for key in keys {
      if let id = key.byHand {
        guard let story = CrampStory(recordedBy: entries[id] ?? []) else {
          throw Damage(place: "the cramp \(id) is missing")
        }
        stories[key] = story
      } else {
        guard let first = records[key] else {
          throw Damage(place: "episode \(key.number) of session row \(key.session) is missing")
        }
        stories[key] = CrampStory(first: first, entries: entries[first.id] ?? [])
      }
    }
    return stories
  }

  // MARK: Episodes

  private mutating func records(of keys: [Key]) throws -> [Key: CrampRecord] {
    guard !keys.isEmpty else { return [:] }
    let pairs = "[" + keys.map { "[\($0.session),\($0.number)]" }.joined(separator: ",") + "]"
    let steps = try steps(of: pairs)
    let statement = try db.cachedStatement(sql: Self.episodesQuery)
    let rows = try Row.fetchCursor(statement, arguments: [pairs])
    var records: [Key: CrampRecord] = [:]
    records.reserveCapacity(keys.count)
    while let row = try rows.next() {
      let id = try FieldReader(row, at: "a session").text("id")
      let place = "session \(id), an episode"
      let number = try FieldReader(row, at: place).count("number")
      let fields = FieldReader(row, at: "session \(id), episode \(number)")
      let key = Key(session: try fields.integer("session", in: .min ... .max), number: number)
      records[key] = try record(
        CrampID(session: SessionID(rawValue: id), number: number), fields, steps: steps[key] ?? [])
    }
    return records
  }

  private mutating func record(
    _ id: CrampID, _ fields: FieldReader, steps: [StepRow]
  ) throws -> CrampRecord {
    guard let (session, number) = id.inSession else { throw fields.damage("number") }
    let relief = try plan(fields.integer("plan", in: LogLimits.rowNumber))
    let onset = try fields.milliseconds("onset_ms")
    var record = CrampRecord(
      id: id, onsetAt: try fields.startedAt().advanced(by: onset), site: try fields.word("site"),
      side: try fields.optionalWord("side"))
    guard
      try fields.integer("onset_at_ms", in: LogLimits.unixMilliseconds)
        == record.onsetAt.unixMilliseconds
    else { throw fields.damage("onset_at_ms") }
    record.place = try place(in: session, number: number, fields)
    let told = try fields.words("triggers", as: Condition.self)
    let known: [Condition] =
      try fields.optionalText("known") == nil ? [] : fields.words("known")
    guard told == Condition.told.filter(told.contains) else { throw fields.damage("triggers") }
    guard known == Condition.derived.filter(known.contains) else { throw fields.damage("known") }
    record.conditions = told + known
    record.painOnset = try fields.pain("pain_onset")
    record.painWorst = try fields.pain("pain_worst")
    record.painAfter = try fields.pain("pain_now")
    record.woke = try fields.optionalInteger("woke", in: 0...1).map { $0 == 1 }
    record.outcome = try fields.optionalWord("outcome")
    if let ended = try fields.optionalInteger("ended_ms", in: LogLimits.milliseconds) {
      guard .milliseconds(ended) >= onset else { throw fields.damage("ended_ms") }
      record.lasted = .milliseconds(ended) - onset
    }
    guard (record.outcome == nil) == (record.lasted == nil) else { throw fields.damage("outcome") }
    guard try fields.count("relief_steps") == steps.count else {
      throw fields.damage("relief_steps")
    }
    try fields.requireSound()
    record.steps = try parts(of: relief, steps, fields)
    if let segment = try fields.segment("eased_in") {
      guard record.outcome == .eased, relief.segments.indices.contains(segment) else {
        throw fields.damage("eased_in")
      }
      record.easedIn = relief.segments[segment].name
    }
    return record
  }

  private mutating func place(
    in session: SessionID, number: Int, _ fields: FieldReader
  ) throws -> CrampRecord.Place {
    var place = CrampRecord.Place(
      session: session, routine: try fields.text("name"), phase: try fields.optionalWord("phase"),
      quarter: try fields.optionalInteger("quarter", in: 1...4).map { Int($0) })
    if let segment = try fields.segment("segment") {
      let plan = try plan(fields.integer("session_plan", in: LogLimits.rowNumber))
      guard plan.segments.indices.contains(segment) else { throw fields.damage("segment") }
      place.step = plan.segments[segment].name
    }
    if let first = try fields.optionalInteger("follows", in: LogLimits.count) {
      guard (1..<Int64(number)).contains(first) else { throw fields.damage("follows") }
      place.follows = CrampID(session: session, number: Int(first))
    }
    return place
  }

  // MARK: Steps of relief

  private mutating func steps(of pairs: String) throws -> [Key: [StepRow]] {
    let statement = try db.cachedStatement(sql: Self.stepsQuery)
    let rows = try Row.fetchCursor(statement, arguments: [pairs])
    var steps: [Key: [StepRow]] = [:]
    while let row = try rows.next() {
      let fields = FieldReader(row, at: "a step of relief")
      try allowance.take(ReadingAllowance.step, at: fields.place)
      let key = Key(
        session: try fields.integer("session", in: .min ... .max),
        number: try fields.count("episode"))
      guard let segment = try fields.segment("segment") else { throw fields.damage("segment") }
      steps[key, default: []].append(
        StepRow(
          segment: segment, spent: try fields.milliseconds("spent_ms"),
          helped: try fields.optionalWord("helped")))
      try fields.requireSound()
    }
    return steps
  }

  /// Sides, sets and directions of a step count as one.
  private func parts(
    of relief: SessionPlan, _ rows: [StepRow], _ fields: FieldReader
  ) throws -> [CrampRecord.Step] {
    var parts: [CrampRecord.Step] = []
    var end = 0
    for row in rows {
      guard relief.segments.indices.contains(row.segment) else {
        throw fields.damage("a step of its relief")
      }
      if row.segment >= end {
        parts.append(CrampRecord.Step(name: relief.segments[row.segment].name, spent: .zero))
        end = relief.part(of: row.segment).upperBound
      }
      parts[parts.count - 1].spent += row.spent
      parts[parts.count - 1].helped = parts[parts.count - 1].helped ?? row.helped
    }
    return parts
  }

  private mutating func plan(_ number: Int64) throws -> SessionPlan {
    if let plan = plans[number] { return plan }
    let plan = try PlanStore(db: db).plan(number, &allowance)
    plans[number] = plan
    return plan
  }

  // MARK: Diary

  private mutating func entries(on ids: [CrampID]) throws -> [CrampID: [DiaryEntry]] {
    guard !ids.isEmpty else { return [:] }
    let statement = try db.cachedStatement(sql: Self.entriesQuery)
    // They are digits and a dot: nothing in them has a meaning in JSON.
    let list = "[" + ids.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    let rows = try Row.fetchCursor(statement, arguments: [list])
    var entries: [CrampID: [(number: Int64, entry: DiaryEntry)]] = [:]
    while let row = try rows.next() {
      let entry = try DiaryEntry(row)
      let fields = FieldReader(row, at: "the diary")
      let bytes = try fields.text("detail").utf8.count
      try allowance.take(bytes + ReadingAllowance.entry, at: fields.place)
      let number = try fields.integer("number", in: .min ... .max)
      if let cramp = entry.cramp { entries[cramp, default: []].append((number, entry)) }
    }
    return entries.mapValues { $0.sorted { $0.number < $1.number }.map(\.entry) }
  }
}

extension FieldReader {
  /// Pain on the Numeric Rating Scale.
  fileprivate func pain(_ column: String) throws -> Int? {
    try optionalInteger(column, in: 0...10).map { Int($0) }
  }

  /// The index of a segment.
  fileprivate func segment(_ column: String) throws -> Int? {
    try optionalInteger(column, in: 0...Int64(RoutineLimits.mostSegments - 1)).map { Int($0) }
  }
}
