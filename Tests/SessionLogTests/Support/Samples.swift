// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

@testable import SessionLog

enum Samples {
  /// A plan with every kind of segment and dose.
  static let workout = SessionPlan(
    routine: "running", name: "Running", kind: .workout,
    segments: [
      Segment(
        kind: .getReady, phase: .warmUp, name: "Leg swings", side: .left, dose: .hold(.seconds(5))),
      Segment(
        kind: .step, phase: .warmUp, name: "Leg swings", instruction: "Swing, \"relaxed\".",
        caution: "Hold on to a wall.", side: .left, set: .init(number: 1, of: 2),
        dose: .hold(least: .seconds(10), most: .seconds(15))),
      Segment(
        kind: .switch, phase: .warmUp, name: "Leg swings", side: .right, dose: .hold(.seconds(3))),
      Segment(
        kind: .step, phase: .warmUp, name: "Leg swings", side: .right,
        set: .init(number: 2, of: 2), dose: .hold(least: .seconds(10), most: .seconds(15))),
      Segment(kind: .rest, phase: .warmUp, name: "Ankle", dose: .hold(.milliseconds(1_500))),
      Segment(
        kind: .step, phase: .warmUp, name: "Ankle", direction: .clockwise,
        dose: .reps(count: 10, tempo: .seconds(1))),
      Segment(
        kind: .step, phase: .warmUp, name: "Squats", dose: .reps(count: 5, tempo: nil),
        isOptional: true),
      Segment(kind: .step, phase: .exercise, name: "Running", dose: .untilDone),
      Segment(kind: .transition, phase: .coolDown, name: "Walk", dose: .hold(.seconds(5))),
      Segment(kind: .step, phase: .coolDown, name: "Walk", dose: .hold(.seconds(30))),
      Segment(kind: .step, phase: .coolDown, name: "Øre 伸び", dose: .hold(.seconds(20))),
    ])

  /// A relief with conditions.
  static let relief = SessionPlan(
    routine: "foot-cramp", name: "Foot cramp relief", kind: .relief, site: .foot,
    segments: [
      Segment(
        kind: .step, name: "Stretch the sole", side: .left,
        dose: .hold(least: .seconds(10), most: .seconds(15))),
      Segment(kind: .transition, name: "Warm", dose: .hold(.seconds(2))),
      Segment(
        kind: .step, name: "Warm", dose: .hold(.seconds(20)), onlyWhen: [.cold, .fatigue]),
      Segment(kind: .step, name: "Drink", dose: .untilDone, isOptional: true),
    ])

  /// A relief with everything that decides which of its steps are for a cramp.
  static let fullRelief = fullRelief(side: .affected)

  /// The same, for a side.
  static func fullRelief(side: StepSide) -> SessionPlan {
    SessionPlan(
      routine: "foot-cramp", name: "Foot cramp relief", kind: .relief, site: .foot,
      segments: [
        Segment(kind: .getReady, name: "Stretch", side: side, dose: .hold(.seconds(1))),
        Segment(
          kind: .step, name: "Stretch", side: side, set: .init(number: 1, of: 2),
          dose: .hold(least: .seconds(4), most: .seconds(6))),
        Segment(kind: .rest, name: "Stretch", side: side, dose: .hold(.seconds(1))),
        Segment(
          kind: .step, name: "Stretch", side: side, set: .init(number: 2, of: 2),
          dose: .hold(least: .seconds(4), most: .seconds(6))),
        Segment(kind: .transition, name: "Warm", dose: .hold(.seconds(1)), avoidWhen: [.heat]),
        Segment(
          kind: .step, name: "Warm", dose: .hold(.seconds(5)), onlyWhen: [.cold, .fatigue],
          avoidWhen: [.heat, .suspectedClot]),
        Segment(
          kind: .step, name: "Press", dose: .hold(.seconds(5)),
          onlyWhen: [.frequent, .recurring], avoidWhen: [.suspectedClot]),
        Segment(kind: .step, name: "Drink", dose: .untilDone, isOptional: true),
      ])
  }

  /// Another relief, for another site.
  static let calfRelief = SessionPlan(
    routine: "calf-cramp", name: "Calf cramp relief", kind: .relief, site: .calf,
    segments: [Segment(kind: .step, name: "Stretch the calf", dose: .hold(.seconds(20)))])

  /// A Sunday in November, an hour ahead of UTC.
  static let start = LocalMoment(unixMilliseconds: 1_795_348_800_000, offsetSeconds: 3_600)

  /// The id made of a number.
  static func id(_ number: UInt64) -> SessionID {
    let digits = String(number, radix: 16)
    return SessionID(rawValue: String(repeating: "0", count: 16 - digits.count) + digits)
  }
}
