// SPDX-License-Identifier: MIT

import RoutineModel
import StrictYAML
import Yams

/// The phases of a workout, and the routine that comes next.
extension RoutineReading {
  mutating func phases(_ fields: Fields<RoutineKey>) -> WorkoutPhases? {
    if let field = fields[.steps] {
      report(
        field.node, "steps",
        "a workout has no steps of its own; name routines in 'warm-up', 'exercise', 'cool-down'")
    }
    let warmUp = fields[.warmUp].flatMap { reference($0.value, phase: .warmUp) }
    let coolDown = fields[.coolDown].flatMap { reference($0.value, phase: .coolDown) }
    guard let field = fields[.exercise] else {
      if fields.lacks(.exercise) {
        report(
          fields.owner, "exercise",
          "missing; add 'exercise: open', a duration such as '30min', or a routine's id")
      }
      return nil
    }
    return exercise(field.value).map {
      WorkoutPhases(warmUp: warmUp, exercise: $0, coolDown: coolDown)
    }
  }

  private mutating func exercise(_ node: Node) -> WorkoutPhases.Exercise? {
    let path = Phase.exercise.rawValue
    if case .sequence = node {
      return reference(node, phase: .exercise).map(WorkoutPhases.Exercise.routine)
    }
    guard let text = scalar(node, path: path, expected: "'open', a duration or a routine's id")
    else { return nil }
    if text == "open" { return .open }
    guard let first = text.utf8.first, first.isDigit || [.dash, .point].contains(first)
    else {
      return reference(node, phase: .exercise).map(WorkoutPhases.Exercise.routine)
    }
    switch DurationText.hold(text) {
    case .success(let range) where range.least == range.most: return .fixed(range.most)
    case .success:
      report(node, path, "a range does not fit here; write one duration")
      return nil
    case .failure(let fault):
      // With a hyphen it is meant as an id, such as `5k-run`; the catalog knows whether that
      // exists.
      if RoutineID(text).isWellFormed, text.utf8.contains(.dash) {
        return reference(node, phase: .exercise).map(WorkoutPhases.Exercise.routine)
      }
      report(node, path, fault.message)
      return nil
    }
  }

  mutating func next(_ field: Fields<RoutineKey>.Field?, after own: RoutineID) -> RoutineID? {
    guard let field, let id = reference(field.value, phase: nil) else { return nil }
    if id == own {
      references.removeLast()
      report(field.value, "next", "the routine names itself; name the one that follows it")
    }
    return id
  }

  private mutating func reference(_ node: Node, phase: Phase?) -> RoutineID? {
    let path = phase.key
    if let phase, case .sequence = node {
      report(
        node, path,
        "steps do not fit here; save them as a routine of their own, of kind \(phase.rawValue), and name "
          + "its id, such as '\(path): \(Optional(phase).exampleID)'")
      return nil
    }
    guard let text = scalar(node, path: path, expected: "a routine's id") else { return nil }
    let id = RoutineID(text)
    guard id.isWellFormed else {
      let hint = phase == .exercise ? "write 'open', a duration such as '30min', or " : "write "
      report(
        node, path,
        "\(quoted(text)) is not a routine's id; \(hint)an id such as '\(phase.exampleID)'")
      return nil
    }
    references.append((phase, id, offset(node)))
    return id
  }
}

extension Phase? {
  /// The key of the reference.
  var key: String { self?.rawValue ?? RoutineKey.next.rawValue }

  fileprivate var exampleID: String { map { "running-\($0.rawValue)" } ?? "easy-run" }
}

extension RoutineID {
  /// The most characters in an id.
  static let longest = 64

  /// Whether the id is lower-case words and numbers joined by single hyphens, and not too long.
  package var isWellFormed: Bool {
    guard rawValue.utf8.count <= Self.longest else { return false }
    var previous = UInt8.dash
    for byte in rawValue.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: break
      case .dash where previous != .dash: break
      default: return false
      }
      previous = byte
    }
    return previous != .dash
  }
}
