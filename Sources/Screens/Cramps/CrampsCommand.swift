// SPDX-License-Identifier: MIT
import SessionEngine

/// What the person wants on the screen of cramps.
public enum CrampsCommand: Hashable, Sendable {
  /// Help with a cramp, at once.
  case cramp
  /// Delete a cramp; the person has confirmed it, and the screen lists it no longer.
  case delete(CrampID)
  /// Restore a deleted cramp; the screen lists it again.
  case restore(CrampID)
  /// Keep the advice to see a clinician quiet for a while; the screen shows it no longer.
  case dismissAdvice
  /// Back to where the person came from.
  case back
  /// Stop the program until it is brought back.
  case suspend
}
