// SPDX-License-Identifier: MIT

import RoutineModel
import StrictYAML

/// A routine, with the places in its file that only the catalog can check.
struct LocatedRoutine: Hashable, Sendable {
  let routine: Routine
  /// The place of the routine's kind.
  let kindPlace: FilePlace
  /// The warnings, in file order.
  let warnings: [RoutineFileProblem]

  init(_ routine: Routine, _ reading: RoutineReading) {
    self.routine = routine
    var finder = PlaceFinder(reading.source)
    kindPlace = finder.place(at: reading.kindOffset, path: "kind")
    warnings = reading.source.problems(reading.warnings, .warning)
  }
}

/// What reading a file gives: its routine or its problems and, for the catalog to check even if
/// there are problems, the routines that it names.
struct RoutineDecoding {
  /// The routine, or every problem of the file itself.
  var result: Result<LocatedRoutine, RoutineFileError>
  /// The routines that it names, in file order.
  var references: [RoutineReference] = []
}

/// A reference of a file to another routine.
struct RoutineReference: Hashable, Sendable {
  /// The phase that it fills; `nil` for the `next` routine.
  let phase: Phase?
  /// The routine's id.
  let id: RoutineID
  let place: FilePlace
}

extension RoutineDecoding {
  /// Makes it of a whole file; the routine is `nil` only if problems were found.
  init(_ routine: Routine?, _ reading: RoutineReading) {
    if let routine, reading.findings.isEmpty {
      result = .success(LocatedRoutine(routine, reading))
    } else {
      result = .failure(reading.source.error(reading.findings))
    }
    var finder = PlaceFinder(reading.source)
    references = reading.references.sorted { $0.offset < $1.offset }.map { reference in
      let place = finder.place(at: reference.offset, path: reference.phase.key)
      return RoutineReference(phase: reference.phase, id: reference.id, place: place)
    }
  }
}
