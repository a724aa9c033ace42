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

    @Option(
      help: ArgumentHelp(
        "The affected side, where the routine asks for one: left, right or both. If left out, it is "
          + "asked for."),
      transform: Side.choice)
    var side: Side?

    @Flag(help: "Go on with a session that was cut off, where it was last seen.")
    var resume = false

    func validate() throws {
      if side != nil, resume {
        throw ValidationError("An unfinished session has its side. Leave --side out.")
      }
      if id == nil, !resume {
        throw ValidationError(
          "Name a routine, as 'limber routines list' shows them, or go on with an unfinished session "
            + "by --resume.")
      }
    }

    func run() throws {
      if resume { return try open(.unfinished(id), database: limber.database) }
      if let id { try open(.session(RoutineID(id), side: side), database: limber.database) }
    }
  }
}
