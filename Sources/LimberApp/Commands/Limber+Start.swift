// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel
import SessionEngine
import SessionLog

extension Limber {
  /// `limber start ID`: a session of a routine, at once; `limber start --continue`: an unfinished one.
  struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(
      "start", "Start a session of a routine, or continue an unfinished one.",
      examples: ["limber start running", "limber start", "limber start --continue"])

    @Argument(
      help: ArgumentHelp(
        "The routine's id; with --continue, the session's id or its beginning, or 'last'. If left "
          + "out: the routine done last; with --continue, the newest unfinished session of the last "
          + "7 days."),
      completion: .routineOrUnfinishedIDs)
    var id: String?

    @Option(
      help: ArgumentHelp(
        "The affected side, where the routine asks for one: left, right or both. If left out, it is "
          + "asked for."),
      completion: Side.completion, transform: Side.choice)
    var side: Side?

    @Flag(
      name: .customLong("continue"), help: "Continue an unfinished session where it was last seen.")
    var isContinuing = false

    /// The former name of `--continue`; only named to refuse it.
    @Flag(help: .hidden)
    var resume = false

    @OptionGroup var logOption: LogOption

    @OptionGroup var plainOption: PlainOption

    func validate() throws {
      if resume { throw ValidationError(UsageText.resumeIsContinue) }
      if side != nil, isContinuing { throw ValidationError(UsageText.sideIsSettled) }
    }

    func run() throws {
      if isContinuing { return try open(.unfinished(id), logOption, plainOption) }
      let routine = try id.map { RoutineID($0) } ?? routineDoneLast()
      try open(.session(routine, side: side), logOption, plainOption)
    }

    /// The routine done last that still exists; not relief, which begins with the cramp.
    private func routineDoneLast() throws -> RoutineID {
      let library = RoutineLibrary()
      return try reporting { () throws(Failure) in
        let overview = try RequestedLog(option: logOption.database).read {
          log throws(SessionLogError) in
          try log.overview()
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
