// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// Everything a made-up person logs, by when it began.
///
/// The seed determines the person; seed and date determine each day. A later last day just shows
/// more of the same life. Patterns in it are drawn at random and have no cause.
public struct MadeUpYears: Sequence, IteratorProtocol {
  private let days: MadeUpDays
  private let end: LocalMoment
  private var day: CivilDay
  private var waiting: [MadeUpRecord] = []
  /// The cramps of recent weeks.
  private var onsets: [RecentCramps.Onset] = []

  /// Makes up a person.
  ///
  /// - Parameters:
  ///   - seed: Determines the person.
  ///   - first: The first day.
  ///   - end: The present; what is not over by then is not logged.
  ///   - clock: The clock at home.
  ///   - repertoire: The plans they may choose from.
  public init(
    seed: UInt64, from first: CivilDay, until end: LocalMoment, clock: LocalClock,
    _ repertoire: Repertoire
  ) {
    days = MadeUpDays(seed: seed, clock: clock, repertoire)
    self.end = end
    day = first
  }

  /// The next thing logged.
  public mutating func next() -> MadeUpRecord? {
    while waiting.isEmpty {
      guard day <= end.day else { return nil }
      waiting = days.records(of: day, &onsets).filter {
        $0.loggedAt.unixMilliseconds <= end.unixMilliseconds
      }.reversed()
      day = day.advanced(by: 1)
    }
    return waiting.popLast()
  }
}
