// SPDX-License-Identifier: MIT

import RoutineModel

/// A routine with the places in its file that only a catalog can judge.
public struct LocatedRoutine: Hashable, Sendable {
  /// The routine.
  public let routine: Routine
  /// Where the file says the routine's kind.
  public let kindPlace: RoutineFilePlace
  /// The routines that it names, in the order of the file; only a workout names any.
  public let references: [Reference]

  /// A routine named by another.
  public struct Reference: Hashable, Sendable {
    /// The phase that it is to fill.
    public let phase: Phase
    /// The routine named.
    public let id: RoutineID
    /// Where it is named.
    public let place: RoutineFilePlace
  }

  init(_ routine: Routine, _ reading: RoutineReading) {
    self.routine = routine
    var kindFinder = PlaceFinder(reading.source)
    kindPlace = kindFinder.place(at: reading.kindOffset, path: "kind")
    var finder = PlaceFinder(reading.source)
    references = reading.references.sorted { $0.offset < $1.offset }.map { reference in
      let place = finder.place(at: reference.offset, path: reference.phase.rawValue)
      return Reference(phase: reference.phase, id: reference.id, place: place)
    }
  }
}
