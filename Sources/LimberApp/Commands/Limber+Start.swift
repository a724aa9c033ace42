// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel

extension Limber {
  /// `limber start ID`: a session of a routine, at once; `limber start --continue`: an unfinished one.
  struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "start",
      abstract: "Start a session of a routine, or continue an unfinished one.")

    @ParentCommand var limber: Limber

    @Argument(
      help: ArgumentHelp(
        "The routine's id; with --continue, the session's id or its beginning. If left out with "
          + "--continue, the newest unfinished session of the last 7 days."))
    var id: String?

    @Flag(
      name: .customLong("continue"), help: "Continue an unfinished session where it was last seen.")
    var isContinuing = false

    /// What `--continue` was called before; the one place that names it is its refusal.
    @Flag(help: .hidden)
    var resume = false

    func validate() throws {
      if resume { throw ValidationError(UsageText.resumeIsContinue) }
      if id == nil, !isContinuing { throw ValidationError(UsageText.startNeedsRoutine) }
    }

    func run() throws {
      if isContinuing { return try open(.unfinished(id), database: limber.database) }
      if let id { try open(.session(RoutineID(id)), database: limber.database) }
    }
  }
}
