// SPDX-License-Identifier: MIT
import RoutineModel

extension PicturePose {
  /// The pose a fraction of the way to another. A value that only one of them has is taken as it
  /// is.
  func between(_ other: PicturePose, _ part: Double) -> PicturePose {
    PicturePose(
      hip: mixed(hip, other.hip, part), spine: mixed(spine, other.spine, part),
      chest: mixed(chest, other.chest, part), head: mixed(head, other.head, part),
      leg: leg.between(other.leg, part), otherLeg: otherLeg.between(other.otherLeg, part),
      arm: arm.between(other.arm, part), otherArm: otherArm.between(other.otherArm, part),
      points: points.merging(other.points) { $0.between($1, part) })
  }
}

extension PicturePose.Leg {
  fileprivate func between(_ other: Self, _ part: Double) -> Self {
    Self(
      foot: mixed(foot, other.foot, part), thigh: mixed(thigh, other.thigh, part),
      shin: mixed(shin, other.shin, part), toes: mixed(toes, other.toes, part),
      toeLength: mixed(toeLength, other.toeLength, part), knee: knee ?? other.knee)
  }
}

extension PicturePose.Arm {
  fileprivate func between(_ other: Self, _ part: Double) -> Self {
    var goal = hand ?? other.hand
    if case .at(let one)? = hand, case .at(let two)? = other.hand {
      goal = .at(one.between(two, part))
    }
    return Self(
      hand: goal, upper: mixed(upper, other.upper, part), fore: mixed(fore, other.fore, part),
      elbow: elbow ?? other.elbow)
  }
}

private func mixed(_ one: Double, _ other: Double, _ part: Double) -> Double {
  one + (other - one) * part
}

private func mixed(_ one: Double?, _ other: Double?, _ part: Double) -> Double? {
  guard let one, let other else { return one ?? other }
  return mixed(one, other, part) as Double
}

private func mixed(_ one: Spot?, _ other: Spot?, _ part: Double) -> Spot? {
  guard let one, let other else { return one ?? other }
  return one.between(other, part)
}
