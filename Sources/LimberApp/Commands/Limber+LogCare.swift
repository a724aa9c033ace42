// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionLog

extension Limber.Log {
  /// `limber log check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Compare the log with the records that it is made of.",
      discussion: """
        The check changes nothing, and sessions may be running. The exit code is 74 if something \
        is not as it has to be.
        """)

    @ParentCommand var limber: Limber

    @Flag(help: "Print JSON for scripts.")
    var json = false

    func run() throws {
      var isSound = true
      try reporting { () throws(Failure) in
        let requested = try RequestedLog(option: limber.database)
        let isUnused = try requested.isUnused()
        let check = try requested.check()
        isSound = check.findings.isEmpty
        if isUnused, !json { return try Output.line(CommandText.noSession(since: nil)) }
        if json { return try Output.json(LogCheckReport(check, of: requested.store.place.path)) }
        for line in LogCareText.lines(check, of: requested.store.place.path) {
          try Output.line(line)
        }
      }
      if !isSound { throw ExitCode(ExitStatus.inputOutput.rawValue) }
    }
  }

  /// `limber log rebuild`.
  struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rebuild", abstract: "Make the log again from the records.",
      discussion: "It may be interrupted at any time; the log stays as it is then.")

    @ParentCommand var limber: Limber

    func run() throws {
      try reporting { () throws(Failure) in
        let requested = try RequestedLog(option: limber.database)
        if try requested.isUnused() { return try Output.line(CommandText.noSession(since: nil)) }
        let log = try requested.rebuilt()
        let count: Int
        do throws(SessionLogError) { count = try log.sessionCount() } catch { throw .log(error) }
        try Output.line(LogCareText.rebuilt(sessions: count))
      }
    }
  }

  /// `limber log erase SESSION`.
  struct Erase: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "erase", abstract: "Erase a session or a cramp for good, on every device.",
      discussion: """
        What is erased cannot be restored. Of cramps, only those that you logged yourself can be \
        erased; a session is erased with its cramps. Deleted sessions are erased after 30 days.
        """)

    @ParentCommand var limber: Limber

    @Argument(help: "The id of the session or the cramp, in full.")
    var id: String

    @Flag(help: "Erase it without asking.")
    var yes = false

    func run() throws {
      try reporting { () throws(Failure) in
        let requested = try RequestedLog(option: limber.database)
        let target = try requested.erasable(id)
        guard yes || Question.isPossible else { throw .usage(UsageText.eraseNeedsYes) }
        guard yes || Question.isConfirmed(LogCareText.asksToErase(target.line)) else {
          return try Output.line(LogCareText.nothingErased)
        }
        try requested.erase(target)
        try Output.line(LogCareText.erased(target.line))
        for path in requested.keptLogs { try Output.line(LogCareText.mayStillHaveIt(path)) }
      }
    }
  }
}
