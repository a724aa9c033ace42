// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionLog

extension Limber.Log {
  /// `limber log check [FILE]`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check every part of the log for damage.",
      discussion: """
        The check changes nothing, and sessions may be running. The exit code is 74 if something \
        is damaged.
        """)

    @ParentCommand var limber: Limber

    @Argument(help: "The file to check; if left out, your log.")
    var file: String?

    @Flag(help: "Print JSON for scripts.")
    var json = false

    func run() throws {
      var isSound = true
      try reporting { () throws(Failure) in
        let path = try Paths().database(option: file ?? limber.database)
        let check = try caring { () throws(SessionLogError) in try LogDatabase.check(path: path) }
        isSound = check.isSound
        if json { return try Output.json(LogCheckReport(check, of: path)) }
        // It takes room for a copy, without which all else is said.
        let report =
          isSound
          ? nil : try? LogDatabase.salvageable(path: path, knownPlans: .ofLibrary())
        for line in LogCareText.lines(check, salvageable: report, of: path) {
          try Output.line(line)
        }
      }
      if !isSound { throw ExitCode(ExitStatus.inputOutput.rawValue) }
    }
  }

  /// `limber log salvage FILE`.
  struct Salvage: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "salvage", abstract: "Save what can be read of a damaged log in a new one.",
      discussion: "The damaged file stays as it is. No file is overwritten.")

    @Argument(help: "The damaged log.")
    var file: String

    @Option(
      help: ArgumentHelp(
        "The new log; if left out, FILE-salvaged.", valueName: "file"))
    var into: String?

    func validate() throws {
      if file.isEmpty || into?.isEmpty == true { throw ValidationError(UsageText.fileNeedsName) }
    }

    func run() throws {
      try reporting { () throws(Failure) in
        let path = try Paths().database(option: file)
        let target = try Paths().database(option: into ?? "\(file)-salvaged")
        let report = try caring { () throws(SessionLogError) in
          try LogDatabase.salvage(
            path: path, into: target,
            knownPlans: .ofLibrary())
        }
        for line in LogCareText.lines(report, of: path, in: target) { try Output.line(line) }
      }
    }
  }

  /// `limber log backup FILE`.
  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "backup", abstract: "Copy the log to a new file.",
      discussion: "Sessions may be running. No file is overwritten.")

    @ParentCommand var limber: Limber

    @Argument(help: "The new file.")
    var file: String

    func validate() throws {
      if file.isEmpty { throw ValidationError(UsageText.fileNeedsName) }
    }

    func run() throws {
      try reporting { () throws(Failure) in
        let path = try Paths().database(option: limber.database)
        let target = try Paths().database(option: file)
        try caring { () throws(SessionLogError) in
          try LogDatabase.backUp(path: path, to: target)
        }
        try Output.line(CommandText.backedUp(to: target))
      }
    }
  }
}

/// Does something with a log as a file.
private func caring<Value>(
  _ work: () throws(SessionLogError) -> Value
) throws(Failure) -> Value {
  do throws(SessionLogError) {
    return try work()
  } catch { throw .log(error) }
}
