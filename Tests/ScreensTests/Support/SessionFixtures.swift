// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

@testable import Screens

/// Sessions for the screens, built like those from routine files.
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

  /// The relief of a foot cramp according to the founding text.
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

  /// Relief of a foot cramp, with texts about as long as the built-in one's.
  private static let footCramp = Routine(
    id: "foot-cramp", name: "Foot cramp relief", kind: .relief, site: .foot,
    content: .steps([
      .step(
        Step(
          name: "Stretch the sole",
          instruction:
            "Leg straight, pull the toes to you. Pull slowly, with moderate force. Sit, and grasp "
            + "the toes of the cramped foot. Feel the stretch along the sole.",
          caution:
            "Swollen, warm or red? Stop: press w. Stop if the pain gets sharp: pulling too "
            + "hard can injure. Hold still, without bouncing, and keep breathing.",
          dose: .hold(least: .seconds(10), most: .seconds(15)), side: .affected)),
      .step(
        Step(
          name: "Press the tight spot",
          instruction: "Press the tightest spot of the sole with your thumb. Press with moderate "
            + "force, and gently rub the muscles around it. Your index finger will do too. Sit, "
            + "with the cramped foot over the other knee.",
          caution: "Swollen, warm or red? Stop: press w. A darkened leg or hard sore veins? Maybe "
            + "a clot: do not press; get seen today. Pregnant? Stretch only, and ask your midwife. "
            + "On blood thinners? Ask first.",
          dose: .hold(least: .seconds(180), most: .seconds(300)), side: .affected,
          avoidWhen: [.suspectedClot], needs: [.pressing])),
      .step(
        Step(
          name: "Warm the sole and calf",
          instruction:
            "Lay a warm towel on the sole and lower calf. A wrapped hot water bottle will "
            + "do too. Sit or lie, with the cramped leg at rest. It is best for a cramp from cold.",
          caution:
            "Skip it on numb or broken skin. Skip it with infection, swelling, diabetic nerve "
            + "damage, poor circulation, a suspected clot or heat illness. Heart trouble or past "
            + "cancer? Ask first. Wrap the bottle; no boiling water. Check the skin, and stay awake.",
          dose: .hold(least: .seconds(300), most: .seconds(600)), side: .affected,
          recommendedWhen: [.cold], avoidWhen: [.heat, .suspectedClot], needs: [.warmth])),
      .step(
        Step(
          name: "Circle the ankle",
          instruction: "Slowly circle the ankle of the cramped leg. Sit, with the foot off the "
            + "floor. Gently bend and straighten the knee as you circle.",
          caution: "Press c to stretch again if it cramps.",
          dose: .reps(count: 10, tempo: .seconds(3)), side: .affected,
          directions: [.clockwise, .counterclockwise])),
      .step(
        Step(
          name: "Fluids and electrolytes",
          instruction: "Sip a light saline or a sports drink. Drink an appropriate amount: your "
            + "thirst is the guide. It replaces fluid, and electrolytes such as sodium and "
            + "potassium. It is for frequent cramps, or with thirst or fatigue.",
          caution:
            "Drink only to thirst, and follow the label. Too much is dangerous. Use ready-made drinks "
            + "only, and no salt tablets. Low-salt diet, heart, kidney or blood pressure disease? "
            + "Ask first. Drowsy, confused or in heat stroke? Drink nothing, and call for help.",
          dose: .untilDone, onlyWhen: [.frequent, .thirst, .fatigue], needs: [.saline])),
    ]))

  /// The built-in relief of a site.
  static func relief(of site: CrampSite, side: Side? = .left) throws -> SessionPlan {
    try plan(BuiltInReliefs.routine(site), side: side)
  }

  /// A cramp of the left foot with these facts from the log.
  ///
  /// - Parameter isWarmthWithheld: Whether the question about warmth is still unanswered.
  static func cramp(knowing known: [Condition], isWarmthWithheld: Bool = false) throws -> Cramp {
    let routine = isWarmthWithheld ? footCramp.withholding(.warmth) : footCramp
    return Cramp(site: .foot, side: .left, relief: try plan(routine, side: .left), known: known)
  }

  /// The steps that depend on that answer.
  static let warmthSteps = footCramp.steps(needing: .warmth)

  /// The plan of a routine, with the workout's phases if it has them.
  static func plan(_ routine: Routine, side: Side? = nil) throws -> SessionPlan {
    let parts: [RoutineID: Routine] = ["warm": warmUp, "cool": coolDown]
    return try SessionPlan(routine, affectedSide: side) { parts[$0] }
  }

  /// A cramp of the left foot.
  static var cramp: Cramp {
    get throws { Cramp(site: .foot, side: .left, relief: try relief(side: .left)) }
  }
}

/// Cramps frequent enough to be mentioned: the third within a week.
let often = RecentCramps(
  (0..<3).map { RecentCramps.Onset(at: wednesday.daysBefore($0), woke: false) },
  until: wednesday, thresholds: .standard)

extension Shown where S == SessionScreen {
  /// The screen of a session after events, in seconds since its start, at the last one. Without a
  /// plan, the session is of the workout.
  static func after(
    _ events: [(seconds: Double, event: SessionEvent)], of plan: SessionPlan? = nil,
    name: String? = nil
  ) throws -> ShownSession {
    let plan = try plan ?? SessionFixtures.workout
    var screen = Shown(SessionScreen(machine: SessionMachine(plan), routineName: name))
    for (seconds, event) in events {
      try screen.apply(event, at: SessionInstant(.milliseconds(Int64(seconds * 1_000))))
    }
    return screen
  }

  /// Hands the machine an event, as the app does.
  mutating func apply(_ event: SessionEvent, at now: SessionInstant) throws {
    var machine = self.machine
    // Wakes for each deadline on the way, as the app does, so that no time is missed.
    while let deadline = machine.nextDeadline, deadline < now {
      if case .missedTime = event { break }
      _ = try machine.handle(.timeReached, at: deadline)
    }
    _ = try machine.handle(event, at: now)
    screen.show(machine, at: now)
  }

  /// Hands the machine the events of keys, as the app does.
  mutating func press(_ keys: [Key]) throws {
    for key in keys {
      switch handle(key) {
      case .own(.event(let event)): try apply(event, at: self.now)
      case .own(.events(let events)): for event in events { try apply(event, at: self.now) }
      case .own(.warmth(_, let step)):
        self.guide.withheldSteps = [:]
        if let step { try apply(.take(step), at: self.now) }
      case .cramp:
        let meaning = self.machine.meaning(
          of: try SessionFixtures.cramp, at: self.now, sameWithin: .seconds(600))
        try apply(meaning, at: self.now)
      case .own, .suspend, .leave, nil: break
      }
    }
  }

  /// The same session, continued, at a later moment.
  func going(on way: Continuation, at start: Double, until end: Double) throws -> ShownSession {
    var screen = self
    try screen.apply(.continue(way), at: SessionInstant(.milliseconds(Int64(start * 1_000))))
    try screen.apply(.timeReached, at: SessionInstant(.milliseconds(Int64(end * 1_000))))
    return screen
  }

  /// Whether a text is drawn, in ordinary or in large letters.
  func shows(_ text: String, at size: Size) -> Bool {
    let buffer = draw(size)
    let words = buffer.text.split { $0.isWhitespace }.joined(separator: " ")
    return words.contains(text) || buffer.placeOfLarge(text) != nil
  }
}
