// SPDX-License-Identifier: MIT
// Made of the YAML files of the folder of pictures. Change those, and make this file anew by
// `RECORD_ROUTINES=1 swift test --filter BuiltInPictureTests`.
import RoutineModel

extension BuiltinPicture {
  /// All of them, each under its name.
  public static let all: [String: @Sendable () -> StepPicture] = [
    "ankle-bends": { .ankleBends },
    "ankle-circles": { .ankleCircles },
    "ankle-pumps": { .anklePumps },
    "ankle-stretch": { .ankleStretch },
    "arch-stretch": { .archStretch },
    "back-arch": { .backArch },
    "ball-roll": { .ballRoll },
    "bend-the-wrist-back": { .bendTheWristBack },
    "bend-the-wrist-down": { .bendTheWristDown },
    "bend-to-the-side": { .bendToTheSide },
    "bent-knee-calf-stretch": { .bentKneeCalfStretch },
    "bent-knee-drops": { .bentKneeDrops },
    "bounding": { .bounding },
    "bridges": { .bridges },
    "brisk-walk": { .briskWalk },
    "calf-raises": { .calfRaises },
    "calf-stretch": { .calfStretch },
    "calf-stretch-step": { .calfStretchStep },
    "change-posture": { .changePosture },
    "chest-opener": { .chestOpener },
    "chest-stretch": { .chestStretch },
    "chin-back": { .chinBack },
    "chin-glides": { .chinGlides },
    "circle-partner": { .circlePartner },
    "circle-the-wrist": { .circleTheWrist },
    "cross-body-stretch": { .crossBodyStretch },
    "draw-the-big-toe-out": { .drawTheBigToeOut },
    "draw-the-foot-up": { .drawTheFootUp },
    "easy-movement": { .easyMovement },
    "fast-run": { .fastRun },
    "first-lift": { .firstLift },
    "fluids-and-electrolytes": { .fluidsAndElectrolytes },
    "foot-up-and-down": { .footUpAndDown },
    "forward-leg-swings": { .forwardLegSwings },
    "front-thigh-stretch": { .frontThighStretch },
    "get-up-and-walk": { .getUpAndWalk },
    "glute-stretch": { .gluteStretch },
    "hamstring-stretch": { .hamstringStretch },
    "hamstring-stretch-lying": { .hamstringStretchLying },
    "hand-bend-the-wrist-back": { .handBendTheWristBack },
    "hand-bend-the-wrist-down": { .handBendTheWristDown },
    "head-turns": { .headTurns },
    "heel-digs": { .heelDigs },
    "heel-flicks": { .heelFlicks },
    "heel-raises": { .heelRaises },
    "heel-to-the-buttock": { .heelToTheButtock },
    "heel-to-toe-walk": { .heelToToeWalk },
    "heel-toe-stand": { .heelToeStand },
    "heel-walk": { .heelWalk },
    "heels-up": { .heelsUp },
    "hip-flexor-stretch": { .hipFlexorStretch },
    "hip-hinges": { .hipHinges },
    "hip-in": { .hipIn },
    "hip-march": { .hipMarch },
    "hip-out": { .hipOut },
    "inner-thigh-stretch": { .innerThighStretch },
    "jog": { .jog },
    "knee-bends": { .kneeBends },
    "knee-lifts": { .kneeLifts },
    "knee-to-hand": { .kneeToHand },
    "large-arm-circles": { .largeArmCircles },
    "look-far-away": { .lookFarAway },
    "lunges": { .lunges },
    "march": { .march },
    "march-on-the-spot": { .marchOnTheSpot },
    "move-the-knee": { .moveTheKnee },
    "neck-stretch": { .neckStretch },
    "nordic-lower": { .nordicLower },
    "one-leg-knee-bend": { .oneLegKneeBend },
    "one-leg-stance": { .oneLegStance },
    "one-leg-stance-ball": { .oneLegStanceBall },
    "one-leg-stand": { .oneLegStand },
    "pedal": { .pedal },
    "plank": { .plank },
    "plant-and-cut": { .plantAndCut },
    "point-the-foot": { .pointTheFoot },
    "press-and-lean-forward": { .pressAndLeanForward },
    "press-the-tight-spot": { .pressTheTightSpot },
    "press-under-the-toes": { .pressUnderTheToes },
    "pull-aparts": { .pullAparts },
    "rest": { .rest },
    "rub-the-calf": { .rubTheCalf },
    "rub-the-forearm": { .rubTheForearm },
    "rub-the-palm": { .rubThePalm },
    "rub-the-shin-muscle": { .rubTheShinMuscle },
    "rub-the-thigh-back": { .rubTheThighBack },
    "rub-the-thigh-front": { .rubTheThighFront },
    "shadow-strokes": { .shadowStrokes },
    "shoulder-contact": { .shoulderContact },
    "shoulder-rolls": { .shoulderRolls },
    "shoulder-rolls-marching": { .shoulderRollsMarching },
    "side-plank": { .sidePlank },
    "side-reach": { .sideReach },
    "side-shuffle": { .sideShuffle },
    "sideways-leg-swings": { .sidewaysLegSwings },
    "sideways-walk": { .sidewaysWalk },
    "sit-to-stand": { .sitToStand },
    "slow-down-and-breathe": { .slowDownAndBreathe },
    "small-arm-circles": { .smallArmCircles },
    "sole-stretch": { .soleStretch },
    "squats": { .squats },
    "squats-heels-raised": { .squatsHeelsRaised },
    "straight-knee-drops": { .straightKneeDrops },
    "straighten-the-leg": { .straightenTheLeg },
    "straighten-the-toes": { .straightenTheToes },
    "swim": { .swim },
    "thigh-stretch": { .thighStretch },
    "toe-raise-on-a-step": { .toeRaiseOnAStep },
    "toe-raises": { .toeRaises },
    "toe-spreads": { .toeSpreads },
    "toe-walk": { .toeWalk },
    "toes-up": { .toesUp },
    "triceps-stretch": { .tricepsStretch },
    "trunk-turns": { .trunkTurns },
    "two-forward-one-back": { .twoForwardOneBack },
    "upper-body-twist": { .upperBodyTwist },
    "vertical-jumps": { .verticalJumps },
    "walk": { .walk },
    "warm-socks": { .warmSocks },
    "warm-the-calf": { .warmTheCalf },
    "warm-the-shin": { .warmTheShin },
    "warm-the-sole-and-calf": { .warmTheSoleAndCalf },
    "warm-the-thigh-back": { .warmTheThighBack },
    "warm-the-thigh-front": { .warmTheThighFront },
    "warm-the-toes": { .warmTheToes },
    "wrist-bend-palm-down": { .wristBendPalmDown },
    "wrist-bend-palm-up": { .wristBendPalmUp },
    "wrist-circles": { .wristCircles },
  ]
}

extension StepPicture {
  static var ankleBends: StepPicture {
    StepPicture(
      id: "ankle-bends",
      scene: [
        ScenePart(.floor),
        ScenePart(.seat(from: -12, to: 13, height: 17, back: 50)),
      ],
      shows: [.ankle],
      poses: [
        PicturePose(hip: Spot(0, 22), spine: 94, head: 90, leg: PicturePose.Leg(thigh: 18, shin: -52, toes: 76), otherLeg: PicturePose.Leg(foot: Spot(16, 1)), arm: PicturePose.Arm(hand: .at(Spot(9, 19))), otherArm: PicturePose.Arm(hand: .at(Spot(9, 19)))),
        PicturePose(hip: Spot(0, 22), spine: 94, head: 90, leg: PicturePose.Leg(thigh: 18, shin: -52, toes: -46), otherLeg: PicturePose.Leg(foot: Spot(16, 1)), arm: PicturePose.Arm(hand: .at(Spot(9, 19))), otherArm: PicturePose.Arm(hand: .at(Spot(9, 19)))),
      ],
      move: .thereAndBack,
      arrows: [
        .around(.at(Spot(39, 11)), radii: Spot(21, 21), from: 20, to: 62),
        .around(.at(Spot(39, 11)), radii: Spot(21, 21), from: 20, to: -30),
      ])
  }

  static var ankleCircles: StepPicture {
    StepPicture(
      id: "ankle-circles",
      scene: [
        ScenePart(.floor),
        ScenePart(.seat(from: -10, to: 14, height: 19, back: nil)),
      ],
      shows: [.ankle],
      poses: [
        PicturePose(hip: Spot(0, 24), spine: 96, head: 90, leg: PicturePose.Leg(thigh: 8, shin: -30, toes: 70, toeLength: 1.3), otherLeg: PicturePose.Leg(foot: Spot(23, 1)), arm: PicturePose.Arm(hand: .at(Spot(12, 29))), otherArm: PicturePose.Arm(hand: .at(Spot(12, 29)))),
        PicturePose(hip: Spot(0, 24), spine: 96, head: 90, leg: PicturePose.Leg(thigh: 8, shin: -26, toes: 30, toeLength: 0.6), otherLeg: PicturePose.Leg(foot: Spot(23, 1)), arm: PicturePose.Arm(hand: .at(Spot(12, 29))), otherArm: PicturePose.Arm(hand: .at(Spot(12, 29)))),
        PicturePose(hip: Spot(0, 24), spine: 96, head: 90, leg: PicturePose.Leg(thigh: 8, shin: -22, toes: -8, toeLength: 1.3), otherLeg: PicturePose.Leg(foot: Spot(23, 1)), arm: PicturePose.Arm(hand: .at(Spot(12, 29))), otherArm: PicturePose.Arm(hand: .at(Spot(12, 29)))),
        PicturePose(hip: Spot(0, 24), spine: 96, head: 90, leg: PicturePose.Leg(thigh: 8, shin: -26, toes: 30, toeLength: 1.5), otherLeg: PicturePose.Leg(foot: Spot(23, 1)), arm: PicturePose.Arm(hand: .at(Spot(12, 29))), otherArm: PicturePose.Arm(hand: .at(Spot(12, 29)))),
      ],
      move: .circle,
      arrows: [
        .around(.at(Spot(62, 24)), radii: Spot(9, 14), from: 140, to: -140),
      ])
  }

