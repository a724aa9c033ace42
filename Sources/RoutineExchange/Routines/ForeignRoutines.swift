// SPDX-License-Identifier: MIT
import RoutineModel

/// What a file of another program gives.
package struct ForeignRoutines: Sendable {
  /// The most workouts that are read of one file: several times those of a person.
  static let mostWorkouts = 200

  /// The form of the file.
  package let format: ForeignFormat
  /// The routines, each with an id that its name makes; one that another names comes before it.
  package private(set) var routines: [Routine]
  /// What the file has and the routines have not, in the order in which it was met.
  package let losses: [Loss]

  init(format: ForeignFormat, routines: [Routine], losses: [Loss]) {
    self.format = format
    self.losses = losses
    self.routines = []
    // Two may have one name.
    self.routines = routines
    var taken: Set<RoutineID> = []
    rename { id, _ in
      let free = id.first { !taken.contains($0) }
      taken.insert(free)
      return free
    }
  }

  /// Gives every routine another id, or the same; those that name it, name it so.
  ///
  /// - Parameter choose: Chooses the id of a routine, which is given as it will be, but for the id.
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
