// SPDX-License-Identifier: MIT
import SessionEngine

/// What the person wants on the screen of cramps.
public enum CrampsCommand: Hashable, Sendable {
  /// Help with a cramp, at once.
  case cramp
  /// Take a cramp back; the person has confirmed it, and the screen lists it no longer.
  case delete(CrampID)
  /// Bring back a cramp that was taken back; the screen lists it again.
  case restore(CrampID)
  /// Keep the advice to see a clinician quiet for a while; the screen shows it no longer.
  case dismissAdvice
  /// Back to where the person came from.
  case back
  /// Stop the program until it is brought back.
  case suspend
}
