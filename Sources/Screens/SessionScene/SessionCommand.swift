// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What a session's screen asks the program for. A cramp is asked for as everywhere: the program knows the
/// relief plan, the site and the side, and once the session is over relief is a session of its own.
package enum SessionCommand: Hashable, Sendable {
  /// Hand this to the machine.
  case event(SessionEvent)
  /// Hand these to the machine, in order.
  case events([SessionEvent])
  /// The cramp under way is at this site; the app knows its relief.
  case site(CrampSite)
  /// The cramp under way is on this side; `nil`: not said.
  case side(Side?)
  /// Whether warmth is to be left out from now on, and the step that it was asked for, if it is one to
  /// be led through.
  case warmth(isLeftOut: Bool, taking: Int?)
  /// The person does not want to be told for a while that their cramps are worth showing.
  case dismissAdvice
  /// Let nothing be heard any more, or again.
  case mute
}
