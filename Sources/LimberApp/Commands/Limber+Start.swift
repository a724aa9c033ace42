// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel
import SessionEngine
import SessionLog

extension Limber {
  /// `limber start ID`: a session of a routine, at once; `limber start --continue`: an unfinished one.
  struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "start",
      abstract: "Start a session of a routine, or continue an unfinished one.",
      discussion: PlainModeText.discussion)

    @ParentCommand var limber: Limber

    @Argument(
      help: ArgumentHelp(
        "The routine's id; with --continue, the session's id or its beginning, or 'last'. If left "
          + "out: the routine done last; with --continue, the newest unfinished session of the last "
          + "7 days."))
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
    }

    func run() throws {
      if isContinuing { return try open(.unfinished(id), limber) }
      let routine = try id.map { RoutineID($0) } ?? routineDoneLast()
      try open(.session(routine, side: side), limber)
    }

    /// The routine done last that is still there; relief is begun with the cramp.
    private func routineDoneLast() throws -> RoutineID {
      let library = RoutineLibrary()
      return try reporting { () throws(Failure) in
        let overview = try RequestedLog(option: limber.database).read {
          log throws(SessionLogError) in
          try log.overview(today: WorldClock.now())
        }
        let known = overview.routinesDoneLast.first { id in
          library.usable(id).map { $0.kind != .relief } ?? false
        }
        guard let known else { throw .usage(UsageText.nothingDoneYet) }
        return known
      }
    }
  }
}