  static var anklePumps: StepPicture {
    StepPicture(
      id: "ankle-pumps",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.sole, .toes],
      poses: [
        PicturePose(hip: Spot(0, 4), spine: 104, head: 96, leg: PicturePose.Leg(thigh: 0, shin: 0, toes: 16, toeLength: 1.2), otherLeg: PicturePose.Leg(thigh: 5, shin: -3, toes: 20), arm: PicturePose.Arm(hand: .at(Spot(-20, 2)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(-18, 2)), elbow: 1)),
        PicturePose(hip: Spot(0, 4), spine: 104, head: 96, leg: PicturePose.Leg(thigh: 0, shin: 0, toes: 116, toeLength: 1.2), otherLeg: PicturePose.Leg(thigh: 5, shin: -3, toes: 108), arm: PicturePose.Arm(hand: .at(Spot(-20, 2)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(-18, 2)), elbow: 1)),
      ],
      move: .thereAndBack,
      arrows: [
        .around(.at(Spot(47, 4)), radii: Spot(27, 27), from: 55, to: 14),
        .around(.at(Spot(47, 4)), radii: Spot(27, 27), from: 55, to: 102),
      ])
  }

  static var ankleStretch: StepPicture {
    StepPicture(
      id: "ankle-stretch",
      scene: [
        ScenePart(.floor),
        ScenePart(.seat(from: -12, to: 13, height: 17, back: 50)),
      ],
      shows: [.calf, .shin],
      poses: [
        PicturePose(hip: Spot(0, 22), spine: 96, head: 92, leg: PicturePose.Leg(thigh: 8, shin: 6, toes: 18), otherLeg: PicturePose.Leg(foot: Spot(22, 1)), arm: PicturePose.Arm(hand: .at(Spot(9, 18)), elbow: -1), otherArm: PicturePose.Arm(hand: .at(Spot(9, 18)), elbow: -1)),
        PicturePose(hip: Spot(0, 22), spine: 96, head: 92, leg: PicturePose.Leg(thigh: 8, shin: 6, toes: 122), otherLeg: PicturePose.Leg(foot: Spot(22, 1)), arm: PicturePose.Arm(hand: .at(Spot(9, 18)), elbow: -1), otherArm: PicturePose.Arm(hand: .at(Spot(9, 18)), elbow: -1)),
      ],
      move: .thereAndBack,
      arrows: [
        .around(.at(Spot(49, 28)), radii: Spot(20, 20), from: 22, to: 96),
      ])
  }

  static var archStretch: StepPicture {
    StepPicture(
      id: "arch-stretch",
      scene: [
        ScenePart(.line([.at(Spot(27, -8)), .at(Spot(27, 8))]), width: 14, look: .far),
        ScenePart(.line([.at(Spot(-2, 18)), .at(Spot(25, 18))]), width: 9, look: .body),
        ScenePart(.line([.at(Spot(28, 16)), .at(Spot(30, 13))]), width: 9, look: .body),
        ScenePart(.line([.at(Spot(28, 18)), .joint("m", Spot(0, 0))]), width: 8, look: .body),
        ScenePart(.line([.joint("m", Spot(0, 0)), .joint("t", Spot(0, 0))]), width: 5, look: .body),
        ScenePart(.line([.at(Spot(35, 14)), .joint("n", Spot(0, 0)), .joint("m2", Spot(0, 0))]), width: 4.5, look: .shown),
        ScenePart(.line([.joint("w", Spot(0, 0)), .joint("h", Spot(0, 0))]), width: 7, look: .far),
        ScenePart(.line([.joint("h", Spot(0, 0)), .joint("a", Spot(0, 0))]), width: 13, look: .far),
        ScenePart(.line([.joint("a", Spot(0, 0)), .joint("b", Spot(0, 0))]), width: 8, look: .far),
      ],
      view: PictureView(0, 0, 68, 52),
      poses: [
        PicturePose(points: ["a": Spot(46, 43), "b": Spot(53, 34), "h": Spot(38, 46), "m": Spot(38, 29), "m2": Spot(42, 26), "n": Spot(37, 19), "t": Spot(46, 34), "w": Spot(20, 62)]),
        PicturePose(points: ["a": Spot(23, 45), "b": Spot(32, 40), "h": Spot(14, 45), "m": Spot(31, 31), "m2": Spot(36, 31), "n": Spot(35, 22), "t": Spot(23, 37), "w": Spot(-4, 56)]),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(28, 18)), radii: Spot(36, 31), from: 28, to: 64),
      ])
  }

  static var backArch: StepPicture {
    StepPicture(
      id: "back-arch",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.joint("head", Spot(0, 0)), .joint("head", Spot(5, 7))]), width: 3, look: .body),
      ],
      shows: [.back],
      poses: [
        PicturePose(hip: Spot(0, 49.5), spine: 90, chest: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-2, 1)), otherLeg: PicturePose.Leg(foot: Spot(-2, 1)), arm: PicturePose.Arm(hand: .at(Spot(-4, 54))), otherArm: PicturePose.Arm(hand: .at(Spot(-4, 54)))),
        PicturePose(hip: Spot(7, 48.5), spine: 98, chest: 122, head: 124, leg: PicturePose.Leg(foot: Spot(-2, 1)), otherLeg: PicturePose.Leg(foot: Spot(-2, 1)), arm: PicturePose.Arm(hand: .at(Spot(2, 54))), otherArm: PicturePose.Arm(hand: .at(Spot(2, 54)))),
      ],
      move: .thereAndBack,
      arrows: [
        .around(.at(Spot(4, 46)), radii: Spot(55, 55), from: 92, to: 122),
      ])
  }

  static var ballRoll: StepPicture {
    StepPicture(
      id: "ball-roll",
      scene: [
        ScenePart(.floor),
        ScenePart(.seat(from: -12, to: 13, height: 17, back: 50)),
        ScenePart(.ball(.joint("b", Spot(0, 0)), radius: 6.5)),
      ],
      shows: [.sole],
      poses: [
        PicturePose(hip: Spot(0, 22), spine: 92, head: 88, leg: PicturePose.Leg(foot: Spot(21, 11), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(18, 1)), arm: PicturePose.Arm(hand: .at(Spot(14, 26))), otherArm: PicturePose.Arm(hand: .at(Spot(14, 26))), points: ["b": Spot(31, 3)]),
        PicturePose(hip: Spot(0, 22), spine: 92, head: 88, leg: PicturePose.Leg(foot: Spot(36, 11), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(18, 1)), arm: PicturePose.Arm(hand: .at(Spot(14, 26))), otherArm: PicturePose.Arm(hand: .at(Spot(14, 26))), points: ["b": Spot(39, 3)]),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(46, 26)), to: .at(Spot(60, 26))),
        .straight(from: .at(Spot(46, 26)), to: .at(Spot(36, 26))),
      ])
  }

  static var bendTheWristBack: StepPicture {
    StepPicture(
      id: "bend-the-wrist-back",
      scene: [
        ScenePart(.line([.joint("shoulder", Spot(0, 0)), .joint("e", Spot(0, 0)), .joint("h", Spot(0, 0))]), width: 6, look: .far),
        ScenePart(.line([.joint("h", Spot(0, 0)), .joint("q", Spot(0, 0))]), width: 9, look: .far),
        ScenePart(.line([.joint("q", Spot(0, 0)), .joint("q2", Spot(0, 0))]), width: 6, look: .far),
        ScenePart(.line([.joint("hand", Spot(0, 0)), .joint("k", Spot(0, 0))]), width: 7, look: .body),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("f", Spot(0, 0)), .joint("g", Spot(0, 0))]), width: 3.4, look: .body),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("f2", Spot(0, 0)), .joint("g2", Spot(0, 0))]), width: 3.4, look: .body),
        ScenePart(.line([.joint("hand", Spot(0, 0)), .joint("t", Spot(0, 0)), .joint("u", Spot(0, 0))]), width: 3.4, look: .body),
      ],
      view: PictureView(-8, 46, 60, 98),
      shows: [.forearm],
      poses: [
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, arm: PicturePose.Arm(upper: 0, fore: 0), points: ["e": Spot(12, 56), "f": Spot(50, 78), "f2": Spot(48, 82), "g": Spot(55, 83), "g2": Spot(50, 88), "h": Spot(32, 62), "k": Spot(43, 77), "q": Spot(46, 68), "q2": Spot(55, 73), "t": Spot(36, 83), "u": Spot(41, 89)]),
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, arm: PicturePose.Arm(upper: 0, fore: 0), points: ["e": Spot(8, 54), "f": Spot(38, 58), "f2": Spot(43, 62), "g": Spot(44, 51), "g2": Spot(50, 58), "h": Spot(30, 50), "k": Spot(37, 66), "q": Spot(46, 49), "q2": Spot(55, 60), "t": Spot(45, 76), "u": Spot(51, 71)]),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(36, 77)), radii: Spot(21, 21), from: 50, to: -6),
      ])
  }

  static var bendTheWristDown: StepPicture {
    StepPicture(
      id: "bend-the-wrist-down",
      scene: [
        ScenePart(.line([.joint("shoulder", Spot(0, 0)), .joint("e", Spot(0, 0)), .joint("h", Spot(0, 0))]), width: 6, look: .far),
        ScenePart(.line([.joint("h", Spot(0, 0)), .joint("q", Spot(0, 0))]), width: 9, look: .far),
        ScenePart(.line([.joint("q", Spot(0, 0)), .joint("q2", Spot(0, 0))]), width: 6, look: .far),
        ScenePart(.line([.joint("hand", Spot(0, 0)), .joint("k", Spot(0, 0))]), width: 7, look: .body),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("f", Spot(0, 0)), .joint("g", Spot(0, 0))]), width: 3.4, look: .body),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("f2", Spot(0, 0)), .joint("g2", Spot(0, 0))]), width: 3.4, look: .body),
        ScenePart(.line([.joint("hand", Spot(0, 0)), .joint("t", Spot(0, 0)), .joint("u", Spot(0, 0))]), width: 3.4, look: .body),
      ],
      view: PictureView(-8, 46, 60, 98),
      shows: [.forearm],
      poses: [
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, arm: PicturePose.Arm(upper: 0, fore: 0), points: ["e": Spot(18, 92), "f": Spot(50, 76), "f2": Spot(48, 72), "g": Spot(55, 70), "g2": Spot(49, 65), "h": Spot(36, 90), "k": Spot(43, 77), "q": Spot(44, 86), "q2": Spot(52, 85), "t": Spot(36, 71), "u": Spot(39, 64)]),
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, arm: PicturePose.Arm(upper: 0, fore: 0), points: ["e": Spot(20, 92), "f": Spot(35, 57), "f2": Spot(30, 60), "g": Spot(27, 51), "g2": Spot(22, 58), "h": Spot(40, 88), "k": Spot(38, 66), "q": Spot(47, 74), "q2": Spot(44, 62), "t": Spot(29, 70), "u": Spot(22, 66)]),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(36, 77)), radii: Spot(22, 22), from: 20, to: -40),
      ])
  }

  static var bendToTheSide: StepPicture {
    StepPicture(
      id: "bend-to-the-side",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.joint("hip", Spot(-5, 0)), .joint("shoulder", Spot(0, 0))]), width: 6, look: .shown),
      ],
      isFront: true,
      view: PictureView(-28, 26, 42, 98),
      poses: [
        PicturePose(hip: Spot(0, 46), spine: 90, leg: PicturePose.Leg(foot: Spot(-16, 1)), otherLeg: PicturePose.Leg(foot: Spot(16, 1)), arm: PicturePose.Arm(upper: 110, fore: 70), otherArm: PicturePose.Arm(hand: .at(Spot(15, 50)), elbow: 1)),
        PicturePose(hip: Spot(-4, 46), spine: 58, leg: PicturePose.Leg(foot: Spot(-16, 1)), otherLeg: PicturePose.Leg(foot: Spot(16, 1)), arm: PicturePose.Arm(upper: 92, fore: 5), otherArm: PicturePose.Arm(hand: .at(Spot(10, 44)), elbow: 1)),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(0, 46)), radii: Spot(50, 50), from: 40, to: 2),
      ])
  }

  static var bentKneeCalfStretch: StepPicture {
    StepPicture(
      id: "bent-knee-calf-stretch",
      scene: [
        ScenePart(.floor),
        ScenePart(.wall(x: 30, height: 92)),
      ],
      shows: [.calf],
      poses: [
        PicturePose(hip: Spot(-8, 47), spine: 82, head: 86, leg: PicturePose.Leg(foot: Spot(-20, 1)), otherLeg: PicturePose.Leg(foot: Spot(9, 1)), arm: PicturePose.Arm(hand: .at(Spot(29, 69))), otherArm: PicturePose.Arm(hand: .at(Spot(29, 69)))),
        PicturePose(hip: Spot(-7, 41), spine: 80, head: 84, leg: PicturePose.Leg(foot: Spot(-20, 1)), otherLeg: PicturePose.Leg(foot: Spot(9, 1)), arm: PicturePose.Arm(hand: .at(Spot(28, 61))), otherArm: PicturePose.Arm(hand: .at(Spot(28, 61)))),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(-30, 48)), to: .at(Spot(-30, 28))),
      ])
  }

  static var bentKneeDrops: StepPicture {
    StepPicture(
      id: "bent-knee-drops",
      scene: [
        ScenePart(.floor),
        ScenePart(.step(from: 7, to: 34, height: 14)),
        ScenePart(.wall(x: 34, height: 106)),
      ],
      shows: [.calf, .knee],
      poses: [
        PicturePose(hip: Spot(-7, 53), spine: 84, head: 88, leg: PicturePose.Leg(foot: Spot(1, 12), toes: 25), otherLeg: PicturePose.Leg(foot: Spot(1, 12), toes: 25), arm: PicturePose.Arm(hand: .at(Spot(29, 78))), otherArm: PicturePose.Arm(hand: .at(Spot(29, 78)))),
        PicturePose(hip: Spot(-3, 67), spine: 84, head: 88, leg: PicturePose.Leg(foot: Spot(5, 27), toes: -40), otherLeg: PicturePose.Leg(foot: Spot(5, 27), toes: -40), arm: PicturePose.Arm(hand: .at(Spot(31, 88))), otherArm: PicturePose.Arm(hand: .at(Spot(31, 88)))),
        PicturePose(hip: Spot(-3, 67), spine: 84, head: 88, leg: PicturePose.Leg(foot: Spot(5, 27), toes: -40), otherLeg: PicturePose.Leg(foot: Spot(-30, 50), toes: -78), arm: PicturePose.Arm(hand: .at(Spot(31, 88))), otherArm: PicturePose.Arm(hand: .at(Spot(31, 88)))),
        PicturePose(hip: Spot(-7, 53), spine: 84, head: 88, leg: PicturePose.Leg(foot: Spot(1, 12), toes: 25), otherLeg: PicturePose.Leg(foot: Spot(-34, 38), toes: -78), arm: PicturePose.Arm(hand: .at(Spot(29, 78))), otherArm: PicturePose.Arm(hand: .at(Spot(29, 78)))),
      ],
      move: .circle,
      arrows: [
        .straight(from: .at(Spot(-14, 28)), to: .at(Spot(-14, 3))),
      ])
  }

  static var bounding: StepPicture {
    StepPicture(
      id: "bounding",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(-36, 49), spine: 80, head: 82, leg: PicturePose.Leg(thigh: -118, shin: -130, toes: -35), otherLeg: PicturePose.Leg(thigh: -10, shin: -85, toes: 5), arm: PicturePose.Arm(upper: -30, fore: 60), otherArm: PicturePose.Arm(upper: -140, fore: -60)),
        PicturePose(hip: Spot(2, 60), spine: 84, head: 86, leg: PicturePose.Leg(thigh: -140, shin: -185, toes: -125), otherLeg: PicturePose.Leg(thigh: 5, shin: -70, toes: 10), arm: PicturePose.Arm(upper: -20, fore: 60), otherArm: PicturePose.Arm(upper: -150, fore: -70)),
        PicturePose(hip: Spot(38, 49), spine: 80, head: 82, leg: PicturePose.Leg(thigh: -10, shin: -85, toes: 5), otherLeg: PicturePose.Leg(thigh: -118, shin: -130, toes: -35), arm: PicturePose.Arm(upper: -140, fore: -60), otherArm: PicturePose.Arm(upper: -30, fore: 60)),
        PicturePose(hip: Spot(60, 60), spine: 84, head: 86, leg: PicturePose.Leg(thigh: 5, shin: -62, toes: 15), otherLeg: PicturePose.Leg(thigh: -140, shin: -180, toes: -125), arm: PicturePose.Arm(upper: -150, fore: -70), otherArm: PicturePose.Arm(upper: -20, fore: 60)),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(40, 14)), radii: Spot(44, 14), from: 160, to: 20),
      ])
  }

  static var bridges: StepPicture {
    StepPicture(
      id: "bridges",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.buttock, .thigh],
      poses: [
        PicturePose(hip: Spot(0, 4), spine: 180, head: 178, leg: PicturePose.Leg(foot: Spot(24, 1)), otherLeg: PicturePose.Leg(foot: Spot(24, 1)), arm: PicturePose.Arm(hand: .at(Spot(4, 1)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(4, 1)), elbow: 1)),
        PicturePose(hip: Spot(0, 23), spine: 213, head: 182, leg: PicturePose.Leg(foot: Spot(24, 1)), otherLeg: PicturePose.Leg(foot: Spot(24, 1)), arm: PicturePose.Arm(hand: .at(Spot(6, 1)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(6, 1)), elbow: 1)),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(0, 32)), to: .at(Spot(0, 54))),
      ])
  }

  static var briskWalk: StepPicture {
    StepPicture(
      id: "brisk-walk",
      scene: [
        ScenePart(.floor),
      ],
      poses: [
        PicturePose(hip: Spot(0, 49), spine: 84, head: 81, leg: PicturePose.Leg(foot: Spot(0, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(-8, 9), toes: -25), arm: PicturePose.Arm(hand: .at(Spot(2, 47))), otherArm: PicturePose.Arm(hand: .at(Spot(3, 47)))),
        PicturePose(hip: Spot(0, 45), spine: 84, head: 81, leg: PicturePose.Leg(foot: Spot(-19, 6), toes: -38), otherLeg: PicturePose.Leg(foot: Spot(19, 2), toes: 16), arm: PicturePose.Arm(hand: .at(Spot(23, 62))), otherArm: PicturePose.Arm(hand: .at(Spot(-9, 53)))),
        PicturePose(hip: Spot(0, 49), spine: 84, head: 81, leg: PicturePose.Leg(foot: Spot(-8, 9), toes: -25), otherLeg: PicturePose.Leg(foot: Spot(0, 1), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(3, 47))), otherArm: PicturePose.Arm(hand: .at(Spot(2, 47)))),
        PicturePose(hip: Spot(0, 45), spine: 84, head: 81, leg: PicturePose.Leg(foot: Spot(19, 2), toes: 16), otherLeg: PicturePose.Leg(foot: Spot(-19, 6), toes: -38), arm: PicturePose.Arm(hand: .at(Spot(-9, 53))), otherArm: PicturePose.Arm(hand: .at(Spot(23, 62)))),
      ],
      move: .circle,
      arrows: [
        .straight(from: .at(Spot(34, 66)), to: .at(Spot(60, 66))),
        .straight(from: .at(Spot(34, 50)), to: .at(Spot(60, 50))),
      ])
  }

  static var calfRaises: StepPicture {
    StepPicture(
      id: "calf-raises",
      scene: [
        ScenePart(.floor),
        ScenePart(.wall(x: 32, height: 92)),
      ],
      shows: [.calf],
      poses: [
        PicturePose(hip: Spot(0, 50), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(0, 1), toes: 0, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(0, 1), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(30, 70))), otherArm: PicturePose.Arm(hand: .at(Spot(30, 70)))),
        PicturePose(hip: Spot(6, 62), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(6, 13), toes: -50, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(6, 13), toes: -50), arm: PicturePose.Arm(hand: .at(Spot(30, 78))), otherArm: PicturePose.Arm(hand: .at(Spot(30, 78)))),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(-14, 1)), to: .at(Spot(-14, 26))),
      ])
  }

  static var calfStretch: StepPicture {
    StepPicture(
      id: "calf-stretch",
      scene: [
        ScenePart(.floor),
        ScenePart(.wall(x: 30, height: 84)),
      ],
      shows: [.calf],
      poses: [
        PicturePose(hip: Spot(-9, 42), spine: 80, head: 80, leg: PicturePose.Leg(foot: Spot(-34, 1)), otherLeg: PicturePose.Leg(foot: Spot(12, 1)), arm: PicturePose.Arm(hand: .at(Spot(28, 64))), otherArm: PicturePose.Arm(hand: .at(Spot(28, 64)))),
        PicturePose(hip: Spot(-5, 40), spine: 66, head: 72, leg: PicturePose.Leg(foot: Spot(-34, 1)), otherLeg: PicturePose.Leg(foot: Spot(12, 1)), arm: PicturePose.Arm(hand: .at(Spot(28, 64))), otherArm: PicturePose.Arm(hand: .at(Spot(28, 64)))),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(-30, 52)), to: .at(Spot(-13, 46))),
      ])
  }

  static var calfStretchStep: StepPicture {
    StepPicture(
      id: "calf-stretch-step",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.calf],
      poses: [
        PicturePose(hip: Spot(-8, 43), spine: 84, head: 86, leg: PicturePose.Leg(foot: Spot(-31, 1)), otherLeg: PicturePose.Leg(foot: Spot(14, 1)), arm: PicturePose.Arm(hand: .at(Spot(-6, 47))), otherArm: PicturePose.Arm(hand: .at(Spot(-6, 47)))),
        PicturePose(hip: Spot(2, 37), spine: 78, head: 84, leg: PicturePose.Leg(foot: Spot(-31, 1)), otherLeg: PicturePose.Leg(foot: Spot(16, 1)), arm: PicturePose.Arm(hand: .at(Spot(4, 41))), otherArm: PicturePose.Arm(hand: .at(Spot(4, 41)))),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(-38, 34)), to: .at(Spot(-21, 34))),
      ])
  }

  static var changePosture: StepPicture {
    StepPicture(
      id: "change-posture",
      scene: [
        ScenePart(.floor),
        ScenePart(.seat(from: -14, to: 11, height: 20, back: 52)),
      ],
      poses: [
        PicturePose(hip: Spot(0, 25), spine: 70, head: 56, leg: PicturePose.Leg(foot: Spot(25, 1)), otherLeg: PicturePose.Leg(foot: Spot(23, 1)), arm: PicturePose.Arm(upper: -70, fore: -30), otherArm: PicturePose.Arm(upper: -70, fore: -30)),
        PicturePose(hip: Spot(0, 25), spine: 102, head: 92, leg: PicturePose.Leg(foot: Spot(43, 3)), otherLeg: PicturePose.Leg(foot: Spot(20, 1)), arm: PicturePose.Arm(upper: -60, fore: -20), otherArm: PicturePose.Arm(upper: -64, fore: -22)),
        PicturePose(hip: Spot(26, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(30, 1)), otherLeg: PicturePose.Leg(foot: Spot(22, 1)), arm: PicturePose.Arm(upper: -130, fore: -35), otherArm: PicturePose.Arm(upper: -105, fore: -95)),
      ],
      move: .thereAndBack,
      arrows: [
        .around(.at(Spot(62, 68)), radii: Spot(15, 15), from: 170, to: 20),
        .around(.at(Spot(62, 68)), radii: Spot(15, 15), from: 350, to: 200),
      ])
  }

  static var chestOpener: StepPicture {
    StepPicture(
      id: "chest-opener",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(11, -3)), .at(Spot(11, 100))])),
        ScenePart(.line([.joint("neck", Spot(2, -6)), .joint("chest", Spot(3, 1))]), width: 4.5, look: .shown),
      ],
      poses: [
        PicturePose(hip: Spot(-3, 48), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-11, 1)), otherLeg: PicturePose.Leg(foot: Spot(12, 1)), arm: PicturePose.Arm(upper: -36, fore: 90, elbow: 1), otherArm: PicturePose.Arm(elbow: 1)),
        PicturePose(hip: Spot(14, 43), spine: 62, head: 66, leg: PicturePose.Leg(foot: Spot(-11, 1)), otherLeg: PicturePose.Leg(foot: Spot(28, 1)), arm: PicturePose.Arm(upper: 180, fore: 90, elbow: 1), otherArm: PicturePose.Arm(elbow: 1)),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(-28, 66)), to: .at(Spot(-10, 66))),
      ])
  }

  static var chestStretch: StepPicture {
    StepPicture(
      id: "chest-stretch",
      scene: [
        ScenePart(.floor),
        ScenePart(.seat(from: -14, to: 14, height: 17, back: nil)),
        ScenePart(.line([.at(Spot(-5, 22)), .at(Spot(-9, 21)), .at(Spot(-9, 1))]), width: 3.8, look: .body),
        ScenePart(.line([.at(Spot(5, 22)), .at(Spot(9, 21)), .at(Spot(9, 1))]), width: 3.8, look: .body),
        ScenePart(.line([.at(Spot(-13, 0)), .at(Spot(-8, 1))]), width: 3.2, look: .body),
        ScenePart(.line([.at(Spot(8, 1)), .at(Spot(13, 0))]), width: 3.2, look: .body),
        ScenePart(.line([.at(Spot(-6, 47)), .at(Spot(6, 47))]), width: 9, look: .shown),
      ],
      isFront: true,
      poses: [
        PicturePose(hip: Spot(0, 22), spine: 90, head: 90, arm: PicturePose.Arm(upper: -110, fore: -80), otherArm: PicturePose.Arm(upper: -70, fore: -100)),
        PicturePose(hip: Spot(0, 22), spine: 90, head: 90, arm: PicturePose.Arm(upper: -176, fore: -176), otherArm: PicturePose.Arm(upper: -4, fore: -4)),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(-8, 50)), radii: Spot(31, 31), from: 236, to: 200),
        .around(.at(Spot(8, 50)), radii: Spot(31, 31), from: -56, to: -20),
      ])
  }

  static var chinBack: StepPicture {
    StepPicture(
      id: "chin-back",
      scene: [
        ScenePart(.circle(.joint("c", Spot(0, 0)), radius: 12), width: 2.4, look: .body),
        ScenePart(.line([.joint("c", Spot(11, 4)), .joint("c", Spot(17, -2)), .joint("c", Spot(11, -3))]), width: 2.4, look: .body),
        ScenePart(.line([.joint("c", Spot(11, -6)), .joint("c", Spot(12, -11)), .joint("c", Spot(3, -12))]), width: 2.4, look: .body),
        ScenePart(.ball(.joint("i", Spot(0, 0)), radius: 1.8), look: .body),
        ScenePart(.line([.joint("c", Spot(3, -12)), .at(Spot(4, 6)), .at(Spot(9, -4))]), width: 3, look: .body),
        ScenePart(.line([.joint("c", Spot(-9, -8)), .at(Spot(-7, 7)), .at(Spot(-16, -4))]), width: 4.5, look: .shown),
        ScenePart(.line([.joint("h", Spot(0, 0)), .joint("e", Spot(0, 0))]), width: 5, look: .body),
        ScenePart(.line([.joint("h", Spot(0, 0)), .joint("c", Spot(13, -9))]), width: 4, look: .body),
      ],
      view: PictureView(-30, -4, 50, 46),
      poses: [
        PicturePose(points: ["c": Spot(14, 29), "e": Spot(30, -8), "h": Spot(32, 15), "i": Spot(20, 32)]),
        PicturePose(points: ["c": Spot(-3, 30), "e": Spot(24, -8), "h": Spot(15, 15), "i": Spot(3, 33)]),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(50, 30)), to: .at(Spot(34, 30))),
      ])
  }

  static var chinGlides: StepPicture {
    StepPicture(
      id: "chin-glides",
      scene: [
        ScenePart(.circle(.joint("c", Spot(0, 0)), radius: 12), width: 2.4, look: .body),
        ScenePart(.line([.joint("c", Spot(11, 4)), .joint("c", Spot(17, -2)), .joint("c", Spot(11, -3))]), width: 2.4, look: .body),
        ScenePart(.line([.joint("c", Spot(11, -6)), .joint("c", Spot(12, -11)), .joint("c", Spot(3, -12))]), width: 2.4, look: .body),
        ScenePart(.ball(.joint("i", Spot(0, 0)), radius: 1.8), look: .body),
        ScenePart(.line([.joint("c", Spot(3, -12)), .at(Spot(4, 6)), .at(Spot(9, -4))]), width: 3, look: .body),
        ScenePart(.line([.joint("c", Spot(-9, -8)), .at(Spot(-7, 7)), .at(Spot(-16, -4))]), width: 4.5, look: .shown),
      ],
      view: PictureView(-30, -4, 46, 46),
      poses: [
        PicturePose(points: ["c": Spot(14, 29), "i": Spot(20, 32)]),
        PicturePose(points: ["c": Spot(-3, 30), "i": Spot(3, 33)]),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(46, 16)), to: .at(Spot(26, 16))),
      ])
  }

  static var circlePartner: StepPicture {
    StepPicture(
      id: "circle-partner",
      scene: [
        ScenePart(.line([.joint("ph", Spot(0, 0)), .joint("pn", Spot(0, 0))]), width: 9, look: .far),
        ScenePart(.line([.joint("pl", Spot(0, 0)), .joint("pkl", Spot(0, 0)), .joint("ph", Spot(0, 0)), .joint("pkr", Spot(0, 0)), .joint("pr", Spot(0, 0))]), width: 6, look: .far),
        ScenePart(.line([.joint("pu", Spot(0, 0)), .joint("psl", Spot(0, 0)), .joint("psr", Spot(0, 0)), .joint("pv", Spot(0, 0))]), width: 6, look: .far),
        ScenePart(.ball(.joint("pc", Spot(0, 0)), radius: 11), look: .far),
      ],
      isFront: true,
      poses: [
        PicturePose(hip: Spot(0, 37), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-8, -8), toes: 200, toeLength: 0.5, knee: -1), otherLeg: PicturePose.Leg(foot: Spot(8, -8), toes: -20, toeLength: 0.5, knee: 1), arm: PicturePose.Arm(hand: .at(Spot(-14, 43)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(14, 43)), elbow: -1), points: ["pc": Spot(0, 94), "ph": Spot(0, 55), "pkl": Spot(-8, 32), "pkr": Spot(8, 32), "pl": Spot(-7, 10), "pn": Spot(0, 85), "pr": Spot(7, 10), "psl": Spot(-8, 82), "psr": Spot(8, 82), "pu": Spot(-14, 61), "pv": Spot(14, 61)]),
        PicturePose(hip: Spot(24, 46), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(16, 1), toes: 200, toeLength: 0.5, knee: -1), otherLeg: PicturePose.Leg(foot: Spot(32, 1), toes: -20, toeLength: 0.5, knee: 1), arm: PicturePose.Arm(hand: .at(Spot(10, 52)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(38, 52)), elbow: -1), points: ["pc": Spot(-24, 85), "ph": Spot(-24, 46), "pkl": Spot(-33, 23), "pkr": Spot(-15, 23), "pl": Spot(-32, 1), "pn": Spot(-24, 76), "pr": Spot(-16, 1), "psl": Spot(-32, 73), "psr": Spot(-16, 73), "pu": Spot(-38, 52), "pv": Spot(-10, 52)]),
        PicturePose(hip: Spot(0, 55), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-8, 10), toes: 200, toeLength: 0.5, knee: -1), otherLeg: PicturePose.Leg(foot: Spot(8, 10), toes: -20, toeLength: 0.5, knee: 1), arm: PicturePose.Arm(hand: .at(Spot(-14, 61)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(14, 61)), elbow: -1), points: ["pc": Spot(0, 76), "ph": Spot(0, 37), "pkl": Spot(-8, 14), "pkr": Spot(8, 14), "pl": Spot(-7, -8), "pn": Spot(0, 67), "pr": Spot(7, -8), "psl": Spot(-8, 64), "psr": Spot(8, 64), "pu": Spot(-14, 43), "pv": Spot(14, 43)]),
        PicturePose(hip: Spot(-24, 46), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-32, 1), toes: 200, toeLength: 0.5, knee: -1), otherLeg: PicturePose.Leg(foot: Spot(-16, 1), toes: -20, toeLength: 0.5, knee: 1), arm: PicturePose.Arm(hand: .at(Spot(-38, 52)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(-10, 52)), elbow: -1), points: ["pc": Spot(24, 85), "ph": Spot(24, 46), "pkl": Spot(15, 23), "pkr": Spot(33, 23), "pl": Spot(16, 1), "pn": Spot(24, 76), "pr": Spot(32, 1), "psl": Spot(16, 73), "psr": Spot(32, 73), "pu": Spot(10, 52), "pv": Spot(38, 52)]),
      ],
      move: .circle,
      arrows: [
        .around(.at(Spot(0, 0)), radii: Spot(50, 13), from: -165, to: -15),
        .around(.at(Spot(0, 0)), radii: Spot(50, 13), from: 15, to: 165),
      ])
  }

  static var circleTheWrist: StepPicture {
    StepPicture(
      id: "circle-the-wrist",
      scene: [
        ScenePart(.line([.at(Spot(-4, 20)), .at(Spot(20, 20))]), width: 9, look: .body),
        ScenePart(.line([.at(Spot(20, 20)), .joint("k", Spot(0, 0))]), width: 8, look: .shown),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("a", Spot(0, 0))]), width: 2.6, look: .shown),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("b", Spot(0, 0))]), width: 2.6, look: .shown),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("c", Spot(0, 0))]), width: 2.6, look: .shown),
        ScenePart(.line([.at(Spot(22, 20)), .joint("t", Spot(0, 0))]), width: 2.6, look: .shown),
      ],
      view: PictureView(-4, 0, 56, 42),
      poses: [
        PicturePose(points: ["a": Spot(30, 37), "b": Spot(34, 36), "c": Spot(38, 32), "k": Spot(26, 26), "t": Spot(20, 31)]),
        PicturePose(points: ["a": Spot(33, 24), "b": Spot(34, 20), "c": Spot(33, 16), "k": Spot(25, 20), "t": Spot(26, 28)]),
        PicturePose(points: ["a": Spot(38, 10), "b": Spot(35, 5), "c": Spot(31, 3), "k": Spot(26, 14), "t": Spot(32, 22)]),
        PicturePose(points: ["a": Spot(41, 25), "b": Spot(43, 20), "c": Spot(41, 15), "k": Spot(29, 20), "t": Spot(32, 29)]),
      ],
      move: .circle,
      arrows: [
        .around(.at(Spot(43, 20)), radii: Spot(9, 18), from: 155, to: -140),
      ])
  }

  static var crossBodyStretch: StepPicture {
    StepPicture(
      id: "cross-body-stretch",
      isFront: true,
      view: PictureView(-26, 48, 38, 97),
      shows: [.arm],
      poses: [
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, arm: PicturePose.Arm(upper: -140, fore: -70), otherArm: PicturePose.Arm(upper: -70, fore: 110)),
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, arm: PicturePose.Arm(upper: -6, fore: -2), otherArm: PicturePose.Arm(hand: .at(Spot(12, 78)), elbow: -1)),
      ],
      move: .hold)
  }

  static var drawTheBigToeOut: StepPicture {
    StepPicture(
      id: "draw-the-big-toe-out",
      scene: [
        ScenePart(.ball(.at(Spot(14, 40)), radius: 25), look: .far),
        ScenePart(.line([.at(Spot(14, 37)), .at(Spot(50, 35))]), width: 40, look: .far),
        ScenePart(.ball(.at(Spot(50, 37)), radius: 35), look: .far),
        ScenePart(.line([.at(Spot(62, 53)), .joint("t", Spot(0, 0))]), width: 11, look: .shown),
        ScenePart(.ball(.at(Spot(78, 38)), radius: 7.5), look: .far),
        ScenePart(.ball(.at(Spot(77, 27)), radius: 7.5), look: .far),
        ScenePart(.ball(.at(Spot(73, 16)), radius: 7.5), look: .far),
        ScenePart(.ball(.at(Spot(65, 6)), radius: 7), look: .far),
        ScenePart(.line([.joint("w", Spot(0, 0)), .joint("a", Spot(0, 0))]), width: 6, look: .body),
        ScenePart(.line([.joint("w", Spot(0, 0)), .joint("b", Spot(0, 0))]), width: 6, look: .body),
        ScenePart(.line([.joint("w", Spot(0, 0)), .at(Spot(130, 46))]), width: 16, look: .body),
      ],
      view: PictureView(0, 0, 112, 84),
      poses: [
        PicturePose(points: ["a": Spot(74, 65), "b": Spot(75, 46), "t": Spot(76, 56), "w": Spot(90, 55)]),
        PicturePose(points: ["a": Spot(82, 65), "b": Spot(83, 46), "t": Spot(84, 56), "w": Spot(100, 55)]),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(72, 78)), to: .at(Spot(104, 78))),
      ])
  }

  static var drawTheFootUp: StepPicture {
    StepPicture(
      id: "draw-the-foot-up",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.joint("hand", Spot(0, 0)), .joint("tip", Spot(0, 0))]), width: 2.6, look: .far),
        ScenePart(.line([.joint("tip", Spot(0, 0)), .joint("tip", Spot(1, -4))]), width: 3, look: .far),
      ],
      shows: [.calf],
      poses: [
        PicturePose(hip: Spot(0, 4), spine: 68, head: 72, leg: PicturePose.Leg(thigh: 0, shin: 0, toes: 55, toeLength: 1.2), arm: PicturePose.Arm(hand: .at(Spot(34, 22))), otherArm: PicturePose.Arm(hand: .at(Spot(34, 22)))),
        PicturePose(hip: Spot(0, 4), spine: 88, head: 84, leg: PicturePose.Leg(thigh: 0, shin: 0, toes: 112, toeLength: 1.2), arm: PicturePose.Arm(hand: .at(Spot(19, 26))), otherArm: PicturePose.Arm(hand: .at(Spot(19, 26)))),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(48, 34)), to: .at(Spot(28, 40))),
      ])
  }

  static var easyMovement: StepPicture {
    StepPicture(
      id: "easy-movement",
      scene: [
        ScenePart(.floor),
      ],
      poses: [
        PicturePose(hip: Spot(0, 49), spine: 87, head: 87, leg: PicturePose.Leg(foot: Spot(1, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(-8, 11), toes: -44), arm: PicturePose.Arm(upper: -94, fore: -74), otherArm: PicturePose.Arm(upper: -88, fore: -64)),
        PicturePose(hip: Spot(0, 47), spine: 87, head: 87, leg: PicturePose.Leg(foot: Spot(-16, 6), toes: -32), otherLeg: PicturePose.Leg(foot: Spot(17, 2), toes: 14), arm: PicturePose.Arm(upper: -62, fore: -22), otherArm: PicturePose.Arm(upper: -112, fore: -92)),
        PicturePose(hip: Spot(0, 49), spine: 87, head: 87, leg: PicturePose.Leg(foot: Spot(-8, 11), toes: -44), otherLeg: PicturePose.Leg(foot: Spot(1, 1), toes: 0), arm: PicturePose.Arm(upper: -88, fore: -64), otherArm: PicturePose.Arm(upper: -94, fore: -74)),
        PicturePose(hip: Spot(0, 47), spine: 87, head: 87, leg: PicturePose.Leg(foot: Spot(17, 2), toes: 14), otherLeg: PicturePose.Leg(foot: Spot(-16, 6), toes: -32), arm: PicturePose.Arm(upper: -114, fore: -94), otherArm: PicturePose.Arm(upper: -62, fore: -22)),
      ],
      move: .circle)
  }

  static var fastRun: StepPicture {
    StepPicture(
      id: "fast-run",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(-60, 84)), .at(Spot(-36, 84))])),
        ScenePart(.line([.at(Spot(-66, 70)), .at(Spot(-38, 70))])),
        ScenePart(.line([.at(Spot(-62, 56)), .at(Spot(-36, 56))])),
      ],
      poses: [
        PicturePose(hip: Spot(0, 45), spine: 76, head: 74, leg: PicturePose.Leg(thigh: -63.2, shin: -115.4, toes: 0), otherLeg: PicturePose.Leg(thigh: -50, shin: -170, toes: -125), arm: PicturePose.Arm(upper: -95, fore: -5), otherArm: PicturePose.Arm(upper: -85, fore: 5)),
        PicturePose(hip: Spot(0, 50), spine: 76, head: 74, leg: PicturePose.Leg(thigh: -125, shin: -170, toes: -95), otherLeg: PicturePose.Leg(thigh: -8, shin: -80, toes: 20), arm: PicturePose.Arm(upper: -35, fore: 55), otherArm: PicturePose.Arm(upper: -140, fore: -45)),
        PicturePose(hip: Spot(0, 45), spine: 76, head: 74, leg: PicturePose.Leg(thigh: -50, shin: -170, toes: -125), otherLeg: PicturePose.Leg(thigh: -63.2, shin: -115.4, toes: 0), arm: PicturePose.Arm(upper: -95, fore: -5), otherArm: PicturePose.Arm(upper: -85, fore: 5)),
        PicturePose(hip: Spot(0, 50), spine: 76, head: 74, leg: PicturePose.Leg(thigh: -8, shin: -80, toes: 20), otherLeg: PicturePose.Leg(thigh: -125, shin: -170, toes: -95), arm: PicturePose.Arm(upper: -140, fore: -45), otherArm: PicturePose.Arm(upper: -35, fore: 55)),
      ],
      move: .circle)
  }

  static var firstLift: StepPicture {
    StepPicture(
      id: "first-lift",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.joint("hand", Spot(-37, 0)), .joint("other-hand", Spot(37, 0))]), width: 2.5),
        ScenePart(.line([.joint("hand", Spot(-31, -17)), .joint("hand", Spot(-31, 17))]), width: 5),
        ScenePart(.line([.joint("other-hand", Spot(31, -17)), .joint("other-hand", Spot(31, 17))]), width: 5),
      ],
      isFront: true,
      shows: [.thigh, .otherThigh],
      poses: [
        PicturePose(hip: Spot(0, 26), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-14, 1), toes: 200, toeLength: 0.5, knee: -1), otherLeg: PicturePose.Leg(foot: Spot(14, 1), toes: -20, toeLength: 0.5, knee: 1), arm: PicturePose.Arm(hand: .at(Spot(-13, 20)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(13, 20)), elbow: -1)),
        PicturePose(hip: Spot(0, 48), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-11, 1), toes: 200, toeLength: 0.5, knee: -1), otherLeg: PicturePose.Leg(foot: Spot(11, 1), toes: -20, toeLength: 0.5, knee: 1), arm: PicturePose.Arm(hand: .at(Spot(-13, 42)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(13, 42)), elbow: -1)),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(62, 30)), to: .at(Spot(62, 70))),
      ])
  }

  static var fluidsAndElectrolytes: StepPicture {
    StepPicture(
      id: "fluids-and-electrolytes",
      scene: [
        ScenePart(.circle(.at(Spot(10, 24)), radius: 11), width: 2.4, look: .body),
        ScenePart(.line([.at(Spot(20, 29)), .at(Spot(25, 26)), .at(Spot(21, 24))]), width: 2.2, look: .body),
        ScenePart(.line([.at(Spot(14, 29)), .at(Spot(15, 29))]), width: 2.6, look: .body),
        ScenePart(.line([.at(Spot(4, 13)), .at(Spot(2, 0))]), width: 2.4, look: .body),
        ScenePart(.line([.at(Spot(13, 13)), .at(Spot(14, 0))]), width: 2.4, look: .body),
        ScenePart(.line([.joint("l1", Spot(0, 0)), .joint("l2", Spot(0, 0))]), width: 6.4, look: .shown),
        ScenePart(.line([.joint("l3", Spot(0, 0)), .joint("l4", Spot(0, 0))]), width: 6.4, look: .shown),
        ScenePart(.line([.joint("a", Spot(0, 0)), .joint("b", Spot(0, 0)), .joint("c", Spot(0, 0)), .joint("d", Spot(0, 0))]), width: 1.8, look: .body),
        ScenePart(.line([.joint("w", Spot(0, 0)), .joint("h", Spot(0, 0))]), width: 8, look: .far),
        ScenePart(.line([.joint("h", Spot(0, 0)), .joint("i", Spot(0, 0))]), width: 6, look: .far),
      ],
      view: PictureView(-3, 0, 57, 46),
      poses: [
        PicturePose(points: ["a": Spot(31, 26), "b": Spot(33, 3), "c": Spot(47, 3), "d": Spot(49, 26), "h": Spot(54, 12), "i": Spot(50, 12), "l1": Spot(38, 8), "l2": Spot(38, 15), "l3": Spot(42, 8), "l4": Spot(42, 15), "w": Spot(66, 2)]),
        PicturePose(points: ["a": Spot(23, 24), "b": Spot(40, 37), "c": Spot(49, 25), "d": Spot(32, 11), "h": Spot(50, 10), "i": Spot(42, 16), "l1": Spot(30, 20), "l2": Spot(39, 27), "l3": Spot(32, 18), "l4": Spot(42, 25), "w": Spot(60, -4)]),
      ],
      move: .hold)
  }

  static var footUpAndDown: StepPicture {
    StepPicture(
      id: "foot-up-and-down",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(-34, 14)), .at(Spot(66, 14))]), width: 6),
        ScenePart(.line([.at(Spot(-33, 14)), .at(Spot(-33, -3))])),
        ScenePart(.line([.at(Spot(65, 14)), .at(Spot(65, -3))])),
        ScenePart(.line([.at(Spot(-15, 24)), .at(Spot(-31, 54))]), width: 8),
      ],
      shows: [.sole, .toes],
      poses: [
        PicturePose(hip: Spot(0, 22), spine: 118, head: 104, leg: PicturePose.Leg(thigh: 0, shin: 0, toes: 16, toeLength: 1.2), otherLeg: PicturePose.Leg(foot: Spot(27, 21)), arm: PicturePose.Arm(hand: .at(Spot(10, 28))), otherArm: PicturePose.Arm(hand: .at(Spot(14, 26)))),
        PicturePose(hip: Spot(0, 22), spine: 118, head: 104, leg: PicturePose.Leg(thigh: 0, shin: 0, toes: 115, toeLength: 1.2), otherLeg: PicturePose.Leg(foot: Spot(27, 21)), arm: PicturePose.Arm(hand: .at(Spot(10, 28))), otherArm: PicturePose.Arm(hand: .at(Spot(14, 26)))),
      ],
      move: .thereAndBack,
      arrows: [
        .around(.at(Spot(47, 22)), radii: Spot(25, 25), from: 22, to: 88),
      ])
  }

  static var forwardLegSwings: StepPicture {
    StepPicture(
      id: "forward-leg-swings",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(-34, 56)), .at(Spot(34, 56))])),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -122, shin: -140, toes: -75), otherLeg: PicturePose.Leg(foot: Spot(0, 1)), arm: PicturePose.Arm(hand: .at(Spot(-15, 50))), otherArm: PicturePose.Arm(hand: .at(Spot(16, 58)))),
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -80, shin: -105, toes: -5), otherLeg: PicturePose.Leg(foot: Spot(0, 1)), arm: PicturePose.Arm(hand: .at(Spot(-15, 50))), otherArm: PicturePose.Arm(hand: .at(Spot(16, 58)))),
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -38, shin: -42, toes: 42), otherLeg: PicturePose.Leg(foot: Spot(0, 1)), arm: PicturePose.Arm(hand: .at(Spot(-15, 50))), otherArm: PicturePose.Arm(hand: .at(Spot(16, 58)))),
      ],
      move: .thereAndBack,
      arrows: [
        .around(.at(Spot(0, 49)), radii: Spot(55, 55), from: -140, to: -168),
        .around(.at(Spot(0, 49)), radii: Spot(62, 62), from: -28, to: 0),
      ])
  }

  static var frontThighStretch: StepPicture {
    StepPicture(
      id: "front-thigh-stretch",
      scene: [
        ScenePart(.floor),
        ScenePart(.wall(x: 31, height: 84)),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -88, shin: -175, toes: -105), otherLeg: PicturePose.Leg(foot: Spot(0, 1)), arm: PicturePose.Arm(upper: -118, fore: -112), otherArm: PicturePose.Arm(hand: .at(Spot(30, 66)))),
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -92, shin: -231, toes: -185), otherLeg: PicturePose.Leg(foot: Spot(0, 1)), arm: PicturePose.Arm(upper: -122, fore: -112), otherArm: PicturePose.Arm(hand: .at(Spot(30, 66)))),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(0, 24)), radii: Spot(38, 38), from: 190, to: 157),
      ])
  }

  static var getUpAndWalk: StepPicture {
    StepPicture(
      id: "get-up-and-walk",
      scene: [
        ScenePart(.floor),
        ScenePart(.seat(from: -14, to: 11, height: 20, back: 52)),
      ],
      poses: [
        PicturePose(hip: Spot(0, 25), spine: 94, head: 90, leg: PicturePose.Leg(foot: Spot(25, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(23, 1), toes: 0), arm: PicturePose.Arm(upper: -62, fore: -10), otherArm: PicturePose.Arm(upper: -64, fore: -12)),
        PicturePose(hip: Spot(8, 32), spine: 50, head: 62, leg: PicturePose.Leg(foot: Spot(22, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(20, 1), toes: 0), arm: PicturePose.Arm(upper: -70, fore: -40), otherArm: PicturePose.Arm(upper: -70, fore: -40)),
        PicturePose(hip: Spot(26, 50), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(26, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(24, 1), toes: 0), arm: PicturePose.Arm(upper: -80, fore: -70), otherArm: PicturePose.Arm(upper: -105, fore: -95)),
        PicturePose(hip: Spot(58, 47.5), spine: 87, head: 90, leg: PicturePose.Leg(foot: Spot(72, 3), toes: 20), otherLeg: PicturePose.Leg(foot: Spot(41, 8), toes: -40), arm: PicturePose.Arm(upper: -125, fore: -100), otherArm: PicturePose.Arm(upper: -60, fore: -30)),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(80, 84)), to: .at(Spot(104, 84))),
      ])
  }

  static var gluteStretch: StepPicture {
    StepPicture(
      id: "glute-stretch",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.joint("hip", Spot(0, 0)), .joint("other-knee", Spot(0, 0)), .joint("other-ankle", Spot(0, 0))]), width: 3.6, look: .body),
        ScenePart(.line([.joint("hip", Spot(0, 0)), .joint("k", Spot(0, 0)), .joint("other-knee", Spot(0, 0)), .joint("t", Spot(0, 0))]), width: 4.2, look: .body),
      ],
      shows: [.buttock],
      poses: [
        PicturePose(hip: Spot(0, 6), spine: 178, head: 166, otherLeg: PicturePose.Leg(thigh: 82, shin: -14, toes: 70), arm: PicturePose.Arm(hand: .at(Spot(3, 20))), otherArm: PicturePose.Arm(hand: .at(Spot(3, 20))), points: ["k": Spot(24, 12), "t": Spot(-4, 42)]),
        PicturePose(hip: Spot(0, 6), spine: 178, head: 166, otherLeg: PicturePose.Leg(thigh: 112, shin: 18, toes: 100), arm: PicturePose.Arm(hand: .at(Spot(-5, 19))), otherArm: PicturePose.Arm(hand: .at(Spot(-5, 19))), points: ["k": Spot(20, 19), "t": Spot(-20, 39)]),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(38, 52)), to: .at(Spot(19, 52))),
      ])
  }

  static var hamstringStretch: StepPicture {
    StepPicture(
      id: "hamstring-stretch",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(-8, 45), spine: 88, head: 88, leg: PicturePose.Leg(thigh: -59, shin: -59, toes: 72), otherLeg: PicturePose.Leg(foot: Spot(-13, 1)), arm: PicturePose.Arm(hand: .at(Spot(-10, 49))), otherArm: PicturePose.Arm(hand: .at(Spot(-10, 49)))),
        PicturePose(hip: Spot(-17, 38), spine: 32, head: 30, leg: PicturePose.Leg(thigh: -45.5, shin: -45.5, toes: 82), otherLeg: PicturePose.Leg(foot: Spot(-15, 1)), arm: PicturePose.Arm(hand: .at(Spot(-15, 43))), otherArm: PicturePose.Arm(hand: .at(Spot(-15, 43)))),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(-13, 42)), radii: Spot(48, 48), from: 62, to: 28),
      ])
  }

  static var hamstringStretchLying: StepPicture {
    StepPicture(
      id: "hamstring-stretch-lying",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0, 5), spine: 178, head: 170, leg: PicturePose.Leg(thigh: 62, shin: 62, toes: 140), otherLeg: PicturePose.Leg(foot: Spot(24, 1)), arm: PicturePose.Arm(hand: .at(Spot(-3, 27))), otherArm: PicturePose.Arm(hand: .at(Spot(-3, 27)))),
        PicturePose(hip: Spot(0, 5), spine: 178, head: 170, leg: PicturePose.Leg(thigh: 112, shin: 112, toes: 200), otherLeg: PicturePose.Leg(foot: Spot(24, 1)), arm: PicturePose.Arm(hand: .at(Spot(-9, 31))), otherArm: PicturePose.Arm(hand: .at(Spot(-9, 31)))),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(0, 5)), radii: Spot(50, 50), from: 75, to: 100),
      ])
  }

  static var handBendTheWristBack: StepPicture {
    StepPicture(
      id: "hand-bend-the-wrist-back",
      scene: [
        ScenePart(.line([.joint("shoulder", Spot(0, 0)), .joint("e", Spot(0, 0)), .joint("h", Spot(0, 0))]), width: 6, look: .far),
        ScenePart(.line([.joint("h", Spot(0, 0)), .joint("q", Spot(0, 0))]), width: 9, look: .far),
        ScenePart(.line([.joint("q", Spot(0, 0)), .joint("q2", Spot(0, 0))]), width: 6, look: .far),
        ScenePart(.line([.joint("hand", Spot(0, 0)), .joint("k", Spot(0, 0))]), width: 7, look: .shown),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("f", Spot(0, 0)), .joint("g", Spot(0, 0))]), width: 3.4, look: .body),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("f2", Spot(0, 0)), .joint("g2", Spot(0, 0))]), width: 3.4, look: .body),
        ScenePart(.line([.joint("hand", Spot(0, 0)), .joint("t", Spot(0, 0)), .joint("u", Spot(0, 0))]), width: 3.4, look: .body),
      ],
      view: PictureView(-8, 46, 60, 98),
      shows: [.forearm],
      poses: [
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, arm: PicturePose.Arm(upper: 0, fore: 0), points: ["e": Spot(12, 56), "f": Spot(50, 78), "f2": Spot(48, 82), "g": Spot(55, 83), "g2": Spot(50, 88), "h": Spot(32, 62), "k": Spot(43, 77), "q": Spot(46, 68), "q2": Spot(55, 73), "t": Spot(36, 83), "u": Spot(41, 89)]),
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, arm: PicturePose.Arm(upper: 0, fore: 0), points: ["e": Spot(8, 54), "f": Spot(38, 58), "f2": Spot(43, 62), "g": Spot(44, 51), "g2": Spot(50, 58), "h": Spot(30, 50), "k": Spot(37, 66), "q": Spot(46, 49), "q2": Spot(55, 60), "t": Spot(45, 76), "u": Spot(51, 71)]),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(36, 77)), radii: Spot(21, 21), from: 50, to: -6),
      ])
  }

  static var handBendTheWristDown: StepPicture {
    StepPicture(
      id: "hand-bend-the-wrist-down",
      scene: [
        ScenePart(.line([.joint("shoulder", Spot(0, 0)), .joint("e", Spot(0, 0)), .joint("h", Spot(0, 0))]), width: 6, look: .far),
        ScenePart(.line([.joint("h", Spot(0, 0)), .joint("q", Spot(0, 0))]), width: 9, look: .far),
        ScenePart(.line([.joint("q", Spot(0, 0)), .joint("q2", Spot(0, 0))]), width: 6, look: .far),
        ScenePart(.line([.joint("hand", Spot(0, 0)), .joint("k", Spot(0, 0))]), width: 7, look: .shown),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("f", Spot(0, 0)), .joint("g", Spot(0, 0))]), width: 3.4, look: .body),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("f2", Spot(0, 0)), .joint("g2", Spot(0, 0))]), width: 3.4, look: .body),
        ScenePart(.line([.joint("hand", Spot(0, 0)), .joint("t", Spot(0, 0)), .joint("u", Spot(0, 0))]), width: 3.4, look: .body),
      ],
      view: PictureView(-8, 46, 60, 98),
      shows: [.forearm],
      poses: [
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, arm: PicturePose.Arm(upper: 0, fore: 0), points: ["e": Spot(18, 92), "f": Spot(50, 76), "f2": Spot(48, 72), "g": Spot(55, 70), "g2": Spot(49, 65), "h": Spot(36, 90), "k": Spot(43, 77), "q": Spot(44, 86), "q2": Spot(52, 85), "t": Spot(36, 71), "u": Spot(39, 64)]),
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, arm: PicturePose.Arm(upper: 0, fore: 0), points: ["e": Spot(20, 92), "f": Spot(35, 57), "f2": Spot(30, 60), "g": Spot(27, 51), "g2": Spot(22, 58), "h": Spot(40, 88), "k": Spot(38, 66), "q": Spot(47, 74), "q2": Spot(44, 62), "t": Spot(29, 70), "u": Spot(22, 66)]),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(36, 77)), radii: Spot(22, 22), from: 20, to: -40),
      ])
  }

  static var headTurns: StepPicture {
    StepPicture(
      id: "head-turns",
      scene: [
        ScenePart(.circle(.at(Spot(0, 32)), radius: 15), width: 2.4, look: .body),
        ScenePart(.line([.at(Spot(-5, 18)), .at(Spot(-5, 10)), .at(Spot(-24, 5)), .at(Spot(-28, -4))]), width: 3, look: .body),
        ScenePart(.line([.at(Spot(5, 18)), .at(Spot(5, 10)), .at(Spot(24, 5)), .at(Spot(28, -4))]), width: 3, look: .body),
        ScenePart(.ball(.joint("l", Spot(0, 0)), radius: 1.8), look: .body),
        ScenePart(.ball(.joint("r", Spot(0, 0)), radius: 1.8), look: .body),
        ScenePart(.line([.joint("m", Spot(0, 0)), .joint("n", Spot(0, 0))]), width: 2.4, look: .body),
        ScenePart(.line([.joint("u", Spot(0, 0)), .joint("v", Spot(0, 0))]), look: .body),
      ],
      view: PictureView(-34, -4, 34, 60),
      poses: [
        PicturePose(points: ["l": Spot(-6, 36), "m": Spot(0, 34), "n": Spot(0, 29), "r": Spot(6, 36), "u": Spot(-4, 24), "v": Spot(4, 24)]),
        PicturePose(points: ["l": Spot(-10, 36), "m": Spot(-14, 33), "n": Spot(-20, 29), "r": Spot(-3, 36), "u": Spot(-11, 24), "v": Spot(-6, 24)]),
      ],
      move: .thereAndBack,
      arrows: [
        .around(.at(Spot(0, 48)), radii: Spot(24, 8), from: 20, to: 160),
      ])
  }

  static var heelDigs: StepPicture {
    StepPicture(
      id: "heel-digs",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.shin, .otherShin],
      poses: [
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(0, 1), toes: 0, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(-3, 1), toes: 0, toeLength: 1.25), arm: PicturePose.Arm(upper: -135, fore: -40), otherArm: PicturePose.Arm(upper: -100, fore: -60)),
        PicturePose(hip: Spot(-1, 46.5), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(0, 1), toes: 0, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(22, 4), toes: 60, toeLength: 1.25), arm: PicturePose.Arm(upper: -135, fore: -40), otherArm: PicturePose.Arm(upper: -100, fore: -60)),
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(0, 1), toes: 0, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(-3, 1), toes: 0, toeLength: 1.25), arm: PicturePose.Arm(upper: -135, fore: -40), otherArm: PicturePose.Arm(upper: -100, fore: -60)),
        PicturePose(hip: Spot(-1, 46.5), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(23, 4), toes: 60, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(-3, 1), toes: 0, toeLength: 1.25), arm: PicturePose.Arm(upper: -135, fore: -40), otherArm: PicturePose.Arm(upper: -100, fore: -60)),
      ],
      move: .circle,
      arrows: [
        .straight(from: .at(Spot(48, 4)), to: .at(Spot(48, 28))),
      ])
  }

  static var heelFlicks: StepPicture {
    StepPicture(
      id: "heel-flicks",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.calf],
      poses: [
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), otherLeg: PicturePose.Leg(thigh: -98, shin: -222, toes: -160), arm: PicturePose.Arm(upper: -60, fore: 40), otherArm: PicturePose.Arm(upper: -120, fore: -20)),
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), otherLeg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), arm: PicturePose.Arm(upper: -105, fore: -5), otherArm: PicturePose.Arm(upper: -85, fore: 15)),
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -98, shin: -222, toes: -160), otherLeg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), arm: PicturePose.Arm(upper: -120, fore: -20), otherArm: PicturePose.Arm(upper: -60, fore: 40)),
      ],
      move: .thereAndBack,
      arrows: [
        .around(.at(Spot(-3, 25)), radii: Spot(38, 38), from: 212, to: 152),
      ])
  }

  static var heelRaises: StepPicture {
    StepPicture(
      id: "heel-raises",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(22, 59)), .at(Spot(48, 59))]), width: 4),
        ScenePart(.line([.at(Spot(46, 59)), .at(Spot(46, -3))])),
      ],
      shows: [.calf],
      poses: [
        PicturePose(hip: Spot(0, 50), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(0, 1), toes: 0, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(0, 1), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(24, 65))), otherArm: PicturePose.Arm(hand: .at(Spot(24, 65)))),
        PicturePose(hip: Spot(6, 62), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(6, 13), toes: -50, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(6, 13), toes: -50), arm: PicturePose.Arm(hand: .at(Spot(24, 65))), otherArm: PicturePose.Arm(hand: .at(Spot(24, 65)))),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(-14, 1)), to: .at(Spot(-14, 26))),
      ])
  }

  static var heelToTheButtock: StepPicture {
    StepPicture(
      id: "heel-to-the-buttock",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0, 7), spine: 24, head: 76, leg: PicturePose.Leg(thigh: 178, shin: 100, toes: 140), otherLeg: PicturePose.Leg(thigh: 182, shin: 180, toes: 240, toeLength: 0.4), arm: PicturePose.Arm(hand: .at(Spot(-4, 14)), elbow: 1), otherArm: PicturePose.Arm(upper: -80, fore: 72, elbow: 1)),
        PicturePose(hip: Spot(0, 7), spine: 24, head: 76, leg: PicturePose.Leg(thigh: 178, shin: 40, toes: 95), otherLeg: PicturePose.Leg(thigh: 182, shin: 180, toes: 240, toeLength: 0.4), arm: PicturePose.Arm(hand: .at(Spot(-6, 23)), elbow: 1), otherArm: PicturePose.Arm(upper: -80, fore: 72, elbow: 1)),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(-25, 8)), radii: Spot(39, 39), from: 118, to: 82),
      ])
  }

  static var heelToToeWalk: StepPicture {
    StepPicture(
      id: "heel-to-toe-walk",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(-44, 62)), .at(Spot(60, 62))]), width: 1.5),
      ],
      view: PictureView(-46, -9.4, 62, 98),
      shows: [.sole, .toes],
      poses: [
        PicturePose(hip: Spot(-17, 51), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-27, 3), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(-9, 3), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(3, 65))), otherArm: PicturePose.Arm(upper: -115, fore: -100)),
        PicturePose(hip: Spot(-8, 51), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-2, 12), toes: 12), otherLeg: PicturePose.Leg(foot: Spot(-9, 3), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(12, 65))), otherArm: PicturePose.Arm(upper: -115, fore: -100)),
        PicturePose(hip: Spot(0, 50.5), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(10, 3), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(-9, 3), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(20, 65))), otherArm: PicturePose.Arm(upper: -115, fore: -100)),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(34, 18)), to: .at(Spot(58, 18))),
      ])
  }

  static var heelToeStand: StepPicture {
    StepPicture(
      id: "heel-toe-stand",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(30, 61)), .at(Spot(54, 61))]), width: 4),
        ScenePart(.line([.at(Spot(52, 61)), .at(Spot(52, -3))])),
      ],
      view: PictureView(-46, -9.4, 58, 98),
      shows: [.sole, .toes],
      poses: [
        PicturePose(hip: Spot(-6, 51), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-16, 3), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(-9, 3), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(26, 68))), otherArm: PicturePose.Arm(upper: -115, fore: -100)),
        PicturePose(hip: Spot(-2, 50.5), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(6, 12), toes: 15), otherLeg: PicturePose.Leg(foot: Spot(-9, 3), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(28, 68))), otherArm: PicturePose.Arm(upper: -115, fore: -100)),
        PicturePose(hip: Spot(0, 50.5), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(10, 3), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(-9, 3), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(29, 71))), otherArm: PicturePose.Arm(upper: -115, fore: -100)),
      ],
      move: .hold)
  }

  static var heelWalk: StepPicture {
    StepPicture(
      id: "heel-walk",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.shin, .otherShin],
      poses: [
        PicturePose(hip: Spot(0, 51.5), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(1, 3), toes: 42, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(-1, 8), toes: 12, toeLength: 1.25), arm: PicturePose.Arm(upper: -90, fore: -75), otherArm: PicturePose.Arm(upper: -90, fore: -75)),
        PicturePose(hip: Spot(0, 50.5), spine: 92, head: 90, leg: PicturePose.Leg(foot: Spot(-11, 3), toes: 28, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(14, 3), toes: 55, toeLength: 1.25), arm: PicturePose.Arm(upper: -60, fore: -30), otherArm: PicturePose.Arm(upper: -120, fore: -100)),
        PicturePose(hip: Spot(0, 51.5), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-1, 8), toes: 12, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(1, 3), toes: 42, toeLength: 1.25), arm: PicturePose.Arm(upper: -90, fore: -75), otherArm: PicturePose.Arm(upper: -90, fore: -75)),
        PicturePose(hip: Spot(0, 50.5), spine: 92, head: 90, leg: PicturePose.Leg(foot: Spot(14, 3), toes: 55, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(-11, 3), toes: 28, toeLength: 1.25), arm: PicturePose.Arm(upper: -120, fore: -100), otherArm: PicturePose.Arm(upper: -60, fore: -30)),
      ],
      move: .circle,
      arrows: [
        .straight(from: .at(Spot(40, 62)), to: .at(Spot(64, 62))),
        .straight(from: .at(Spot(44, 2)), to: .at(Spot(44, 26))),
      ])
  }

  static var heelsUp: StepPicture {
    StepPicture(
      id: "heels-up",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(-14, 52)), .at(Spot(-14, -3))])),
        ScenePart(.line([.at(Spot(-14, 21)), .at(Spot(8, 21))])),
      ],
      shows: [.calf],
      poses: [
        PicturePose(hip: Spot(0, 26), spine: 93, head: 90, leg: PicturePose.Leg(foot: Spot(25, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(25, 1), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(20, 32))), otherArm: PicturePose.Arm(hand: .at(Spot(20, 32)))),
        PicturePose(hip: Spot(0, 26), spine: 93, head: 90, leg: PicturePose.Leg(foot: Spot(29, 12), toes: -56), otherLeg: PicturePose.Leg(foot: Spot(29, 12), toes: -56), arm: PicturePose.Arm(hand: .at(Spot(18, 36))), otherArm: PicturePose.Arm(hand: .at(Spot(18, 36)))),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(11, -2)), to: .at(Spot(11, 16))),
      ])
  }

  static var hipFlexorStretch: StepPicture {
    StepPicture(
      id: "hip-flexor-stretch",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.hip],
      poses: [
        PicturePose(hip: Spot(-10, 30), spine: 82, head: 84, leg: PicturePose.Leg(thigh: -101, shin: 180, toes: 185), otherLeg: PicturePose.Leg(foot: Spot(26, 1)), arm: PicturePose.Arm(hand: .at(Spot(13, 31))), otherArm: PicturePose.Arm(hand: .at(Spot(13, 31)))),
        PicturePose(hip: Spot(3, 24), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -134, shin: 180, toes: 185), otherLeg: PicturePose.Leg(foot: Spot(26, 1)), arm: PicturePose.Arm(hand: .at(Spot(27, 29))), otherArm: PicturePose.Arm(hand: .at(Spot(27, 29)))),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(-40, 28)), to: .at(Spot(-19, 28))),
      ])
  }

  static var hipHinges: StepPicture {
    StepPicture(
      id: "hip-hinges",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(0, 1)), otherLeg: PicturePose.Leg(foot: Spot(0, 1)), arm: PicturePose.Arm(hand: .at(Spot(3, 49)), elbow: -1), otherArm: PicturePose.Arm(hand: .at(Spot(3, 49)), elbow: -1)),
        PicturePose(hip: Spot(-15, 46), spine: 22, head: 26, leg: PicturePose.Leg(foot: Spot(0, 1)), otherLeg: PicturePose.Leg(foot: Spot(0, 1)), arm: PicturePose.Arm(hand: .at(Spot(-11, 46)), elbow: -1), otherArm: PicturePose.Arm(hand: .at(Spot(-11, 46)), elbow: -1)),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(-24, 46)), to: .at(Spot(-52, 46))),
      ])
  }

  static var hipIn: StepPicture {
    StepPicture(
      id: "hip-in",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(34, -2)), .at(Spot(40, 15)), .at(Spot(46, -2)), .at(Spot(34, -2))])),
        ScenePart(.line([.joint("b", Spot(0, 0)), .joint("k", Spot(0, 0))]), width: 6.5, look: .shown),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("a", Spot(0, 0))]), width: 4.2, look: .body),
        ScenePart(.line([.joint("a", Spot(0, 0)), .joint("t", Spot(0, 0))]), width: 3.4, look: .body),
      ],
      isFront: true,
      poses: [
        PicturePose(hip: Spot(0, 48), spine: 90, head: 90, otherLeg: PicturePose.Leg(foot: Spot(7, 1), toes: -20, toeLength: 0.5), arm: PicturePose.Arm(upper: -140, fore: -70), otherArm: PicturePose.Arm(upper: -40, fore: -110), points: ["a": Spot(-8, 2), "b": Spot(-5.5, 48), "k": Spot(-8, 24), "t": Spot(-15, 0)]),
        PicturePose(hip: Spot(0, 48), spine: 90, head: 90, otherLeg: PicturePose.Leg(foot: Spot(7, 1), toes: -20, toeLength: 0.5), arm: PicturePose.Arm(upper: -140, fore: -70), otherArm: PicturePose.Arm(upper: -40, fore: -110), points: ["a": Spot(-30, 30), "b": Spot(-5.5, 48), "k": Spot(-30, 54), "t": Spot(-37, 27)]),
        PicturePose(hip: Spot(0, 48), spine: 90, head: 90, otherLeg: PicturePose.Leg(foot: Spot(7, 1), toes: -20, toeLength: 0.5), arm: PicturePose.Arm(upper: -140, fore: -70), otherArm: PicturePose.Arm(upper: -40, fore: -110), points: ["a": Spot(-13, 30), "b": Spot(-5.5, 48), "k": Spot(-3, 54), "t": Spot(-15, 24)]),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(-2, 24)), radii: Spot(40, 12), from: -175, to: -62),
      ])
  }

  static var hipMarch: StepPicture {
    StepPicture(
      id: "hip-march",
      scene: [
        ScenePart(.floor),
        ScenePart(.seat(from: -14, to: 11, height: 21, back: 52)),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0, 26), spine: 92, head: 90, leg: PicturePose.Leg(foot: Spot(25, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(23, 1)), arm: PicturePose.Arm(hand: .at(Spot(4, 22)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(4, 22)), elbow: 1)),
        PicturePose(hip: Spot(0, 26), spine: 92, head: 90, leg: PicturePose.Leg(foot: Spot(27, 21), toes: -10), otherLeg: PicturePose.Leg(foot: Spot(23, 1)), arm: PicturePose.Arm(hand: .at(Spot(4, 22)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(4, 22)), elbow: 1)),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(40, 28)), to: .at(Spot(40, 54))),
      ])
  }

  static var hipOut: StepPicture {
    StepPicture(
      id: "hip-out",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(34, -2)), .at(Spot(40, 15)), .at(Spot(46, -2)), .at(Spot(34, -2))])),
        ScenePart(.line([.joint("b", Spot(0, 0)), .joint("k", Spot(0, 0))]), width: 6.5, look: .shown),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("a", Spot(0, 0))]), width: 4.2, look: .body),
        ScenePart(.line([.joint("a", Spot(0, 0)), .joint("t", Spot(0, 0))]), width: 3.4, look: .body),
      ],
      isFront: true,
      poses: [
        PicturePose(hip: Spot(0, 48), spine: 90, head: 90, otherLeg: PicturePose.Leg(foot: Spot(7, 1), toes: -20, toeLength: 0.5), arm: PicturePose.Arm(upper: -140, fore: -70), otherArm: PicturePose.Arm(upper: -40, fore: -110), points: ["a": Spot(-8, 2), "b": Spot(-5.5, 48), "k": Spot(-8, 24), "t": Spot(-15, 0)]),
        PicturePose(hip: Spot(0, 48), spine: 90, head: 90, otherLeg: PicturePose.Leg(foot: Spot(7, 1), toes: -20, toeLength: 0.5), arm: PicturePose.Arm(upper: -140, fore: -70), otherArm: PicturePose.Arm(upper: -40, fore: -110), points: ["a": Spot(-13, 30), "b": Spot(-5.5, 48), "k": Spot(-3, 54), "t": Spot(-15, 24)]),
        PicturePose(hip: Spot(0, 48), spine: 90, head: 90, otherLeg: PicturePose.Leg(foot: Spot(7, 1), toes: -20, toeLength: 0.5), arm: PicturePose.Arm(upper: -140, fore: -70), otherArm: PicturePose.Arm(upper: -40, fore: -110), points: ["a": Spot(-30, 30), "b": Spot(-5.5, 48), "k": Spot(-30, 54), "t": Spot(-37, 27)]),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(-6, 26)), radii: Spot(36, 12), from: -70, to: -170),
      ])
  }

  static var innerThighStretch: StepPicture {
    StepPicture(
      id: "inner-thigh-stretch",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.joint("hip", Spot(-3, 0)), .joint("k", Spot(0, 0)), .at(Spot(-2, 2))]), width: 4.2, look: .body),
        ScenePart(.line([.joint("hip", Spot(3, 0)), .joint("o", Spot(0, 0)), .at(Spot(2, 2))]), width: 4.2, look: .body),
        ScenePart(.line([.joint("hip", Spot(-6, 0)), .joint("k", Spot(0, 0))]), width: 4.6, look: .shown),
        ScenePart(.line([.joint("hip", Spot(6, 0)), .joint("o", Spot(0, 0))]), width: 4.6, look: .shown),
      ],
      isFront: true,
      poses: [
        PicturePose(hip: Spot(0, 12), spine: 90, head: 90, arm: PicturePose.Arm(hand: .at(Spot(-6, 8))), otherArm: PicturePose.Arm(hand: .at(Spot(6, 8)), elbow: 1), points: ["k": Spot(-22, 28), "o": Spot(22, 28)]),
        PicturePose(hip: Spot(0, 12), spine: 90, head: 90, arm: PicturePose.Arm(hand: .at(Spot(-6, 8))), otherArm: PicturePose.Arm(hand: .at(Spot(6, 8)), elbow: 1), points: ["k": Spot(-29, 8), "o": Spot(29, 8)]),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(-30, 36)), to: .at(Spot(-30, 20))),
        .straight(from: .at(Spot(30, 36)), to: .at(Spot(30, 20))),
      ])
  }

  static var jog: StepPicture {
    StepPicture(
      id: "jog",
      scene: [
        ScenePart(.floor),
      ],
      poses: [
        PicturePose(hip: Spot(0, 45.5), spine: 86, head: 84, leg: PicturePose.Leg(thigh: -64.5, shin: -114, toes: 0), otherLeg: PicturePose.Leg(thigh: -75, shin: -165, toes: -120), arm: PicturePose.Arm(upper: -95, fore: -5), otherArm: PicturePose.Arm(upper: -85, fore: 5)),
        PicturePose(hip: Spot(0, 47), spine: 86, head: 84, leg: PicturePose.Leg(thigh: -108, shin: -170, toes: -95), otherLeg: PicturePose.Leg(thigh: -48, shin: -95, toes: 5), arm: PicturePose.Arm(upper: -35, fore: 55), otherArm: PicturePose.Arm(upper: -140, fore: -45)),
        PicturePose(hip: Spot(0, 45.5), spine: 86, head: 84, leg: PicturePose.Leg(thigh: -75, shin: -165, toes: -120), otherLeg: PicturePose.Leg(thigh: -64.5, shin: -114, toes: 0), arm: PicturePose.Arm(upper: -95, fore: -5), otherArm: PicturePose.Arm(upper: -85, fore: 5)),
        PicturePose(hip: Spot(0, 47), spine: 86, head: 84, leg: PicturePose.Leg(thigh: -48, shin: -95, toes: 5), otherLeg: PicturePose.Leg(thigh: -108, shin: -170, toes: -95), arm: PicturePose.Arm(upper: -140, fore: -45), otherArm: PicturePose.Arm(upper: -35, fore: 55)),
      ],
      move: .circle,
      arrows: [
        .straight(from: .at(Spot(34, 56)), to: .at(Spot(60, 56))),
      ])
  }

  static var kneeBends: StepPicture {
    StepPicture(
      id: "knee-bends",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh, .otherThigh],
      poses: [
        PicturePose(hip: Spot(0, 50), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(2, 1)), otherLeg: PicturePose.Leg(foot: Spot(-3, 1)), arm: PicturePose.Arm(hand: .at(Spot(30, 72))), otherArm: PicturePose.Arm(hand: .at(Spot(30, 68)))),
        PicturePose(hip: Spot(-9, 41), spine: 74, head: 84, leg: PicturePose.Leg(foot: Spot(2, 1)), otherLeg: PicturePose.Leg(foot: Spot(-3, 1)), arm: PicturePose.Arm(hand: .at(Spot(30, 62))), otherArm: PicturePose.Arm(hand: .at(Spot(30, 58)))),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(-30, 56)), to: .at(Spot(-30, 32))),
      ])
  }

  static var kneeLifts: StepPicture {
    StepPicture(
      id: "knee-lifts",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), otherLeg: PicturePose.Leg(thigh: 6, shin: -92, toes: 0), arm: PicturePose.Arm(upper: -60, fore: 40), otherArm: PicturePose.Arm(upper: -125, fore: -30)),
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), otherLeg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), arm: PicturePose.Arm(upper: -95, fore: 0), otherArm: PicturePose.Arm(upper: -95, fore: 0)),
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: 6, shin: -92, toes: 0), otherLeg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), arm: PicturePose.Arm(upper: -125, fore: -30), otherArm: PicturePose.Arm(upper: -60, fore: 40)),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(40, 24)), to: .at(Spot(40, 58))),
      ])
  }

  static var kneeToHand: StepPicture {
    StepPicture(
      id: "knee-to-hand",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh, .otherHand],
      poses: [
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), otherLeg: PicturePose.Leg(thigh: 10, shin: -92, toes: -5), arm: PicturePose.Arm(hand: .at(Spot(25, 57))), otherArm: PicturePose.Arm(hand: .at(Spot(-14, 47)))),
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), otherLeg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), arm: PicturePose.Arm(hand: .at(Spot(12, 58))), otherArm: PicturePose.Arm(hand: .at(Spot(14, 58)))),
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: 10, shin: -92, toes: -5), otherLeg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), arm: PicturePose.Arm(hand: .at(Spot(-14, 47))), otherArm: PicturePose.Arm(hand: .at(Spot(25, 57)))),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(40, 22)), to: .at(Spot(40, 52))),
      ])
  }

  static var largeArmCircles: StepPicture {
    StepPicture(
      id: "large-arm-circles",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.arm, .forearm],
      poses: [
        PicturePose(hip: Spot(0, 48), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-8, 1)), otherLeg: PicturePose.Leg(foot: Spot(9, 1)), arm: PicturePose.Arm(hand: .at(Spot(29.4, 59))), otherArm: PicturePose.Arm(hand: .at(Spot(33, 67.8)))),
        PicturePose(hip: Spot(0, 48), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-8, 1)), otherLeg: PicturePose.Leg(foot: Spot(9, 1)), arm: PicturePose.Arm(hand: .at(Spot(-11.6, 44.1))), otherArm: PicturePose.Arm(hand: .at(Spot(-2.4, 42.1)))),
        PicturePose(hip: Spot(0, 48), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-8, 1)), otherLeg: PicturePose.Leg(foot: Spot(9, 1)), arm: PicturePose.Arm(hand: .at(Spot(-29.4, 93))), otherArm: PicturePose.Arm(hand: .at(Spot(-33, 84.2)))),
        PicturePose(hip: Spot(0, 48), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-8, 1)), otherLeg: PicturePose.Leg(foot: Spot(9, 1)), arm: PicturePose.Arm(hand: .at(Spot(17, 105.4))), otherArm: PicturePose.Arm(hand: .at(Spot(8.2, 109)))),
      ],
      move: .circle,
      arrows: [
        .around(.at(Spot(0, 76)), radii: Spot(43, 43), from: 200, to: -60),
      ])
  }

  static var lookFarAway: StepPicture {
    StepPicture(
      id: "look-far-away",
      scene: [
        ScenePart(.floor),
        ScenePart(.seat(from: -14, to: 11, height: 20, back: 52)),
        ScenePart(.line([.at(Spot(94, -3)), .at(Spot(94, 54))]), width: 4),
        ScenePart(.ball(.at(Spot(94, 70)), radius: 9)),
        ScenePart(.ball(.at(Spot(88, 60)), radius: 9)),
        ScenePart(.ball(.at(Spot(100, 60)), radius: 9)),
      ],
      poses: [
        PicturePose(hip: Spot(0, 25), spine: 93, head: 90, leg: PicturePose.Leg(foot: Spot(25, 1)), otherLeg: PicturePose.Leg(foot: Spot(23, 1)), arm: PicturePose.Arm(hand: .at(Spot(20, 29))), otherArm: PicturePose.Arm(hand: .at(Spot(18, 29)))),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(14, 66)), to: .at(Spot(72, 66))),
      ])
  }

  static var lunges: StepPicture {
    StepPicture(
      id: "lunges",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(-14, 50), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-14, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(-16, 1), toes: 0), arm: PicturePose.Arm(upper: -130, fore: -40), otherArm: PicturePose.Arm(upper: -115, fore: -60)),
        PicturePose(hip: Spot(6, 39), spine: 88, head: 90, leg: PicturePose.Leg(foot: Spot(28, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(-28, 8), toes: -40), arm: PicturePose.Arm(upper: -130, fore: -40), otherArm: PicturePose.Arm(upper: -120, fore: -50)),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(24, 56)), to: .at(Spot(48, 56))),
      ])
  }

  static var march: StepPicture {
    StepPicture(
      id: "march",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), otherLeg: PicturePose.Leg(thigh: -18, shin: -95, toes: -10), arm: PicturePose.Arm(upper: -45, fore: 55), otherArm: PicturePose.Arm(upper: -140, fore: -40)),
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), otherLeg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), arm: PicturePose.Arm(upper: -95, fore: 0), otherArm: PicturePose.Arm(upper: -95, fore: 0)),
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -18, shin: -95, toes: -10), otherLeg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), arm: PicturePose.Arm(upper: -140, fore: -40), otherArm: PicturePose.Arm(upper: -45, fore: 55)),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(38, 41)), to: .at(Spot(64, 41))),
        .straight(from: .at(Spot(-24, 41)), to: .at(Spot(-50, 41))),
      ])
  }

  static var marchOnTheSpot: StepPicture {
    StepPicture(
      id: "march-on-the-spot",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), otherLeg: PicturePose.Leg(thigh: -20, shin: -95, toes: -10), arm: PicturePose.Arm(upper: -42, fore: -22), otherArm: PicturePose.Arm(upper: -125, fore: -105)),
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), otherLeg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), arm: PicturePose.Arm(upper: -92, fore: -82), otherArm: PicturePose.Arm(upper: -92, fore: -82)),
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -20, shin: -95, toes: -10), otherLeg: PicturePose.Leg(thigh: -90, shin: -90, toes: 0), arm: PicturePose.Arm(upper: -125, fore: -105), otherArm: PicturePose.Arm(upper: -42, fore: -22)),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(36, 26)), to: .at(Spot(36, 52))),
      ])
  }

  static var moveTheKnee: StepPicture {
    StepPicture(
      id: "move-the-knee",
      scene: [
        ScenePart(.floor),
        ScenePart(.seat(from: -10, to: 15, height: 19, back: nil)),
      ],
      shows: [.knee],
      poses: [
        PicturePose(hip: Spot(0, 24), spine: 92, head: 90, leg: PicturePose.Leg(thigh: 2, shin: -78, toes: 10), otherLeg: PicturePose.Leg(foot: Spot(22, 1)), arm: PicturePose.Arm(hand: .at(Spot(14, 29))), otherArm: PicturePose.Arm(hand: .at(Spot(14, 29)))),
        PicturePose(hip: Spot(0, 24), spine: 92, head: 90, leg: PicturePose.Leg(thigh: 2, shin: -28, toes: 55), otherLeg: PicturePose.Leg(foot: Spot(22, 1)), arm: PicturePose.Arm(hand: .at(Spot(14, 29))), otherArm: PicturePose.Arm(hand: .at(Spot(14, 29)))),
      ],
      move: .thereAndBack,
      arrows: [
        .around(.at(Spot(25, 25)), radii: Spot(33, 33), from: -50, to: -8),
      ])
  }

  static var neckStretch: StepPicture {
    StepPicture(
      id: "neck-stretch",
      scene: [
        ScenePart(.circle(.joint("c", Spot(0, 0)), radius: 13), width: 2.4, look: .body),
        ScenePart(.line([.at(Spot(-5, 18)), .at(Spot(-5, 10)), .at(Spot(-24, 5)), .at(Spot(-28, -4))]), width: 3, look: .body),
        ScenePart(.line([.at(Spot(5, 11)), .at(Spot(24, 5)), .at(Spot(28, -4))]), width: 3, look: .body),
        ScenePart(.ball(.joint("l", Spot(0, 0)), radius: 1.8), look: .body),
        ScenePart(.ball(.joint("r", Spot(0, 0)), radius: 1.8), look: .body),
        ScenePart(.line([.joint("u", Spot(0, 0)), .joint("v", Spot(0, 0))]), look: .body),
        ScenePart(.line([.at(Spot(19, 8)), .at(Spot(6, 12)), .joint("k", Spot(0, 0))]), width: 4.5, look: .shown),
      ],
      view: PictureView(-34, -4, 34, 54),
      poses: [
        PicturePose(points: ["c": Spot(0, 30), "k": Spot(7, 20), "l": Spot(-5, 34), "r": Spot(5, 34), "u": Spot(-4, 23), "v": Spot(4, 23)]),
        PicturePose(points: ["c": Spot(-12, 26), "k": Spot(1, 24), "l": Spot(-19, 26), "r": Spot(-11, 33), "u": Spot(-10, 17), "v": Spot(-4, 22)]),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(0, 12)), radii: Spot(37, 37), from: 86, to: 122),
      ])
  }

  static var nordicLower: StepPicture {
    StepPicture(
      id: "nordic-lower",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(-66, 2)), .at(Spot(-44, 3)), .at(Spot(-62, 18)), .at(Spot(-46, 45))]), width: 7, look: .far),
        ScenePart(.line([.at(Spot(-46, 43)), .at(Spot(-36, 24)), .at(Spot(-24, 6))]), width: 6, look: .far),
        ScenePart(.ball(.at(Spot(-41, 54)), radius: 11), look: .far),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0.9, 27), spine: 88, head: 88, leg: PicturePose.Leg(thigh: 268, shin: 180, toes: 188), otherLeg: PicturePose.Leg(thigh: 268, shin: 180, toes: 188), arm: PicturePose.Arm(upper: -60, fore: 60)),
        PicturePose(hip: Spot(11.7, 24.1), spine: 62, head: 62, leg: PicturePose.Leg(thigh: 242, shin: 180, toes: 188), otherLeg: PicturePose.Leg(thigh: 242, shin: 180, toes: 188), arm: PicturePose.Arm(upper: -50, fore: 50)),
        PicturePose(hip: Spot(20.2, 16.7), spine: 36, head: 36, leg: PicturePose.Leg(thigh: 216, shin: 180, toes: 188), otherLeg: PicturePose.Leg(thigh: 216, shin: 180, toes: 188), arm: PicturePose.Arm(upper: -40, fore: 20)),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(0, 2)), radii: Spot(78, 78), from: 78, to: 42),
      ])
  }

  static var oneLegKneeBend: StepPicture {
    StepPicture(
      id: "one-leg-knee-bend",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0, 50), spine: 88, head: 88, leg: PicturePose.Leg(foot: Spot(0, 1)), otherLeg: PicturePose.Leg(foot: Spot(-22, 20), toes: -60), arm: PicturePose.Arm(hand: .at(Spot(22, 66))), otherArm: PicturePose.Arm(hand: .at(Spot(20, 62)))),
        PicturePose(hip: Spot(-6, 42), spine: 76, head: 84, leg: PicturePose.Leg(foot: Spot(0, 1)), otherLeg: PicturePose.Leg(foot: Spot(-32, 24), toes: -60), arm: PicturePose.Arm(hand: .at(Spot(31, 66))), otherArm: PicturePose.Arm(hand: .at(Spot(29, 62)))),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(24, 46)), to: .at(Spot(24, 24))),
      ])
  }

  static var oneLegStance: StepPicture {
    StepPicture(
      id: "one-leg-stance",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.ankle, .shin],
      poses: [
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(0, 1)), otherLeg: PicturePose.Leg(foot: Spot(-2, 1), toes: 0), arm: PicturePose.Arm(upper: -70, fore: -50), otherArm: PicturePose.Arm(upper: -120, fore: -110)),
        PicturePose(hip: Spot(-1, 48), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(0, 1)), otherLeg: PicturePose.Leg(foot: Spot(19, 22), toes: -25), arm: PicturePose.Arm(upper: -40, fore: -5), otherArm: PicturePose.Arm(upper: -150, fore: -140)),
      ],
      move: .hold)
  }

  static var oneLegStanceBall: StepPicture {
    StepPicture(
      id: "one-leg-stance-ball",
      scene: [
        ScenePart(.floor),
        ScenePart(.ball(.joint("hand", Spot(0, 0)), radius: 9)),
      ],
      shows: [.ankle, .shin],
      poses: [
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(0, 1)), otherLeg: PicturePose.Leg(foot: Spot(0, 1), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(27, 66))), otherArm: PicturePose.Arm(hand: .at(Spot(27, 66)))),
        PicturePose(hip: Spot(-1, 48), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(0, 1)), otherLeg: PicturePose.Leg(foot: Spot(-26, 20), toes: -50), arm: PicturePose.Arm(hand: .at(Spot(27, 66))), otherArm: PicturePose.Arm(hand: .at(Spot(27, 66)))),
      ],
      move: .hold)
  }

  static var oneLegStand: StepPicture {
    StepPicture(
      id: "one-leg-stand",
      scene: [
        ScenePart(.floor),
        ScenePart(.wall(x: 30, height: 92)),
      ],
      shows: [.otherAnkle, .otherShin],
      poses: [
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(0, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(0, 1)), arm: PicturePose.Arm(hand: .at(Spot(28, 72))), otherArm: PicturePose.Arm(hand: .at(Spot(28, 72)))),
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-20, 20), toes: -95), otherLeg: PicturePose.Leg(foot: Spot(0, 1)), arm: PicturePose.Arm(hand: .at(Spot(28, 72))), otherArm: PicturePose.Arm(hand: .at(Spot(28, 72)))),
      ],
      move: .hold)
  }

  static var pedal: StepPicture {
    StepPicture(
      id: "pedal",
      scene: [
        ScenePart(.floor),
        ScenePart(.circle(.at(Spot(0, 18)), radius: 18)),
        ScenePart(.circle(.at(Spot(58, 18)), radius: 18)),
        ScenePart(.line([.at(Spot(0, 18)), .at(Spot(24, 16)), .at(Spot(14, 52)), .at(Spot(0, 18))])),
        ScenePart(.line([.at(Spot(24, 16)), .at(Spot(50, 46)), .at(Spot(58, 18))])),
        ScenePart(.line([.at(Spot(15, 47)), .at(Spot(49, 44))])),
        ScenePart(.line([.at(Spot(8, 52)), .at(Spot(19, 52))]), width: 3),
        ScenePart(.line([.joint("q", Spot(0, 0)), .at(Spot(24, 16)), .joint("p", Spot(0, 0))]), look: .body),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(12, 56), spine: 50, head: 66, leg: PicturePose.Leg(foot: Spot(21, 10.5), toes: -12), otherLeg: PicturePose.Leg(foot: Spot(21, 28.5), toes: -12), arm: PicturePose.Arm(hand: .at(Spot(52, 50))), otherArm: PicturePose.Arm(hand: .at(Spot(52, 50))), points: ["p": Spot(24, 7), "q": Spot(24, 25)]),
        PicturePose(hip: Spot(12, 56), spine: 50, head: 66, leg: PicturePose.Leg(foot: Spot(12, 19.5), toes: -12), otherLeg: PicturePose.Leg(foot: Spot(30, 19.5), toes: -12), arm: PicturePose.Arm(hand: .at(Spot(52, 50))), otherArm: PicturePose.Arm(hand: .at(Spot(52, 50))), points: ["p": Spot(15, 16), "q": Spot(33, 16)]),
        PicturePose(hip: Spot(12, 56), spine: 50, head: 66, leg: PicturePose.Leg(foot: Spot(21, 28.5), toes: -12), otherLeg: PicturePose.Leg(foot: Spot(21, 10.5), toes: -12), arm: PicturePose.Arm(hand: .at(Spot(52, 50))), otherArm: PicturePose.Arm(hand: .at(Spot(52, 50))), points: ["p": Spot(24, 25), "q": Spot(24, 7)]),
        PicturePose(hip: Spot(12, 56), spine: 50, head: 66, leg: PicturePose.Leg(foot: Spot(30, 19.5), toes: -12), otherLeg: PicturePose.Leg(foot: Spot(12, 19.5), toes: -12), arm: PicturePose.Arm(hand: .at(Spot(52, 50))), otherArm: PicturePose.Arm(hand: .at(Spot(52, 50))), points: ["p": Spot(33, 16), "q": Spot(15, 16)]),
      ],
      move: .circle)
  }

  static var plank: StepPicture {
    StepPicture(
      id: "plank",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.belly, .back],
      poses: [
        PicturePose(hip: Spot(0, 7), spine: 22, head: 26, leg: PicturePose.Leg(foot: Spot(-47, 9), toes: -95, toeLength: 0.8), otherLeg: PicturePose.Leg(foot: Spot(-47, 9), toes: -95, toeLength: 0.8), arm: PicturePose.Arm(upper: -92, fore: 0), otherArm: PicturePose.Arm(upper: -92, fore: 0)),
        PicturePose(hip: Spot(0, 14.4), spine: 6.3, head: 9, leg: PicturePose.Leg(foot: Spot(-48.6, 9), toes: -95, toeLength: 0.8), otherLeg: PicturePose.Leg(foot: Spot(-48.6, 9), toes: -95, toeLength: 0.8), arm: PicturePose.Arm(upper: -92, fore: 0), otherArm: PicturePose.Arm(upper: -92, fore: 0)),
      ],
      move: .hold)
  }

  static var plantAndCut: StepPicture {
    StepPicture(
      id: "plant-and-cut",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(-68, -2)), .at(Spot(-62, 15)), .at(Spot(-56, -2)), .at(Spot(-68, -2))])),
      ],
      isFront: true,
      shows: [.knee],
      poses: [
        PicturePose(hip: Spot(-20, 47), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-27, 1), toes: 200, toeLength: 0.5, knee: -1), otherLeg: PicturePose.Leg(foot: Spot(-13, 1), toes: -20, toeLength: 0.5, knee: 1), arm: PicturePose.Arm(hand: .at(Spot(-44, 50)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(4, 50)), elbow: -1)),
        PicturePose(hip: Spot(-4, 40), spine: 76, head: 84, leg: PicturePose.Leg(foot: Spot(-36, 1), toes: 200, toeLength: 0.5, knee: -1), otherLeg: PicturePose.Leg(foot: Spot(12, 14), toes: -20, toeLength: 0.5, knee: 1), arm: PicturePose.Arm(hand: .at(Spot(-26, 62)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(28, 58)), elbow: -1)),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(26, 30)), to: .at(Spot(66, 30))),
      ])
  }

  static var pointTheFoot: StepPicture {
    StepPicture(
      id: "point-the-foot",
      scene: [
        ScenePart(.line([.at(Spot(27, -8)), .at(Spot(27, 8))]), width: 14, look: .far),
        ScenePart(.line([.at(Spot(-2, 22)), .at(Spot(22, 21))]), width: 9, look: .shown),
        ScenePart(.line([.at(Spot(26, 15)), .at(Spot(25, 17))]), width: 8, look: .body),
        ScenePart(.line([.at(Spot(27, 20)), .joint("m", Spot(0, 0))]), width: 8, look: .body),
        ScenePart(.line([.at(Spot(27, 15)), .joint("m", Spot(0, 0))]), width: 6, look: .body),
        ScenePart(.line([.joint("m", Spot(0, 0)), .joint("t", Spot(0, 0))]), width: 5, look: .body),
        ScenePart(.line([.joint("w", Spot(0, 0)), .joint("h", Spot(0, 0))]), width: 7, look: .far),
        ScenePart(.line([.joint("h", Spot(0, 0)), .joint("a", Spot(0, 0))]), width: 14, look: .far),
        ScenePart(.line([.joint("a", Spot(0, 0)), .joint("b", Spot(0, 0))]), width: 8, look: .far),
      ],
      view: PictureView(2, 0, 68, 51),
      poses: [
        PicturePose(points: ["a": Spot(43, 46), "b": Spot(47, 37), "h": Spot(34, 48), "m": Spot(35, 30), "t": Spot(39, 39), "w": Spot(16, 60)]),
        PicturePose(points: ["a": Spot(52, 21), "b": Spot(60, 8), "h": Spot(44, 32), "m": Spot(41, 18), "t": Spot(51, 10), "w": Spot(28, 60)]),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(27, 20)), radii: Spot(37, 32), from: 58, to: 22),
      ])
  }

  static var pressAndLeanForward: StepPicture {
    StepPicture(
      id: "press-and-lean-forward",
      scene: [
        ScenePart(.line([.joint("hi", Spot(0, 0)), .joint("k", Spot(0, 0)), .at(Spot(0, -40))]), width: 13, look: .far),
        ScenePart(.line([.joint("hi", Spot(0, 0)), .joint("sh", Spot(0, 0))]), width: 25, look: .far),
        ScenePart(.line([.joint("sh", Spot(0, 0)), .joint("hd", Spot(0, 0))]), width: 4, look: .body),
        ScenePart(.ball(.joint("hd", Spot(0, 0)), radius: 7), look: .body),
        ScenePart(.line([.joint("sh", Spot(0, 0)), .joint("el", Spot(0, 0)), .joint("ha", Spot(0, 0))]), width: 4, look: .body),
        ScenePart(.line([.joint("ha", Spot(0, 0)), .joint("fi", Spot(0, 0))]), width: 5, look: .body),
        ScenePart(.ball(.joint("sp", Spot(0, 0)), radius: 4.8), look: .shown),
      ],
      view: PictureView(-34, -22, 50, 60),
      poses: [
        PicturePose(points: ["el": Spot(-16, 22), "fi": Spot(4, 17), "ha": Spot(0, 18), "hd": Spot(2, 51), "hi": Spot(0, 4), "k": Spot(2, -20), "sh": Spot(0, 34), "sp": Spot(8, 17)]),
        PicturePose(points: ["el": Spot(-9, 30), "fi": Spot(3, 9), "ha": Spot(-1, 10), "hd": Spot(23, 38), "hi": Spot(-8, 3), "k": Spot(2, -20), "sh": Spot(12, 26), "sp": Spot(8, 9)]),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(-4, 4)), radii: Spot(54, 54), from: 64, to: 30),
      ])
  }

  static var pressTheTightSpot: StepPicture {
    StepPicture(
      id: "press-the-tight-spot",
      scene: [
        ScenePart(.ball(.at(Spot(24, 48)), radius: 27), look: .far),
        ScenePart(.line([.at(Spot(24, 45)), .at(Spot(64, 43))]), width: 44, look: .far),
        ScenePart(.ball(.at(Spot(68, 47)), radius: 38), look: .far),
        ScenePart(.ball(.at(Spot(90, 70)), radius: 14), look: .far),
        ScenePart(.ball(.at(Spot(98, 56)), radius: 7.5), look: .far),
        ScenePart(.ball(.at(Spot(98, 44)), radius: 7.5), look: .far),
        ScenePart(.ball(.at(Spot(95, 32)), radius: 7.5), look: .far),
        ScenePart(.ball(.at(Spot(88, 20)), radius: 7.5), look: .far),
        ScenePart(.ball(.at(Spot(46, 50)), radius: 8), look: .shown),
        ScenePart(.line([.joint("w", Spot(0, 0)), .joint("p", Spot(0, 0))]), width: 9, look: .body),
        ScenePart(.line([.joint("w", Spot(0, 0)), .joint("k", Spot(0, 0))]), width: 20, look: .body),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("g", Spot(0, 0))]), width: 24, look: .body),
      ],
      view: PictureView(0, 0, 104, 80),
      poses: [
        PicturePose(points: ["g": Spot(62, -10), "k": Spot(60, 4), "p": Spot(41, 40), "w": Spot(43, 10)]),
        PicturePose(points: ["g": Spot(65, -8), "k": Spot(63, 6), "p": Spot(46, 44), "w": Spot(46, 12)]),
      ],
      move: .thereAndBack)
  }

  static var pressUnderTheToes: StepPicture {
    StepPicture(
      id: "press-under-the-toes",
      scene: [
        ScenePart(.ball(.at(Spot(24, 48)), radius: 27), look: .far),
        ScenePart(.line([.at(Spot(24, 45)), .at(Spot(64, 43))]), width: 44, look: .far),
        ScenePart(.ball(.at(Spot(68, 47)), radius: 38), look: .far),
        ScenePart(.ball(.at(Spot(90, 70)), radius: 14), look: .far),
        ScenePart(.ball(.at(Spot(98, 56)), radius: 7.5), look: .far),
        ScenePart(.ball(.at(Spot(98, 44)), radius: 7.5), look: .far),
        ScenePart(.ball(.at(Spot(95, 32)), radius: 7.5), look: .far),
        ScenePart(.ball(.at(Spot(88, 20)), radius: 7.5), look: .far),
        ScenePart(.ball(.at(Spot(76, 50)), radius: 8), look: .shown),
        ScenePart(.line([.joint("w", Spot(0, 0)), .joint("p", Spot(0, 0))]), width: 9, look: .body),
        ScenePart(.line([.joint("w", Spot(0, 0)), .joint("k", Spot(0, 0))]), width: 20, look: .body),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("g", Spot(0, 0))]), width: 24, look: .body),
      ],
      view: PictureView(0, 0, 104, 80),
      poses: [
        PicturePose(points: ["g": Spot(92, -10), "k": Spot(90, 4), "p": Spot(71, 40), "w": Spot(73, 10)]),
        PicturePose(points: ["g": Spot(95, -8), "k": Spot(93, 6), "p": Spot(76, 44), "w": Spot(76, 12)]),
      ],
      move: .thereAndBack)
  }

  static var pullAparts: StepPicture {
    StepPicture(
      id: "pull-aparts",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.joint("a", Spot(0, 0)), .joint("b", Spot(0, 0))]), width: 5, look: .shown),
        ScenePart(.line([.joint("c", Spot(0, 0)), .joint("d", Spot(0, 0))]), width: 5, look: .shown),
      ],
      isFront: true,
      poses: [
        PicturePose(hip: Spot(0, 48), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-10, 1), toes: 200, toeLength: 0.5), otherLeg: PicturePose.Leg(foot: Spot(10, 1), toes: -20, toeLength: 0.5), arm: PicturePose.Arm(hand: .at(Spot(-10, 82)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(10, 82)), elbow: -1), points: ["a": Spot(-9, 78), "b": Spot(-8, 67), "c": Spot(9, 78), "d": Spot(8, 67)]),
        PicturePose(hip: Spot(0, 48), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-10, 1), toes: 200, toeLength: 0.5), otherLeg: PicturePose.Leg(foot: Spot(10, 1), toes: -20, toeLength: 0.5), arm: PicturePose.Arm(hand: .at(Spot(-43, 76)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(43, 76)), elbow: -1), points: ["a": Spot(-4.5, 78), "b": Spot(-3.5, 67), "c": Spot(4.5, 78), "d": Spot(3.5, 67)]),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(22, 98)), to: .at(Spot(50, 98))),
        .straight(from: .at(Spot(-22, 98)), to: .at(Spot(-50, 98))),
      ])
  }

  static var rest: StepPicture {
    StepPicture(
      id: "rest",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(36, 1)), .at(Spot(36, 19))]), width: 6),
        ScenePart(.line([.at(Spot(60, 1)), .at(Spot(60, 19))]), width: 6),
        ScenePart(.line([.at(Spot(27, 10)), .at(Spot(69, 10))]), width: 3),
      ],
      poses: [
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 86, leg: PicturePose.Leg(foot: Spot(4, 1)), otherLeg: PicturePose.Leg(foot: Spot(-5, 1)), arm: PicturePose.Arm(upper: -140, fore: -40), otherArm: PicturePose.Arm(upper: -100, fore: -80)),
        PicturePose(hip: Spot(0, 49.5), spine: 93, head: 94, leg: PicturePose.Leg(foot: Spot(4, 1)), otherLeg: PicturePose.Leg(foot: Spot(-5, 1)), arm: PicturePose.Arm(upper: -146, fore: -36), otherArm: PicturePose.Arm(upper: -100, fore: -80)),
      ],
      move: .thereAndBack)
  }

  static var rubTheCalf: StepPicture {
    StepPicture(
      id: "rub-the-calf",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.calf],
      poses: [
        PicturePose(hip: Spot(0, 4), spine: 70, head: 50, leg: PicturePose.Leg(foot: Spot(36, 1)), arm: PicturePose.Arm(hand: .at(Spot(18, 12))), otherArm: PicturePose.Arm(hand: .at(Spot(-10, 2)))),
        PicturePose(hip: Spot(0, 4), spine: 66, head: 46, leg: PicturePose.Leg(foot: Spot(36, 1)), arm: PicturePose.Arm(hand: .at(Spot(26, 2))), otherArm: PicturePose.Arm(hand: .at(Spot(-10, 2)))),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(45, 8)), to: .at(Spot(31, 28))),
      ])
  }

  static var rubTheForearm: StepPicture {
    StepPicture(
      id: "rub-the-forearm",
      scene: [
        ScenePart(.line([.at(Spot(6, 53)), .at(Spot(60, 53))]), width: 2.2),
      ],
      view: PictureView(-14, 42, 50, 94),
      shows: [.otherForearm],
      poses: [
        PicturePose(hip: Spot(0, 40), spine: 82, head: 60, arm: PicturePose.Arm(hand: .at(Spot(16, 65))), otherArm: PicturePose.Arm(hand: .at(Spot(37, 58)))),
        PicturePose(hip: Spot(0, 40), spine: 82, head: 60, arm: PicturePose.Arm(hand: .at(Spot(32, 66))), otherArm: PicturePose.Arm(hand: .at(Spot(37, 58)))),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(22, 76)), to: .at(Spot(42, 76))),
      ])
  }

  static var rubThePalm: StepPicture {
    StepPicture(
      id: "rub-the-palm",
      scene: [
        ScenePart(.line([.at(Spot(-4, 40)), .at(Spot(30, 40))]), width: 30, look: .far),
        ScenePart(.ball(.at(Spot(42, 41)), radius: 32), look: .far),
        ScenePart(.line([.at(Spot(50, 52)), .at(Spot(84, 58))]), width: 13, look: .far),
        ScenePart(.line([.at(Spot(52, 44)), .at(Spot(94, 47))]), width: 13, look: .far),
        ScenePart(.line([.at(Spot(52, 35)), .at(Spot(90, 35))]), width: 13, look: .far),
        ScenePart(.line([.at(Spot(50, 28)), .at(Spot(80, 23))]), width: 12, look: .far),
        ScenePart(.line([.at(Spot(34, 50)), .at(Spot(54, 76))]), width: 15, look: .far),
        ScenePart(.ball(.at(Spot(38, 49)), radius: 7.5), look: .shown),
        ScenePart(.line([.joint("w", Spot(0, 0)), .joint("p", Spot(0, 0))]), width: 9, look: .body),
        ScenePart(.line([.joint("w", Spot(0, 0)), .joint("k", Spot(0, 0))]), width: 18, look: .body),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("g", Spot(0, 0))]), width: 20, look: .body),
      ],
      view: PictureView(0, 0, 104, 80),
      poses: [
        PicturePose(points: ["g": Spot(18, -10), "k": Spot(20, 2), "p": Spot(32, 38), "w": Spot(34, 6)]),
        PicturePose(points: ["g": Spot(22, -8), "k": Spot(24, 4), "p": Spot(44, 42), "w": Spot(40, 8)]),
      ],
      move: .thereAndBack,
      arrows: [
        .around(.at(Spot(38, 46)), radii: Spot(22, 22), from: 190, to: 60),
      ])
  }

  static var rubTheShinMuscle: StepPicture {
    StepPicture(
      id: "rub-the-shin-muscle",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.shin],
      poses: [
        PicturePose(hip: Spot(0, 4), spine: 70, head: 50, leg: PicturePose.Leg(foot: Spot(34, 1)), arm: PicturePose.Arm(hand: .at(Spot(25, 24))), otherArm: PicturePose.Arm(hand: .at(Spot(-10, 2)))),
        PicturePose(hip: Spot(0, 4), spine: 62, head: 42, leg: PicturePose.Leg(foot: Spot(34, 1)), arm: PicturePose.Arm(hand: .at(Spot(36, 10))), otherArm: PicturePose.Arm(hand: .at(Spot(-10, 2)))),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(34, 32)), to: .at(Spot(47, 14))),
      ])
  }

  static var rubTheThighBack: StepPicture {
    StepPicture(
      id: "rub-the-thigh-back",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0, 4), spine: 98, head: 76, leg: PicturePose.Leg(foot: Spot(34, 1)), arm: PicturePose.Arm(hand: .at(Spot(16, 11))), otherArm: PicturePose.Arm(hand: .at(Spot(-22, 2)))),
        PicturePose(hip: Spot(0, 4), spine: 96, head: 72, leg: PicturePose.Leg(foot: Spot(34, 1)), arm: PicturePose.Arm(hand: .at(Spot(8, 1))), otherArm: PicturePose.Arm(hand: .at(Spot(-22, 2)))),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(9, 24)), to: .at(Spot(25, 42))),
      ])
  }

  static var rubTheThighFront: StepPicture {
    StepPicture(
      id: "rub-the-thigh-front",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0, 4), spine: 84, head: 66, leg: PicturePose.Leg(thigh: 8, shin: -6, toes: 80), arm: PicturePose.Arm(hand: .at(Spot(8, 13))), otherArm: PicturePose.Arm(hand: .at(Spot(-14, 2)))),
        PicturePose(hip: Spot(0, 4), spine: 76, head: 58, leg: PicturePose.Leg(thigh: 8, shin: -6, toes: 80), arm: PicturePose.Arm(hand: .at(Spot(23, 15))), otherArm: PicturePose.Arm(hand: .at(Spot(-13, 4)))),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(22, 24)), to: .at(Spot(46, 24))),
      ])
  }

  static var shadowStrokes: StepPicture {
    StepPicture(
      id: "shadow-strokes",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.joint("hand", Spot(0, 0)), .joint("a", Spot(0, 0))]), width: 3, look: .body),
        ScenePart(.circle(.joint("r", Spot(0, 0)), radius: 11), width: 3, look: .body),
      ],
      shows: [.arm, .forearm],
      poses: [
        PicturePose(hip: Spot(-4, 45), spine: 84, head: 86, leg: PicturePose.Leg(foot: Spot(-18, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(14, 1)), arm: PicturePose.Arm(hand: .at(Spot(-34, 62))), otherArm: PicturePose.Arm(hand: .at(Spot(24, 72))), points: ["a": Spot(-46.6, 65.4), "r": Spot(-57.2, 68.2)]),
        PicturePose(hip: Spot(2, 45), spine: 88, head: 88, leg: PicturePose.Leg(foot: Spot(-18, 6), toes: -40), otherLeg: PicturePose.Leg(foot: Spot(14, 1)), arm: PicturePose.Arm(hand: .at(Spot(34, 74))), otherArm: PicturePose.Arm(hand: .at(Spot(8, 56))), points: ["a": Spot(45.8, 79.5), "r": Spot(55.8, 84.1)]),
        PicturePose(hip: Spot(-3, 45), spine: 96, head: 92, leg: PicturePose.Leg(foot: Spot(-18, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(14, 1)), arm: PicturePose.Arm(hand: .at(Spot(-18, 84))), otherArm: PicturePose.Arm(hand: .at(Spot(24, 92))), points: ["a": Spot(-30.8, 81.7), "r": Spot(-41.6, 79.8)]),
        PicturePose(hip: Spot(3, 46), spine: 82, head: 96, leg: PicturePose.Leg(foot: Spot(-18, 8), toes: -40), otherLeg: PicturePose.Leg(foot: Spot(14, 1)), arm: PicturePose.Arm(hand: .at(Spot(24, 102))), otherArm: PicturePose.Arm(hand: .at(Spot(22, 56))), points: ["a": Spot(34.6, 109.5), "r": Spot(43.7, 115.8)]),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(20, 74)), radii: Spot(42, 42), from: 28, to: -40),
      ])
  }

  static var shoulderContact: StepPicture {
    StepPicture(
      id: "shoulder-contact",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.joint("ph", Spot(0, 0)), .joint("pn", Spot(0, 0))]), width: 9, look: .far),
        ScenePart(.line([.joint("pl", Spot(0, 0)), .joint("pkl", Spot(0, 0)), .joint("ph", Spot(0, 0)), .joint("pkr", Spot(0, 0)), .joint("pr", Spot(0, 0))]), width: 6, look: .far),
        ScenePart(.line([.joint("pu", Spot(0, 0)), .joint("psl", Spot(0, 0)), .joint("psr", Spot(0, 0)), .joint("pv", Spot(0, 0))]), width: 6, look: .far),
        ScenePart(.ball(.joint("pc", Spot(0, 0)), radius: 11), look: .far),
      ],
      isFront: true,
      shows: [.otherArm],
      poses: [
        PicturePose(hip: Spot(-34, 40), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-43, 1), toes: 200, toeLength: 0.5, knee: -1), otherLeg: PicturePose.Leg(foot: Spot(-25, 1), toes: -20, toeLength: 0.5, knee: 1), arm: PicturePose.Arm(hand: .at(Spot(-56, 48)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(-14, 50)), elbow: -1), points: ["pc": Spot(34, 79), "ph": Spot(34, 40), "pkl": Spot(24, 20), "pkr": Spot(44, 20), "pl": Spot(25, 1), "pn": Spot(34, 70), "pr": Spot(43, 1), "psl": Spot(26, 67), "psr": Spot(42, 67), "pu": Spot(14, 50), "pv": Spot(56, 48)]),
        PicturePose(hip: Spot(-17, 68), spine: 83, head: 83, leg: PicturePose.Leg(foot: Spot(-24, 21), toes: 200, toeLength: 0.5, knee: -1), otherLeg: PicturePose.Leg(foot: Spot(-10, 21), toes: -20, toeLength: 0.5, knee: 1), arm: PicturePose.Arm(hand: .at(Spot(-30, 72)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(-8, 66)), elbow: -1), points: ["pc": Spot(8.2, 107), "ph": Spot(17, 68), "pkl": Spot(9, 44), "pkr": Spot(25, 44), "pl": Spot(10, 21), "pn": Spot(10, 98), "pr": Spot(24, 21), "psl": Spot(2, 95), "psr": Spot(18, 95), "pu": Spot(8, 66), "pv": Spot(30, 72)]),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(-44, 4)), to: .at(Spot(-44, 34))),
        .straight(from: .at(Spot(44, 4)), to: .at(Spot(44, 34))),
      ])
  }

  static var shoulderRolls: StepPicture {
    StepPicture(
      id: "shoulder-rolls",
      scene: [
        ScenePart(.line([.joint("neck", Spot(0, 0)), .joint("base", Spot(0, 0))]), width: 8, look: .body),
        ScenePart(.line([.joint("neck", Spot(0, 0)), .joint("head", Spot(0, 0))]), width: 6, look: .body),
        ScenePart(.ball(.joint("head", Spot(0, 0)), radius: 8), look: .body),
        ScenePart(.line([.joint("sh", Spot(0, 0)), .joint("el", Spot(0, 0)), .joint("ha", Spot(0, 0))]), width: 5, look: .shown),
        ScenePart(.ball(.joint("sh", Spot(0, 0)), radius: 5.5), look: .shown),
      ],
      view: PictureView(-34, 40, 34, 110),
      poses: [
        PicturePose(points: ["base": Spot(0, 34), "el": Spot(-4, 69), "ha": Spot(8, 56), "head": Spot(4, 101), "neck": Spot(0, 84), "sh": Spot(0, 87)]),
        PicturePose(points: ["base": Spot(0, 34), "el": Spot(5, 60), "ha": Spot(14, 46), "head": Spot(4, 101), "neck": Spot(0, 84), "sh": Spot(9, 78)]),
        PicturePose(points: ["base": Spot(0, 34), "el": Spot(-4, 52), "ha": Spot(8, 40), "head": Spot(4, 101), "neck": Spot(0, 84), "sh": Spot(0, 70)]),
        PicturePose(points: ["base": Spot(0, 34), "el": Spot(-14, 60), "ha": Spot(0, 47), "head": Spot(4, 101), "neck": Spot(0, 84), "sh": Spot(-9, 78)]),
      ],
      move: .circle,
      arrows: [
        .around(.at(Spot(0, 76)), radii: Spot(22, 22), from: 40, to: -220),
      ])
  }

  static var shoulderRollsMarching: StepPicture {
    StepPicture(
      id: "shoulder-rolls-marching",
      scene: [
        ScenePart(.line([.at(Spot(0, 48)), .joint("k2", Spot(0, 0)), .joint("a2", Spot(0, 0))]), width: 5, look: .body),
        ScenePart(.line([.at(Spot(0, 48)), .joint("k1", Spot(0, 0)), .joint("a1", Spot(0, 0))]), width: 5, look: .body),
        ScenePart(.line([.joint("a1", Spot(0, 0)), .joint("t1", Spot(0, 0))]), width: 4, look: .body),
        ScenePart(.line([.joint("a2", Spot(0, 0)), .joint("t2", Spot(0, 0))]), width: 4, look: .body),
        ScenePart(.line([.at(Spot(0, 48)), .at(Spot(0, 82))]), width: 11, look: .body),
        ScenePart(.line([.at(Spot(0, 82)), .at(Spot(2, 98))]), width: 5, look: .body),
        ScenePart(.ball(.at(Spot(2, 100)), radius: 8), look: .body),
        ScenePart(.line([.joint("sh", Spot(0, 0)), .joint("el", Spot(0, 0)), .joint("ha", Spot(0, 0))]), width: 5, look: .shown),
        ScenePart(.ball(.joint("sh", Spot(0, 0)), radius: 5.5), look: .shown),
      ],
      view: PictureView(-34, 14, 44, 110),
      poses: [
        PicturePose(points: ["a1": Spot(0, 0), "a2": Spot(0, 0), "el": Spot(-5, 70), "ha": Spot(6, 58), "k1": Spot(0, 24), "k2": Spot(0, 24), "sh": Spot(0, 86), "t1": Spot(10, 0), "t2": Spot(10, 0)]),
        PicturePose(points: ["a1": Spot(0, 0), "a2": Spot(21, 24), "el": Spot(2, 64), "ha": Spot(12, 52), "k1": Spot(0, 24), "k2": Spot(23, 46), "sh": Spot(6, 80), "t1": Spot(10, 0), "t2": Spot(31, 23)]),
        PicturePose(points: ["a1": Spot(0, 0), "a2": Spot(0, 0), "el": Spot(-5, 58), "ha": Spot(6, 46), "k1": Spot(0, 24), "k2": Spot(0, 24), "sh": Spot(0, 73), "t1": Spot(10, 0), "t2": Spot(10, 0)]),
        PicturePose(points: ["a1": Spot(21, 24), "a2": Spot(0, 0), "el": Spot(-11, 64), "ha": Spot(0, 52), "k1": Spot(23, 46), "k2": Spot(0, 24), "sh": Spot(-6, 80), "t1": Spot(31, 23), "t2": Spot(10, 0)]),
      ],
      move: .circle,
      arrows: [
        .around(.at(Spot(0, 79)), radii: Spot(23, 23), from: 35, to: -215),
      ])
  }

  static var sidePlank: StepPicture {
    StepPicture(
      id: "side-plank",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.joint("shoulder", Spot(0, 0)), .joint("e", Spot(0, 0))]), width: 4, look: .body),
        ScenePart(.line([.joint("hip", Spot(0, 0)), .joint("k", Spot(0, 0)), .joint("a", Spot(0, 0))]), width: 5, look: .body),
      ],
      shows: [.belly],
      poses: [
        PicturePose(hip: Spot(0, 5), spine: 24, head: 30, leg: PicturePose.Leg(thigh: 182, shin: 182, toes: 250, toeLength: 0.4), arm: PicturePose.Arm(upper: -12, fore: -12), points: ["a": Spot(-31, -13), "e": Spot(26, 1), "k": Spot(-25, 3)]),
        PicturePose(hip: Spot(0, 13), spine: 15, head: 22, leg: PicturePose.Leg(thigh: 188, shin: 188, toes: 250, toeLength: 0.4), arm: PicturePose.Arm(upper: 96, fore: 92), points: ["a": Spot(-29, -13), "e": Spot(27, 1), "k": Spot(-23, 3)]),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(-8, 24)), to: .at(Spot(-8, 46))),
      ])
  }

  static var sideReach: StepPicture {
    StepPicture(
      id: "side-reach",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.joint("hip", Spot(-5, 3)), .joint("chest", Spot(-5, 2)), .joint("shoulder", Spot(-1, -3))]), width: 4.5, look: .shown),
      ],
      isFront: true,
      poses: [
        PicturePose(hip: Spot(0, 46), spine: 90, chest: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-18, 1)), otherLeg: PicturePose.Leg(foot: Spot(18, 1)), arm: PicturePose.Arm(upper: 96, fore: 92), otherArm: PicturePose.Arm(hand: .at(Spot(9, 50)), elbow: 1)),
        PicturePose(hip: Spot(-5, 46), spine: 74, chest: 46, head: 42, leg: PicturePose.Leg(foot: Spot(-18, 1)), otherLeg: PicturePose.Leg(foot: Spot(18, 1)), arm: PicturePose.Arm(upper: 72, fore: 14), otherArm: PicturePose.Arm(hand: .at(Spot(9, 46)), elbow: 1)),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(0, 60)), radii: Spot(50, 50), from: 42, to: 12),
      ])
  }

  static var sideShuffle: StepPicture {
    StepPicture(
      id: "side-shuffle",
      scene: [
        ScenePart(.floor),
      ],
      isFront: true,
      poses: [
        PicturePose(hip: Spot(-13, 43), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-35, 1), toes: 200, toeLength: 0.5, knee: -1), otherLeg: PicturePose.Leg(foot: Spot(9, 1), toes: -20, toeLength: 0.5, knee: 1), arm: PicturePose.Arm(hand: .at(Spot(-41, 54)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(15, 54)), elbow: -1)),
        PicturePose(hip: Spot(0, 46), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-9, 1), toes: 200, toeLength: 0.5, knee: -1), otherLeg: PicturePose.Leg(foot: Spot(9, 1), toes: -20, toeLength: 0.5, knee: 1), arm: PicturePose.Arm(hand: .at(Spot(-28, 54)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(28, 54)), elbow: -1)),
        PicturePose(hip: Spot(13, 43), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-9, 1), toes: 200, toeLength: 0.5, knee: -1), otherLeg: PicturePose.Leg(foot: Spot(35, 1), toes: -20, toeLength: 0.5, knee: 1), arm: PicturePose.Arm(hand: .at(Spot(-15, 54)), elbow: 1), otherArm: PicturePose.Arm(hand: .at(Spot(41, 54)), elbow: -1)),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(44, 25)), to: .at(Spot(68, 25))),
        .straight(from: .at(Spot(-44, 25)), to: .at(Spot(-68, 25))),
      ])
  }

  static var sidewaysLegSwings: StepPicture {
    StepPicture(
      id: "sideways-leg-swings",
      scene: [
        ScenePart(.floor),
        ScenePart(.wall(x: 42, height: 92)),
      ],
      isFront: true,
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0, 49.9), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -62, shin: -62, toes: -72, toeLength: 0.7), otherLeg: PicturePose.Leg(foot: Spot(6, 1), toes: -20, toeLength: 0.5), arm: PicturePose.Arm(upper: -135, fore: -50), otherArm: PicturePose.Arm(hand: .at(Spot(38, 70)), elbow: -1)),
        PicturePose(hip: Spot(0, 49.9), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -95, shin: -95, toes: -105, toeLength: 0.1), otherLeg: PicturePose.Leg(foot: Spot(6, 1), toes: -20, toeLength: 0.5), arm: PicturePose.Arm(upper: -135, fore: -50), otherArm: PicturePose.Arm(hand: .at(Spot(38, 70)), elbow: -1)),
        PicturePose(hip: Spot(0, 49.9), spine: 90, head: 90, leg: PicturePose.Leg(thigh: -130, shin: -130, toes: -140, toeLength: 0.7), otherLeg: PicturePose.Leg(foot: Spot(6, 1), toes: -20, toeLength: 0.5), arm: PicturePose.Arm(upper: -135, fore: -50), otherArm: PicturePose.Arm(hand: .at(Spot(38, 70)), elbow: -1)),
      ],
      move: .thereAndBack,
      arrows: [
        .around(.at(Spot(-5, 49)), radii: Spot(52, 52), from: -148, to: -180),
      ])
  }

  static var sidewaysWalk: StepPicture {
    StepPicture(
      id: "sideways-walk",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(-50, 50)), .at(Spot(50, 50))]), width: 4),
      ],
      isFront: true,
      shows: [.hip],
      poses: [
        PicturePose(hip: Spot(16, 50), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(11, 1), toes: -90, toeLength: 0.2), otherLeg: PicturePose.Leg(foot: Spot(21, 1), toes: -90, toeLength: 0.2), arm: PicturePose.Arm(hand: .at(Spot(-4, 57)), elbow: -1), otherArm: PicturePose.Arm(hand: .at(Spot(36, 57)), elbow: 1)),
        PicturePose(hip: Spot(-1, 46), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-22, 1), toes: -90, toeLength: 0.2), otherLeg: PicturePose.Leg(foot: Spot(20, 1), toes: -90, toeLength: 0.2), arm: PicturePose.Arm(hand: .at(Spot(-21, 57)), elbow: -1), otherArm: PicturePose.Arm(hand: .at(Spot(19, 57)), elbow: 1)),
        PicturePose(hip: Spot(-18, 50), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-23, 1), toes: -90, toeLength: 0.2), otherLeg: PicturePose.Leg(foot: Spot(-13, 1), toes: -90, toeLength: 0.2), arm: PicturePose.Arm(hand: .at(Spot(-38, 57)), elbow: -1), otherArm: PicturePose.Arm(hand: .at(Spot(2, 57)), elbow: 1)),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(-34, 20)), to: .at(Spot(-60, 20))),
      ])
  }

  static var sitToStand: StepPicture {
    StepPicture(
      id: "sit-to-stand",
      scene: [
        ScenePart(.floor),
        ScenePart(.seat(from: -18, to: 9, height: 20, back: 52)),
        ScenePart(.wall(x: -22, height: 96)),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(3, 25), spine: 78, head: 84, leg: PicturePose.Leg(foot: Spot(20, 1)), otherLeg: PicturePose.Leg(foot: Spot(18, 1)), arm: PicturePose.Arm(hand: .at(Spot(20, 33))), otherArm: PicturePose.Arm(hand: .at(Spot(18, 33)))),
        PicturePose(hip: Spot(6, 30), spine: 50, head: 62, leg: PicturePose.Leg(foot: Spot(20, 1)), otherLeg: PicturePose.Leg(foot: Spot(18, 1)), arm: PicturePose.Arm(hand: .at(Spot(42, 40))), otherArm: PicturePose.Arm(hand: .at(Spot(40, 38)))),
        PicturePose(hip: Spot(19, 50), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(20, 1)), otherLeg: PicturePose.Leg(foot: Spot(18, 1)), arm: PicturePose.Arm(hand: .at(Spot(33, 50))), otherArm: PicturePose.Arm(hand: .at(Spot(31, 48)))),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(50, 40)), to: .at(Spot(50, 76))),
      ])
  }

  static var slowDownAndBreathe: StepPicture {
    StepPicture(
      id: "slow-down-and-breathe",
      scene: [
        ScenePart(.ball(.joint("b", Spot(0, 0)), radius: 4.5), look: .shown),
      ],
      view: PictureView(-18, 36, 44, 88),
      shows: [.belly],
      poses: [
        PicturePose(hip: Spot(0, 38), spine: 94, head: 98, arm: PicturePose.Arm(hand: .at(Spot(13, 50))), points: ["b": Spot(6, 49), "p": Spot(40, 78), "q": Spot(15, 78)]),
        PicturePose(hip: Spot(0, 38), spine: 88, head: 82, arm: PicturePose.Arm(hand: .at(Spot(9, 50))), points: ["b": Spot(2, 49), "p": Spot(15, 76), "q": Spot(40, 76)]),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .joint("p", Spot(0, 0)), to: .joint("q", Spot(0, 0))),
      ])
  }

  static var smallArmCircles: StepPicture {
    StepPicture(
      id: "small-arm-circles",
      scene: [
        ScenePart(.floor),
      ],
      isFront: true,
      shows: [.arm, .otherArm],
      poses: [
        PicturePose(hip: Spot(0, 47), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-14, 1), toes: 200, toeLength: 0.5), otherLeg: PicturePose.Leg(foot: Spot(14, 1), toes: -20, toeLength: 0.5), arm: PicturePose.Arm(hand: .at(Spot(-42, 75))), otherArm: PicturePose.Arm(hand: .at(Spot(42, 75)))),
        PicturePose(hip: Spot(0, 47), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-14, 1), toes: 200, toeLength: 0.5), otherLeg: PicturePose.Leg(foot: Spot(14, 1), toes: -20, toeLength: 0.5), arm: PicturePose.Arm(hand: .at(Spot(-42, 83))), otherArm: PicturePose.Arm(hand: .at(Spot(42, 83)))),
        PicturePose(hip: Spot(0, 47), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-14, 1), toes: 200, toeLength: 0.5), otherLeg: PicturePose.Leg(foot: Spot(14, 1), toes: -20, toeLength: 0.5), arm: PicturePose.Arm(hand: .at(Spot(-42, 75))), otherArm: PicturePose.Arm(hand: .at(Spot(42, 75)))),
        PicturePose(hip: Spot(0, 47), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-14, 1), toes: 200, toeLength: 0.5), otherLeg: PicturePose.Leg(foot: Spot(14, 1), toes: -20, toeLength: 0.5), arm: PicturePose.Arm(hand: .at(Spot(-42, 67))), otherArm: PicturePose.Arm(hand: .at(Spot(42, 67)))),
      ],
      move: .circle,
      arrows: [
        .around(.at(Spot(-47, 75)), radii: Spot(12, 17), from: 35, to: 300),
        .around(.at(Spot(47, 75)), radii: Spot(12, 17), from: 145, to: -120),
      ])
  }

  static var soleStretch: StepPicture {
    StepPicture(
      id: "sole-stretch",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.sole],
      poses: [
        PicturePose(hip: Spot(0, 4), spine: 38, head: 48, leg: PicturePose.Leg(thigh: 0, shin: 0, toes: 60), arm: PicturePose.Arm(hand: .joint("tip", Spot(0, 0))), otherArm: PicturePose.Arm(hand: .joint("tip", Spot(0, 0)))),
        PicturePose(hip: Spot(0, 4), spine: 60, head: 66, leg: PicturePose.Leg(thigh: 0, shin: 0, toes: 112), arm: PicturePose.Arm(hand: .joint("tip", Spot(0, 0))), otherArm: PicturePose.Arm(hand: .joint("tip", Spot(0, 0)))),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(49, 4)), radii: Spot(25, 25), from: 48, to: 96),
      ])
  }

  static var squats: StepPicture {
    StepPicture(
      id: "squats",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(0, 1)), otherLeg: PicturePose.Leg(foot: Spot(0, 1)), arm: PicturePose.Arm(hand: .at(Spot(12, 48))), otherArm: PicturePose.Arm(hand: .at(Spot(12, 48)))),
        PicturePose(hip: Spot(-17, 27), spine: 58, head: 74, leg: PicturePose.Leg(foot: Spot(0, 1)), otherLeg: PicturePose.Leg(foot: Spot(0, 1)), arm: PicturePose.Arm(hand: .at(Spot(30, 56))), otherArm: PicturePose.Arm(hand: .at(Spot(30, 56)))),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(-30, 56)), to: .at(Spot(-30, 24))),
      ])
  }

  static var squatsHeelsRaised: StepPicture {
    StepPicture(
      id: "squats-heels-raised",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.calf],
      poses: [
        PicturePose(hip: Spot(-17, 27), spine: 58, head: 74, leg: PicturePose.Leg(foot: Spot(0, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(0, 1), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(30, 56))), otherArm: PicturePose.Arm(hand: .at(Spot(30, 56)))),
        PicturePose(hip: Spot(0, 49.5), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(0, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(0, 1), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(12, 52))), otherArm: PicturePose.Arm(hand: .at(Spot(12, 52)))),
        PicturePose(hip: Spot(3, 57.5), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(0, 9), toes: -38), otherLeg: PicturePose.Leg(foot: Spot(0, 9), toes: -38), arm: PicturePose.Arm(hand: .at(Spot(3, 56))), otherArm: PicturePose.Arm(hand: .at(Spot(3, 56)))),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(-32, 2)), to: .at(Spot(-32, 30))),
      ])
  }

  static var straightKneeDrops: StepPicture {
    StepPicture(
      id: "straight-knee-drops",
      scene: [
        ScenePart(.floor),
        ScenePart(.step(from: 7, to: 30, height: 14)),
        ScenePart(.wall(x: 30, height: 106)),
      ],
      shows: [.calf],
      poses: [
        PicturePose(hip: Spot(1, 61), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(1, 12), toes: 25), otherLeg: PicturePose.Leg(foot: Spot(1, 12), toes: 25), arm: PicturePose.Arm(hand: .at(Spot(28, 82))), otherArm: PicturePose.Arm(hand: .at(Spot(28, 82)))),
        PicturePose(hip: Spot(5, 76), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(5, 27), toes: -50), otherLeg: PicturePose.Leg(foot: Spot(5, 27), toes: -50), arm: PicturePose.Arm(hand: .at(Spot(28, 92))), otherArm: PicturePose.Arm(hand: .at(Spot(28, 92)))),
        PicturePose(hip: Spot(5, 76), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(5, 27), toes: -50), otherLeg: PicturePose.Leg(foot: Spot(-20, 58), toes: -78), arm: PicturePose.Arm(hand: .at(Spot(28, 92))), otherArm: PicturePose.Arm(hand: .at(Spot(28, 92)))),
        PicturePose(hip: Spot(1, 61), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(1, 12), toes: 25), otherLeg: PicturePose.Leg(foot: Spot(-26, 46), toes: -78), arm: PicturePose.Arm(hand: .at(Spot(28, 82))), otherArm: PicturePose.Arm(hand: .at(Spot(28, 82)))),
      ],
      move: .circle,
      arrows: [
        .straight(from: .at(Spot(-12, 30)), to: .at(Spot(-12, 4))),
      ])
  }

  static var straightenTheLeg: StepPicture {
    StepPicture(
      id: "straighten-the-leg",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0, 4), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(26, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(28, 1)), arm: PicturePose.Arm(hand: .at(Spot(14, 30))), otherArm: PicturePose.Arm(hand: .at(Spot(14, 30)))),
        PicturePose(hip: Spot(0, 4), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(48.5, 3), toes: 92, toeLength: 1.2), otherLeg: PicturePose.Leg(foot: Spot(28, 1)), arm: PicturePose.Arm(hand: .at(Spot(20, 24))), otherArm: PicturePose.Arm(hand: .at(Spot(20, 24)))),
        PicturePose(hip: Spot(0, 4), spine: 70, head: 74, leg: PicturePose.Leg(foot: Spot(48.5, 3), toes: 92, toeLength: 1.2), otherLeg: PicturePose.Leg(foot: Spot(28, 1)), arm: PicturePose.Arm(hand: .at(Spot(36, 14))), otherArm: PicturePose.Arm(hand: .at(Spot(36, 14)))),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(34, 31)), to: .at(Spot(56, 31))),
      ])
  }

  static var straightenTheToes: StepPicture {
    StepPicture(
      id: "straighten-the-toes",
      scene: [
        ScenePart(.line([.at(Spot(8, 90)), .at(Spot(22, 34))]), width: 29, look: .far),
        ScenePart(.line([.at(Spot(15, 20)), .at(Spot(64, 19))]), width: 25, look: .far),
        ScenePart(.line([.at(Spot(22, 34)), .at(Spot(60, 20))]), width: 29, look: .far),
        ScenePart(.line([.at(Spot(66, 19)), .joint("m", Spot(0, 0)), .joint("t", Spot(0, 0))]), width: 10, look: .shown),
        ScenePart(.line([.joint("w", Spot(0, 0)), .joint("v", Spot(0, 0)), .joint("u", Spot(0, 0))]), width: 9, look: .body),
        ScenePart(.line([.joint("e", Spot(0, 0)), .joint("w", Spot(0, 0))]), width: 14, look: .body),
      ],
      view: PictureView(0, 0, 104, 80),
      poses: [
        PicturePose(points: ["e": Spot(80, 96), "m": Spot(77, 17), "t": Spot(76, 6), "u": Spot(86, 7), "v": Spot(96, 22), "w": Spot(90, 50)]),
        PicturePose(points: ["e": Spot(80, 100), "m": Spot(78, 24), "t": Spot(86, 36), "u": Spot(94, 30), "v": Spot(100, 46), "w": Spot(92, 66)]),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(58, 18)), radii: Spot(42, 42), from: -18, to: 14),
      ])
  }

  static var swim: StepPicture {
    StepPicture(
      id: "swim",
      scene: [
        ScenePart(.line([.at(Spot(-62, -27)), .at(Spot(-44, -27))])),
        ScenePart(.line([.at(Spot(-28, -27)), .at(Spot(-10, -27))])),
        ScenePart(.line([.at(Spot(6, -27)), .at(Spot(24, -27))])),
        ScenePart(.line([.at(Spot(48, -27)), .at(Spot(66, -27))])),
        ScenePart(.line([.at(Spot(-45, -38)), .at(Spot(-27, -38))])),
        ScenePart(.line([.at(Spot(-11, -38)), .at(Spot(7, -38))])),
        ScenePart(.line([.at(Spot(23, -38)), .at(Spot(41, -38))])),
        ScenePart(.line([.at(Spot(54, -38)), .at(Spot(72, -38))])),
      ],
      poses: [
        PicturePose(hip: Spot(0, -2), spine: 12, head: 26, leg: PicturePose.Leg(thigh: 196, shin: 188, toes: 196), otherLeg: PicturePose.Leg(thigh: 184, shin: 176, toes: 182), arm: PicturePose.Arm(hand: .at(Spot(60, 10))), otherArm: PicturePose.Arm(hand: .at(Spot(-4, -4)))),
        PicturePose(hip: Spot(0, -2), spine: 12, head: 26, leg: PicturePose.Leg(thigh: 184, shin: 176, toes: 184), otherLeg: PicturePose.Leg(thigh: 196, shin: 188, toes: 194), arm: PicturePose.Arm(hand: .at(Spot(34, -29))), otherArm: PicturePose.Arm(hand: .at(Spot(34, 37)))),
        PicturePose(hip: Spot(0, -2), spine: 12, head: 26, leg: PicturePose.Leg(thigh: 196, shin: 188, toes: 196), otherLeg: PicturePose.Leg(thigh: 184, shin: 176, toes: 182), arm: PicturePose.Arm(hand: .at(Spot(-4, -4))), otherArm: PicturePose.Arm(hand: .at(Spot(60, 10)))),
        PicturePose(hip: Spot(0, -2), spine: 12, head: 26, leg: PicturePose.Leg(thigh: 184, shin: 176, toes: 184), otherLeg: PicturePose.Leg(thigh: 196, shin: 188, toes: 194), arm: PicturePose.Arm(hand: .at(Spot(34, 37))), otherArm: PicturePose.Arm(hand: .at(Spot(34, -29)))),
      ],
      move: .circle,
      arrows: [
        .around(.at(Spot(28, 5)), radii: Spot(38, 44), from: 72, to: 5),
      ])
  }

  static var thighStretch: StepPicture {
    StepPicture(
      id: "thigh-stretch",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(0, 7), spine: 24, head: 76, leg: PicturePose.Leg(thigh: 178, shin: 100, toes: 140), otherLeg: PicturePose.Leg(thigh: 182, shin: 180, toes: 240, toeLength: 0.4), arm: PicturePose.Arm(hand: .at(Spot(-4, 14)), elbow: 1), otherArm: PicturePose.Arm(upper: -80, fore: 72, elbow: 1)),
        PicturePose(hip: Spot(0, 7), spine: 24, head: 76, leg: PicturePose.Leg(thigh: 178, shin: 40, toes: 95), otherLeg: PicturePose.Leg(thigh: 182, shin: 180, toes: 240, toeLength: 0.4), arm: PicturePose.Arm(hand: .at(Spot(-6, 23)), elbow: 1), otherArm: PicturePose.Arm(upper: -80, fore: 72, elbow: 1)),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(-25, 8)), radii: Spot(39, 39), from: 118, to: 82),
      ])
  }

  static var toeRaiseOnAStep: StepPicture {
    StepPicture(
      id: "toe-raise-on-a-step",
      scene: [
        ScenePart(.floor),
        ScenePart(.step(from: 9, to: 32, height: 12)),
        ScenePart(.wall(x: 32, height: 104)),
      ],
      shows: [.calf],
      poses: [
        PicturePose(hip: Spot(0, 64), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(0, 15), toes: 0, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(0, 15), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(29, 84))), otherArm: PicturePose.Arm(upper: -110, fore: -95)),
        PicturePose(hip: Spot(6, 76), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(6, 27), toes: -50, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(6, 27), toes: -50), arm: PicturePose.Arm(hand: .at(Spot(29, 94))), otherArm: PicturePose.Arm(upper: -110, fore: -95)),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(-14, 8)), to: .at(Spot(-14, 32))),
      ])
  }

  static var toeRaises: StepPicture {
    StepPicture(
      id: "toe-raises",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(24, 59)), .at(Spot(50, 59))]), width: 4),
        ScenePart(.line([.at(Spot(48, 59)), .at(Spot(48, -3))])),
      ],
      shows: [.shin, .toes],
      poses: [
        PicturePose(hip: Spot(0, 50), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(0, 1), toes: 0, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(0, 1), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(26, 65))), otherArm: PicturePose.Arm(hand: .at(Spot(26, 65)))),
        PicturePose(hip: Spot(-2, 51.5), spine: 86, head: 88, leg: PicturePose.Leg(foot: Spot(0, 3), toes: 42, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(0, 3), toes: 42), arm: PicturePose.Arm(hand: .at(Spot(26, 65))), otherArm: PicturePose.Arm(hand: .at(Spot(26, 65)))),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(28, 2)), to: .at(Spot(28, 28))),
      ])
  }

  static var toeSpreads: StepPicture {
    StepPicture(
      id: "toe-spreads",
      scene: [
        ScenePart(.ball(.joint("rh", Spot(0, 0)), radius: 9), look: .body),
        ScenePart(.ball(.joint("lh", Spot(0, 0)), radius: 9), look: .body),
        ScenePart(.line([.joint("rh", Spot(0, 0)), .joint("rm", Spot(0, 0))]), width: 15, look: .body),
        ScenePart(.line([.joint("rm", Spot(0, 0)), .joint("ra", Spot(0, 0)), .joint("rb", Spot(0, 0)), .joint("rm", Spot(0, 0))]), width: 15, look: .body),
        ScenePart(.line([.joint("rk1", Spot(0, 0)), .joint("rt1", Spot(0, 0))]), width: 7, look: .shown),
        ScenePart(.line([.joint("rk2", Spot(0, 0)), .joint("rt2", Spot(0, 0))]), width: 4, look: .shown),
        ScenePart(.line([.joint("rk3", Spot(0, 0)), .joint("rt3", Spot(0, 0))]), width: 4, look: .shown),
        ScenePart(.line([.joint("rk4", Spot(0, 0)), .joint("rt4", Spot(0, 0))]), width: 4, look: .shown),
        ScenePart(.line([.joint("rk5", Spot(0, 0)), .joint("rt5", Spot(0, 0))]), width: 4, look: .shown),
        ScenePart(.line([.joint("lh", Spot(0, 0)), .joint("lm", Spot(0, 0))]), width: 15, look: .body),
        ScenePart(.line([.joint("lm", Spot(0, 0)), .joint("la", Spot(0, 0)), .joint("lb", Spot(0, 0)), .joint("lm", Spot(0, 0))]), width: 15, look: .body),
        ScenePart(.line([.joint("lk1", Spot(0, 0)), .joint("lt1", Spot(0, 0))]), width: 7, look: .shown),
        ScenePart(.line([.joint("lk2", Spot(0, 0)), .joint("lt2", Spot(0, 0))]), width: 4, look: .shown),
        ScenePart(.line([.joint("lk3", Spot(0, 0)), .joint("lt3", Spot(0, 0))]), width: 4, look: .shown),
        ScenePart(.line([.joint("lk4", Spot(0, 0)), .joint("lt4", Spot(0, 0))]), width: 4, look: .shown),
        ScenePart(.line([.joint("lk5", Spot(0, 0)), .joint("lt5", Spot(0, 0))]), width: 4, look: .shown),
      ],
      view: PictureView(2, -4, 98, 64),
      poses: [
        PicturePose(points: ["la": Spot(36, 36), "lb": Spot(20, 31), "lh": Spot(26, 8), "lk1": Spot(39, 42), "lk2": Spot(30.5, 44), "lk3": Spot(24, 42), "lk4": Spot(18, 39), "lk5": Spot(13, 34), "lm": Spot(27, 20), "lt1": Spot(39, 50), "lt2": Spot(32, 53), "lt3": Spot(26, 50.5), "lt4": Spot(20, 46), "lt5": Spot(15, 40), "ra": Spot(64, 36), "rb": Spot(80, 31), "rh": Spot(74, 8), "rk1": Spot(61, 42), "rk2": Spot(69.5, 44), "rk3": Spot(76, 42), "rk4": Spot(82, 39), "rk5": Spot(87, 34), "rm": Spot(73, 20), "rt1": Spot(61, 50), "rt2": Spot(68, 53), "rt3": Spot(74, 50.5), "rt4": Spot(80, 46), "rt5": Spot(85, 40)]),
        PicturePose(points: ["la": Spot(36, 36), "lb": Spot(20, 31), "lh": Spot(26, 8), "lk1": Spot(39, 42), "lk2": Spot(30.5, 44), "lk3": Spot(24, 42), "lk4": Spot(18, 39), "lk5": Spot(13, 34), "lm": Spot(27, 20), "lt1": Spot(44, 54), "lt2": Spot(31, 56), "lt3": Spot(22, 54), "lt4": Spot(12, 48.5), "lt5": Spot(6, 39), "ra": Spot(64, 36), "rb": Spot(80, 31), "rh": Spot(74, 8), "rk1": Spot(61, 42), "rk2": Spot(69.5, 44), "rk3": Spot(76, 42), "rk4": Spot(82, 39), "rk5": Spot(87, 34), "rm": Spot(73, 20), "rt1": Spot(56, 54), "rt2": Spot(69, 56), "rt3": Spot(78, 54), "rt4": Spot(88, 48.5), "rt5": Spot(94, 39)]),
      ],
      move: .thereAndBack)
  }

  static var toeWalk: StepPicture {
    StepPicture(
      id: "toe-walk",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.calf, .otherCalf],
      poses: [
        PicturePose(hip: Spot(0, 63), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(1, 14), toes: -50, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(-8, 26), toes: -65, toeLength: 1.25), arm: PicturePose.Arm(upper: -90, fore: -75), otherArm: PicturePose.Arm(upper: -90, fore: -75)),
        PicturePose(hip: Spot(0, 60), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-14, 14), toes: -55, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(15, 14), toes: -48, toeLength: 1.25), arm: PicturePose.Arm(upper: -60, fore: -30), otherArm: PicturePose.Arm(upper: -120, fore: -100)),
        PicturePose(hip: Spot(0, 63), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-8, 26), toes: -65, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(1, 14), toes: -50, toeLength: 1.25), arm: PicturePose.Arm(upper: -90, fore: -75), otherArm: PicturePose.Arm(upper: -90, fore: -75)),
        PicturePose(hip: Spot(0, 60), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(15, 14), toes: -48, toeLength: 1.25), otherLeg: PicturePose.Leg(foot: Spot(-14, 14), toes: -55, toeLength: 1.25), arm: PicturePose.Arm(upper: -120, fore: -100), otherArm: PicturePose.Arm(upper: -60, fore: -30)),
      ],
      move: .circle,
      arrows: [
        .straight(from: .at(Spot(40, 62)), to: .at(Spot(64, 62))),
        .straight(from: .at(Spot(-36, 2)), to: .at(Spot(-36, 26))),
      ])
  }

  static var toesUp: StepPicture {
    StepPicture(
      id: "toes-up",
      scene: [
        ScenePart(.floor),
        ScenePart(.seat(from: -14, to: 11, height: 21, back: 52)),
      ],
      shows: [.shin, .toes],
      poses: [
        PicturePose(hip: Spot(0, 26), spine: 93, head: 90, leg: PicturePose.Leg(foot: Spot(25, 1), toes: 0, toeLength: 1.2), otherLeg: PicturePose.Leg(foot: Spot(25, 1), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(20, 32))), otherArm: PicturePose.Arm(hand: .at(Spot(20, 32)))),
        PicturePose(hip: Spot(0, 26), spine: 93, head: 90, leg: PicturePose.Leg(foot: Spot(25, 3), toes: 46, toeLength: 1.2), otherLeg: PicturePose.Leg(foot: Spot(25, 3), toes: 46), arm: PicturePose.Arm(hand: .at(Spot(20, 32))), otherArm: PicturePose.Arm(hand: .at(Spot(20, 32)))),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(50, 1)), to: .at(Spot(50, 24))),
      ])
  }

  static var tricepsStretch: StepPicture {
    StepPicture(
      id: "triceps-stretch",
      scene: [
        ScenePart(.line([.joint("shoulder", Spot(0, 0)), .joint("e", Spot(0, 0)), .joint("elbow", Spot(0, 0))]), width: 5, look: .far),
      ],
      view: PictureView(-30, 50, 34, 107),
      shows: [.arm],
      poses: [
        PicturePose(hip: Spot(0, 49), spine: 90, head: 48, arm: PicturePose.Arm(upper: 92, fore: -142, elbow: 1), otherArm: PicturePose.Arm(elbow: 1), points: ["e": Spot(16, 92)]),
        PicturePose(hip: Spot(0, 49), spine: 90, head: 42, arm: PicturePose.Arm(upper: 116, fore: -102, elbow: 1), otherArm: PicturePose.Arm(elbow: 1), points: ["e": Spot(13, 95)]),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(16, 104)), to: .at(Spot(0, 104))),
      ])
  }

  static var trunkTurns: StepPicture {
    StepPicture(
      id: "trunk-turns",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.joint("a", Spot(0, 0)), .joint("p", Spot(0, 0)), .joint("h", Spot(0, 0))]), width: 3.4, look: .body),
        ScenePart(.line([.joint("b", Spot(0, 0)), .joint("q", Spot(0, 0)), .joint("g", Spot(0, 0))]), width: 3.4, look: .body),
        ScenePart(.line([.joint("a", Spot(0, 0)), .joint("b", Spot(0, 0))]), width: 4, look: .body),
        ScenePart(.line([.joint("head", Spot(0, 0)), .joint("n", Spot(0, 0))]), width: 3.4, look: .body),
      ],
      isFront: true,
      poses: [
        PicturePose(hip: Spot(0, 47), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-15, 1)), otherLeg: PicturePose.Leg(foot: Spot(15, 1)), points: ["a": Spot(-9, 75), "b": Spot(9, 75), "g": Spot(6, 50), "h": Spot(-6, 50), "n": Spot(0, 85), "p": Spot(-21, 63), "q": Spot(21, 63)]),
        PicturePose(hip: Spot(0, 47), spine: 90, head: 90, leg: PicturePose.Leg(foot: Spot(-15, 1)), otherLeg: PicturePose.Leg(foot: Spot(15, 1)), points: ["a": Spot(-3, 75), "b": Spot(2, 75), "g": Spot(2, 50), "h": Spot(-2, 54), "n": Spot(-11, 85), "p": Spot(10, 67), "q": Spot(18, 63)]),
      ],
      move: .thereAndBack,
      arrows: [
        .around(.at(Spot(0, 94)), radii: Spot(24, 8), from: 20, to: 160),
      ])
  }

  static var twoForwardOneBack: StepPicture {
    StepPicture(
      id: "two-forward-one-back",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(-62, -2)), .at(Spot(-56, 13)), .at(Spot(-50, -2)), .at(Spot(-62, -2))])),
        ScenePart(.line([.at(Spot(-6, -2)), .at(Spot(0, 13)), .at(Spot(6, -2)), .at(Spot(-6, -2))])),
        ScenePart(.line([.at(Spot(50, -2)), .at(Spot(56, 13)), .at(Spot(62, -2)), .at(Spot(50, -2))])),
      ],
      poses: [
        PicturePose(hip: Spot(-50, 47), spine: 86, head: 84, leg: PicturePose.Leg(thigh: -40, shin: -100, toes: 0), otherLeg: PicturePose.Leg(thigh: -105, shin: -160, toes: -85), arm: PicturePose.Arm(upper: -140, fore: -45), otherArm: PicturePose.Arm(upper: -35, fore: 55)),
        PicturePose(hip: Spot(0, 47), spine: 86, head: 84, leg: PicturePose.Leg(thigh: -105, shin: -160, toes: -85), otherLeg: PicturePose.Leg(thigh: -40, shin: -100, toes: 0), arm: PicturePose.Arm(upper: -35, fore: 55), otherArm: PicturePose.Arm(upper: -140, fore: -45)),
        PicturePose(hip: Spot(48, 47), spine: 86, head: 84, leg: PicturePose.Leg(thigh: -40, shin: -100, toes: 0), otherLeg: PicturePose.Leg(thigh: -105, shin: -160, toes: -85), arm: PicturePose.Arm(upper: -140, fore: -45), otherArm: PicturePose.Arm(upper: -35, fore: 55)),
        PicturePose(hip: Spot(4, 47), spine: 98, head: 96, leg: PicturePose.Leg(thigh: -105, shin: -160, toes: -85), otherLeg: PicturePose.Leg(thigh: -40, shin: -100, toes: 0), arm: PicturePose.Arm(upper: -35, fore: 55), otherArm: PicturePose.Arm(upper: -140, fore: -45)),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(-56, 106)), to: .at(Spot(56, 106))),
        .straight(from: .at(Spot(62, 91)), to: .at(Spot(32, 91))),
      ])
  }

  static var upperBodyTwist: StepPicture {
    StepPicture(
      id: "upper-body-twist",
      scene: [
        ScenePart(.floor),
        ScenePart(.seat(from: -12, to: 13, height: 17, back: nil)),
        ScenePart(.line([.at(Spot(0, 22)), .at(Spot(0, 52))]), width: 9, look: .far),
        ScenePart(.line([.at(Spot(0, 22)), .at(Spot(25, 23)), .at(Spot(24, 1)), .at(Spot(36, 1))]), width: 4, look: .body),
        ScenePart(.ball(.at(Spot(0, 62)), radius: 6.5), look: .body),
        ScenePart(.line([.at(Spot(0, 50)), .at(Spot(0, 58))]), width: 3.6, look: .body),
        ScenePart(.line([.joint("p", Spot(0, 0)), .joint("a", Spot(0, 0)), .joint("b", Spot(0, 0)), .joint("q", Spot(0, 0))]), width: 3, look: .body),
        ScenePart(.line([.joint("p", Spot(0, 0)), .joint("h", Spot(0, 0))]), width: 3, look: .body),
        ScenePart(.line([.joint("q", Spot(0, 0)), .joint("g", Spot(0, 0))]), width: 3, look: .body),
        ScenePart(.line([.at(Spot(0, 61)), .joint("n", Spot(0, 0))]), width: 3, look: .body),
      ],
      view: PictureView(-30, 10, 42, 80),
      poses: [
        PicturePose(points: ["a": Spot(0, 51), "b": Spot(0, 51), "g": Spot(4, 51), "h": Spot(3, 51), "n": Spot(10, 60), "p": Spot(12, 40), "q": Spot(14, 38)]),
        PicturePose(points: ["a": Spot(-12, 51), "b": Spot(12, 51), "g": Spot(-9, 50), "h": Spot(9, 50), "n": Spot(1, 60), "p": Spot(-11, 34), "q": Spot(11, 34)]),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(0, 70)), radii: Spot(23, 7), from: 20, to: 160),
      ])
  }

  static var verticalJumps: StepPicture {
    StepPicture(
      id: "vertical-jumps",
      scene: [
        ScenePart(.floor),
      ],
      shows: [.thigh],
      poses: [
        PicturePose(hip: Spot(-14, 30), spine: 60, head: 74, leg: PicturePose.Leg(foot: Spot(0, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(0, 1), toes: 0), arm: PicturePose.Arm(upper: -125, fore: -115), otherArm: PicturePose.Arm(upper: -120, fore: -110)),
        PicturePose(hip: Spot(0, 70), spine: 90, head: 92, leg: PicturePose.Leg(foot: Spot(-4, 22), toes: -55), otherLeg: PicturePose.Leg(foot: Spot(-12, 25), toes: -65), arm: PicturePose.Arm(upper: 52, fore: 62), otherArm: PicturePose.Arm(upper: 112, fore: 106)),
      ],
      move: .thereAndBack,
      arrows: [
        .straight(from: .at(Spot(-34, 20)), to: .at(Spot(-34, 80))),
      ])
  }

  static var walk: StepPicture {
    StepPicture(
      id: "walk",
      scene: [
        ScenePart(.floor),
      ],
      poses: [
        PicturePose(hip: Spot(0, 49), spine: 89, head: 86, leg: PicturePose.Leg(foot: Spot(0, 1), toes: 0), otherLeg: PicturePose.Leg(foot: Spot(-8, 6), toes: -25), arm: PicturePose.Arm(hand: .at(Spot(2, 42))), otherArm: PicturePose.Arm(hand: .at(Spot(3, 42)))),
        PicturePose(hip: Spot(0, 47.5), spine: 89, head: 86, leg: PicturePose.Leg(foot: Spot(-14, 6), toes: -38), otherLeg: PicturePose.Leg(foot: Spot(14, 2), toes: 16), arm: PicturePose.Arm(hand: .at(Spot(16, 47))), otherArm: PicturePose.Arm(hand: .at(Spot(-13, 46)))),
        PicturePose(hip: Spot(0, 49), spine: 89, head: 86, leg: PicturePose.Leg(foot: Spot(-8, 6), toes: -25), otherLeg: PicturePose.Leg(foot: Spot(0, 1), toes: 0), arm: PicturePose.Arm(hand: .at(Spot(3, 42))), otherArm: PicturePose.Arm(hand: .at(Spot(2, 42)))),
        PicturePose(hip: Spot(0, 47.5), spine: 89, head: 86, leg: PicturePose.Leg(foot: Spot(14, 2), toes: 16), otherLeg: PicturePose.Leg(foot: Spot(-14, 6), toes: -38), arm: PicturePose.Arm(hand: .at(Spot(-13, 46))), otherArm: PicturePose.Arm(hand: .at(Spot(16, 47)))),
      ],
      move: .circle,
      arrows: [
        .straight(from: .at(Spot(26, 60)), to: .at(Spot(50, 60))),
      ])
  }

  static var warmSocks: StepPicture {
    StepPicture(
      id: "warm-socks",
      scene: [
        ScenePart(.line([.at(Spot(8, 52)), .at(Spot(12, 13))]), width: 9, look: .body),
        ScenePart(.line([.at(Spot(11, 10)), .at(Spot(10, 8))]), width: 11, look: .body),
        ScenePart(.line([.at(Spot(12, 12)), .at(Spot(28, 7)), .at(Spot(38, 6))]), width: 8, look: .body),
        ScenePart(.line([.at(Spot(39, 7)), .joint("s1", Spot(0, 0))]), width: 10, look: .shown),
        ScenePart(.line([.joint("s1", Spot(0, 0)), .joint("s2", Spot(0, 0))]), width: 12, look: .shown),
        ScenePart(.line([.joint("s2", Spot(0, 0)), .joint("s3", Spot(0, 0))]), width: 12, look: .shown),
        ScenePart(.line([.joint("w", Spot(0, 0)), .joint("h", Spot(0, 0))]), width: 6, look: .body),
        ScenePart(.line([.joint("h", Spot(0, 0)), .joint("a", Spot(0, 0))]), width: 4, look: .body),
      ],
      view: PictureView(-12, 0, 58, 50),
      poses: [
        PicturePose(points: ["a": Spot(27, 14), "h": Spot(34, 22), "s1": Spot(30, 7), "s2": Spot(29, 8), "s3": Spot(28, 8), "w": Spot(50, 52)]),
        PicturePose(points: ["a": Spot(16, 38), "h": Spot(26, 42), "s1": Spot(24, 8), "s2": Spot(11, 11), "s3": Spot(9, 34), "w": Spot(54, 54)]),
      ],
      move: .hold,
      arrows: [
        .straight(from: .at(Spot(-5, 6)), to: .at(Spot(-5, 36))),
      ])
  }

  static var warmTheCalf: StepPicture {
    StepPicture(
      id: "warm-the-calf",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.joint("a", Spot(0, 0)), .joint("b", Spot(0, 0))]), width: 9, look: .shown),
        ScenePart(.line([.at(Spot(36, 17)), .at(Spot(38.5, 21)), .at(Spot(36, 25)), .at(Spot(38.5, 29))]), width: 1.6, look: .shown),
        ScenePart(.line([.at(Spot(45, 17)), .at(Spot(47.5, 21)), .at(Spot(45, 25)), .at(Spot(47.5, 29))]), width: 1.6, look: .shown),
        ScenePart(.line([.at(Spot(54, 17)), .at(Spot(56.5, 21)), .at(Spot(54, 25)), .at(Spot(56.5, 29))]), width: 1.6, look: .shown),
      ],
      poses: [
        PicturePose(hip: Spot(0, 4), spine: 70, head: 56, leg: PicturePose.Leg(foot: Spot(36, 1)), arm: PicturePose.Arm(hand: .at(Spot(9, 8))), otherArm: PicturePose.Arm(hand: .at(Spot(-10, 2))), points: ["a": Spot(15, 9), "b": Spot(22, 0)]),
        PicturePose(hip: Spot(0, 4), spine: 70, head: 56, leg: PicturePose.Leg(foot: Spot(36, 1)), arm: PicturePose.Arm(hand: .at(Spot(15, 8))), otherArm: PicturePose.Arm(hand: .at(Spot(-10, 2))), points: ["a": Spot(22, 13), "b": Spot(30, 3)]),
      ],
      move: .hold)
  }

  static var warmTheShin: StepPicture {
    StepPicture(
      id: "warm-the-shin",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.joint("a", Spot(0, 0)), .joint("b", Spot(0, 0))]), width: 8, look: .shown),
        ScenePart(.line([.at(Spot(27, 28)), .at(Spot(29.5, 32)), .at(Spot(27, 36)), .at(Spot(29.5, 40))]), width: 1.6, look: .shown),
        ScenePart(.line([.at(Spot(36, 28)), .at(Spot(38.5, 32)), .at(Spot(36, 36)), .at(Spot(38.5, 40))]), width: 1.6, look: .shown),
        ScenePart(.line([.at(Spot(45, 28)), .at(Spot(47.5, 32)), .at(Spot(45, 36)), .at(Spot(47.5, 40))]), width: 1.6, look: .shown),
      ],
      poses: [
        PicturePose(hip: Spot(0, 4), spine: 78, head: 60, leg: PicturePose.Leg(thigh: 18, shin: -18, toes: 75), arm: PicturePose.Arm(hand: .at(Spot(31, 24))), otherArm: PicturePose.Arm(hand: .at(Spot(-10, 4))), points: ["a": Spot(29, 18), "b": Spot(42, 14)]),
        PicturePose(hip: Spot(0, 4), spine: 72, head: 54, leg: PicturePose.Leg(thigh: 18, shin: -18, toes: 75), arm: PicturePose.Arm(hand: .at(Spot(29, 18))), otherArm: PicturePose.Arm(hand: .at(Spot(-10, 4))), points: ["a": Spot(29, 13), "b": Spot(42, 9)]),
      ],
      move: .hold)
  }

  static var warmTheSoleAndCalf: StepPicture {
    StepPicture(
      id: "warm-the-sole-and-calf",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(30, 0)), .at(Spot(50, 0)), .at(Spot(53.5, 3)), .at(Spot(53.5, 17))]), width: 6.5, look: .shown),
        ScenePart(.line([.at(Spot(21, 20)), .at(Spot(23.5, 24)), .at(Spot(21, 28)), .at(Spot(23.5, 32))]), width: 1.6, look: .shown),
        ScenePart(.line([.at(Spot(30, 20)), .at(Spot(32.5, 24)), .at(Spot(30, 28)), .at(Spot(32.5, 32))]), width: 1.6, look: .shown),
        ScenePart(.line([.at(Spot(39, 20)), .at(Spot(41.5, 24)), .at(Spot(39, 28)), .at(Spot(41.5, 32))]), width: 1.6, look: .shown),
      ],
      poses: [
        PicturePose(hip: Spot(0, 4), spine: 98, head: 94, leg: PicturePose.Leg(thigh: 7, shin: -2, toes: 88, toeLength: 1.2), arm: PicturePose.Arm(hand: .at(Spot(13, 12))), otherArm: PicturePose.Arm(hand: .at(Spot(-18, 2)))),
      ],
      move: .hold)
  }

  static var warmTheThighBack: StepPicture {
    StepPicture(
      id: "warm-the-thigh-back",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(4, 0.5)), .at(Spot(25, 0.5))]), width: 7, look: .shown),
        ScenePart(.line([.at(Spot(23, 20)), .at(Spot(25.5, 24)), .at(Spot(23, 28)), .at(Spot(25.5, 32))]), width: 1.6, look: .shown),
        ScenePart(.line([.at(Spot(32, 20)), .at(Spot(34.5, 24)), .at(Spot(32, 28)), .at(Spot(34.5, 32))]), width: 1.6, look: .shown),
        ScenePart(.line([.at(Spot(41, 20)), .at(Spot(43.5, 24)), .at(Spot(41, 28)), .at(Spot(43.5, 32))]), width: 1.6, look: .shown),
      ],
      poses: [
        PicturePose(hip: Spot(0, 8), spine: 98, head: 94, leg: PicturePose.Leg(thigh: 4, shin: -10, toes: 80, toeLength: 1.2), arm: PicturePose.Arm(hand: .at(Spot(14, 15))), otherArm: PicturePose.Arm(hand: .at(Spot(-18, 5)))),
      ],
      move: .hold)
  }

  static var warmTheThighFront: StepPicture {
    StepPicture(
      id: "warm-the-thigh-front",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.joint("a", Spot(0, 0)), .joint("b", Spot(0, 0))]), width: 9, look: .shown),
        ScenePart(.line([.at(Spot(31, 22)), .at(Spot(33.5, 26)), .at(Spot(31, 30)), .at(Spot(33.5, 34))]), width: 1.6, look: .shown),
        ScenePart(.line([.at(Spot(40, 22)), .at(Spot(42.5, 26)), .at(Spot(40, 30)), .at(Spot(42.5, 34))]), width: 1.6, look: .shown),
        ScenePart(.line([.at(Spot(49, 22)), .at(Spot(51.5, 26)), .at(Spot(49, 30)), .at(Spot(51.5, 34))]), width: 1.6, look: .shown),
      ],
      poses: [
        PicturePose(hip: Spot(0, 4), spine: 88, head: 70, leg: PicturePose.Leg(thigh: 8, shin: -6, toes: 80), arm: PicturePose.Arm(hand: .at(Spot(15, 21))), otherArm: PicturePose.Arm(hand: .at(Spot(-14, 2))), points: ["a": Spot(9, 16), "b": Spot(22, 17)]),
        PicturePose(hip: Spot(0, 4), spine: 84, head: 66, leg: PicturePose.Leg(thigh: 8, shin: -6, toes: 80), arm: PicturePose.Arm(hand: .at(Spot(16, 15))), otherArm: PicturePose.Arm(hand: .at(Spot(-14, 2))), points: ["a": Spot(9, 10), "b": Spot(22, 12)]),
      ],
      move: .hold)
  }

  static var warmTheToes: StepPicture {
    StepPicture(
      id: "warm-the-toes",
      scene: [
        ScenePart(.floor),
        ScenePart(.line([.at(Spot(42.5, 14)), .at(Spot(48, 22)), .at(Spot(55, 18)), .at(Spot(55, 3))]), width: 6.5, look: .shown),
        ScenePart(.line([.at(Spot(15, 18)), .at(Spot(17.5, 22)), .at(Spot(15, 26)), .at(Spot(17.5, 30))]), width: 1.6, look: .shown),
        ScenePart(.line([.at(Spot(24, 18)), .at(Spot(26.5, 22)), .at(Spot(24, 26)), .at(Spot(26.5, 30))]), width: 1.6, look: .shown),
        ScenePart(.line([.at(Spot(33, 18)), .at(Spot(35.5, 22)), .at(Spot(33, 26)), .at(Spot(35.5, 30))]), width: 1.6, look: .shown),
      ],
      poses: [
        PicturePose(hip: Spot(0, 4), spine: 98, head: 94, leg: PicturePose.Leg(thigh: 0, shin: 0, toes: 88, toeLength: 1.2), arm: PicturePose.Arm(hand: .at(Spot(13, 10))), otherArm: PicturePose.Arm(hand: .at(Spot(-18, 2)))),
      ],
      move: .hold)
  }

  static var wristBendPalmDown: StepPicture {
    StepPicture(
      id: "wrist-bend-palm-down",
      scene: [
        ScenePart(.line([.joint("shoulder", Spot(0, 0)), .joint("e", Spot(0, 0)), .joint("h", Spot(0, 0))]), width: 6, look: .far),
        ScenePart(.line([.joint("h", Spot(0, 0)), .joint("q", Spot(0, 0))]), width: 9, look: .far),
        ScenePart(.line([.joint("q", Spot(0, 0)), .joint("q2", Spot(0, 0))]), width: 6, look: .far),
        ScenePart(.line([.joint("hand", Spot(0, 0)), .joint("k", Spot(0, 0))]), width: 7, look: .body),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("f", Spot(0, 0)), .joint("g", Spot(0, 0))]), width: 3.4, look: .body),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("f2", Spot(0, 0)), .joint("g2", Spot(0, 0))]), width: 3.4, look: .body),
        ScenePart(.line([.joint("hand", Spot(0, 0)), .joint("t", Spot(0, 0)), .joint("u", Spot(0, 0))]), width: 3.4, look: .body),
      ],
      view: PictureView(-8, 46, 60, 98),
      shows: [.forearm],
      poses: [
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, arm: PicturePose.Arm(upper: 0, fore: 0), points: ["e": Spot(18, 92), "f": Spot(50, 76), "f2": Spot(48, 72), "g": Spot(55, 70), "g2": Spot(49, 65), "h": Spot(36, 90), "k": Spot(43, 77), "q": Spot(44, 86), "q2": Spot(52, 85), "t": Spot(36, 71), "u": Spot(39, 64)]),
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, arm: PicturePose.Arm(upper: 0, fore: 0), points: ["e": Spot(20, 92), "f": Spot(35, 57), "f2": Spot(30, 60), "g": Spot(27, 51), "g2": Spot(22, 58), "h": Spot(40, 88), "k": Spot(38, 66), "q": Spot(47, 74), "q2": Spot(44, 62), "t": Spot(29, 70), "u": Spot(22, 66)]),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(36, 77)), radii: Spot(22, 22), from: 20, to: -40),
      ])
  }

  static var wristBendPalmUp: StepPicture {
    StepPicture(
      id: "wrist-bend-palm-up",
      scene: [
        ScenePart(.line([.joint("shoulder", Spot(0, 0)), .joint("e", Spot(0, 0)), .joint("h", Spot(0, 0))]), width: 6, look: .far),
        ScenePart(.line([.joint("h", Spot(0, 0)), .joint("q", Spot(0, 0))]), width: 9, look: .far),
        ScenePart(.line([.joint("q", Spot(0, 0)), .joint("q2", Spot(0, 0))]), width: 6, look: .far),
        ScenePart(.line([.joint("hand", Spot(0, 0)), .joint("k", Spot(0, 0))]), width: 7, look: .body),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("f", Spot(0, 0)), .joint("g", Spot(0, 0))]), width: 3.4, look: .body),
        ScenePart(.line([.joint("k", Spot(0, 0)), .joint("f2", Spot(0, 0)), .joint("g2", Spot(0, 0))]), width: 3.4, look: .body),
        ScenePart(.line([.joint("hand", Spot(0, 0)), .joint("t", Spot(0, 0)), .joint("u", Spot(0, 0))]), width: 3.4, look: .body),
      ],
      view: PictureView(-8, 46, 60, 98),
      shows: [.forearm],
      poses: [
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, arm: PicturePose.Arm(upper: 0, fore: 0), points: ["e": Spot(12, 56), "f": Spot(50, 78), "f2": Spot(48, 82), "g": Spot(55, 83), "g2": Spot(50, 88), "h": Spot(32, 62), "k": Spot(43, 77), "q": Spot(46, 68), "q2": Spot(55, 73), "t": Spot(36, 83), "u": Spot(41, 89)]),
        PicturePose(hip: Spot(0, 49), spine: 90, head: 90, arm: PicturePose.Arm(upper: 0, fore: 0), points: ["e": Spot(8, 54), "f": Spot(38, 58), "f2": Spot(43, 62), "g": Spot(44, 51), "g2": Spot(50, 58), "h": Spot(30, 50), "k": Spot(37, 66), "q": Spot(46, 49), "q2": Spot(55, 60), "t": Spot(45, 76), "u": Spot(51, 71)]),
      ],
      move: .hold,
      arrows: [
        .around(.at(Spot(36, 77)), radii: Spot(21, 21), from: 50, to: -6),
      ])
  }

  static var wristCircles: StepPicture {
    StepPicture(
      id: "wrist-circles",
      scene: [
        ScenePart(.line([.at(Spot(-60, -6)), .at(Spot(0, 0))]), width: 17, look: .body),
        ScenePart(.line([.at(Spot(-60, 2)), .at(Spot(-12, 1))]), width: 15, look: .body),
        ScenePart(.line([.at(Spot(0, 0)), .joint("palm", Spot(0, 0))]), width: 19, look: .body),
        ScenePart(.line([.joint("palm", Spot(0, 0)), .joint("f1", Spot(0, 0))]), width: 6, look: .body),
        ScenePart(.line([.joint("palm", Spot(0, 0)), .joint("f2", Spot(0, 0))]), width: 6, look: .body),
        ScenePart(.line([.joint("palm", Spot(0, 0)), .joint("f3", Spot(0, 0))]), width: 6, look: .body),
        ScenePart(.line([.joint("th0", Spot(0, 0)), .joint("th", Spot(0, 0))]), width: 7, look: .body),
        ScenePart(.line([.at(Spot(0, 0)), .at(Spot(1, 0))]), width: 16, look: .shown),
      ],
      view: PictureView(-52, -46, 72, 48),
      poses: [
        PicturePose(points: ["f1": Spot(39.9, -13), "f2": Spot(39, -24.4), "f3": Spot(29.9, -30.9), "palm": Spot(18.2, -12.3), "th": Spot(26.1, 10), "th0": Spot(11.9, -1.9)]),
        PicturePose(points: ["f1": Spot(25, 5.8), "f2": Spot(27.4, -4.8), "f3": Spot(24.2, -14.7), "palm": Spot(13.1, -3.1), "th": Spot(11.5, 20.5), "th0": Spot(6.9, 3.5)]),
        PicturePose(points: ["f1": Spot(27, 32.2), "f2": Spot(37.2, 27), "f3": Spot(39.9, 16.1), "palm": Spot(18.2, 12.3), "th": Spot(0.5, 28), "th0": Spot(6.2, 10.3)]),
        PicturePose(points: ["f1": Spot(44.8, 15.7), "f2": Spot(52.4, 6.4), "f3": Spot(49.2, -4.5), "palm": Spot(25.2, 2.3), "th": Spot(15.6, 24.5), "th0": Spot(11.8, 6.2)]),
      ],
      move: .circle,
      arrows: [
        .around(.at(Spot(48, 0)), radii: Spot(16, 38), from: 120, to: -120),
      ])
  }
}
