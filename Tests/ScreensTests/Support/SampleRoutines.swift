// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

@testable import Screens

/// Wednesday, 18 November 2026, 18:30, UTC+1.
let wednesday = LocalMoment(unixMilliseconds: 1_795_023_000_000, offsetSeconds: 3_600)

extension LocalMoment {
  /// The same time of day, this many days earlier.
  func daysBefore(_ days: Int) -> LocalMoment {
    advanced(by: .seconds(-86_400 * days))
  }
}

/// Routines similar to the built-in ones.
enum SampleRoutines {
  static let warmUp = Routine(
    id: "running-warm-up", name: "Running warm-up", kind: .warmUp,
    summary: "A walk, a jog, loose legs, then three strides.",
    content: .steps([
      .step(Step(name: "Easy walk", dose: .hold(.seconds(120)))),
      .step(Step(name: "Easy jog", dose: .hold(.seconds(180)))),
      .step(
        Step(
          name: "Forward leg swings", instruction: "Hold a wall.",
          dose: .reps(count: 10, tempo: .seconds(2)), side: .each)),
      .step(Step(name: "Calf raises", dose: .reps(count: 12, tempo: .seconds(3)))),
      .repetition(
        count: 3,
        [
          .step(Step(name: "Stride", dose: .hold(.seconds(20)))),
          .step(Step(name: "Walk back", dose: .hold(.seconds(40)))),
        ]),
    ]))
  static let coolDown = Routine(
    id: "running-cool-down", name: "Running cool-down", kind: .coolDown,
    summary: "Walk until the breath is calm, then stretch.",
    content: .steps([
      .step(Step(name: "Easy walk", dose: .hold(.seconds(300)))),
      .step(
        Step(name: "Calf stretch", dose: .hold(.seconds(30)), side: .each, sets: 2)),
    ]))
  static let running = Routine(
    id: "running", name: "Running", kind: .workout,
    summary:
      "Warm up, run for as long as you like, cool down. Stop for chest pressure or faintness.",
    content: .phases(
      WorkoutPhases(warmUp: warmUp.id, exercise: .open, coolDown: coolDown.id)))
  static let relief = Routine(
    id: "foot-cramp", name: "Foot cramp relief", kind: .relief,
    summary: "Stretch, press, warm, circle, drink.", site: .foot, getReady: .zero,
    content: .steps([
      .step(
        Step(
          name: "Stretch the sole", dose: .hold(least: .seconds(10), most: .seconds(15)),
          side: .affected)),
      .step(
        Step(
          name: "Press the tight spot", dose: .hold(least: .seconds(180), most: .seconds(300)),
          side: .affected)),
      .step(
        Step(
          name: "Circle the ankle", dose: .reps(count: 10, tempo: .seconds(3)), side: .affected,
          directions: [.clockwise, .counterclockwise])),
      .step(Step(name: "Fluids and electrolytes", dose: .untilDone)),
    ]))

  /// Relief with steps that depend on conditions.
  static let gatedRelief = Routine(
    id: "gated-relief", name: "Gated relief", kind: .relief, site: .foot, getReady: .zero,
    content: .steps([
      .step(
        Step(
          name: "Stretch the sole", dose: .hold(least: .seconds(10), most: .seconds(15)),
          side: .affected)),
      .step(
        Step(
          name: "Warm the sole", dose: .hold(.seconds(300)), onlyWhen: [.cold],
          avoidWhen: [.heat])),
      .step(Step(name: "Rub ice on it", dose: .hold(.seconds(60)), isOptional: true)),
      .step(Step(name: "Drink a little", dose: .untilDone, onlyWhen: [.frequent])),
    ]))

  /// All of them, and some with little content.
  static let all: [Routine] =
    [running, warmUp, coolDown, relief]
    + [
      ("foot-calf", "Foot and calf", RoutineKind.workout), ("cycling", "Cycling", .workout),
      ("racket", "Racket sports", .workout), ("strength", "Strength", .workout),
      ("swimming", "Swimming", .workout), ("desk-break", "Desk break", .mobility),
      ("bedtime", "Bedtime stretch", .mobility), ("warm-feet", "Warm feet", .mobility),
      ("foot-calf-warm-up", "Foot and calf warm-up", .warmUp),
      ("cycling-warm-up", "Cycling warm-up", .warmUp),
      ("strength-warm-up", "Strength warm-up", .warmUp),
      ("foot-calf-cool-down", "Foot and calf cool-down", .coolDown),
      ("cycling-cool-down", "Cycling cool-down", .coolDown),
    ].map { id, name, kind in
      Routine(
        id: RoutineID(id), name: name, kind: kind, summary: "What \(name) is for, in a sentence.",
        content: kind == .workout
          ? .phases(WorkoutPhases(warmUp: warmUp.id, exercise: .open, coolDown: coolDown.id))
          : .steps([
            .step(Step(name: "Rise and sit", dose: .reps(count: 12, tempo: nil))),
            .step(Step(name: "Shake it out", dose: .hold(.seconds(45)))),
          ]))
    }

  static func find(_ id: RoutineID) -> Routine? { all.first { $0.id == id } }

  /// In the home screen's form.
  static let home = all.map { HomeRoutine($0, resolve: find) }

  static let broken = HomeRoutine(
    id: "evening", name: "evening.yaml", kind: .mobility, isOwn: true,
    problem: "evening.yaml:4:11: error: a hold must be longer than 0 s\n  hold: 0s\n        ^")

  /// Difficult names, some of them realistic.
  static let hard: [HomeRoutine] = [
    HomeRoutine(
      id: "long", name: String(repeating: "Very long name ", count: 13), kind: .workout,
      summary: String(repeating: "and on ", count: 200), nominal: .seconds(86_399),
      isOpenEnded: true, hasOpenExercise: true, isOwn: true, shadowsBuiltIn: true,
      preview: [.init(String(repeating: "step ", count: 40), detail: "10–15 s")]),
    HomeRoutine(
      id: "wide", name: "足のつりをやわらげるストレッチと温め方の手順", kind: .mobility,
      nominal: .seconds(61), isOwn: true),
    HomeRoutine(
      id: "right-to-left", name: "تمارين الإحماء للقدم والساق \u{202E}txt", kind: .mobility,
      nominal: .seconds(3_725)),
    HomeRoutine(
      id: "escape", name: "\u{1B}[31mRed\u{7}\nand two lines 👩‍👩‍👧 e\u{301}", kind: .mobility,
      nominal: .seconds(5)),
    HomeRoutine(id: "nameless", name: "", kind: .mobility, isOpenEnded: true),
    broken,
  ]
}

/// The overview of a log of some weeks.
let sampleOverview = LogOverview(
  uses: [
    "running": RoutineUse(timesDone: 14, lastStartedAt: wednesday.daysBefore(0)),
    "desk-break": RoutineUse(timesDone: 120, lastStartedAt: wednesday.daysBefore(1)),
    "bedtime": RoutineUse(timesDone: 3, lastStartedAt: wednesday.daysBefore(4)),
    "foot-cramp": RoutineUse(timesDone: 1, lastStartedAt: wednesday.daysBefore(60)),
    "cycling": RoutineUse(timesDone: 0, lastStartedAt: wednesday.daysBefore(400)),
  ])

/// The figures of a log's last half year.
let sampleRecent = SampleReview.recent(SampleReview.year)
