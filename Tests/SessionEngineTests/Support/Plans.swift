// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

// The tests' plans, in as few words as possible.

extension Duration {
  /// Seconds, to the millisecond, from a decimal literal.
  static func s(_ seconds: Double) -> Duration {
    .milliseconds(Int64((seconds * 1_000).rounded()))
  }
}

extension SessionInstant {
  /// The moment this many seconds after the start.
  static func at(_ seconds: Double) -> SessionInstant { SessionInstant(.s(seconds)) }
}

extension Segment {
  static func hold(
    _ name: String, _ seconds: Double, side: StepSide? = nil, _ phase: Phase? = nil
  ) -> Segment {
    Segment(kind: .step, phase: phase, name: name, side: side, dose: .hold(.s(seconds)))
  }

  static func range(
    _ name: String, _ least: Double, _ most: Double, _ phase: Phase? = nil
  ) -> Segment {
    Segment(
      kind: .step, phase: phase, name: name, dose: .hold(least: .s(least), most: .s(most)))
  }

  static func paced(
    _ name: String, _ count: Int, every tempo: Double, _ phase: Phase? = nil
  ) -> Segment {
    Segment(
      kind: .step, phase: phase, name: name, dose: .reps(count: count, tempo: .s(tempo)))
  }

  static func ownPace(_ name: String, _ count: Int, _ phase: Phase? = nil) -> Segment {
    Segment(kind: .step, phase: phase, name: name, dose: .reps(count: count, tempo: nil))
  }

  static func untilDone(_ name: String, _ phase: Phase? = nil) -> Segment {
    Segment(kind: .step, phase: phase, name: name, dose: .untilDone)
  }

  static func getReady(_ seconds: Double, _ phase: Phase? = nil) -> Segment {
    breath(.getReady, seconds, phase)
  }

  static func transition(_ seconds: Double, _ phase: Phase? = nil) -> Segment {
    breath(.transition, seconds, phase)
  }

  static func `switch`(_ seconds: Double) -> Segment { breath(.switch, seconds, nil) }

  /// The same, for cramps under conditions.
  func advised(
    _ only: [Condition] = [], because: [Condition] = [], avoid: [Condition] = [],
    isOptional: Bool = false
  ) -> Segment {
    var segment = self
    segment.onlyWhen = only
    segment.recommendedWhen = because
    segment.avoidWhen = avoid
    segment.isOptional = isOptional
    return segment
  }

  /// The time before this step.
  func breath(_ seconds: Double, as kind: Kind = .transition) -> Segment {
    var segment = self
    segment.kind = kind
    segment.dose = .hold(.s(seconds))
    return segment
  }

  private static func breath(_ kind: Kind, _ seconds: Double, _ phase: Phase?) -> Segment {
    Segment(kind: kind, phase: phase, name: "", dose: .hold(.s(seconds)))
  }
}

extension SessionPlan {
  /// A plan of these segments.
  static func of(_ segments: Segment..., resumeGetReady: Double = 5) -> SessionPlan {
    SessionPlan(
      routine: "plan", name: "Plan", kind: .workout, segments: segments,
      resumeGetReady: .s(resumeGetReady))
  }

  /// A workout with every kind of dose; the tables refer to its segments by index.
  static let workout = SessionPlan.of(
    .getReady(5, .warmUp),  // 0
    .hold("A", 30, .warmUp),  // 1
    .transition(5, .warmUp),  // 2
    .range("B", 10, 15, .warmUp),  // 3
    .paced("C", 10, every: 3, .exercise),  // 4
    .ownPace("D", 8, .exercise),  // 5
    .untilDone("E", .exercise),  // 6
    .transition(5, .coolDown),  // 7
    .hold("F", 20, .coolDown))  // 8

  /// A relief with a range and a last step that only the person ends.
  static let relief = SessionPlan(
    routine: "relief", name: "Relief", kind: .relief, site: .foot,
    segments: [.range("stretch", 10, 15), .transition(5), .untilDone("drink")])

  /// A relief with steps that depend on conditions.
  static let advised = SessionPlan(
    routine: "advised", name: "Advised", kind: .relief, site: .foot,
    segments: [
      .range("stretch", 10, 15),  // 0
      .hold("press", 60).advised(avoid: [.suspectedClot]).breath(5),  // 1
      .hold("press", 60).advised(avoid: [.suspectedClot]),  // 2
      .hold("warm", 60).advised([.cold], avoid: [.heat]).breath(5),  // 3
      .hold("warm", 60).advised([.cold], avoid: [.heat]),  // 4
      .untilDone("circle"),  // 5
    ])
}

extension Cramp {
  /// A cramp in the left foot.
  static let foot = Cramp(site: .foot, side: .left, relief: .relief)
  /// The same, in the right foot.
  static let rightFoot = Cramp(site: .foot, side: .right, relief: .relief)
  /// A cramp in the right calf.
  static let calf = Cramp(
    site: .calf, side: .right,
    relief: SessionPlan(
      routine: "calf", name: "Calf", kind: .relief, site: .calf, segments: [.hold("lean", 30)]))
  /// A cramp in the left foot whose relief depends on conditions.
  static let advised = Cramp(site: .foot, side: .left, relief: .advised, known: [])
}

extension SessionEvent {
  /// The cramp key.
  static let cramp = SessionEvent.cramp(.foot)
  /// The key that adds ten seconds.
  static let tenSeconds = SessionEvent.extend(.seconds(10))
}
