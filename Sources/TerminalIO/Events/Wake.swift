// SPDX-License-Identifier: MIT

/// What ended a wait; several things may have come at once.
public struct Wake: Hashable, Sendable {
  /// Keys can be read.
  public var hasInput = false
  /// The terminal is gone; told once, then input is watched no more.
  public var inputHasEnded = false
  /// Signals that arrived.
  public var signals: Signals = []
  /// Another thread called.
  public var wasCalled = false
}
