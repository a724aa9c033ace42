// SPDX-License-Identifier: MIT

/// A system call that failed, with the system's error number.
public struct SystemFailure: Error, Hashable, Sendable {
  /// The error number.
  public let code: Int32

  /// Makes a failure.
  public init(code: Int32) { self.code = code }
}

/// Something in a record or in the log that no program has written there.
struct Damage: Error {
  /// Where it is, for the person: `session 0123456789abcdef: site`.
  let place: String
}
