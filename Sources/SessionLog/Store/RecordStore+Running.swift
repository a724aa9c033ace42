// SPDX-License-Identifier: MIT
import SessionEngine

extension RecordStore {
  /// The sessions that have a running file.
  package func running() throws(SystemFailure) -> [SessionID] {
    try disk.names(in: place.running).compactMap { SessionID(runningFile: $0) }
  }

  /// Looks at the running file of a session without disturbing the program that runs it.
  func look(at session: SessionID) -> RunningLook {
    let path = place.running(session)
    guard session.rawValue.isSixteenHexDigits else { return .none }
    let bytes: [UInt8]
    do throws(SystemFailure) {
      if try disk.look(at: path).isLocked { return .runs }
      bytes = try disk.read(path, most: RecordLimits.fileBytes)
    } catch {
      let isNone = [.missing, .tooLong].contains(error) || error.isOfStranger
      return isNone ? .none : .failed(error)
    }
    guard let file = RecordFile(bytes: bytes, of: session), let records = file.session else {
      return .none
    }
    let writer = records.runs.last?.machine ?? ""
    let isFromHere = writer.isEmpty || machine.isEmpty || writer == machine
    return isFromHere ? .left(file) : .elsewhere(file)
  }

  /// Takes up the running file of a session, from any machine, and cuts off an incomplete end. If
  /// the session is over, the file becomes a record file, or is removed if the record files already
  /// have all of it.
  ///
  /// - Throws: `sessionRuns` if a program runs the session, `sessionOver` if it has no running file,
  ///   `damaged` if only a newer program can use the file, or nobody, or `cannotRead`.
  func take(_ session: SessionID) throws(SessionLogError) -> RunningFile {
    guard session.rawValue.isSixteenHexDigits else { throw .sessionOver(session) }
    let path = place.running(session)
    let damaged = SessionLogError.damaged(path: path, place: "session \(session)")
    let (file, records): (any DiskFile, RecordFile?)
    let bytes: [UInt8]
    let isOver: Bool
    do throws(SystemFailure) {
      file = try locked(path)
      bytes = try disk.read(path, most: RecordLimits.fileBytes)
      records = RecordFile(bytes: bytes, of: session)
      if let records, records.length < bytes.count { try file.cut(to: records.length) }
      isOver = try finish(at: path, bytes, records)
    } catch {
      switch error {
      case .missing: throw .sessionOver(session)
      case .held: throw .sessionRuns(session)
      case _ where error.isOfStranger: throw damaged
      default: throw .cannotRead(path: path, .init(errno: error.code))
      }
    }
    if isOver { throw .sessionOver(session) }
    guard let records else { throw damaged }
    return RunningFile(
      session: session, path: path, file: file, records: records,
      bytes: Array(bytes[..<records.length]))
  }

  /// Finishes what a killed program left: running files of sessions that are over become record
  /// files, and empty ones are removed. What fails is left to the next start.
  func tidy() {
    for name in (try? disk.names(in: place.running)) ?? [] {
      if place.isTemporary(name) {
        clear("\(place.running)/\(name)")
      } else if let session = SessionID(runningFile: name) {
        switch look(at: session) {
        case .left(let file):
          if file.isOver || (try? isKept(file)) == true { _ = try? take(session) }
        case .none: removeIfEmpty(session)
        case .runs, .elsewhere, .failed: continue
        }
      }
    }
  }
}

// MARK: - Steps

extension RecordStore {
  /// Opens a running file and locks it.
  private func locked(_ path: String) throws(SystemFailure) -> any DiskFile {
    // The last holder of the lock may have renamed the file.
    for _ in 0..<3 {
      let file = try disk.open(path, .existing)
      // A program that only looks holds the lock for a moment.
      guard try file.lock(patience: 20) else { throw .held }
      if file.isAt(path) { return file }
    }
    throw .held
  }

  /// Turns a locked running file into a record file if its session is over, or removes it if the
  /// record files already have all of it.
  ///
  /// - Returns: Whether the running file is gone.
  private func finish(
    at path: String, _ bytes: [UInt8], _ records: RecordFile?
  ) throws(SystemFailure) -> Bool {
    guard let records else { return false }
    if try isKept(records) {
      // Its final place may be a new folder.
      try makeFolder(of: records.device)
      try sync([records.device])
    } else if records.isOver {
      var whole = Array(bytes[..<records.length])
      if !records.isWhole {
        var encoder = RecordEncoder(continuing: records)
        for entry in records.session?.lostEnd ?? [] {
          whole += encoder.lines(for: entry).joined()
        }
        whole += encoder.end()
      }
      guard let name = RecordFile(bytes: whole)?.recordName else { return false }
      // Written anew, since nobody knows what the earlier program could not sync; syncing the same
      // file again would not tell.
      try put(whole, as: name)
    } else {
      return false
    }
    try disk.remove(path)
    try disk.syncFolder(place.running)
    return true
  }

  /// Whether the record files have all of a running file, or its session is erased. A session
  /// reopened since has more, or something different.
  private func isKept(_ running: RecordFile) throws(SystemFailure) -> Bool {
    let entries = running.session?.entries ?? []
    return try contains(running.id) { content in
      switch content {
      case .session(let kept): kept.entries.starts(with: entries)
      case .gone: true
      case .changes: false
      }
    }
  }

  /// Removes a temporary file that nobody is writing.
  private func clear(_ path: String) {
    guard let look = try? disk.look(at: path), !look.isLocked else { return }
    // The clock may have been set back since.
    let isOld = look.age > Self.writingTakes || look.age < .zero - Self.writingTakes
    if isOld { try? disk.remove(path) }
  }

  /// Removes a running file without even a first line; one of a newer program has that.
  private func removeIfEmpty(_ session: SessionID) {
    let path = place.running(session)
    guard let file = try? locked(path),
      let bytes = try? disk.read(path, most: RecordLimits.fileBytes)
    else { return }
    withExtendedLifetime(file) {
      if !bytes.contains(UInt8(ascii: "\n")) { try? disk.remove(path) }
    }
  }

  /// How long a temporary file is left alone on systems without locks.
  private static let writingTakes: Duration = .seconds(60)
}

extension RecordFile {
  /// The session; `nil` for anything else.
  fileprivate var session: SessionRecords? {
    if case .session(let session) = content { session } else { nil }
  }

  fileprivate var isOver: Bool { isWhole || session?.isOver == true }

  /// Reads the file of a session; `nil` if it is not one, or another session's.
  fileprivate init?(bytes: [UInt8], of session: SessionID) {
    self.init(bytes: bytes)
    if self.session?.head.id != session { return nil }
  }
}

extension SessionID {
  /// Makes the id from the name of a running file; `nil` if it is not one.
  fileprivate init?(runningFile name: String) {
    guard name.hasSuffix(RecordName.ending) else { return nil }
    self.init(rawValue: String(name.dropLast(RecordName.ending.count)))
    if !rawValue.isSixteenHexDigits { return nil }
  }
}
