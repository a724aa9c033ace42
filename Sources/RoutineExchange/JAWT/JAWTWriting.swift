// SPDX-License-Identifier: MIT
import RoutineModel

// The rule of this file: in the app it takes as long as in Limber, to the second. The app only
// knows timed exercises, one after the other, and sets of them. So a pause becomes an exercise, a
// side becomes part of a name, and open-ended steps get a time.

/// Writes routines in the format of Just Another Workout Timer.
package struct JAWTWriting {
  /// The time for open-ended steps: the app's default for a new exercise.
  static let standardSeconds = 30
  /// The app's time to get ready.
  private static let getReady: Duration = .seconds(10)

  private let transition: Duration
  private let resolve: (RoutineID) -> Routine?
  private var sets: [JAWTWorkout.RoundSet] = []
  /// Exercises done once that are not yet in a set.
  private var plain: [JAWTWorkout.Exercise] = []
  /// The pause before the next exercise.
  private var pause = Pause.none
  private var losses: [Loss] = []

  /// Writes a routine.
  ///
  /// - Parameters:
  ///   - routine: The routine.
  ///   - transition: The time between two steps if a routine sets none.
  ///   - resolve: Finds the routines of the phases of a workout.
  /// - Returns: The text of the file, and the losses. The text is `nil` if nothing in the routine
  ///   takes time.
  package static func written(
    _ routine: Routine, transition: Duration, resolve: @escaping (RoutineID) -> Routine?
  ) -> (text: String?, losses: [Loss]) {
    var writing = JAWTWriting(transition: transition, resolve: resolve)
    let workout = writing.workout(routine)
    return (workout.sets.isEmpty ? nil : workout.json, writing.losses)
  }

  init(transition: Duration, resolve: @escaping (RoutineID) -> Routine?) {
    self.transition = transition
    self.resolve = resolve
  }

  /// The routine as a workout for the app.
  mutating func workout(_ routine: Routine) -> JAWTWorkout {
    add(routine)
    endPlain()
    return JAWTWorkout(title: routine.name, sets: sets)
  }

  private mutating func add(_ routine: Routine) {
    let name = routine.name
    if !routine.summary.isEmpty { lose(.summary, name) }
    if !routine.sources.isEmpty { lose(.sources, name) }
    if routine.sound != SoundWish() { lose(.sound, name) }
    if routine.next != nil { lose(.next, name) }
    if let getReady = routine.getReady, getReady != Self.getReady { lose(.getReady, name) }
    switch routine.content {
    case .steps(let elements):
      add(elements, of: routine, isNested: false)
    case .phases(let phases):
      if phases.warmUp != nil || phases.coolDown != nil { lose(.phaseNames, name) }
      if let warmUp = phases.warmUp.flatMap(resolve) { add(warmUp) }
      switch phases.exercise {
      case .routine(let id): if let exercise = resolve(id) { add(exercise) }
      case .open: add(Step(name: name, dose: .untilDone), of: routine, isNested: false)
      case .fixed(let length):
        add(Step(name: name, dose: .hold(length)), of: routine, isNested: false)
      }
      if let coolDown = phases.coolDown.flatMap(resolve) { add(coolDown) }
    }
  }

  private mutating func add(_ elements: [RoutineElement], of routine: Routine, isNested: Bool) {
    for element in elements {
      switch element {
      case .step(let step): add(step, of: routine, isNested: isNested)
      case .repetition(let count, let rest, let elements):
        var round = JAWTWriting(transition: transition, resolve: resolve)
        round.add(elements, of: routine, isNested: true)
        losses += round.losses
        let between = rest.map { Pause(kind: .rest, length: $0) } ?? round.pause
        add(round.plain, times: count, between: between, isNested: isNested)
        if !round.plain.isEmpty { pause = round.pause }
      }
    }
  }

  private mutating func add(_ step: Step, of routine: Routine, isNested: Bool) {
    if step.isExtra { return lose(.extra, step.name) }
    if !step.instruction.isEmpty { lose(.instruction, step.name) }
    if step.caution != nil { lose(.caution, step.name) }
    if !step.avoidWhen.isEmpty || !step.recommendedWhen.isEmpty || !step.needs.isEmpty {
      lose(.conditions, step.name)
    }
    let breath = Pause(kind: .transition, length: routine.transition ?? transition)
    let change = step.switchRest.map { Pause(kind: .rest, length: $0) } ?? breath
    let sides = sides(of: step, isRelief: routine.kind == .relief)
    let directions = step.directions.isEmpty ? [nil] : step.directions.map(Optional.some)
    var round: [JAWTWorkout.Exercise] = []
    for (place, side) in sides.enumerated() {
      if place > 0 { round += change.exercises }
      for direction in directions {
        let words = [side, direction?.rawValue].compactMap { $0 }
        round.append(exercise(step, words))
      }
    }
    if isRounded(change) || isRounded(breath) { lose(.rounding, step.name) }
    let rest = step.rest.map { Pause(kind: .rest, length: $0) }
    add(
      round, times: step.sets, between: rest ?? (sides.count > 1 ? change : breath),
      isNested: isNested)
    pause = step.restAfter.map { Pause(kind: .rest, length: $0) } ?? breath
  }

  /// A segment of a step as a timed exercise.
  private mutating func exercise(_ step: Step, _ words: [String]) -> JAWTWorkout.Exercise {
    var words = words
    let length: Duration
    switch step.dose {
    case .hold(let least, let most):
      if least < most { lose(.range, step.name) }
      length = most
    case .reps(let count, let tempo, let least):
      if least != nil { lose(.range, step.name) }
      words.insert("\(count)×", at: 0)
      if tempo == nil { lose(.ownPace, step.name) }
      length = tempo.map { $0 * count } ?? .seconds(Self.standardSeconds)
    case .untilDone:
      lose(.untilDone, step.name)
      length = .seconds(Self.standardSeconds)
    }
    if length.components.attoseconds > 0 { lose(.rounding, step.name) }
    let name = ([step.name] + words).joined(separator: ", ")
    return .init(name: name, seconds: length.wholeSeconds)
  }

  private mutating func sides(of step: Step, isRelief: Bool) -> [String?] {
    switch step.side {
    case nil: return [nil]
    case .left: return ["left"]
    case .right: return ["right"]
    case .both: return ["both sides"]
    case .each: return ["left", "right"]
    case .affected:
      lose(.affectedSide, step.name)
      return isRelief ? ["the side that cramps"] : ["left", "right"]
    }
  }

  /// Adds rounds. They become a set only if that is worth it: the last round must end without the
  /// pause that the others have.
  private mutating func add(
    _ round: [JAWTWorkout.Exercise], times count: Int, between: Pause, isNested: Bool
  ) {
    guard !round.isEmpty, count > 0 else { return }
    if !plain.isEmpty || !sets.isEmpty { plain += pause.exercises }
    let pause = between.exercises
    if count < 3 && !(pause.isEmpty && count == 2) || isNested {
      for number in 0..<count { plain += (number > 0 ? pause : []) + round }
      return
    }
    endPlain()
    if pause.isEmpty {
      sets.append(.init(repetitions: count, exercises: round))
    } else {
      sets.append(.init(repetitions: count - 1, exercises: round + pause))
      plain = round
    }
  }

  private mutating func endPlain() {
    if !plain.isEmpty { sets.append(.init(repetitions: 1, exercises: plain)) }
    plain = []
  }

  private func isRounded(_ pause: Pause) -> Bool { pause.length.components.attoseconds > 0 }

  private mutating func lose(_ what: Loss.What, _ part: String) {
    losses.append(Loss(what, of: part))
  }
}

/// A pause, which is an exercise in the app.
private struct Pause {
  enum Kind: String {
    case transition = "Get ready"
    case rest = "Rest"
  }

  let kind: Kind
  let length: Duration

  static let none = Pause(kind: .transition, length: .zero)

  var exercises: [JAWTWorkout.Exercise] {
    length > .zero ? [.init(name: kind.rawValue, seconds: length.wholeSeconds)] : []
  }
}

extension Duration {
  /// The seconds, rounded up; at least 1.
  fileprivate var wholeSeconds: Int {
    let (seconds, attoseconds) = components
    return Int(Swift.max(1, seconds + (attoseconds > 0 ? 1 : 0)))
  }
}
