// SPDX-License-Identifier: MIT
import Dispatch
import Foundation
import Synchronization

/// A thread that performs tasks in order on a state that it alone has. It waits so that callers
/// need not, and sleeps while there is nothing to do.
final class WorkThread<State: Sendable>: Sendable {
  private let shared = Shared<State>()

  /// Tells the thread's work what is waiting.
  struct Demand: Sendable {
    fileprivate let shared: Shared<State>

    /// Whether the thread has to end.
    var isClosing: Bool { shared.orders.withLock(\.isClosing) }
    var isWaiting: Bool { shared.orders.withLock { $0.isClosing || !$0.tasks.isEmpty } }
  }

  /// Starts the thread.
  ///
  /// - Parameters:
  ///   - state: Makes its state.
  ///   - settle: Called after tasks, and at the moment that it last returned; `nil` if it has
  ///     nothing to do by itself. At the end it is told to close.
  init(
    _ name: String, _ state: (Demand) -> State,
    settle: @escaping @Sendable (inout State, Demand, _ isClosing: Bool) -> Duration?
  ) {
    let (shared, demand) = (shared, Demand(shared: shared))
    let first = state(demand)
    let thread = Thread {
      var state = first
      var deadline: Duration?
      var isClosing = false
      while !isClosing {
        let (tasks, isLast) = shared.next(until: deadline)
        for task in tasks { task(&state) }
        isClosing = isLast
        deadline = settle(&state, demand, isClosing)
      }
      shared.leave(state)
    }
    thread.name = name
    thread.start()
  }

  deinit { shared.add { $0.isClosing = true } }

  /// The current time on the clock of deadlines.
  static var now: Duration { .nanoseconds(Int64(DispatchTime.now().uptimeNanoseconds)) }

  func perform(_ task: @escaping @Sendable (inout State) -> Void) {
    shared.add { $0.tasks.append(task) }
  }

  /// Ends the thread once all tasks are done, and waits for that. Later tasks are ignored.
  ///
  /// - Returns: The final state.
  @discardableResult
  func close() -> State {
    shared.add { $0.isClosing = true }
    return shared.awaited()
  }
}

/// What a thread and its callers share.
private final class Shared<State: Sendable>: Sendable {
  typealias Task = @Sendable (inout State) -> Void

  struct Orders {
    var tasks: [Task] = []
    var isClosing = false
    /// The final state, once the thread has ended.
    var left: State?
  }

  let orders = Mutex(Orders())
  private let semaphore = DispatchSemaphore(value: 0)
  private let closed = DispatchSemaphore(value: 0)

  func add(_ change: (inout Orders) -> Void) {
    orders.withLock { change(&$0) }
    semaphore.signal()
  }

  /// Takes the waiting tasks; if there are none, waits for some until a deadline.
  func next(until deadline: Duration?) -> (tasks: [Task], isClosing: Bool) {
    let end = deadline.map { DispatchTime(uptimeNanoseconds: UInt64($0 / .nanoseconds(1))) }
    while true {
      let isOver = semaphore.wait(timeout: end ?? .distantFuture) == .timedOut
      let (tasks, isClosing) = orders.withLock { orders in
        defer { orders.tasks = [] }
        return (orders.tasks, orders.isClosing)
      }
      // One signal may cover several tasks; later signals then find none.
      if isOver || isClosing || !tasks.isEmpty { return (tasks, isClosing) }
    }
  }

  /// Leaves the final state for whoever waits for it.
  func leave(_ state: State) {
    orders.withLock { $0.left = state }
    closed.signal()
  }

  /// Waits for the end of the thread.
  func awaited() -> State {
    while true {
      closed.wait()
      // Wakes the next one that waits.
      closed.signal()
      if let left = orders.withLock({ $0.left }) { return left }
    }
  }
}
