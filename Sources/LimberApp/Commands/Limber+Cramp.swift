// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel

extension Side: ExpressibleByArgument {}

extension Limber {
  /// `limber cramp`: relief at once, logged as a session of its own.
  struct Cramp: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cramp", abstract: "Be led through cramp relief, at once.")

    @ParentCommand var limber: Limber

    @Option(help: ArgumentHelp("The side that cramps: left, right or both."))
    var side: Side?

    func run() throws {
      try open(.cramp(side), database: limber.database)
    }
  }
}
