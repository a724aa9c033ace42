// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import SessionLog

// The rule of this file: each page of the log is written before the next is read, so that a hundred
// thousand sessions need the memory of five hundred.

struct LogExport {
  enum Kind: String {
    case sessions = "session"
    case cramps = "cramp"

    /// Its formats; only sessions can be a calendar.
    var formats: [ExportFormat] { self == .sessions ? ExportFormat.allCases : ExportFormat.tables }
  }

  let log: RequestedLog
  let kind: Kind
  let format: ExportFormat
  /// The earliest start or onset, as the clocks showed it.
  let since: SinceTime?
  /// The last day.
  let until: SinceTime?

  /// Writes the export.
  ///
  /// - Returns: The number of sessions or cramps.
  /// - Throws: `Failure`; the new file then does not exist.
  func write(to destination: Destination) throws(Failure) -> Int {
    // Output on the screen needs no progress line.
    let isSeen = destination.file == nil && isatty(1) == 1
    var work = isSeen ? nil : LongWork()
    var (done, problem): (Int, Failure?) = (0, nil)
    func take(_ lines: () throws(Failure) -> [UInt8], _ length: Int, of count: Int) -> Bool {
      do throws(Failure) { try destination.write(try lines()) } catch {
        problem = error
        return false
      }
      done += length
      work?.tell(done, of: count) { ExportText.writing($0, $1, kind.rawValue) }
      return true
    }
    let until = until.map { $0.endOfDay }
    switch kind {
    case .sessions:
      try destination.write(format.beginning(of: SessionColumn.self))
      try pages { log throws(SessionLogError) in
        try log.sessionPages(sinceClock: since?.clock, untilClock: until) { page, count in
          take(
            { () throws(Failure) in try format.lines(of: page, isSeen: isSeen) }, page.count,
            of: count)
        }
      }
    case .cramps:
      try destination.write(format.beginning(of: CrampColumn.self))
      try pages { log throws(SessionLogError) in
        try log.crampPages(sinceClock: since?.clock, untilClock: until) { page, count in
          take(
            { () throws(Failure) in try format.lines(of: page, isSeen: isSeen) }, page.count,
            of: count)
        }
      }
    }
    if let problem { throw problem }
    if kind == .sessions { try destination.write(format.endingOfSessions) }
    try destination.finish()
    return done

    /// Goes through the log, which is rebuilt if damaged, unless output has begun.
    func pages(_ go: (LogDatabase) throws(SessionLogError) -> Void) throws(Failure) {
      try log.read { log throws(SessionLogError) in
        do throws(SessionLogError) { try go(log) } catch {
          if done == 0, problem == nil { throw error }
          problem = problem ?? .log(error)
        }
      }
    }
  }
}

extension SinceTime {
  /// The last moment of its day.
  var endOfDay: LocalMoment {
    LocalMoment(unixMilliseconds: Int64(clock.dayNumber + 1) * 86_400_000 - 1, offsetSeconds: 0)
  }
}
