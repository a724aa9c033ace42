// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What a session's screen asks the program for. The cramp key works as everywhere: the program
/// knows the relief, the site and the side, and after the session relief is a session of its own.
package enum SessionCommand: Hashable, Sendable {
  /// Pass this event to the machine.
  case event(SessionEvent)
  /// Pass these events to the machine, in order.
  case events([SessionEvent])
  /// The current cramp is at this site; the program knows its relief.
  case site(CrampSite)
  /// The current cramp is on this side; `nil` for not said.
  case side(Side?)
  /// Whether to leave warmth out from now on; if not, the step to lead.
  case warmth(isLeftOut: Bool, taking: Int?)
  /// Hide the advice to see a clinician for a while.
  case dismissAdvice
  /// Mute or unmute.
  case mute
}
