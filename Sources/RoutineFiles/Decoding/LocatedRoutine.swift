// SPDX-License-Identifier: MIT

import RoutineModel
import StrictYAML

/// A routine, with the places in its file that only the catalog can check.
struct LocatedRoutine: Hashable, Sendable {
  let routine: Routine
  /// The place of the routine's kind.
  let kindPlace: FilePlace
  /// The routines that it names, in file order.
  let references: [Reference]
  /// The warnings, in file order.
  let warnings: [RoutineFileProblem]

  /// A reference to another routine.
  struct Reference: Hashable, Sendable {
    /// The phase that it fills; `nil` for the `next` routine.
    let phase: Phase?
    /// The routine's id.
    let id: RoutineID
    let place: FilePlace
  }

  init(_ routine: Routine, _ reading: RoutineReading) {
    self.routine = routine
    var kindFinder = PlaceFinder(reading.source)
    kindPlace = kindFinder.place(at: reading.kindOffset, path: "kind")
    var finder = PlaceFinder(reading.source)
    references = reading.references.sorted { $0.offset < $1.offset }.map { reference in
      let place = finder.place(at: reference.offset, path: reference.phase.key)
      return Reference(phase: reference.phase, id: reference.id, place: place)
    }
    warnings = reading.source.problems(reading.warnings, .warning)
  }
}
