// SPDX-License-Identifier: MIT
import SessionEngine

/// Records from a command: on the disk when it returns, and in the log if that can be written. Each call
/// says whether the log has it; if not, why is told as news.
public struct RecordingCommand: Sendable {
  private let opening: LogOpening
  private let version: String

  /// Makes it for a log.
  public init(_ opening: LogOpening, version: String) {
    self.opening = opening
    self.version = version
  }

  /// Writes down what is said of cramps and sessions.
  ///
  /// - Throws: `SessionLogError.cannotWrite`, and nothing is recorded.
  public func write(_ drafts: [ChangeDraft]) throws(SessionLogError) -> Bool {
    try record { keeper in keeper.write(drafts) }
  }

  /// Writes down a session that was done without the program.
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

  /// Deletes a session; one that was cut off is ended before.
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
    // A first record is no sign that a log is missing.
    if !store.hasRecords, FileIdentity(path: store.place.path) == nil {
      _ = try? opening.forWriting()
    }
    var keeper = RecordKeeper(store, version: version)
    try task(&keeper)
    let durable = keeper.close(at: .zero)
    if let unsaved = keeper.unsaved.first {
      throw .cannotWrite(path: store.place.records, .init(errno: unsaved.failure.code))
    }
    // The log catches up when it can, and whoever wants to read it is told why it cannot be.
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
