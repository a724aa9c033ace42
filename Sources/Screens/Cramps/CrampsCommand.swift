// SPDX-License-Identifier: MIT
import SessionEngine

/// What the person wants on the screen of cramps.
package enum CrampsCommand: Hashable, Sendable {
  /// Delete a cramp; the person has confirmed it, and the screen lists it no longer.
  case delete(CrampID)
  /// Restore a deleted cramp; the screen lists it again.
  case restore(CrampID)
  /// Open a form on a cramp.
  case form(CrampFormPurpose)
  /// Keep the advice to see a clinician quiet for a while.
  case dismissAdvice
}
