// SPDX-License-Identifier: MIT

/// A figure at one moment. Angles are absolute, in degrees: 0 is forward, 90 up.
public struct PicturePose: Hashable, Sendable {
  /// Where the hip is; `nil` if no body is drawn, as in a close-up of a hand.
  public var hip: Spot?
  /// The angle of the back.
  public var spine: Double
  /// The angle of the upper back, if it is bent.
  public var chest: Double?
  /// The angle of the neck, if it differs from the back's.
  public var head: Double?
  /// The leg on the viewer's side.
  public var leg: Leg
  /// The other leg.
  public var otherLeg: Leg
  /// The arm on the viewer's side.
  public var arm: Arm
  /// The other arm.
  public var otherArm: Arm
  /// Named points that props are tied to.
  public var points: [String: Spot]

  /// A leg, given by the place of its foot or by its angles. Without either it is not drawn.
  public struct Leg: Hashable, Sendable {
    /// Where the ankle is.
    public var foot: Spot?
    /// The angle from hip to knee.
    public var thigh: Double?
    /// The angle from knee to ankle.
    public var shin: Double?
    /// The angle of the foot.
    public var toes: Double?
    /// The apparent length of the foot; 1 seen from the side.
    public var toeLength: Double?
    /// -1 if the knee bends the other way.
    public var knee: Double?

    /// Makes a leg.
    public init(
      foot: Spot? = nil, thigh: Double? = nil, shin: Double? = nil, toes: Double? = nil,
      toeLength: Double? = nil, knee: Double? = nil
    ) {
      self.foot = foot
      self.thigh = thigh
      self.shin = shin
      self.toes = toes
      self.toeLength = toeLength
      self.knee = knee
    }
  }

  /// An arm, given by the place of its hand or by its angles. Without either it is not drawn.
  public struct Arm: Hashable, Sendable {
    /// Where the hand is.
    public var hand: PicturePoint?
    /// The angle from shoulder to elbow.
    public var upper: Double?
    /// The angle from elbow to hand.
    public var fore: Double?
    /// 1 if the elbow bends the other way.
    public var elbow: Double?

    /// Makes an arm.
    public init(
      hand: PicturePoint? = nil, upper: Double? = nil, fore: Double? = nil, elbow: Double? = nil
    ) {
      self.hand = hand
      self.upper = upper
      self.fore = fore
      self.elbow = elbow
    }
  }

  /// Makes a pose.
  public init(
    hip: Spot? = nil, spine: Double = 90, chest: Double? = nil, head: Double? = nil,
    leg: Leg = Leg(), otherLeg: Leg = Leg(), arm: Arm = Arm(), otherArm: Arm = Arm(),
    points: [String: Spot] = [:]
  ) {
    self.hip = hip
    self.spine = spine
    self.chest = chest
    self.head = head
    self.leg = leg
    self.otherLeg = otherLeg
    self.arm = arm
    self.otherArm = otherArm
    self.points = points
  }
}
