// SPDX-License-Identifier: MIT
import BuiltinRoutines
import PlausibleYears
import RoutineModel
import Testing

@testable import Figures

@Suite struct FigureTests {
  private static let pictures = BuiltinPicture.all.sorted { $0.key < $1.key }.map { $0.value() }
  private static let moments = (0...16).map { Double($0) / 16 }

  private static func skeletons() -> [(picture: StepPicture, part: Double, skeleton: Skeleton)] {
    pictures.flatMap { picture in
      moments.map { part in
        (picture, part, Skeleton(picture.pose(at: part), isFront: picture.isFront))
      }
    }
  }

  @Test func lengthsStay() {
    let bones: [(String, String, Double)] =
      ["", "other-"].flatMap { side in
        [
          ("\(side)knee", "\(side)ankle", Skeleton.Length.shin),
          ("\(side)shoulder", "\(side)elbow", Skeleton.Length.upperArm),
          ("\(side)elbow", "\(side)hand", Skeleton.Length.forearm),
        ]
      } + [("hip", "chest", Skeleton.Length.spine / 2), ("neck", "head", Skeleton.Length.neck)]
    for (picture, part, skeleton) in Self.skeletons() where picture.pose(at: part).hip != nil {
      for (from, to, length) in bones {
        guard let from = skeleton.joints[from], let to = skeleton.joints[to] else { continue }
        #expect(abs(from.distance(to: to) - length) < 0.01, "\(picture.id ?? "") at \(part)")
      }
    }
  }

  @Test func handsReachWhatTheyHold() {
    for (picture, part, skeleton) in Self.skeletons() {
      for (limb, distance) in skeleton.beyondReach {
        #expect(distance <= 1, "\(limb) of \(picture.id ?? "") at \(part)")
      }
      let pose = picture.pose(at: part)
      for (arm, side) in [(pose.arm, ""), (pose.otherArm, "other-")] {
        guard let held = arm.hand, let goal = skeleton.spot(of: held),
          let hand = skeleton.joints["\(side)hand"]
        else { continue }
        #expect(hand.distance(to: goal) < 1.1, "\(side)hand of \(picture.id ?? "") at \(part)")
      }
    }
  }

  @Test func feetStandOnTheFloor() {
    let stands = Self.pictures.filter { $0.scene.contains { $0.shape == .floor } }
    for picture in stands {
      for part in Self.moments {
        let pose = picture.pose(at: part)
        guard pose.hip != nil else { continue }
        let joints = Skeleton(pose, isFront: picture.isFront).joints
        let low = joints.filter { pose.points[$0.key] == nil }.map(\.value.y).min() ?? 0
        #expect(low > -6, "\(picture.id ?? "") at \(part): \(low)")
      }
    }
  }

  @Test func noPoseOfTheProgramHasAFault() {
    for picture in Self.pictures {
      #expect(PictureFault.all(in: picture).isEmpty, "\(picture.id ?? "")")
    }
  }

  @Test func anArmReachesAsFarAsItCan() {
    let shoulder = Spot(0, 0)
    for (goal, length) in [(Spot(20, 0), 20.0), (Spot(100, 0), 34.95), (Spot(0, 0), 3.05)] {
      let (elbow, hand) = shoulder.reach(
        for: goal, Skeleton.Length.upperArm, Skeleton.Length.forearm, bend: -1)
      #expect(abs(shoulder.distance(to: hand) - length) < 0.001)
      #expect(abs(shoulder.distance(to: elbow) - Skeleton.Length.upperArm) < 0.001)
      #expect(abs(elbow.distance(to: hand) - Skeleton.Length.forearm) < 0.001)
    }
  }

  @Test func theMirrorTurnsEveryCell() {
    for picture in Self.pictures {
      let own = FigureDrawing(FigureScene(picture), columns: 26, rows: 10, as: .quadrants)
      let other = FigureDrawing(
        FigureScene(picture, isMirrored: true), columns: 26, rows: 10, as: .quadrants)
      for row in 0..<10 {
        for column in 0..<26 {
          #expect(own[row, column]?.layer == other[row, 25 - column]?.layer, "\(picture.id ?? "")")
        }
      }
    }
  }

  @Test(arguments: UInt64(0)..<40) func nothingThatAFileCanSayStopsIt(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let picture = StepPicture.random(with: &generator)
    for glyphs in FigureGlyphs.allCases {
      for size in [(0, 0), (1, 1), (26, 10), (80, 24)] {
        let part = Double.random(in: -2...2, using: &generator)
        let drawing = FigureDrawing(
          FigureScene(picture, at: part, isMirrored: .random(using: &generator)),
          columns: size.0, rows: size.1, as: glyphs)
        #expect(drawing.lines.count == size.1)
        #expect(drawing.lines.allSatisfy { $0.count == size.0 })
      }
    }
    _ = PictureFault.all(in: picture)
  }
}

extension StepPicture {
  fileprivate static func random(with generator: inout SplitMix64) -> StepPicture {
    func number() -> Double { .random(in: -1_000...1_000, using: &generator) }
    func maybe() -> Double? { Bool.random(using: &generator) ? number() : nil }
    func spot() -> Spot { Spot(number(), number()) }
    func point() -> PicturePoint {
      Bool.random(using: &generator) ? .at(spot()) : .joint("hand", spot())
    }
    let poses = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      PicturePose(
        hip: Bool.random(using: &generator) ? spot() : nil, spine: number(), chest: maybe(),
        head: maybe(),
        leg: PicturePose.Leg(foot: spot(), toes: maybe(), toeLength: maybe(), knee: maybe()),
        otherLeg: PicturePose.Leg(thigh: number(), shin: maybe()),
        arm: PicturePose.Arm(hand: point(), elbow: maybe()),
        otherArm: PicturePose.Arm(upper: number(), fore: maybe()))
    }
    return StepPicture(
      scene: [
        ScenePart(.floor), ScenePart(.wall(x: number(), height: number())),
        ScenePart(.line([point(), point()]), width: number(), look: .shown),
        ScenePart(.ball(point(), radius: number())), ScenePart(.circle(point(), radius: number())),
      ],
      isFront: .random(using: &generator), shows: BodyPart.allCases.shuffled(using: &generator),
      poses: poses, move: Move.allCases.randomElement(using: &generator) ?? .hold,
      arrows: [
        .around(point(), radii: spot(), from: number(), to: number()),
        .straight(from: point(), to: point()),
      ])
  }
}
