// SPDX-License-Identifier: MIT
import SessionEngine

/// Records for a command: on the disk when it returns, and in the log if that can be written. Each
/// call returns whether the log has it; if not, the reason is told as news.
public struct RecordingCommand: Sendable {
  private let opening: LogOpening
  private let version: String

  /// Makes a recording command for a log.
  public init(_ opening: LogOpening, version: String) {
    self.opening = opening
    self.version = version
  }

  /// Records changes to cramps and sessions.
  ///
  /// - Throws: `SessionLogError.cannotWrite`; then nothing is recorded.
  public func write(_ drafts: [ChangeDraft]) throws(SessionLogError) -> Bool {
    try record { keeper in keeper.write(drafts) }
  }

  /// Records a session that was done without the program.
  ///
  /// - Throws: As `write`.
  public func add(_ head: SessionHead) throws(SessionLogError) -> Bool {
    try record { keeper in keeper.add(head) }
  }

  /// Erases something for good.
  ///
  /// - Throws: As `write`.
  public func erase(_ erasure: Erasure) throws(SessionLogError) -> Bool {
    try record { keeper in keeper.erase(erasure) }
  }

  /// Deletes a session; one that was cut off is ended first.
  ///
  /// - Throws: As `write`, or `SessionLogError.sessionRuns`.
  public func delete(
    _ session: SessionID, _ clocks: ResumeClocks
  ) throws(SessionLogError) -> Bool {
    try record { keeper throws(SessionLogError) in try keeper.delete(session, clocks) }
  }

  private func record(
    _ task: (inout RecordKeeper) throws(SessionLogError) -> Void
  ) throws(SessionLogError) -> Bool {
    let store = opening.store
    try store.requireLog()
    // If this is the first record, a missing log is no sign of loss.
    if !store.hasRecords, FileIdentity(path: store.place.path) == nil {
      _ = try? opening.forWriting()
    }
    var keeper = RecordKeeper(store, version: version)
    try task(&keeper)
    let durable = keeper.close(at: .zero)
    if let unsaved = keeper.unsaved.first {
      throw .cannotWrite(path: store.place.records, .init(errno: unsaved.failure.code))
    }
    // The log catches up when it can; if it cannot be read, the reader is told why.
    var log = OpenLog(opening)
    defer { log.close() }
    log.note(durable)
    do throws(SessionLogError) { try log.takeIn().get() } catch {
      opening.tell(.behind(error))
      return false
    }
    return true
  }
}
