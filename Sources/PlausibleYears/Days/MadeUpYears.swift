// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What a made-up person has logged, in the order in which they began it.
///
/// The person follows from the seed, and each of their days from the seed and its date: another last day
/// only shows more or less of the same life. What can be seen in it was drawn and has no cause.
public struct MadeUpYears: Sequence, IteratorProtocol {
  private let days: MadeUpDays
  private let end: LocalMoment
  private var day: CivilDay
  private var waiting: [MadeUpRecord] = []
  /// The cramps of the last weeks.
  private var onsets: [RecentCramps.Onset] = []

  /// Makes somebody up.
  ///
  /// - Parameters:
  ///   - seed: Who it is.
  ///   - first: The first day.
  ///   - end: The present: what is not over by then is not logged.
  ///   - clock: The clock at home.
  ///   - repertoire: What they may do.
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
