// SPDX-License-Identifier: MIT
import SessionEngine

/// Writes records in the background, in the order in which it is told to.
///
/// A thread of its own makes the lines and waits for the disk; whoever calls never does, `close`
/// excepted. What is told together is written together; what cannot be written stays in memory, in
/// order, and is tried again.
final class RecordWriter: Sendable {
  /// What the thread has.
  struct Desk {
    var keeper: RecordKeeper
    /// What is done once everything told before is on the disk, or has been tried.
    var afterwards: [@Sendable () -> Void] = []
    /// What was said last to be in memory alone.
    var said: [UnsavedRecords] = []
  }

  private let thread: WorkThread<Desk>

  /// Starts the thread.
  ///
  /// - Parameters:
  ///   - keeper: What the thread works with.
  ///   - onDurable: Takes what is on the disk now, on the thread. What it does with it is at nobody's
  ///     risk: the records are in their files.
  ///   - onTrouble: Told on the thread what is in memory alone, when that has changed.
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

  /// Has the thread do something with what is written.
  func perform(_ task: @escaping @Sendable (inout RecordKeeper) -> Void) {
    thread.perform { task(&$0.keeper) }
  }

  /// Has the thread do something once everything told before is on the disk, or has been tried.
  func after(_ body: @escaping @Sendable () -> Void) {
    thread.perform { $0.afterwards.append(body) }
  }

  /// Waits until everything told before is durable, or has been tried once more; then gives up the
  /// sessions that are not over. What is told later is not written.
  ///
  /// - Returns: What is lost with this process; nothing if all is durable.
  func close() -> [UnsavedRecords] { thread.close().said }
}
