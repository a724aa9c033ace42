// SPDX-License-Identifier: MIT
import GRDB
import Testing

@testable import SessionLog

/// Records an issue if two logs differ in anything except row numbers.
func expectSame(
  _ log: LogDatabase, _ other: LogDatabase, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let (dump, expected) = (try log.dump(), try other.dump())
  let odd = Set(dump).symmetricDifference(expected).sorted()
  let words = odd.map { (dump.contains($0) ? "+ " : "- ") + $0 }.joined(separator: "\n")
  let isSame = dump == expected
  #expect(isSame, "\(comment?.rawValue ?? "")\n\(words)", sourceLocation: sourceLocation)
}

extension LogDatabase {
  /// Makes an empty log in memory.
  init(inMemory: Void) throws {
    let queue = try DatabaseQueue(configuration: LogFile.configuration(patience: 0))
    try queue.write { try Schema.make($0) }
    self.init(LogPlace(path: "/nowhere"), queue: queue, file: nil)
  }

  /// What has been erased.
  func gone() throws -> Set<String> {
    try read(orIfEmpty: []) { Set(try String.fetchAll($0, sql: "SELECT target FROM gone")) }
  }

  /// Everything in the log as text; equal for two logs that differ only in row numbers.
  func dump() throws -> [String] {
    let questions = [
      "SELECT hash, routine, text FROM plan",
      """
      SELECT session.*, plan.text FROM session JOIN plan ON plan.number = session.plan
      """,
      """
      SELECT session.id, event.*, plan.text FROM event
      JOIN session ON session.number = event.session
      LEFT JOIN plan ON plan.number = event.plan
      """,
      """
      SELECT cramp.*, session.id AS of FROM cramp
      LEFT JOIN session ON session.number = cramp.session
      """,
      """
      SELECT cramp.id, cramp_step.* FROM cramp_step JOIN cramp ON cramp.number = cramp_step.cramp
      """,
      "SELECT * FROM change", "SELECT * FROM gone", "SELECT * FROM file",
    ]
    let numbers: Set = ["number", "plan", "session", "cramp"]
    return try read(orIfEmpty: []) { db in
      try questions.enumerated().flatMap { index, sql in
        try Row.fetchAll(db, sql: sql).map { row in
          let values = row.filter { !numbers.contains($0.0) }.map { "\($0.0)=\($0.1)" }
          return "\(index) " + values.joined(separator: " ")
        }.sorted()
      }
    }
  }
}

extension [String] {
  /// A dump without the log's list of files.
  var rows: [String] { filter { !$0.hasPrefix("7 ") } }
}
