// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel

extension Limber {
  /// `limber start ID`: a session of a routine, at once; `limber start --resume`: one that was cut off.
  struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "start",
      abstract: "Start a session of a routine, or go on with an unfinished one.")

    @ParentCommand var limber: Limber

    @Argument(
      help: ArgumentHelp(
        "The routine's id, as 'limber routines list' shows it; with --resume, the session's, or the "
          + "beginning of it. If left out then, the newest unfinished one of the last 7 days."))
    var id: String?

    @Flag(help: "Go on with a session that was cut off, where it was last seen.")
    var resume = false

    func validate() throws {
      if id == nil, !resume {
        throw ValidationError(
          "Name a routine, as 'limber routines list' shows them, or go on with an unfinished session "
            + "by --resume.")
      }
    }

    func run() throws {
      if resume { return try open(.unfinished(id), database: limber.database) }
      if let id { try open(.session(RoutineID(id)), database: limber.database) }
    }
  }
}
