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
      examples: [
        "limber start running", "limber start 'bedtime stretch'", "limber start",
        "limber start --continue",
      ])

    @Argument(
      help: ArgumentHelp(
        "The routine's id or name; without it, the routine done last. Home opens instead if none is done "
          + "yet, or if the one that follows it is due. With --continue: a session's id, or 'last'; without "
          + "it, the newest unfinished session of the last 7 days."),
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
      guard let id else { return try open(entryAfterLast(), logOption, plainOption) }
      try open(.session(RoutineID(id), side: side), logOption, plainOption)
    }

    /// Where to begin without a name: with the routine done last that still exists, or at home, once
    /// the log offers the one that follows, or has none, for home asks which. Relief is not meant: it
    /// begins with the cramp. Who says a side means the one done last.
    private func entryAfterLast() throws -> RunLoop.Entry {
      let library = RoutineLibrary()
      return try reporting { () throws(Failure) in
        let overview = try RequestedLog(option: logOption.database).read {
          log throws(SessionLogError) in
          try log.overview()
        }
        let known = overview.routinesDoneLast.first { id in
          library.usable(id).map { $0.kind != .relief } ?? false
        }
        guard let known else {
          if side != nil { throw .usage(UsageText.nothingDoneYet) }
          return .home
        }
        let next = overview.offer(after: known, next: library.next(after: known)?.id)
        return next == nil || side != nil ? .session(known, side: side) : .home
      }
    }
  }
}
