// SPDX-License-Identifier: MIT

/// What ended a wait; several things at once are possible.
public struct Wake: Hashable, Sendable {
  /// Keys can be read.
  public var hasInput = false
  /// The terminal has gone; reported once, then input is no longer watched.
  public var inputHasEnded = false
  /// Signals that arrived.
  public var signals: Signals = []
  /// Another thread called.
  public var wasCalled = false
}
