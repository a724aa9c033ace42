// SPDX-License-Identifier: MIT
import Foundation

/// An expectation that was not met in time.
struct NeverCame: Error, CustomStringConvertible {
  let description: String
}

/// Waiting for a condition, never for a fixed time.
enum Waiting {
  /// The time-out of every wait; far longer than anything takes.
  static let patience: TimeInterval = 20

  /// Polls until there is a result.
  ///
  /// - Throws: `NeverCame` with the text of `failure` on a time-out.
  static func result<Value>(
    of look: () throws -> Value?, failure: () -> String
  ) throws -> Value {
    let end = Date(timeIntervalSinceNow: patience)
    while true {
      if let value = try look() { return value }
      guard Date() < end else { throw NeverCame(description: failure()) }
      // Yields the processor until the next poll.
      poll(nil, 0, 10)
    }
  }

  /// Polls until a condition holds.
  static func until(_ what: String, _ condition: () throws -> Bool) throws {
    try result(of: { try condition() ? () : nil }, failure: { "never came: \(what)" })
  }
}
