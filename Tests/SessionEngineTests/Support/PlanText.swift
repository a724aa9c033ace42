// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

// Text for plans in the tables: one word or two per segment, such as `A left 30`, `switch 5`.

extension Segment {
  /// The segment in a few words; the time around steps without the next step's name.
  var text: String {
    var words = [isStep ? name : kind.rawValue]
    if isStep {
      if let side { words.append(side.rawValue) }
      if let direction { words.append(direction.rawValue) }
      if let set { words.append("\(set.number)/\(set.count)") }
    }
    words.append(dose.text)
    return words.joined(separator: " ")
  }
}

extension Dose {
  /// The dose in a word.
  var text: String {
    switch self {
    case .hold(let least, let most):
      least == most
        ? SessionInstant(most).text : "\(SessionInstant(least).text)-\(SessionInstant(most).text)"
    case .reps(let count, let tempo?, _): "\(count)×\(SessionInstant(tempo).text)"
    case .reps(let count, nil, _): "\(count)×"
    case .untilDone: "until-done"
    }
  }
}

extension SessionPlan {
  /// The segments in one line.
  var text: String { segments.map(\.text).joined(separator: ", ") }
}

extension SessionPlan: CustomTestStringConvertible {
  /// The name in the test report.
  public var testDescription: String { text }
}

extension Routine {
  /// A routine of steps with an arbitrary name.
  static func of(
    id: RoutineID = "routine", kind: RoutineKind = .mobility, getReady: Double? = nil,
    transition: Double? = nil, _ elements: RoutineElement...
  ) -> Routine {
    Routine(
      id: id, name: id.rawValue, kind: kind, getReady: getReady.map { .s($0) },
      transition: transition.map { .s($0) }, content: .steps(elements))
  }

  /// A workout with an arbitrary name.
  static func workout(
    warmUp: RoutineID? = nil, _ exercise: WorkoutPhases.Exercise, coolDown: RoutineID? = nil,
    getReady: Double? = nil, transition: Double? = nil
  ) -> Routine {
    Routine(
      id: "workout", name: "Workout", kind: .workout, getReady: getReady.map { .s($0) },
      transition: transition.map { .s($0) },
      content: .phases(WorkoutPhases(warmUp: warmUp, exercise: exercise, coolDown: coolDown)))
  }
}

extension RoutineElement {
  /// A hold of this many seconds.
  static func hold(
    _ name: String, _ seconds: Double, side: StepSide? = nil, directions: [Direction] = [],
    sets: Int = 1, rest: Double? = nil, switchRest: Double? = nil, restAfter: Double? = nil
  ) -> RoutineElement {
    .step(
      Step(
        name: name, dose: .hold(.s(seconds)), side: side, directions: directions, sets: sets,
        rest: rest.map { .s($0) }, switchRest: switchRest.map { .s($0) },
        restAfter: restAfter.map { .s($0) }))
  }

  /// Steps done several times.
  static func times(
    _ count: Int, rest: Double? = nil, _ elements: RoutineElement...
  ) -> RoutineElement {
    .repetition(count: count, rest: rest.map { .s($0) }, elements)
  }
}
