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
        "The routine's id; with --continue, the session's id or its beginning, or 'last'. If left "
          + "out with --continue, the newest unfinished session of the last 7 days."))
    var id: String?

    @Option(
      help: ArgumentHelp(
        "The affected side, where the routine asks for one: left, right or both. If left out, it is "
          + "asked for."),
      transform: Side.choice)
    var side: Side?

    @Flag(
      name: .customLong("continue"), help: "Continue an unfinished session where it was last seen.")
    var isContinuing = false

    /// What `--continue` was called before; the one place that names it is its refusal.
    @Flag(help: .hidden)
    var resume = false

    func validate() throws {
      if resume { throw ValidationError(UsageText.resumeIsContinue) }
      if side != nil, isContinuing { throw ValidationError(UsageText.sideIsSettled) }
      if id == nil, !isContinuing { throw ValidationError(UsageText.startNeedsRoutine) }
    }

    func run() throws {
      if isContinuing { return try open(.unfinished(id), database: limber.database) }
      if let id { try open(.session(RoutineID(id), side: side), database: limber.database) }
    }
  }
}
