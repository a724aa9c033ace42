// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML

/// The elements of a workout, by phase.
struct LiftMarkParts {
  /// Elements that may become a routine.
  struct Part {
    var steps: [RoutineElement] = []
    /// The line of the last set.
    var endLine = 1
  }

  private(set) var warmUp = Part()
  private(set) var exercise = Part()
  private(set) var coolDown = Part()
  private(set) var all = Part()
  private var isInOrder = true

  /// Whether they form phases in the right order.
  var hasPhases: Bool {
    isInOrder && !exercise.steps.isEmpty && !(warmUp.steps.isEmpty && coolDown.steps.isEmpty)
  }

  mutating func add(_ elements: [RoutineElement], _ phase: Phase, endLine: Int) {
    Self.add(elements, endLine, to: &all)
    switch phase {
    case .warmUp:
      isInOrder = isInOrder && exercise.steps.isEmpty && coolDown.steps.isEmpty
      Self.add(elements, endLine, to: &warmUp)
    case .exercise:
      isInOrder = isInOrder && coolDown.steps.isEmpty
      Self.add(elements, endLine, to: &exercise)
    case .coolDown: Self.add(elements, endLine, to: &coolDown)
    }
  }

  private static func add(_ elements: [RoutineElement], _ endLine: Int, to part: inout Part) {
    part.steps += elements
    part.endLine = endLine
  }
}

extension Phase {
  /// The phase named by a section's title.
  init(ofSection section: LiftMarkSection, in source: SourceText) {
    let title = section.header.map { source.text($0.range) } ?? ""
    let letters = String(title.lowercased().filter(\.isLetter))
    if section.hasSets {
      self = .exercise
    } else if letters.hasPrefix("warmup") {
      self = .warmUp
    } else {
      self = letters.hasPrefix("cooldown") ? .coolDown : .exercise
    }
  }
}

extension LiftMarkSection {
  /// Whether it is a workout: one level below it is an exercise, a superset or a phase with
  /// exercises.
  func isWorkout(in source: SourceText) -> Bool {
    children.contains { child in
      child.level == level + 1
        && (child.hasSets
          || child.hasSetsWithin
            && (child.isSuperset(in: source) || Phase(ofSection: child, in: source) != .exercise))
    }
  }

  /// Whether its title says superset.
  func isSuperset(in source: SourceText) -> Bool {
    header.map { source.text($0.range).lowercased().contains("superset") } ?? false
  }
}
