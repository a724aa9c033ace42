// SPDX-License-Identifier: MIT
import Foundation

/// Something that was waited for and did not come.
struct NeverCame: Error, CustomStringConvertible {
  let description: String
}

/// Waiting for what is expected, never for time to pass.
enum Waiting {
  /// How long anything may take before it counts as not coming; far longer than it takes.
  static let patience: TimeInterval = 20

  /// Looks again and again until there is something to see.
  ///
  /// - Throws: `NeverCame`, with what `failure` says, once patience is at an end.
  static func result<Value>(
    of look: () throws -> Value?, failure: () -> String
  ) throws -> Value {
    let end = Date(timeIntervalSinceNow: patience)
    while true {
      if let value = try look() { return value }
      guard Date() < end else { throw NeverCame(description: failure()) }
      // Lets the program have the processor until the next look.
      poll(nil, 0, 10)
    }
  }

  /// Looks again and again until a condition holds.
  static func until(_ what: String, _ condition: () throws -> Bool) throws {
    try result(of: { try condition() ? () : nil }, failure: { "never came: \(what)" })
  }
}
