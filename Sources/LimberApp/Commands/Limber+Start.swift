// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel

extension Limber {
  /// `limber start ID`: a session of a routine, at once.
  struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "start", abstract: "Start a session of a routine.")

    @ParentCommand var limber: Limber

    @Argument(help: ArgumentHelp("The routine's id, as 'limber routines list' shows it."))
    var id: String

    func run() throws {
      try open(.session(RoutineID(id)), database: limber.database)
    }
  }
}
