// SPDX-License-Identifier: MIT
import RoutineModel

/// An exercise of a LiftMark workout.
struct LiftMarkExercise {
  let name: String
  let instruction: String
  /// Its sets, at least one.
  let sets: [LiftMarkSet]

  /// Its sets as steps; equal sets in a row become one step.
  func steps(_ notes: inout LossNotes) -> [RoutineElement] {
    var steps: [RoutineElement] = []
    var rest = sets[...]
    while let first = rest.first {
      var run = rest.prefix { $0.isSame(as: first) }
      // A step has only one rest between sets.
      run = run.prefix(1 + run.dropLast().prefix { $0.rest == first.rest }.count)
      var step = step(first, &notes)
      step.sets = run.count
      if run.count > 1 { step.rest = first.rest }
      step.restAfter = run.last?.rest
      steps.append(.step(step))
      rest = rest.dropFirst(run.count)
    }
    return steps
  }

  /// One set as a step.
  func step(_ set: LiftMarkSet, _ notes: inout LossNotes) -> Step {
    let name = ([name] + set.label).joined(separator: ", ")
    let parts = set.notes.map { $0.last?.isPunctuation == true ? $0 : $0 + "." } + [instruction]
    return Step(
      name: notes.name(name, line: set.line, orElse: "Exercise"),
      instruction: notes.text(parts.joined(separator: " "), line: set.line), dose: set.dose,
      side: set.isPerSide ? .each : nil, restAfter: set.rest)
  }
}

extension [LiftMarkExercise] {
  /// The exercises of a superset: one set of each in turn, for as many rounds as there are sets.
  func alternating(_ notes: inout LossNotes) -> [RoutineElement] {
    guard let rounds = map(\.sets.count).max() else { return [] }
    let isSteady = allSatisfy { exercise in
      exercise.sets.count == rounds
        && exercise.sets.allSatisfy {
          $0.isSame(as: exercise.sets[0]) && $0.rest == exercise.sets[0].rest
        }
    }
    func round(_ number: Int) -> [RoutineElement] {
      compactMap { exercise in
        number < exercise.sets.count ? .step(exercise.step(exercise.sets[number], &notes)) : nil
      }
    }
    if isSteady, rounds > 1 { return [.repetition(count: rounds, round(0))] }
    var steps: [RoutineElement] = []
    for number in 0..<rounds { steps += round(number) }
    return steps
  }
}
