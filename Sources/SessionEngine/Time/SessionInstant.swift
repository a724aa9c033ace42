// SPDX-License-Identifier: MIT

/// A moment of a session: the time since its start, in whole milliseconds.
///
/// This is the precision of the log. So the live machine and a replay of its log compute exactly
/// the same, and times add up without a remainder.
public struct SessionInstant: Hashable, Comparable, Sendable {
  /// The time since the session's start.
  public let sinceStart: Duration

  /// The start.
  public static let start = SessionInstant(milliseconds: 0)

  /// Makes a moment from the time since the start, cut to whole milliseconds.
  public init(_ sinceStart: Duration) {
    self.sinceStart = .milliseconds(sinceStart.wholeMilliseconds)
  }

  /// Makes a moment from the milliseconds since the start.
  public init(milliseconds: Int64) { self.init(.milliseconds(milliseconds)) }

  /// The milliseconds since the start.
  public var milliseconds: Int64 { sinceStart.wholeMilliseconds }

  /// Orders by time.
  public static func < (left: SessionInstant, right: SessionInstant) -> Bool {
    left.sinceStart < right.sinceStart
  }

  /// The moment a duration later.
  public static func + (instant: SessionInstant, duration: Duration) -> SessionInstant {
    SessionInstant(instant.sinceStart + duration)
  }

  /// The moment a duration earlier.
  public static func - (instant: SessionInstant, duration: Duration) -> SessionInstant {
    SessionInstant(instant.sinceStart - duration)
  }

  /// The time from one moment to another.
  public static func - (later: SessionInstant, earlier: SessionInstant) -> Duration {
    later.sinceStart - earlier.sinceStart
  }
}
