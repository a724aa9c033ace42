// SPDX-License-Identifier: MIT
import RoutineModel

/// The joints of a pose, and the lines that draw its body.
struct Skeleton {
  /// The lengths of the bones.
  enum Length {
    static let spine = 30.0
    static let neck = 9.0
    static let head = 6.5
    static let upperArm = 16.0
    static let forearm = 19.0
    static let thigh = 25.0
    static let shin = 24.0
    static let foot = 13.0
    static let heel = 4.0
    /// From the middle to a hip, seen from the front.
    static let hip = 5.5
    /// From the middle to a shoulder, seen from the front.
    static let shoulder = 8.0

    static let leg = thigh + shin
    static let arm = upperArm + forearm
  }

  /// Joints and named points, by name.
  private(set) var joints: [String: Spot]
  /// The body's lines; empty if no body is drawn.
  private(set) var capsules: [Capsule] = []
  /// How far each foot and hand is from where it should be, by name.
  private(set) var beyondReach: [String: Double] = [:]

  private let isFront: Bool
  private let shows: Set<BodyPart>

  init(_ pose: PicturePose, shows: Set<BodyPart> = [], isFront: Bool = false) {
    self.isFront = isFront
    self.shows = shows
    joints = pose.points
    guard let hip = pose.hip else { return }
    let upper = pose.chest ?? pose.spine
    let chest = hip.moved(pose.spine, by: Length.spine / 2)
    let neck = chest.moved(upper, by: Length.spine / 2)
    let shoulder = chest.moved(upper, by: Length.spine / 2 - 2)
    let head = neck.moved(pose.head ?? pose.spine, by: Length.neck)
    joints.merge(
      ["hip": hip, "chest": chest, "neck": neck, "shoulder": shoulder, "head": head]
    ) { $1 }
    addLeg(pose.otherLeg, isOther: true, hip: hip, spine: pose.spine)
    addLeg(pose.leg, isOther: false, hip: hip, spine: pose.spine)
    let back: FigureLayer = shows.contains(.back) ? .shown : .near
    add(hip, chest, 5.2, back)
    add(chest, neck, 5.2, back)
    if shows.contains(.belly) {
      add(hip.moved(pose.spine, by: 7), hip.moved(pose.spine, by: 14), 7.4, .shown)
    }
    if shows.contains(.buttock) || shows.contains(.hip) { add(hip, hip, 9, .shown) }
    if shows.contains(.shoulder) { add(shoulder, shoulder, 8, .shown) }
    add(neck, head, 3.6, shows.contains(.neck) ? .shown : .near)
    add(head, head, 2 * Length.head, .near)
    addArm(pose.otherArm, isOther: true, shoulder: shoulder, spine: upper)
    addArm(pose.arm, isOther: false, shoulder: shoulder, spine: upper)
  }

  private mutating func add(_ start: Spot, _ end: Spot, _ width: Double, _ layer: FigureLayer) {
    capsules.append(Capsule(start, end, width, layer))
  }

