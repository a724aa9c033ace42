// SPDX-License-Identifier: MIT
import PlausibleYears
import SessionEngine
import SessionLog
import Synchronization

/// The log of a made-up year, up to now.
final class MadeUpLog: Sendable {
  private let seed: UInt64
  private let days: Int
  private let end: LocalMoment
  private let isWritten = Mutex(false)
  private let isStopped = Mutex(false)

  /// - Parameters:
  ///   - seed: Determines the person.
  ///   - days: The number of days: a year, rounded up to whole weeks at both ends.
  ///   - end: The current moment.
  init(seed: UInt64, days: Int = 371, until end: LocalMoment = WorldClock.now()) {
    self.seed = seed
    self.days = days
    self.end = end
  }

  /// How its log is opened; building it from its records is not reported as news.
  func opening(
    _ store: RecordStore, tell: @escaping @Sendable (LogNews) -> Void
  ) -> LogOpening {
    LogOpening(
      store, prepare: { [self] store throws(SessionLogError) in try write(into: store) },
      tell: { news in
        switch news {
        case .rebuilding, .madeAgain: break
        default: tell(news)
        }
      })
  }

  /// Stops making it up, since nobody is there any more.
  func stop() { isStopped.withLock { $0 = true } }

  /// Makes the year up and writes its records, on the first call.
  ///
  /// - Throws: As `RecordStore.addMadeUp`.
  func write(into store: RecordStore) throws(SessionLogError) {
    let isFirst = isWritten.withLock { isWritten in
      defer { isWritten = true }
      return !isWritten
    }
    guard isFirst else { return }
    // Built-in routines only: the result must not depend on the user.
    let library = RoutineLibrary(paths: Paths(environment: [:]))
    let records = MadeUpYears(
      seed: seed, from: end.day.advanced(by: 1 - days), until: end,
      clock: LocalClock { WorldClock.offset(at: $0) }, Repertoire { library.usable($0) })
    try store.addMadeUp(
      records.lazy.prefix { _ in !self.isStopped.withLock { $0 } }.map(RecordFile.Content.init))
  }
}
