// SPDX-License-Identifier: MIT
import RoutineModel

/// What a person says of a cramp before anything else: on the command line, nothing has to be.
struct CrampRequest: Hashable, Sendable {
  /// Where it is; `nil`: where it is likeliest.
  var site: CrampSite?
  /// On which side, if it was said.
  var side: Side?
  /// Whether the screen is to stay dark and quiet.
  var isDim = false
  /// Whether the cramp woke the person, so far as they say it.
  var woke = false
}
