// SPDX-License-Identifier: MIT
import SessionEngine

/// What is needed to take up a session that was cut off.
public struct ResumeClocks: Sendable {
  /// The clocks now.
  public let reading: ClockReading
  /// When time counts as missed from now on.
  public let gap: GapRule
  /// The folder for heartbeats, if there is one.
  public let heartbeats: String?
  /// The current start of the machine.
  var boot = Machine.boot

  /// Makes clocks for resuming.
  public init(_ reading: ClockReading, gap: GapRule, heartbeats: String?) {
    self.reading = reading
    self.gap = gap
    self.heartbeats = heartbeats
  }
}
