// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel

extension Limber {
  /// `limber start ID`: a session of a routine, at once; `limber start --resume`: one that was cut off.
  struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "start",
      abstract: "Start a session of a routine, or continue an unfinished one.")

    @ParentCommand var limber: Limber

    @Argument(
      help: ArgumentHelp(
        "The routine's id; with --resume, the session's id or its beginning. If left out with "
          + "--resume, the newest unfinished session of the last 7 days."))
    var id: String?

    @Flag(help: "Continue an unfinished session where it was last seen.")
    var resume = false

    func validate() throws {
      if id == nil, !resume {
        throw ValidationError(
          "Name a routine; 'limber routines list' lists them. To continue an unfinished session, use "
            + "--resume.")
      }
    }

    func run() throws {
      if resume { return try open(.unfinished(id), database: limber.database) }
      if let id { try open(.session(RoutineID(id)), database: limber.database) }
    }
  }
}
