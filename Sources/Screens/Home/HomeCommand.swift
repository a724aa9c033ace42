// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What the person wants on the home screen.
package enum HomeCommand: Hashable, Sendable {
  /// Start a session of this routine.
  case start(RoutineID)
  /// Let the person edit this routine.
  case edit(RoutineID)
  /// Let the person write a new routine.
  case newRoutine
  /// Show the cut-off session, to continue or end it.
  case unfinished
  /// Show the history.
  case history
  /// Show the cramps.
  case cramps
  /// Show the review.
  case review
  /// How sore a cramp left the person, 0 to 10; `nil` if they do not say.
  case soreness(CrampID, Int?)
  /// Hide the advice to see a clinician for a while.
  case dismissAdvice
}
