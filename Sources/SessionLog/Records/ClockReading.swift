// SPDX-License-Identifier: MIT
import SessionEngine

/// What the clocks show at one moment.
public struct ClockReading: Hashable, Sendable {
  /// The time since the machine started, time asleep included: for measuring how long.
  public let bootClock: Duration
  /// The person's clock, which may be set at any time: for saying when.
  public let wall: LocalMoment

  /// Makes a reading.
  public init(bootClock: Duration, wall: LocalMoment) {
    self.bootClock = bootClock
    self.wall = wall
  }
}
