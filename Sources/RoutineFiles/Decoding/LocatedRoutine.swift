// SPDX-License-Identifier: MIT

import RoutineModel
import StrictYAML

/// A routine with the places in its file that only a catalog can judge.
struct LocatedRoutine: Hashable, Sendable {
  /// The routine.
  let routine: Routine
  /// Where the file says the routine's kind.
  let kindPlace: FilePlace
  /// The routines that it names, in the order of the file.
  let references: [Reference]
  /// What may have been meant otherwise, in the order of the file.
  let warnings: [RoutineFileProblem]

  /// A routine named by another.
  struct Reference: Hashable, Sendable {
    /// The phase that it is to fill; `nil` for the routine that comes next.
    let phase: Phase?
    /// The routine named.
    let id: RoutineID
    /// Where it is named.
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
