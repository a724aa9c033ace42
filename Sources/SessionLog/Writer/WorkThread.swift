// SPDX-License-Identifier: MIT
import Dispatch
import Foundation
import Synchronization

/// A thread that does what it is told, in order, with something that it alone has. It waits so that
/// whoever tells it need not, and sleeps while there is nothing to do.
final class WorkThread<State: Sendable>: Sendable {
  private let shared = Shared<State>()

  /// What waits for the thread.
  struct Demand: Sendable {
    fileprivate let shared: Shared<State>

    /// Whether the thread is to end.
    var isClosing: Bool { shared.orders.withLock(\.isClosing) }
    /// Whether there is something for it to do.
    var isWaiting: Bool { shared.orders.withLock { $0.isClosing || !$0.tasks.isEmpty } }
  }

  /// Starts the thread.
  ///
  /// - Parameters:
  ///   - state: Makes what it works with.
  ///   - settle: Does what there is to do after tasks, and when the moment has come that it returned the
  ///     last time; `nil` if it has nothing to do by itself. At the end it is told to close.
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

  /// The time by the clock of deadlines.
  static var now: Duration { .nanoseconds(Int64(DispatchTime.now().uptimeNanoseconds)) }

  /// Has the thread do something.
  func perform(_ task: @escaping @Sendable (inout State) -> Void) {
    shared.add { $0.tasks.append(task) }
  }

  /// Ends the thread once all it was told is done, and waits for that. What is told later is not done.
  ///
  /// - Returns: What it worked with, as it was left.
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
    /// What the thread had, once it has ended.
    var left: State?
  }

  let orders = Mutex(Orders())
  private let semaphore = DispatchSemaphore(value: 0)
  private let closed = DispatchSemaphore(value: 0)

  func add(_ change: (inout Orders) -> Void) {
    orders.withLock { change(&$0) }
    semaphore.signal()
  }

  /// Takes what is to be done, and waits while that is nothing, but no longer than until a moment.
  func next(until deadline: Duration?) -> (tasks: [Task], isClosing: Bool) {
    let end = deadline.map { DispatchTime(uptimeNanoseconds: UInt64($0 / .nanoseconds(1))) }
    while true {
      let isOver = semaphore.wait(timeout: end ?? .distantFuture) == .timedOut
      let (tasks, isClosing) = orders.withLock { orders in
        defer { orders.tasks = [] }
        return (orders.tasks, orders.isClosing)
      }
      // Several tasks may be taken at one signal; the others' signals then find none.
      if isOver || isClosing || !tasks.isEmpty { return (tasks, isClosing) }
    }
  }

  /// Leaves what the thread had to whoever waits for its end.
  func leave(_ state: State) {
    orders.withLock { $0.left = state }
    closed.signal()
  }

  /// Waits for the end of the thread.
  func awaited() -> State {
    while true {
      closed.wait()
      // Whoever else waits is woken in turn.
      closed.signal()
      if let left = orders.withLock({ $0.left }) { return left }
    }
  }
}
