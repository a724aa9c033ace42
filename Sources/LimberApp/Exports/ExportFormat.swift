// SPDX-License-Identifier: MIT
import SessionEngine

/// An export format. The raw value is the word on the command line and the file's extension.
enum ExportFormat: String, CaseIterable {
  /// Comma-separated values with column names first.
  case csv
  /// A JSON object on each line, as in the JSON lists.
  case jsonl
  /// An iCalendar with an event for each session of training.
  case ics

  static let tables: [ExportFormat] = [.csv, .jsonl]

  /// The format for a file's extension; `nil` if it has none of these.
  init?(file: String) {
    guard let ending = Self.ending(of: file) else { return nil }
    self.init(rawValue: ending.lowercased())
  }

  /// What a file's name ends in, behind its last dot; `nil` if it has none.
  static func ending(of file: String) -> String? {
    let name = file.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) }
  }

  /// The text before the first session.
  func beginning(of sessions: SessionColumn.Type) -> [UInt8] {
    switch self {
    case .csv: CSV.record(SessionColumn.allCases.map { .text($0.rawValue) })
    case .jsonl: []
    case .ics: ICalendar.beginning
    }
  }

  /// The text after the last session.
  var endingOfSessions: [UInt8] { self == .ics ? ICalendar.ending : [] }

  /// The text before the first cramp.
  func beginning(of cramps: CrampColumn.Type) -> [UInt8] {
    self == .jsonl ? [] : CSV.record(CrampColumn.allCases.map { .text($0.rawValue) })
  }

  /// Sessions, each on a line; in a calendar only those that it shows.
  ///
  /// - Parameter isSeen: Whether they go to a terminal, which no text may control.
  func lines(of sessions: [SessionSummary], isSeen: Bool) throws(Failure) -> [UInt8] {
    if self == .ics {
      return sessions.filter(ICalendar.shows).flatMap { ICalendar.event($0, isSeen: isSeen) }
    }
    let reports = sessions.map(SessionReport.init)
    if self == .jsonl { return try Output.jsonLines(reports) }
    var bytes: [UInt8] = []
    for (session, report) in zip(sessions, reports) {
      bytes += CSV.record(
        SessionColumn.allCases.map { $0.field(of: session, report) }, isSeen: isSeen)
    }
    return bytes
  }

  /// Cramps, each on a line, in a table format.
  ///
  /// - Parameter isSeen: As for sessions.
  func lines(of cramps: [CrampRecord], isSeen: Bool) throws(Failure) -> [UInt8] {
    let reports = cramps.map(CrampReport.init)
    if self == .jsonl { return try Output.jsonLines(reports) }
    var bytes: [UInt8] = []
    let encoder = Output.encoder(isOneLine: true)
    for (cramp, report) in zip(cramps, reports) {
      var fields: [CSV.Field] = []
      for column in CrampColumn.allCases {
        fields.append(try column.field(of: cramp, report, encoder))
      }
      bytes += CSV.record(fields, isSeen: isSeen)
    }
    return bytes
  }
}
