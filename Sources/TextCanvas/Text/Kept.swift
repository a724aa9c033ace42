// SPDX-License-Identifier: MIT
import Synchronization

/// Results kept for requests that come again: each frame lays out mostly the words of the one
/// before.
public final class Kept<Request: Hashable & Sendable, Result: Sendable>: Sendable {
  private let most: Int
  private let results = Mutex<[Request: Result]>([:])

  /// Keeps up to `most` results; when there are more, all are forgotten.
  public init(most: Int) { self.most = most }

  /// The result for a request, kept or made.
  public func result(for request: Request, _ make: () -> Result) -> Result {
    if let result = results.withLock({ $0[request] }) { return result }
    let result = make()
    results.withLock { results in
      if results.count >= most { results = [:] }
      results[request] = result
    }
    return result
  }
}
