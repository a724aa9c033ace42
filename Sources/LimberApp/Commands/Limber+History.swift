// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionEngine
import SessionLog

extension Limber {
  /// `limber history`: the sessions.
  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      "history", "List and correct the logged sessions.",
      examples: ["limber history", "limber history --limit 10 --since -30d", "limber show"],
      more: """
        Without a subcommand, it lists them; 'limber history list --help' shows the options. 'limber \
        show' shows one in full.
        """,
      subcommands: [List.self, Correct.self, Delete.self, Restore.self],
      defaultSubcommand: List.self)

    @OptionGroup var logOption: LogOption

    /// `limber history list`, which is what `limber history` does.
    struct List: ParsableCommand {
      static let configuration = CommandConfiguration(
        "list", "List the logged sessions, newest first.",
        examples: ["limber history --limit 10", "limber history --since yesterday --json"])

      @OptionGroup var options: HistoryOptions

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in
          var pages = HistoryPages(
            try RequestedLog(option: logOption.database), since: options.since,
            limit: options.limit, includingDeleted: options.deleted)
          if options.json {
            return try Output.json { () throws(Failure) in
              try pages.next().map(SessionReport.init)
            }
          }
          var sessions = try pages.next()
          if sessions.isEmpty {
            return try Output.line(CommandText.noSession(since: options.since))
          }
          var text = SessionListText()
          while !sessions.isEmpty {
            for line in text.lines(sessions) { try Output.line(line) }
            sessions = try pages.next()
          }
        }
      }
    }

    /// `limber history correct SESSION`.
    struct Correct: ParsableCommand {
      static let configuration = CommandConfiguration(
        "correct", "Correct a logged session.",
        examples: ["limber history correct last --lasted 25min"],
        more: "The earlier entry stays in the log.")

      @Argument(help: SessionID.argumentHelp, completion: .sessionIDs)
      var session: String

      @Option(
        help: ArgumentHelp(
          "How long it lasted, such as 25min, if you forgot to end it.", valueName: "time"),
        transform: GivenDuration.parse)
      var lasted: Duration?

      @Option(
        parsing: .unconditional, help: ArgumentHelp("Your own words.", valueName: "text"),
        transform: NoteText.parse)
      var note: String?

      @Option(
        help: ArgumentHelp(
          "What to clear: \(ClearableSessionFact.listed(ClearableSessionFact.allCases)).",
          valueName: "words"),
        completion: .words(ClearableSessionFact.allCases), transform: ClearableSessionFact.choices)
      var clear: [[ClearableSessionFact]] = []

      @OptionGroup var logOption: LogOption

      func validate() throws {
        if changes.isEmpty { throw ValidationError(UsageText.nothingToCorrectOfSession) }
        for fact in clear.flatMap(\.self) {
          let isTold = fact == .lasted ? lasted != nil : note != nil
          if isTold { throw ValidationError(UsageText.toldAndCleared(fact.rawValue)) }
        }
      }

      func run() throws {
        try reporting { () throws(Failure) in
          let diary = try SessionDiary(database: logOption.database)
          guard let summary = try diary.change(session, changes) else {
            return try Output.line(SessionText.unchanged)
          }
          try Output.line(SessionText.line(summary))
        }
      }

      private var changes: [SessionChange] {
        [lasted.map { .ended(SessionInstant($0)) }, note.map { .note($0) }].compactMap { $0 }
          + clear.flatMap(\.self).map(\.change)
      }
    }

    /// `limber history delete SESSION`.
    struct Delete: ParsableCommand {
      static let configuration = CommandConfiguration(
        "delete", "Delete a session with its cramps.",
        examples: ["limber history delete last", "limber history restore last"],
        more: "It can be restored for 30 days; then it is erased for good.")

      @Argument(help: SessionID.argumentHelp, completion: .sessionIDs)
      var session: String

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in
          let diary = try SessionDiary(database: logOption.database)
          let summary = try diary.delete(session, gap: settings().gap)
          try Output.line(SessionText.line(summary))
          try Output.line(SessionText.restoring(summary))
        }
      }
    }

    /// `limber history restore SESSION`.
    struct Restore: ParsableCommand {
      static let configuration = CommandConfiguration(
        "restore", "Restore a deleted session.",
        examples: ["limber history restore last", "limber history --deleted"])

      @Argument(
        help: "The session's id, its first characters, or 'last' for the one deleted last.",
        completion: .deletedSessionIDs)
      var session: String

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in
          let diary = try SessionDiary(database: logOption.database)
          try Output.line(SessionText.line(try diary.restore(session)))
        }
      }
    }
  }
}

extension SessionID {
  /// Help on the argument that names a session.
  static let argumentHelp: ArgumentHelp = "The session's id, its first characters, or 'last'."
}

/// A fact about a session that can be cleared. The raw value is its option's name.
enum ClearableSessionFact: String, CaseIterable {
  case lasted
  case note

  /// The change that clears it.
  var change: SessionChange {
    switch self {
    case .lasted: .ended(nil)
    case .note: .note(nil)
    }
  }
}

/// Which sessions are listed, and how.
struct HistoryOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Show at most this many.", valueName: "number"),
    transform: ListLimit.parse)
  var limit: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only sessions since then: \(SinceTime.forms).", valueName: "date"),
    transform: SinceTime.init(parsing:))
  var since: SinceTime?

  @Flag(help: "Show deleted sessions, too.")
  var deleted = false

  @Flag(help: "Print JSON for scripts.")
  var json = false
}
