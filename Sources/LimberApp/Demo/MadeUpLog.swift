// SPDX-License-Identifier: MIT
import PlausibleYears
import SessionEngine
import SessionLog
import Synchronization

/// The log of a made-up year, up to the present.
final class MadeUpLog: Sendable {
  private let seed: UInt64
  private let days: Int
  private let end: LocalMoment
  private let isWritten = Mutex(false)
  private let isStopped = Mutex(false)

  /// - Parameters:
  ///   - seed: Whose year it is.
  ///   - days: How many days it has: a year's, and those of the weeks that its ends are in.
  ///   - end: The present.
  init(seed: UInt64, days: Int = 371, until end: LocalMoment = WorldClock.now()) {
    self.seed = seed
    self.days = days
    self.end = end
  }

  /// How its log is opened: that it has to be made of its records is no news.
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

  /// Makes no more of it up, since nobody is there any more to look at it.
  func stop() { isStopped.withLock { $0 = true } }

  /// Makes the year up and writes its records, the first time it is called.
  ///
  /// - Throws: As `RecordStore.addMadeUp`.
  func write(into store: RecordStore) throws(SessionLogError) {
    let isFirst = isWritten.withLock { isWritten in
      defer { isWritten = true }
      return !isWritten
    }
    guard isFirst else { return }
    // Nobody else's routines: what it says does not depend on who looks.
    let library = RoutineLibrary(paths: Paths(environment: [:]))
    let records = MadeUpYears(
      seed: seed, from: end.day.advanced(by: 1 - days), until: end,
      clock: LocalClock { WorldClock.offset(at: $0) }, Repertoire { library.usable($0) })
    try store.addMadeUp(
      records.lazy.prefix { _ in !self.isStopped.withLock { $0 } }.map(RecordFile.Content.init))
  }
}
