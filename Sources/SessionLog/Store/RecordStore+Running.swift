// SPDX-License-Identifier: MIT
import SessionEngine

extension RecordStore {
  /// The sessions that have a running file.
  package func running() throws(SystemFailure) -> [SessionID] {
    try disk.names(in: place.running).compactMap { SessionID(runningFile: $0) }
  }

  /// Looks at the running file of a session without disturbing whoever runs it.
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

  /// Takes up the running file of a session, whichever machine wrote it, and cuts off what is not whole
  /// at its end. One of a session that is over becomes a record file, or goes if the record files have
  /// all that it has.
  func take(_ session: SessionID) throws(TakeFailure) -> RunningFile {
    guard session.rawValue.isSixteenHexDigits else { throw .missing }
    let path = place.running(session)
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
      throw TakeFailure(error)
    }
    if isOver { throw .over }
    guard let records else { throw .unusable }
    return RunningFile(
      session: session, path: path, file: file, records: records,
      bytes: Array(bytes[..<records.length]))
  }

  /// Does what a program that was killed had still to do: running files of sessions that are over
  /// become record files, and what never came to be anything goes. What fails is left to the next start.
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
    // Whoever had the lock before may have given the file another name.
    for _ in 0..<3 {
      let file = try disk.open(path, .existing)
      // Who only looks at the file has the lock for a moment.
      guard try file.lock(patience: 20) else { throw .held }
      if file.isAt(path) { return file }
    }
    throw .held
  }

  /// Makes a locked running file a record file if its session is over, or removes it if the record files
  /// have all that it has.
  ///
  /// - Returns: Whether there is no running file any more.
  private func finish(
    at path: String, _ bytes: [UInt8], _ records: RecordFile?
  ) throws(SystemFailure) -> Bool {
    guard let records else { return false }
    if try isKept(records) {
      // The name that it has for good may be as new as this.
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
      // It is written anew, since nobody knows what the program before could not sync; a sync of the
      // same file would not tell.
      try put(whole, as: name)
    } else {
      return false
    }
    try disk.remove(path)
    try disk.syncFolder(place.running)
    return true
  }

  /// Whether the record files have all that a running file has, or say that the session is erased. One
  /// that was reopened since has more, or something else.
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

  /// Removes a temporary file that nobody is writing to.
  private func clear(_ path: String) {
    guard let look = try? disk.look(at: path), !look.isLocked else { return }
    // The clock may have been set back since.
    let isOld = look.age > Self.writingTakes || look.age < .zero - Self.writingTakes
    if isOld { try? disk.remove(path) }
  }

  /// Removes a running file that not even has a first line; one of a newer program has.
  private func removeIfEmpty(_ session: SessionID) {
    let path = place.running(session)
    guard let file = try? locked(path),
      let bytes = try? disk.read(path, most: RecordLimits.fileBytes)
    else { return }
    withExtendedLifetime(file) {
      if !bytes.contains(UInt8(ascii: "\n")) { try? disk.remove(path) }
    }
  }

  /// How long a temporary file is left alone where locks tell nothing.
  private static let writingTakes: Duration = .seconds(60)
}

extension RecordFile {
  /// What is of a session; `nil` of anything else.
  fileprivate var session: SessionRecords? {
    if case .session(let session) = content { session } else { nil }
  }

  /// Whether nothing more happens in the session.
  fileprivate var isOver: Bool { isWhole || session?.isOver == true }

  /// Reads the file of a session; `nil` if it is none, or another's.
  fileprivate init?(bytes: [UInt8], of session: SessionID) {
    self.init(bytes: bytes)
    if self.session?.head.id != session { return nil }
  }
}

extension SessionID {
  /// Makes the id of the name of a running file; `nil` if it is none.
  fileprivate init?(runningFile name: String) {
    guard name.hasSuffix(RecordName.ending) else { return nil }
    self.init(rawValue: String(name.dropLast(RecordName.ending.count)))
    if !rawValue.isSixteenHexDigits { return nil }
  }
}

extension TakeFailure {
  fileprivate init(_ failure: SystemFailure) {
    self =
      switch failure {
      case .missing: .missing
      case .held: .runs
      case _ where failure.isOfStranger: .unusable
      default: .failed(failure)
      }
  }
}
