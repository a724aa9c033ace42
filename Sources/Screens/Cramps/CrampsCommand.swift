// SPDX-License-Identifier: MIT
import SessionEngine

/// What the person wants on the cramps screen.
package enum CrampsCommand: Hashable, Sendable {
  /// Delete a cramp; the person has confirmed it, and the screen no longer lists it.
  case delete(CrampID)
  /// Restore a deleted cramp; the screen lists it again.
  case restore(CrampID)
  /// Open a cramp form.
  case form(CrampFormPurpose)
  /// Hide the advice to see a clinician for a while.
  case dismissAdvice
}
