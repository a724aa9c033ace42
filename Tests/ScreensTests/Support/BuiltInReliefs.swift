// SPDX-License-Identifier: MIT
import BuiltinRoutines
import RoutineModel
import Testing

/// The built-in relief routines, to test the screens with the texts that a person in pain reads.
enum BuiltInReliefs {
  /// A site's routine.
  static func routine(_ site: CrampSite) throws -> Routine {
    let name =
      switch site {
      case .flank: "side-stitch"
      case .toes: "toe-cramp"
      default: "\(site.rawValue)-cramp"
      }
    return try #require(BuiltinRoutine.all.first { $0.outline.id.rawValue == name }).make()
  }
}