  private mutating func addLeg(
    _ leg: PicturePose.Leg, isOther: Bool, hip: Spot, spine: Double
  ) {
    let base = isFront ? hip.moved(spine + (isOther ? -90 : 90), by: Length.hip) : hip
    let isFar = isOther && !isFront
    let layer: FigureLayer = isFar ? .far : .near
    let side = isOther ? "other-" : ""
    let (knee, ankle): (Spot, Spot)
    if let foot = leg.foot {
      let bend = leg.knee ?? (isOther && isFront ? -1 : 1)
      (knee, ankle) = base.reach(for: foot, Length.thigh, Length.shin, bend: bend)
      beyondReach[side + "foot"] = base.distance(to: foot) - Length.leg
    } else if let thigh = leg.thigh {
      knee = base.moved(thigh, by: Length.thigh)
      ankle = knee.moved(leg.shin ?? thigh, by: Length.shin)
    } else {
      return
    }
    let (toes, length) = (leg.toes ?? 0, leg.toeLength ?? 1)
    let tip = ankle.moved(toes, by: Length.foot * length)
    let heel = ankle.moved(toes + 180, by: Length.heel * min(1, length))
    for (name, joint) in [("knee", knee), ("ankle", ankle), ("heel", heel), ("tip", tip)] {
      joints[side + name] = joint
    }
    add(base, knee, isFar ? 3 : 4.2, layer)
    add(knee, ankle, isFar ? 2.6 : 3.8, layer)
    add(heel, tip, isFar ? 2.4 : 3.2, layer)
    if isFront { add(hip, base, 4.6, layer) }
    for part in shows where part.isOther == isOther {
      switch part.onTheSide {
      case .calf:
        add(knee.between(ankle, 0.15), knee.between(ankle, 0.65), 7, .shown)
        add(knee, ankle, 4.4, .shown)
      case .shin: add(knee.between(ankle, 0.1), knee.between(ankle, 0.9), 5.4, .shown)
      case .thigh: add(base.between(knee, 0.15), base.between(knee, 0.85), 7.4, .shown)
      case .sole: add(heel, tip, 4.6, .shown)
      case .toes: add(ankle.between(tip, 0.62), tip, 5.2, .shown)
      case .ankle: add(ankle, ankle, 7, .shown)
      case .knee: add(knee, knee, 7.4, .shown)
      default: break
      }
    }
  }

  private mutating func addArm(
    _ arm: PicturePose.Arm, isOther: Bool, shoulder: Spot, spine: Double
  ) {
    let base =
      isFront ? shoulder.moved(spine + (isOther ? -90 : 90), by: Length.shoulder) : shoulder
    let side = isOther ? "other-" : ""
    let (elbow, hand): (Spot, Spot)
    if let wanted = arm.hand {
      guard let goal = spot(of: wanted) else { return }
      (elbow, hand) = base.reach(
        for: goal, Length.upperArm, Length.forearm, bend: arm.elbow ?? -1)
      beyondReach[side + "hand"] = base.distance(to: goal) - Length.arm
    } else if let upper = arm.upper {
      elbow = base.moved(upper, by: Length.upperArm)
      hand = elbow.moved(arm.fore ?? upper, by: Length.forearm)
    } else {
      return
    }
    joints[side + "shoulder"] = base
    joints[side + "elbow"] = elbow
    joints[side + "hand"] = hand
    let isFar = isOther && !isFront
    let layer: FigureLayer = isFar ? .far : .near
    let shown = Set(shows.filter { $0.isOther == isOther }.map(\.onTheSide))
    let fore: FigureLayer = shown.contains(.forearm) ? .shown : layer
    if isFront { add(shoulder, base, 4, .near) }
    add(base, elbow, isFar ? 2.4 : 3.4, shown.contains(.arm) ? .shown : layer)
    add(elbow, hand, isFar ? 2.2 : 3, fore)
    add(hand, hand, isFar ? 3.4 : 5.2, shown.contains(.hand) ? .shown : layer)
    if shown.contains(.forearm) {
      add(elbow.between(hand, 0.15), elbow.between(hand, 0.6), 5.6, .shown)
    }
    if shown.contains(.arm) { add(base.between(elbow, 0.2), base.between(elbow, 0.9), 5.6, .shown) }
  }

  /// The place of a point; `nil` if the figure has no such joint.
  func spot(of point: PicturePoint) -> Spot? {
    switch point {
    case .at(let spot): spot
    case .joint(let name, let offset):
      joints[name].map { Spot($0.x + offset.x, $0.y + offset.y) }
    }
  }
}

extension BodyPart {
  /// Whether it is the far one.
  fileprivate var isOther: Bool { rawValue.hasPrefix("other-") }

  /// The same part without its side.
  fileprivate var onTheSide: BodyPart {
    isOther ? BodyPart(rawValue: String(rawValue.dropFirst(6))) ?? self : self
  }
}
