// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionLog

extension Limber.Log {
  /// `limber log check [FILE]`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Look at every part of the log, and say what is damaged.",
      discussion: """
        Nothing is written to the log, and sessions may be running. The exit code is 74 if \
        something is damaged.
        """)

    @ParentCommand var limber: Limber

    @Argument(help: "Another file than the log in use.")
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
      commandName: "salvage", abstract: "Take what can be read of a damaged log into a new one.",
      discussion: "The damaged file stays as it is, and nothing is overwritten.")

    @Argument(help: "The damaged log.")
    var file: String

    @Option(
      help: ArgumentHelp(
        "Where the new log is to be; if left out, beside the damaged one.", valueName: "file"))
    var into: String?

    func validate() throws {
      if file.isEmpty || into?.isEmpty == true { throw ValidationError("A file needs a name.") }
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
      commandName: "backup", abstract: "Copy the log into a new file, while sessions may run.",
      discussion: "A file that is there is never overwritten, and a copy is whole or not there.")

    @ParentCommand var limber: Limber

    @Argument(help: "The new file.")
    var file: String

    func validate() throws {
      if file.isEmpty { throw ValidationError("A file needs a name.") }
    }

    func run() throws {
      try reporting { () throws(Failure) in
        let path = try Paths().database(option: limber.database)
        let target = try Paths().database(option: file)
        try caring { () throws(SessionLogError) in
          try LogDatabase.backUp(path: path, to: target)
        }
        try Output.line("\(target) is a copy of the log as it is now.")
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
