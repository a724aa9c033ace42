// SPDX-License-Identifier: MIT

import Foundation
import Synchronization
import Testing

@testable import TerminalIO

@Suite struct WakeHandleTests {
  @Test func aThreadThatWakesHasAStackLeftWhenItsOwnRunsOut() throws {
    let waiter = try EventWaiter()
    let handle = waiter.handle
    let sizes = Mutex<[Int]>([])
    let isDone = DispatchSemaphore(value: 0)

    let thread = Thread {
      func note() {
        var stack = stack_t()
        sigaltstack(nil, &stack)
        sizes.withLock { $0.append(Int(stack.ss_size)) }
      }
      note()
      handle.wake()
      note()
      isDone.signal()
    }
    thread.start()
    isDone.wait()

    let noted = sizes.withLock { $0 }
    #expect(noted[0] == 0)
    #expect(noted[1] >= Int(MINSIGSTKSZ))
  }
}
