// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What a key pressed on the session's screen asks the app for.
public enum SessionCommand: Hashable, Sendable {
  /// Hand this to the machine.
  case event(SessionEvent)
  /// Hand these to the machine, in order.
  case events([SessionEvent])
  /// A cramp: the app knows the relief plan, the site and the side. Once the session is over, relief
  /// is a session of its own.
  case cramp
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
  /// Stop the program until the shell brings it back.
  case suspend
  /// The session is over and the person wants out.
  case leave
}
