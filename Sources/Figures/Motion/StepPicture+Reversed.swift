// SPDX-License-Identifier: MIT
import RoutineModel

extension StepPicture {
  /// The same movement in the other direction.
  public var reversed: StepPicture {
    var picture = self
    picture.poses.reverse()
    picture.arrows = arrows.map { arrow in
      switch arrow {
      case .around(let centre, let radii, let from, let to):
        .around(centre, radii: radii, from: to, to: from)
      case .straight(let from, let to): .straight(from: to, to: from)
      }
    }
    return picture
  }
}
