// SPDX-License-Identifier: MIT
import EarlierLogs
import Foundation
import SessionEngine
import SessionLog

/// The requested log, and the records beside it.
struct RequestedLog: Sendable {
  let store: RecordStore
  var device: Device
  /// The log's path as requested.
  private let path: String
  /// Whether the person named the file; commands that only read then require it to exist.
  private let isNamed: Bool
  /// The folder for heartbeats, if the machine has a memory file system.
  let heartbeats: String?
  /// The paths of the program's other files.
  let paths: Paths
  /// The made-up log to write before opening, if any.
  let madeUp: MadeUpLog?

  /// Finds the log.
  ///
  /// - Parameter option: The value of `--database`.
  /// - Throws: `Failure.noHome` if there is no place for one, or `Failure.log` if something else is
  ///   at its path.
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

  /// Makes the log of a made-up year.
  ///
  /// - Parameters:
  ///   - madeUp: The year, written before the log is opened.
  ///   - folder: Its folder, also for everything else the program would write.
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

  /// Whether any of it is made up; the screens say so.
  var isMadeUp: Bool { madeUp != nil || store.isMadeUp }

  /// The log for relief and sessions if the requested one cannot be used, since help does not depend on
  /// a log: the usual one, whatever is there.
  ///
  /// `nil` without a home folder.
  init?(withoutLogIn paths: Paths) {
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

  /// Checks that a file named by the person is a log, or can become one.
  ///
  /// - Throws: `Failure.log`.
  func requireNamedIsLog() throws(Failure) {
    guard isNamed else { return }
    do throws(SessionLogError) { try store.requireLog() } catch { throw .log(error) }
  }

  /// How it is opened.
  ///
  /// - Parameter tell: Receives news.
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

  /// The log for a command that only reads: with all its records, and empty if there is none yet,
  /// since reading never creates one. But a file named by the person has to exist: its path may be
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

  /// The log for a quick look that creates no file, does not wait and may miss the latest changes;
  /// `nil` if that fails.
  func glance() -> LogDatabase? { try? LogDatabase.glance(store.place) }

  /// The same, without registering the device.
  ///
  /// - Parameter option: The value of `--database`.
  static func glance(option: String?) -> LogDatabase? {
    guard let path = try? Paths().database(option: option),
      let place = try? LogPlace.resolved(path: path)
    else { return nil }
    return try? LogDatabase.glance(place)
  }

  /// Checks that a log named by the person exists.
  ///
  /// - Throws: `Failure.noSuchLog`.
  func requireNamed() throws(Failure) {
    let path = store.place.path
    if isNamed, !FileManager.default.fileExists(atPath: path), !store.hasRecords {
      throw .noSuchLog(path)
    }
  }

  /// Asks the log, for a command that only reads.
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

  /// Records something for a command; it is on the disk when this returns.
  ///
  /// - Throws: `Failure.log`; nothing is recorded then.
  /// - Returns: Whether the log has it; if not, the person is told why.
  func record(
    _ work: (RecordingCommand) throws(SessionLogError) -> Bool
  ) throws(Failure) -> Bool {
    do throws(SessionLogError) {
      return try work(RecordingCommand(opening(tell: Self.say), version: Version.current))
    } catch { throw .log(error) }
  }

  /// The clocks for taking up a session.
  func clocks(gap: GapRule) -> ResumeClocks {
    ResumeClocks(.now, gap: gap, heartbeats: heartbeats)
  }

  /// Prints news beside a command's output.
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
