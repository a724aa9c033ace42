// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// A part of a routine as it is written out in full: a phase of a workout, or all of another routine.
package struct RoutinePart {
  /// The phase; `nil` outside a workout.
  package let phase: Phase?
  /// The routine whose steps these are; `nil` for a time that the person fills.
  package let routine: Routine?
  /// The length in words.
  package let length: String

  /// Its steps.
  package var elements: [RoutineElement] {
    if case .steps(let elements)? = routine?.content { elements } else { [] }
  }

  /// The phase, the routine's name and the length: `Exercise: Heel raises, 9 min 36 s`.
  package var heading: String {
    let names = [phase?.heading, phase == nil ? nil : routine?.name].compactMap { $0 }
    return [names.joined(separator: ": "), length].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension Routine {
  /// Its parts, in order.
  ///
  /// - Parameter resolve: Finds the routines of a workout. A missing one is omitted.
  package func parts(resolve: (RoutineID) -> Routine?) -> [RoutinePart] {
    guard case .phases(let phases) = content else { return [part(as: nil)] }
    let exercise: RoutinePart? =
      switch phases.exercise {
      case .routine(let id): resolve(id)?.part(as: .exercise)
      case .open: RoutinePart(phase: .exercise, routine: nil, length: "as long as you like")
      case .fixed(let time):
        RoutinePart(phase: .exercise, routine: nil, length: time.roundedToSeconds.spokenText)
      }
    return [
      phases.warmUp.flatMap(resolve)?.part(as: .warmUp), exercise,
      phases.coolDown.flatMap(resolve)?.part(as: .coolDown),
    ].compactMap { $0 }
  }

  private func part(as phase: Phase?) -> RoutinePart {
    guard case .steps(let elements) = content else {
      return RoutinePart(phase: phase, routine: self, length: "")
    }
    let time = elements.nominalDuration.roundedToSeconds
    return RoutinePart(
      phase: phase, routine: self, length: time > .zero ? time.spokenText : "")
  }
}
