// SPDX-License-Identifier: MIT
import SessionEngine

/// The result of importing a backup.
public struct ImportReport: Hashable, Sendable {
  /// How many record files were added.
  public internal(set) var added = 0
  /// How many existed already.
  public internal(set) var known = 0
  /// How many parts of the backup are damaged.
  public internal(set) var damaged = 0
  /// How many record files have a form that only newer programs read.
  public internal(set) var newer = 0
  /// Sessions, and cramps logged by hand, that stay erased or got a new id.
  public internal(set) var erased: Set<String> = []
  /// Whether it finished without being stopped.
  public internal(set) var isComplete = true

  /// Whether nothing was found that is of a backup, and something that is not.
  fileprivate var isOfStranger: Bool {
    isComplete && damaged > 0 && added + known + newer == 0 && erased.isEmpty
  }
}

extension RecordStore {
  /// Imports a backup: adds missing records. Damaged parts are skipped, and what is erased stays
  /// so. The log adds the records afterwards.
  ///
  /// - Parameters:
  ///   - path: The backup; it may be a pipe.
  ///   - again: Whether what is erased comes back, under another id: always the same one, so that
  ///     doing so twice does no more than once.
  ///   - progress: Is told how many bytes are read.
  ///   - shouldStop: Is asked before each file; what is done by then stays.
  /// - Throws: `SessionLogError.cannotImport` or `notABackup`, or `cannotWrite` of the records; what is
  ///   done by then stays.
  public func takeIn(
    backup path: String, again: Bool = false, progress: (_ bytes: Int) -> Void = { _ in },
    shouldStop: () -> Bool = { false }
  ) throws(SessionLogError) -> ImportReport {
    var backup = TakenBackup(store: self, again: again, intake: Intake(self, try allNames()))
    var (parts, count, isReading, isOver) = (RecordParts(), 0, true, false)
    do throws(SystemFailure) {
      let file = try StreamedFile(path)
      while !isOver {
        isReading = true
        let piece = try file.next(1 << 20)
        isReading = false
        isOver = piece.isEmpty
        for part in isOver ? [parts.rest] : parts.add(piece) where !part.isEmpty {
          backup.report.isComplete = !shouldStop()
          guard backup.report.isComplete else { break }
          try backup.take(part)
        }
        try backup.intake.sync()
        isOver = isOver || !backup.report.isComplete
        count += piece.count
        progress(count)
      }
    } catch {
      if isReading { throw .cannotImport(path: path, .init(error)) }
      throw .cannotWrite(path: place.records, .init(error))
    }
    if backup.report.isOfStranger { throw .notABackup(path: path) }
    return backup.report
  }
}

/// A backup being imported.
private struct TakenBackup {
  let store: RecordStore
  let again: Bool
  var intake: Intake
  var report = ImportReport()

  mutating func take(_ bytes: [UInt8]) throws(SystemFailure) {
    guard let file = RecordFile(bytes: bytes), file.length == bytes.count,
      let name = file.recordName
    else {
      if RecordFile.isNewer(bytes: bytes) { report.newer += 1 } else { report.damaged += 1 }
      return
    }
    if !file.isErasure, try intake.isErased(file.target) { return try takeAgain(file) }
    // A damaged file with this name is replaced.
    if intake.has(name), try store.bytesIfThere(name) == bytes { return report.known += 1 }
    try intake.add(bytes, file)
    report.added += 1
  }

  /// If wanted, adds an erased file again under the first id of its own that is not erased.
  private mutating func takeAgain(_ file: RecordFile) throws(SystemFailure) {
    var id = Projection.base(of: file.target)
    report.erased.insert(id)
    guard again else { return }
    while try intake.isErased(id) { id = Machine.hash(of: "again \(id)") }
    try take(Array(file.lines(as: id).joined()))
  }
}

extension RecordFile {
  /// The lines of the same file under another id.
  fileprivate func lines(as id: String) -> [[UInt8]] {
    switch content {
    case .session(var session):
      session.head.id = SessionID(rawValue: id)
      return RecordEncoder.file(of: session, device: device)
    case .changes(let changes):
      let changes = changes.map { change in
        var change = change
        let target = id + change.target.drop { $0 != "." }
        let content = Change.Content(recordText: change.content.recordText, target: target)
        change.content = content ?? change.content
        return change
      }
      return RecordEncoder.file(of: changes, device: device)
    case .gone(let erasure):
      return RecordEncoder.file(of: erasure, device: device)
    }
  }
}
