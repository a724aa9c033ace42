// SPDX-License-Identifier: MIT
import SessionEngine

/// The clocks at one moment.
public struct ClockReading: Hashable, Sendable {
  /// The time since the machine started, including sleep: for measuring lengths.
  public let bootClock: Duration
  /// The person's clock, which may be set at any time: for stating when.
  public let wall: LocalMoment

  /// Makes a reading.
  public init(bootClock: Duration, wall: LocalMoment) {
    self.bootClock = bootClock
    self.wall = wall
  }
}
