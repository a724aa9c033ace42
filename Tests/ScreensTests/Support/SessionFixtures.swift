// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine

/// Sessions for the screens to show, built from values as a routine file would give them.
enum SessionFixtures {
  /// A workout of three phases with sides, sets, directions, ranges and every kind of dose.
  static var workout: SessionPlan {
    get throws {
      try plan(
        Routine(
          id: "easy-run", name: "Easy run", kind: .workout,
          content: .phases(
            WorkoutPhases(warmUp: "warm", exercise: .open, coolDown: "cool"))))
    }
  }

  /// The relief of a foot cramp, as the founding text has it.
  static func relief(side: Side?) throws -> SessionPlan {
    try plan(footCramp, side: side)
  }

  private static let warmUp = Routine(
    id: "warm", name: "Warm-up", kind: .warmUp,
    content: .steps([
      .step(
        Step(
          name: "March on the spot", instruction: "Swing your arms, at a pace that lets you chat.",
          dose: .hold(.seconds(60)))),
      .step(
        Step(
          name: "Leg swings",
          instruction: "Hold a wall and swing one leg forward and back, relaxed.",
          dose: .reps(count: 10, tempo: .seconds(2)), side: .each)),
      .step(
        Step(
          name: "Ankle circles",
          instruction: "Lift the foot and draw slow circles from the ankle.",
          dose: .reps(count: 10, tempo: .seconds(3)), side: .each,
          directions: [.clockwise, .counterclockwise])),
      .step(
        Step(
          name: "Squats", instruction: "Sit back and stand.",
          dose: .reps(count: 12, tempo: nil), sets: 2, rest: .seconds(30))),
    ]))

  private static let coolDown = Routine(
    id: "cool", name: "Cool-down", kind: .coolDown,
    content: .steps([
      .step(
        Step(
          name: "Calf stretch, knee straight",
          instruction: "Hands on the wall, one foot back, heel down, back knee straight.",
          caution: "To tightness, never to pain. No bouncing.",
          dose: .hold(least: .seconds(15), most: .seconds(30)), side: .each, sets: 2)),
      .step(
        Step(
          name: "Walk it off", instruction: "Walk slowly until the breath is calm.",
          dose: .hold(least: .seconds(180), most: .seconds(300)))),
    ]))

  private static let footCramp = Routine(
    id: "foot-cramp", name: "Foot cramp relief", kind: .relief, site: .foot, getReady: .zero,
    content: .steps([
      .step(
        Step(
          name: "Stretch the sole",
          instruction:
            "Sit and straighten the leg. Slowly draw the toes toward you by hand, with moderate "
            + "force.",
          caution: "Do not overstretch: that can injure. No bouncing, keep breathing. Stop if the "
            + "pain sharpens.",
          dose: .hold(least: .seconds(10), most: .seconds(15)), side: .affected)),
      .step(
        Step(
          name: "Press the tight spot",
          instruction:
            "Press the most noticeably cramped spot moderately, with thumb or index finger. Gently "
            + "massage the muscles around it.",
          caution: "No pressing if a clot is suspected: one leg swollen, warm, sore, red or "
            + "darkened. Pregnant: stretch only, ask your midwife. On blood thinners: ask first.",
          dose: .hold(least: .seconds(180), most: .seconds(300)), side: .affected,
          avoidWhen: [.suspectedClot])),
      .step(
        Step(
          name: "Warm the sole and calf",
          instruction: "Wrapped hot water bottle or warm towel on the cramped sole and lower calf.",
          caution: "Skip with fresh swelling, a suspected clot or heat illness. Ask first with "
            + "numbness, nerve damage, poor circulation, broken or inflamed skin, infection, fever, "
            + "heart disease or a history of cancer. No boiling water; check the skin; never sleep "
            + "on it.",
          dose: .hold(least: .seconds(300), most: .seconds(600)), side: .affected,
          onlyWhen: [.cold], avoidWhen: [.heat, .suspectedClot])),
      .step(
        Step(
          name: "Circle the ankle",
          instruction: "Slowly circle the ankle while gently bending and straightening the knee.",
          dose: .reps(count: 10, tempo: .seconds(3)), side: .affected,
          directions: [.clockwise, .counterclockwise])),
      .step(
        Step(
          name: "Fluids and electrolytes",
          instruction:
            "If cramps are frequent, or with thirst or fatigue: drink an appropriate amount of "
            + "light saline or a sports drink.",
          caution: "Follow the label and your thirst; too much of any drink is harmful.",
          dose: .untilDone, onlyWhen: [.frequent, .thirst, .fatigue])),
    ]))

  /// The relief of any site.
  static func relief(of site: CrampSite, side: Side? = .left) throws -> SessionPlan {
    try plan(site == .foot ? footCramp : SampleReliefs.routine(site), side: side)
  }

  /// A cramp of the left foot of which it is known what holds by the log.
  static func cramp(knowing known: [Condition]) throws -> Cramp {
    Cramp(site: .foot, side: .left, relief: try relief(side: .left), known: known)
  }

  /// The plan of a routine, which may have the phases of the workout.
  static func plan(_ routine: Routine, side: Side? = nil) throws -> SessionPlan {
    let parts: [RoutineID: Routine] = ["warm": warmUp, "cool": coolDown]
    return try SessionPlan(routine, affectedSide: side) { parts[$0] }
  }

  /// A cramp of the left foot.
  static var cramp: Cramp {
    get throws { Cramp(site: .foot, side: .left, relief: try relief(side: .left)) }
  }
}

/// Cramps so often that it is worth telling: the third of a week.
let often = RecentCramps(
  (0..<3).map { RecentCramps.Onset(at: wednesday.daysBefore($0), woke: false) },
  until: wednesday, thresholds: .standard)

extension SessionScreen {
  /// The screen of a session with events that came at seconds since its start; shown at the last.
  /// Without a plan, it is a session of the workout.
  static func after(
    _ events: [(seconds: Double, event: SessionEvent)], of plan: SessionPlan? = nil,
    name: String? = nil
  ) throws -> SessionScreen {
    let plan = try plan ?? SessionFixtures.workout
    var screen = SessionScreen(machine: SessionMachine(plan), routineName: name)
    for (seconds, event) in events {
      try screen.apply(event, at: SessionInstant(.milliseconds(Int64(seconds * 1_000))))
    }
    return screen
  }

  /// Hands the machine an event, as the app does.
  mutating func apply(_ event: SessionEvent, at now: SessionInstant) throws {
    var machine = machine
    // Waking for each deadline on the way, as the app does, so that no time is missed.
    while let deadline = machine.nextDeadline, deadline < now {
      if case .missedTime = event { break }
      _ = try machine.handle(.timeReached, at: deadline)
    }
    _ = try machine.handle(event, at: now)
    self.machine = machine
    self.now = now
  }
}
