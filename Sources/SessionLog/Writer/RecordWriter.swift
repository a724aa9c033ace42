// SPDX-License-Identifier: MIT
import SessionEngine

/// Writes records in the background, in order.
///
/// Its own thread makes the lines and waits for the disk; callers never wait, except in `close`.
/// What comes together is written together; what cannot be written stays in memory, in order, and
/// is tried again.
final class RecordWriter: Sendable {
  /// The state of the thread.
  struct Desk {
    var keeper: RecordKeeper
    /// Tasks for when everything before is on the disk, or has been tried.
    var afterwards: [@Sendable () -> Void] = []
    /// What was last reported as only in memory.
    var said: [UnsavedRecords] = []
  }

  private let thread: WorkThread<Desk>

  /// Starts the thread.
  ///
  /// - Parameters:
  ///   - keeper: The keeper that the thread uses.
  ///   - onDurable: Called on the thread with what is now on the disk. It may fail without loss:
  ///     the records are in their files.
  ///   - onTrouble: Called on the thread with what is only in memory, whenever that changes.
  init(
    _ keeper: RecordKeeper, onDurable: @escaping @Sendable ([DurableLines]) -> Void,
    onTrouble: @escaping @Sendable ([UnsavedRecords]) -> Void
  ) {
    thread = WorkThread("records", { _ in Desk(keeper: keeper) }) { desk, _, isClosing in
      let now = WorkThread<Desk>.now
      let durable = isClosing ? desk.keeper.close(at: now) : desk.keeper.work(at: now)
      if !durable.isEmpty { onDurable(durable) }
      let unsaved = desk.keeper.unsaved
      if unsaved != desk.said { onTrouble(unsaved) }
      desk.said = unsaved
      for body in desk.afterwards { body() }
      desk.afterwards = []
      return desk.keeper.nextDeadline
    }
  }

  /// Performs a task on the thread.
  func perform(_ task: @escaping @Sendable (inout RecordKeeper) -> Void) {
    thread.perform { task(&$0.keeper) }
  }

  /// Performs a task on the thread once everything before is on the disk, or has been tried.
  func after(_ body: @escaping @Sendable () -> Void) {
    thread.perform { $0.afterwards.append(body) }
  }

  /// Waits until everything is durable or has been tried once more, then gives up the sessions that
  /// are not over. What comes later is not written.
  ///
  /// - Returns: What is lost with this process; empty if everything is durable.
  func close() -> [UnsavedRecords] { thread.close().said }
}
