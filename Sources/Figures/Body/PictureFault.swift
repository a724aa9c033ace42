// SPDX-License-Identifier: MIT
import RoutineModel

/// Something in a pose that no body can do.
///
/// The ranges are those of healthy joints (AAOS norms: 150 degrees for knee and elbow, 120 for the
/// hip, 20 up and 50 down for the ankle), with some room, since the figure's back bends only once.
public struct PictureFault: Hashable, Sendable {
  /// The number of the pose, from 1.
  public let pose: Int
  /// The joint or limb, by its name in files.
  public let joint: String
  /// What is wrong.
  public let kind: Kind

  /// The kinds of faults.
  public enum Kind: Hashable, Sendable {
    /// It cannot be reached; the gap, in hundredths of the body.
    case beyondReach(Int)
    /// Its bend in degrees, and the range that is possible.
    case bent(Int, ClosedRange<Int>)
    /// How deep it is below the floor.
    case beneathFloor(Int)
    /// The pose has no such joint or point.
    case unknown
  }

  /// The faults of a picture's poses, in order.
  public static func all(in picture: StepPicture) -> [PictureFault] {
    picture.poses.enumerated().flatMap { index, pose in
      let check = PoseCheck(pose, of: picture)
      return check.faults.map { PictureFault(pose: index + 1, joint: $0.joint, kind: $0.kind) }
    }
  }
}

private struct PoseCheck {
  private let pose: PicturePose
  private let skeleton: Skeleton
  private(set) var faults: [(joint: String, kind: PictureFault.Kind)] = []

  init(_ pose: PicturePose, of picture: StepPicture) {
    self.pose = pose
    skeleton = Skeleton(pose, isFront: picture.isFront)
    checkPoints(of: picture)
    for (name, distance) in skeleton.beyondReach.sorted(by: { $0.key < $1.key }) {
      if distance > 0.7 { faults.append((name, .beyondReach(Int(distance.rounded(.up))))) }
    }
    if picture.scene.contains(where: { $0.shape == .floor }) { checkFloor() }
    if !picture.isFront, pose.hip != nil { checkAngles() }
  }

  /// Checks that hands and props are tied to points that exist.
  private mutating func checkPoints(of picture: StepPicture) {
    var points = [pose.arm.hand, pose.otherArm.hand].compactMap(\.self)
    for part in picture.scene {
      switch part.shape {
      case .line(let line): points += line
      case .ball(let point, _), .circle(let point, _): points.append(point)
      case .floor, .wall, .seat, .step: break
      }
    }
    for arrow in picture.arrows {
      switch arrow {
      case .around(let point, _, _, _): points.append(point)
      case .straight(let from, let to): points += [from, to]
      }
    }
    for case .joint(let name, _) in points where skeleton.joints[name] == nil {
      if !faults.contains(where: { $0.joint == name }) { faults.append((name, .unknown)) }
    }
  }

  private mutating func checkFloor() {
    for (name, spot) in skeleton.joints.sorted(by: { $0.key < $1.key })
    where pose.points[name] == nil {
      let low = spot.y - (name == "head" ? Skeleton.Length.head : 0)
      if low < -2.6 { faults.append((name, .beneathFloor(Int((-low).rounded())))) }
    }
  }

  private mutating func checkAngles() {
    let upper = pose.chest ?? pose.spine
    check("head", turn((pose.head ?? pose.spine) - upper), -70...60)
    check("chest", turn(upper - pose.spine), -60...45)
    for side in ["", "other-"] {
      checkLeg(side, side.isEmpty ? pose.leg : pose.otherLeg)
      let arm = side.isEmpty ? pose.arm : pose.otherArm
      guard arm.elbow == nil, let shoulder = joint("shoulder"), let elbow = joint(side + "elbow"),
        let hand = joint(side + "hand")
      else { continue }
      check(
        side + "elbow", turn(elbow.direction(to: hand) - shoulder.direction(to: elbow)), -8...160)
    }
  }

  private mutating func checkLeg(_ side: String, _ leg: PicturePose.Leg) {
    guard let hip = joint("hip"), let knee = joint(side + "knee"),
      let ankle = joint(side + "ankle")
    else { return }
    let (thigh, shin) = (hip.direction(to: knee), knee.direction(to: ankle))
    if leg.knee == nil { check(side + "knee", turn(thigh - shin), -8...160) }
    check(side + "hip", turn(thigh - pose.spine - 180), -45...165)
    // A foot seen end-on shows no angle.
    guard leg.toeLength ?? 1 >= 0.9 else { return }
    check(side + "toes", turn((leg.toes ?? 0) - shin - 90), -85...50)
  }

  private func joint(_ name: String) -> Spot? { skeleton.joints[name] }

  private mutating func check(_ joint: String, _ angle: Double, _ range: ClosedRange<Int>) {
    let degrees = Int(angle.rounded())
    if !range.contains(degrees) { faults.append((joint, .bent(degrees, range))) }
  }
}
