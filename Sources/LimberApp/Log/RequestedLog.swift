// SPDX-License-Identifier: MIT
import EarlierLogs
import Foundation
import SessionEngine
import SessionLog

/// The log that was asked for, and the records beside it.
struct RequestedLog: Sendable {
  /// The records.
  let store: RecordStore
  /// This device.
  var device: Device
  /// The log's path as it was asked for.
  private let path: String
  /// Whether the person named the file, so that a command that only reads needs it to be there.
  private let isNamed: Bool
  /// The folder of heartbeats, if the machine has one in memory.
  let heartbeats: String?
  /// Where the other files of the program are.
  let paths: Paths
  /// What is made up for it before it is opened, if anything is.
  let madeUp: MadeUpLog?

  /// Finds the log.
  ///
  /// - Parameter option: What `--database` says.
  /// - Throws: `Failure.noHome` where there is no place for one, or `Failure.log` if something that is
  ///   no log of the person's stands there.
  init(option: String?) throws(Failure) {
    let paths = Paths()
    isNamed = paths.namedDatabase(option: option) != nil
    path = try paths.database(option: option)
    device = Device(state: paths.state)
    do throws(SessionLogError) {
      store = RecordStore(place: try LogPlace.resolved(path: path), device: device)
    } catch { throw .log(error) }
    heartbeats = Self.heartbeats(paths)
    self.paths = paths
    madeUp = nil
  }

  /// The log of a made-up year.
  ///
  /// - Parameters:
  ///   - madeUp: The year; it is written before the log is opened.
  ///   - folder: Where it lies, and everything else that the program would write for the person.
  /// - Throws: `Failure.log` if it cannot be written there.
  init(of madeUp: MadeUpLog, in folder: String) throws(Failure) {
    isNamed = false
    path = "\(folder)/limber.sqlite"
    device = .madeUp
    do throws(SessionLogError) {
      store = RecordStore(place: try LogPlace.resolved(path: path), device: device)
    } catch { throw .log(error) }
    heartbeats = nil
    paths = .inside(folder)
    self.madeUp = madeUp
  }

  /// Whether it is made up, or something in it is: whoever shows it says so.
  var isMadeUp: Bool { madeUp != nil || store.isMadeUp }

  /// The log in which relief is recorded if the one that was asked for cannot be used, for help does not
  /// depend on a log: the usual one, whatever stands there.
  ///
  /// `nil` where there is no home folder.
  init?(forReliefIn paths: Paths) {
    guard let path = paths.usualDatabase else { return nil }
    isNamed = false
    self.path = path
    device = Device(state: paths.state)
    let place = (try? LogPlace.resolved(path: path)) ?? LogPlace(path: path)
    store = RecordStore(place: place, device: device)
    heartbeats = Self.heartbeats(paths)
    self.paths = paths
    madeUp = nil
  }

  private static func heartbeats(_ paths: Paths) -> String? {
    Heartbeat.folder(runtime: paths.environment["XDG_RUNTIME_DIR"])
  }

  /// Checks that a file that the person named is a log, or is to become one.
  ///
  /// - Throws: `Failure.log`.
  func requireNamedIsLog() throws(Failure) {
    guard isNamed else { return }
    do throws(SessionLogError) { try store.requireLog() } catch { throw .log(error) }
  }

  /// How it is opened.
  ///
  /// - Parameter tell: Is told what comes to light.
  func opening(tell: @escaping @Sendable (LogNews) -> Void) -> LogOpening {
    if let madeUp { return madeUp.opening(store, tell: tell) }
    let (path, folders) = (path, paths.earlierFolders)
    return LogOpening(
      store,
      prepare: { store throws(SessionLogError) in
        do throws(EarlierLogError) {
          let outcome = try EarlierLog.convert(path: path, recoveryFolders: folders, into: store)
          if outcome.sessions > 0 || !outcome.kept.isEmpty {
            tell(.tookInEarlier(sessions: outcome.sessions, kept: outcome.kept.first))
          }
        } catch { throw SessionLogError(error) }
      }, tell: tell)
  }

  /// The log for a command that only reads: with all of its records, and empty if there is none yet, for
  /// reading never makes one. But a file that the person named has to be there: its path may be
  /// mistyped.
  ///
  /// - Throws: `Failure.noSuchLog` or `Failure.log`.
  func forReading() throws(Failure) -> LogDatabase {
    try requireNamed()
    exchange?.finish(within: 300)
    do throws(SessionLogError) {
      return try opening(tell: Self.say).forReading()
    } catch { throw .log(error) }
  }

  /// The log for a look that makes no file, waits for nobody and may miss what came last; `nil` if that
  /// cannot be had.
  func glance() -> LogDatabase? { try? LogDatabase.glance(store.place) }

  /// The same, where not even the device is to be registered.
  ///
  /// - Parameter option: What `--database` says.
  static func glance(option: String?) -> LogDatabase? {
    guard let path = try? Paths().database(option: option),
      let place = try? LogPlace.resolved(path: path)
    else { return nil }
    return try? LogDatabase.glance(place)
  }

  /// Checks that a log that the person named is there.
  ///
  /// - Throws: `Failure.noSuchLog`.
  func requireNamed() throws(Failure) {
    let path = store.place.path
    if isNamed, !FileManager.default.fileExists(atPath: path), !store.hasRecords {
      throw .noSuchLog(path)
    }
  }

  /// Asks the log something, for a command that only reads.
  ///
  /// - Throws: As `forReading`, or `Failure.log`.
  func read<Value>(
    _ question: (LogDatabase) throws(SessionLogError) -> Value
  ) throws(Failure) -> Value {
    try requireNamed()
    exchange?.finish(within: 300)
    do throws(SessionLogError) {
      return try opening(tell: Self.say).read(question)
    } catch { throw .log(error) }
  }

  /// Records something, for a command: it is on the disk when this returns.
  ///
  /// - Throws: `Failure.log`, and nothing is recorded.
  /// - Returns: Whether the log has it; if not, the person is told.
  func record(
    _ work: (RecordingCommand) throws(SessionLogError) -> Bool
  ) throws(Failure) -> Bool {
    do throws(SessionLogError) {
      return try work(RecordingCommand(opening(tell: Self.say), version: Version.current))
    } catch { throw .log(error) }
  }

  /// What is needed to take up a session.
  func clocks(gap: GapRule) -> ResumeClocks {
    ResumeClocks(.now, gap: gap, heartbeats: heartbeats)
  }

  /// Says what comes to light beside what a command prints.
  @Sendable static func say(_ news: LogNews) {
    switch news {
    case .rebuilding(let done, let count): Output.progress(news.text, done: done, of: count)
    case .tookIn, .moved: break
    case .replacedDamaged, .madeAgain, .tookInEarlier, .behind, .unsaved:
      Output.error("limber: \(news.text)")
    }
  }
}

extension SessionLogError {
  fileprivate init(_ error: EarlierLogError) {
    self =
      switch error {
      case .held(let path): .cannotOpen(path: path, .locked)
      case .tooOld(let path, _): .earlierLog(path: path)
      case .cannotOpen(let path, let reason): .cannotOpen(path: path, reason)
      case .cannotWrite(let path, let reason): .cannotWrite(path: path, reason)
      }
  }
}
