// SPDX-License-Identifier: MIT
import RoutineFiles
import RoutineModel
import SessionEngine

// Scripts read the names of these properties: they never change, and none is ever omitted.

/// A dose, as JSON; its keys are among those of the object that has it.
private struct DoseReport: Encodable {
  let dose: String
  let leastMs: Nullable<Int64>
  let mostMs: Nullable<Int64>
  let leastReps: Nullable<Int>
  let reps: Nullable<Int>
  let tempoMs: Nullable<Int64>

  init(_ dose: Dose) {
    let hold: (least: Int64, most: Int64)?
    let pace: (least: Int, count: Int, tempo: Int64?)?
    switch dose {
    case .hold(let least, let most):
      self.dose = "hold"
      hold = (least.wholeMilliseconds, most.wholeMilliseconds)
      pace = nil
    case .reps(let count, let tempo, let least):
      self.dose = "reps"
      hold = nil
      pace = (least ?? count, count, tempo?.wholeMilliseconds)
    case .untilDone:
      self.dose = "until-done"
      hold = nil
      pace = nil
    }
    leastMs = Nullable(hold?.least)
    mostMs = Nullable(hold?.most)
    leastReps = Nullable(pace?.least)
    reps = Nullable(pace?.count)
    tempoMs = Nullable(pace?.tempo)
  }
}

/// A segment of a plan, as JSON.
struct SegmentReport: Encodable {
  private let segment: Segment

  init(_ segment: Segment) { self.segment = segment }

  private enum Key: String, CodingKey {
    case type, name, instruction, caution, side, direction, round, set
    case recommendedWhen, onlyWhen, avoidWhen
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(segment.kind.rawValue, forKey: .type)
    try container.encode(segment.name, forKey: .name)
    try container.encode(segment.instruction, forKey: .instruction)
    try container.encode(Nullable(segment.caution), forKey: .caution)
    try container.encode(Nullable(segment.side?.rawValue), forKey: .side)
    try container.encode(Nullable(segment.direction?.rawValue), forKey: .direction)
    try container.encode(Nullable(segment.round?.number), forKey: .round)
    try container.encode(Nullable(segment.set?.number), forKey: .set)
    try container.encode(segment.recommendedWhen.map(\.rawValue), forKey: .recommendedWhen)
    try container.encode(segment.onlyWhen.map(\.rawValue), forKey: .onlyWhen)
    try container.encode(segment.avoidWhen.map(\.rawValue), forKey: .avoidWhen)
    try DoseReport(segment.dose).encode(to: encoder)
  }
}

/// An entry of a routine's steps, as in its file, as JSON.
struct ElementReport: Encodable {
  private let element: RoutineElement

  init(_ element: RoutineElement) { self.element = element }

  private enum Key: String, CodingKey {
    case name, instruction, caution, side, directions, sets, restMs, switchRestMs, restAfterMs
    case recommendedWhen, onlyWhen, avoidWhen, needs, optional
    case `repeat`, steps
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch element {
    case .repetition(let count, let rest, let elements):
      try container.encode(count, forKey: .repeat)
      try container.encode(Nullable(rest?.wholeMilliseconds), forKey: .restMs)
      try container.encode(elements.map(ElementReport.init), forKey: .steps)
    case .step(let step):
      try container.encode(step.name, forKey: .name)
      try container.encode(step.instruction, forKey: .instruction)
      try container.encode(Nullable(step.caution), forKey: .caution)
      try container.encode(Nullable(step.side?.rawValue), forKey: .side)
      try container.encode(step.directions.map(\.rawValue), forKey: .directions)
      try container.encode(step.sets, forKey: .sets)
      try container.encode(Nullable(step.rest?.wholeMilliseconds), forKey: .restMs)
      try container.encode(Nullable(step.switchRest?.wholeMilliseconds), forKey: .switchRestMs)
      try container.encode(Nullable(step.restAfter?.wholeMilliseconds), forKey: .restAfterMs)
      try container.encode(step.recommendedWhen.map(\.rawValue), forKey: .recommendedWhen)
      try container.encode(step.onlyWhen.map(\.rawValue), forKey: .onlyWhen)
      try container.encode(step.avoidWhen.map(\.rawValue), forKey: .avoidWhen)
      try container.encode(step.needs.map(\.rawValue), forKey: .needs)
      try container.encode(step.isOptional, forKey: .optional)
      try DoseReport(step.dose).encode(to: encoder)
    }
  }
}

/// The phases of a workout, as JSON.
struct PhasesReport: Encodable {
  let warmUp: Nullable<String>
  let exercise: String
  let coolDown: Nullable<String>

  init(_ phases: WorkoutPhases) {
    warmUp = Nullable(phases.warmUp?.rawValue)
    coolDown = Nullable(phases.coolDown?.rawValue)
    exercise =
      switch phases.exercise {
      case .routine(let id): id.rawValue
      case .open: "open"
      case .fixed(let duration): "\(duration.wholeMilliseconds)ms"
      }
  }
}

/// A routine in full, as JSON.
struct RoutineReport: Encodable {
  let id: String
  let name: String
  let kind: String
  let summary: String
  let next: Nullable<String>
  let sources: [String]
  let origin: String
  let lengthMs: Int64
  let phases: Nullable<PhasesReport>
  let steps: [ElementReport]
  let plan: [SegmentReport]

  init(_ routine: Routine, isOwn: Bool, nominal: Duration, plan: SessionPlan) {
    id = routine.id.rawValue
    name = routine.name
    kind = routine.kind.rawValue
    summary = routine.summary
    next = Nullable(routine.next?.rawValue)
    sources = routine.sources
    origin = isOwn ? "own" : "built-in"
    lengthMs = nominal.wholeMilliseconds
    switch routine.content {
    case .steps(let elements):
      phases = Nullable(nil)
      steps = elements.map(ElementReport.init)
    case .phases(let workout):
      phases = Nullable(PhasesReport(workout))
      steps = []
    }
    self.plan = plan.segments.map(SegmentReport.init)
  }
}
