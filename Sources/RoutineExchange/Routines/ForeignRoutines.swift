// SPDX-License-Identifier: MIT
import RoutineModel

/// The contents of another program's file.
package struct ForeignRoutines: Sendable {
  /// The most workouts read from a file: several times what a person has.
  static let mostWorkouts = 200

  /// The format of the file.
  package let format: ForeignFormat
  /// The routines, with ids made from their names; a routine comes before those that name it.
  package private(set) var routines: [Routine]
  /// What the routines lack of the file, in the order found.
  package let losses: [Loss]

  init(format: ForeignFormat, routines: [Routine], losses: [Loss]) {
    self.format = format
    self.losses = losses
    self.routines = []
    // Names may be equal.
    self.routines = routines
    var taken: Set<RoutineID> = []
    rename { id, _ in
      let free = id.first { !taken.contains($0) }
      taken.insert(free)
      return free
    }
  }

  /// Gives every routine a new id or keeps it, and adjusts the references.
  ///
  /// - Parameter choose: Chooses an id for a routine, which is otherwise complete.
  package mutating func rename(_ choose: (RoutineID, Routine) -> RoutineID) {
    var chosen: [RoutineID: RoutineID] = [:]
    for index in routines.indices {
      if case .phases(var phases) = routines[index].content {
        phases.warmUp = phases.warmUp.map { chosen[$0] ?? $0 }
        phases.coolDown = phases.coolDown.map { chosen[$0] ?? $0 }
        if case .routine(let id) = phases.exercise { phases.exercise = .routine(chosen[id] ?? id) }
        routines[index].content = .phases(phases)
      }
      let id = routines[index].id
      routines[index].id = choose(id, routines[index])
      chosen[id] = routines[index].id
    }
  }
}
