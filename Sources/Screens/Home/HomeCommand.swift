// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What the person wants on the home screen.
package enum HomeCommand: Hashable, Sendable {
  /// Begin a session of this routine.
  case start(RoutineID)
  /// Let the person change this routine in their editor.
  case edit(RoutineID)
  /// Let the person write a routine in their editor.
  case newRoutine
  /// Show the session that was cut off, to go on with or to end.
  case unfinished
  /// Show the sessions so far.
  case history
  /// Show the cramps so far.
  case cramps
  /// Show what the log says over time.
  case review
  /// How sore a cramp has left the person, 0 to 10; `nil`: they do not say.
  case soreness(CrampID, Int?)
  /// Keep the advice to see a clinician quiet for a while.
  case dismissAdvice
}
