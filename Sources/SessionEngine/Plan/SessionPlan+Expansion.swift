// SPDX-License-Identifier: MIT
import RoutineModel

// The rule of this file: between two pieces of work there is always one breath, unless the routine
// says `0s`. A rest set by the routine replaces the time between steps; a rest between rounds
// replaces the rest after the last step of a round. A change of direction within a movement needs
// no breath, and there is no rest if nothing follows.

extension SessionPlan {
  /// Makes the plan of a routine.
  ///
  /// Sets alternate sides (left, right, left, right), so that one side rests while the other works.
  /// - Parameters:
  ///   - routine: The routine.
  ///   - affectedSide: The affected side, if the person has said it. Relief treats both sides at
  ///     once; everything else one after the other.
  ///   - timing: The times for a routine that sets none.
  ///   - resolve: Finds the routines that a workout names.
  /// - Throws: `PlanError` if a phase is missing, or the plan would be empty or too long.
  public init(
    _ routine: Routine, affectedSide: Side? = nil, timing: PlanTiming = .standard,
    resolve: (RoutineID) -> Routine? = { _ in nil }
  ) throws(PlanError) {
    let transition = routine.transition ?? timing.transition
    let getReady = routine.getReady ?? (routine.kind == .relief ? timing.takeHold : timing.getReady)
    var layout = PlanLayout(
      affectedSides: routine.affectedSides(affectedSide), routine: routine.id,
      mostSegments: RoutineLimits.mostSegments - (getReady > .zero ? 1 : 0))
    switch routine.content {
    case .steps(let elements):
      try layout.append(elements, phase: Phase(routine.kind), transition: transition)
    case .phases(let phases):
      for part in phases.parts {
        layout.breath = .between(transition)
        switch part {
        case .routine(let id, let phase):
          guard let routine = resolve(id) else { throw .missingRoutine(id) }
          guard case .steps(let elements) = routine.content else { throw .nestedWorkout(id) }
          try layout.append(
            elements, phase: phase, transition: routine.transition ?? timing.transition)
        case .own(let dose):
          let step = Step(name: routine.name, dose: dose)
          try layout.append(
            [.step(step)], phase: .exercise, transition: transition)
        }
      }
    }
    guard let first = layout.segments.first else { throw .empty(routine.id) }
    let lead = getReady > .zero ? [first.preceding(as: .getReady, for: getReady)] : []
    self.init(
      routine: routine.id, name: routine.name, kind: routine.kind, site: routine.site,
      segments: lead + layout.segments, resumeGetReady: timing.getReady)
  }
}

/// The time before a piece of work.
private struct Breath {
  let kind: Segment.Kind
  let length: Duration

  static let none = Breath.between(.zero)
  static func between(_ length: Duration) -> Breath { Breath(kind: .transition, length: length) }
  static func rest(_ length: Duration) -> Breath { Breath(kind: .rest, length: length) }
}

/// A plan being made.
private struct PlanLayout {
  let affectedSides: [StepSide]
  let routine: RoutineID
  let mostSegments: Int
  var segments: [Segment] = []
  /// The breath before the next step, reset after every step.
  var breath = Breath.none
  /// The round being laid out, if there are several.
  private var round: Segment.Turn?

  init(affectedSides: [StepSide], routine: RoutineID, mostSegments: Int) {
    self.affectedSides = affectedSides
    self.routine = routine
    self.mostSegments = mostSegments
  }

  mutating func append(
    _ elements: [RoutineElement], phase: Phase?, transition: Duration
  ) throws(PlanError) {
    for element in elements {
      switch element {
      case .step(let step):
        try append(step, phase: phase, transition: transition)
        breath = step.restAfter.map(Breath.rest) ?? .between(transition)
      case .repetition(let count, let rest, let elements):
        // Without any work there is nothing to repeat.
        guard elements.workSegmentCount() > 0 else { continue }
        let outer = round
        for number in 0..<max(0, count) {
          if number > 0, let rest { breath = .rest(rest) }
          if count > 1 { round = .init(number: number + 1, of: count) }
          try append(elements, phase: phase, transition: transition)
        }
        round = outer
      }
    }
  }

  private mutating func append(
    _ step: Step, phase: Phase?, transition: Duration
  ) throws(PlanError) {
    let sides = sides(of: step)
    let directions: [Direction?] = step.directions.isEmpty ? [nil] : step.directions
    for set in 1...max(1, step.sets) {
      for (place, side) in sides.enumerated() {
        for (leg, direction) in directions.enumerated() {
          let segment = Segment(
            kind: .step, phase: phase, name: step.name, instruction: step.instruction,
            caution: step.caution, side: side, direction: direction, round: round,
            set: step.sets > 1 ? .init(number: set, of: step.sets) : nil, dose: step.dose,
            recommendedWhen: step.recommendedWhen, onlyWhen: step.onlyWhen,
            avoidWhen: step.avoidWhen, isOptional: step.isOptional)
          let isFirst = set == 1 && place == 0 && leg == 0
          let breath =
            isFirst
            ? (segments.isEmpty ? .none : self.breath)
            : leg > 0
              ? .none
              : breath(in: step, changesSide: sides.count > 1, startsSet: place == 0, transition)
          let hasBreath = breath.length > .zero
          guard segments.count + (hasBreath ? 2 : 1) <= mostSegments else {
            throw .tooManySegments(routine)
          }
          if hasBreath {
            segments.append(segment.preceding(as: breath.kind, for: breath.length))
          }
          segments.append(segment)
        }
      }
    }
  }

  /// The breath between two parts of one step.
  private func breath(
    in step: Step, changesSide: Bool, startsSet: Bool, _ transition: Duration
  ) -> Breath {
    if startsSet, let rest = step.rest { return .rest(rest) }
    return changesSide
      ? Breath(kind: .switch, length: step.switchRest ?? transition) : .between(transition)
  }

  private func sides(of step: Step) -> [StepSide?] {
    switch step.side {
    case nil: [nil]
    case .each: [.left, .right]
    case .affected: affectedSides
    case .left, .right, .both: [step.side]
    }
  }
}

extension Routine {
  /// The sides that `affected` stands for, in order. A cramp on both sides is relieved on both at
  /// once.
  fileprivate func affectedSides(_ side: Side?) -> [StepSide] {
    switch side {
    case .left: [.left]
    case .right: [.right]
    case .both: kind == .relief ? [.both] : [.left, .right]
    case nil: [.affected]
    }
  }
}

extension Segment {
  /// The time before this step: it shows the step without being it.
  fileprivate func preceding(as kind: Kind, for length: Duration) -> Segment {
    var segment = self
    segment.kind = kind
    segment.dose = .hold(length)
    return segment
  }
}

extension Phase {
  /// The phase of a routine that is run by itself.
  fileprivate init?(_ kind: RoutineKind) {
    switch kind {
    case .warmUp: self = .warmUp
    case .exercise: self = .exercise
    case .coolDown: self = .coolDown
    case .workout, .mobility, .relief: return nil
    }
  }
}

extension WorkoutPhases {
  fileprivate enum Part {
    case routine(RoutineID, Phase)
    case own(Dose)
  }

  /// The phases it has, in order.
  fileprivate var parts: [Part] {
    let main: Part =
      switch exercise {
      case .routine(let id): .routine(id, .exercise)
      case .open: .own(.untilDone)
      case .fixed(let duration): .own(.hold(duration))
      }
    return [warmUp.map { .routine($0, .warmUp) }, main, coolDown.map { .routine($0, .coolDown) }]
      .compactMap { $0 }
  }
}
