// SPDX-License-Identifier: MIT
import SessionEngine

// The rule of this file: a week gets its totals only once all of its sessions are listed, so that
// no total is too small.

/// The listed sessions of a week, with their totals.
struct HistoryWeek: Hashable, Sendable {
  /// The number of the Monday on which the week begins, as in `LocalMoment.dayNumber`.
  let monday: Int
  /// The index of its first session.
  let first: Int
  /// The number of its sessions.
  private(set) var count = 0
  /// Whether all of its sessions are listed.
  fileprivate(set) var isWhole = true
  /// The active time of its sessions.
  private(set) var active: Duration = .zero
  /// The cramps in its sessions.
  private(set) var cramps = 0

  /// The indices of its sessions.
  var sessions: Range<Int> { first..<first + count }

  /// Groups sessions by week.
  ///
  /// - Parameters:
  ///   - sessions: Sessions, newest first.
  ///   - isComplete: Whether the oldest is among them.
  static func weeks(of sessions: [SessionSummary], isComplete: Bool) -> [HistoryWeek] {
    var weeks: [HistoryWeek] = []
    for (index, session) in sessions.enumerated() {
      let monday = session.startedAt.monday
      // After a clock change an older session may have an earlier date; it stays where it is
      // listed.
      if weeks.last.map({ $0.monday > monday }) ?? true {
        weeks.append(HistoryWeek(monday: monday, first: index))
      }
      weeks[weeks.count - 1].add(session)
    }
    if !isComplete, !weeks.isEmpty { weeks[weeks.count - 1].isWhole = false }
    return weeks
  }

  private init(monday: Int, first: Int) { (self.monday, self.first) = (monday, first) }

  private mutating func add(_ session: SessionSummary) {
    count += 1
    active += session.totals.ledger.active
    cramps += session.totals.cramps
  }
}
