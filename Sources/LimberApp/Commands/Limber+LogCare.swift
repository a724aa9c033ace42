// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionLog

extension Limber.Log {
  /// `limber log check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      "check", "Compare the log with its records.",
      examples: ["limber log check"],
      more: """
        The check changes nothing, and sessions may be running. The exit code is 74 if something \
        is wrong.
        """)

    @Flag(help: "Print JSON for scripts.")
    var json = false

    @OptionGroup var logOption: LogOption

    func run() throws {
      var isSound = true
      try reporting { () throws(Failure) in
        let requested = try RequestedLog(option: logOption.database)
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
      "rebuild", "Rebuild the log from the records.", examples: ["limber log rebuild"],
      more: "You can interrupt it at any time; the log then stays as it is.")

    @OptionGroup var logOption: LogOption

    func run() throws {
      try reporting { () throws(Failure) in
        let requested = try RequestedLog(option: logOption.database)
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
      "erase", "Erase a session or a cramp for good, on every device.",
      examples: ["limber log erase 7c32d21d5e0a9b14"],
      more: """
        What is erased cannot be restored. Of cramps, only those that you logged yourself can be \
        erased; a session is erased with its cramps. What is deleted is erased after 30 days.
        """)

    @Argument(
      help: "The full id of the session or the cramp.", completion: .erasableIDs)
    var id: String

    @Flag(help: "Erase it without asking.")
    var yes = false

    @OptionGroup var logOption: LogOption

    func run() throws {
      try reporting { () throws(Failure) in
        let requested = try RequestedLog(option: logOption.database)
        let target = try requested.erasable(id)
        guard yes || Question.isPossible else { throw .usage(UsageText.eraseNeedsYes) }
        guard yes || Question.isConfirmed(LogCareText.asksToErase(target.line)) else {
          return try Output.line(LogCareText.nothingErased)
        }
        try requested.erase(target)
        try Output.line(LogCareText.erased(target.line))
        for path in requested.keptLogs { try Output.line(LogCareText.mayStillContain(path)) }
      }
    }
  }
}
