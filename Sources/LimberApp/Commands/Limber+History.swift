// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionEngine
import SessionLog

extension Limber {
  /// `limber history`: the sessions.
  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "history", abstract: "List and correct the logged sessions.",
      discussion: "Without a subcommand, it lists them. 'limber show' shows one in full.",
      subcommands: [List.self, Correct.self, Delete.self, Restore.self],
      defaultSubcommand: List.self)

    /// `limber history list`, which is what `limber history` does.
    struct List: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the logged sessions, newest first.")

      @ParentCommand var limber: Limber

      @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Show at most this many.", valueName: "number"))
      var limit: Int?

      @Option(
        help: ArgumentHelp(
          "Only sessions from this day on, such as 2026-11-22.", valueName: "date"),
        transform: CalendarDay.init(parsing:))
      var since: CalendarDay?

      @Flag(help: "Show the deleted sessions instead, the one deleted last first.")
      var deleted = false

      @Flag(help: "Print JSON for scripts.")
      var json = false

      func validate() throws {
        if let limit, limit < 1 { throw ValidationError(UsageText.limitNeedsNumber) }
      }

      func run() throws {
        try reporting { () throws(Failure) in
          var pages = HistoryPages(
            try RequestedLog(option: limber.database), since: since?.start, limit: limit,
            isOfDeleted: deleted)
          if json {
            return try Output.json { () throws(Failure) in
              try pages.next().map(SessionReport.init)
            }
          }
          var sessions = try pages.next()
          if sessions.isEmpty {
            return try Output.line(
              deleted ? CommandText.noDeletedSession : CommandText.noSession(since: since))
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
        commandName: "correct", abstract: "Correct what is logged of a session.",
        discussion: "What was logged before stays in the log.")

      @ParentCommand var limber: Limber

      @Argument(help: SessionID.argumentHelp)
      var session: String

      @Option(
        help: ArgumentHelp(
          "How long it lasted, such as 25min, if you forgot to end it.", valueName: "time"),
        transform: GivenDuration.parse)
      var lasted: Duration?

      @Option(help: "Your own words.", transform: NoteText.parse)
      var note: String?

      @Option(
        help: ArgumentHelp(
          "What to clear: \(ClearableSessionFact.listed(ClearableSessionFact.allCases)).",
          valueName: "words"),
        transform: ClearableSessionFact.several)
      var clear: [[ClearableSessionFact]] = []

      func validate() throws {
        if changes.isEmpty { throw ValidationError(UsageText.nothingToCorrectOfSession) }
      }

      func run() throws {
        try reporting { () throws(Failure) in
          let diary = try SessionDiary(database: limber.database)
          guard let summary = try diary.change(session, changes) else {
            return try Output.line(SessionText.isSoAlready)
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
        commandName: "delete", abstract: "Delete a session with its cramps.",
        discussion: "It can be restored for 30 days; then it is erased for good.")

      @ParentCommand var limber: Limber

      @Argument(help: SessionID.argumentHelp)
      var session: String

      func run() throws {
        try reporting { () throws(Failure) in
          let diary = try SessionDiary(database: limber.database)
          let summary = try diary.delete(session, gap: settings().gap)
          try Output.line(SessionText.line(summary))
          try Output.line(SessionText.restoring(summary))
        }
      }
    }

    /// `limber history restore SESSION`.
    struct Restore: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Restore a deleted session.")

      @ParentCommand var limber: Limber

      @Argument(help: "The session's id, its beginning, or 'last' for the one deleted last.")
      var session: String

      func run() throws {
        try reporting { () throws(Failure) in
          let diary = try SessionDiary(database: limber.database)
          try Output.line(SessionText.line(try diary.restore(session)))
        }
      }
    }
  }
}

extension SessionID {
  /// How a person names a session.
  static let argumentHelp: ArgumentHelp = "The session's id, its beginning, or 'last'."
}

/// What can be cleared of a session. The raw value is the name of its option.
enum ClearableSessionFact: String, CaseIterable {
  case lasted
  case note

  /// The change that leaves nothing of it.
  var change: SessionChange {
    switch self {
    case .lasted: .ended(nil)
    case .note: .note(nil)
    }
  }

  /// Reads what is to be cleared.
  ///
  /// - Throws: `ValidationError` for a word that cannot be cleared.
  static func several(_ text: String) throws -> [ClearableSessionFact] {
    try choices(text, among: Array(allCases))
  }
}
