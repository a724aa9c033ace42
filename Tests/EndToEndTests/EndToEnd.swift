// SPDX-License-Identifier: MIT
import Foundation
import Testing

// The whole built program: real keys in a real terminal (tmux's), with its own home folder. Checked
// are the screen, the log through the program's own JSON, and the exit status. Nothing here uses
// the program's types, except to write logs that keys cannot produce.

/// All tests of the whole program, a few at a time, since each opens terminals and waits for them.
@Suite(.aFewAtATime)
struct EndToEnd {}

/// Runs tests that block while they wait on threads of their own, so that the tests that compute
/// keep theirs.
struct AFewAtATime: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(BlockingThreads.shared) { try await function() }
  }
}

extension Trait where Self == AFewAtATime {
  static var aFewAtATime: Self { AFewAtATime() }
}

/// As many threads as a laptop of two cores has room for: such a test waits half of its time.
private final class BlockingThreads: TaskExecutor {
  static let shared = BlockingThreads()

  private let queue = OperationQueue()

  private init() { queue.maxConcurrentOperationCount = 3 }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
