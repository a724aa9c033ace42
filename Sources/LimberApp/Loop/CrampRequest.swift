// SPDX-License-Identifier: MIT
import RoutineModel

/// What the command line says about a cramp; all of it optional.
struct CrampRequest: Hashable, Sendable {
  /// The site; `nil` for the likeliest.
  var site: CrampSite?
  /// The side, if said.
  var side: Side?
  /// Whether the screen stays dark and quiet.
  var isDim = false
  /// Whether the cramp woke the person, if said.
  var woke = false
}
