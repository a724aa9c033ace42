// SPDX-License-Identifier: MIT
import SessionEngine

/// What is needed to take up a session that was cut off.
public struct ResumeClocks: Sendable {
  /// What the clocks show now.
  public let reading: ClockReading
  /// When time counts as missed from now on.
  public let gap: GapRule
  /// The folder for heartbeats, if there is one.
  public let heartbeats: String?
  /// Which start of the machine this is.
  var boot = Machine.boot

  /// Makes it.
  public init(_ reading: ClockReading, gap: GapRule, heartbeats: String?) {
    self.reading = reading
    self.gap = gap
    self.heartbeats = heartbeats
  }
}
