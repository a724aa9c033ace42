// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel
import SessionEngine

extension CrampID {
  /// How a person names a cramp.
  static let argumentHelp: ArgumentHelp = "The cramp's id, its beginning, or 'last'."

  /// How a person names a deleted one.
  static let deletedArgumentHelp: ArgumentHelp =
    "The cramp's id, its beginning, or 'last' for the one deleted last."
}

extension Limber {
  /// `limber cramps`: the diary of cramps.
  struct Cramps: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cramps", abstract: "List, show and correct the logged cramps.",
      discussion: """
        Without a subcommand, it lists them. A correction or deletion keeps what was logged before; \
        'limber cramps show' shows it.
        """,
      subcommands: [List.self, Show.self, Correct.self, Delete.self, Restore.self],
      defaultSubcommand: List.self)

    /// `limber cramps list`, which is what `limber cramps` does.
    struct List: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the cramps, newest first, and review each site.")

      @ParentCommand var limber: Limber

      @Option(
        help: ArgumentHelp(
          "Only cramps from this day on, such as 2026-11-22.", valueName: "date"),
        transform: CalendarDay.init(parsing:))
      var since: CalendarDay?

      @Option(
        help: "Only cramps at this site: \(CrampSite.listed(CrampSite.allCases)).",
        completion: .list(CrampSite.allCases.map(\.rawValue)), transform: CrampSite.choice)
      var site: CrampSite?

      @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Show at most this many; the review counts all.", valueName: "number"))
      var limit: Int?

      @Flag(help: "Show deleted cramps, too.")
      var deleted = false

      @Flag(help: "Print JSON for scripts.")
      var json = false

      func validate() throws {
        if let limit, limit < 1 { throw ValidationError(UsageText.limitNeedsNumber) }
      }

      func run() throws {
        try reporting { () throws(Failure) in
          let list = try CrampDiary(database: limber.database).list(
            since: since?.start, site: site, includingDeleted: deleted, limit: limit,
            thresholds: settings().thresholds)
          if json { return try Output.json(CrampListReport(list)) }
          for line in CrampListText.lines(list) { try Output.line(line) }
          if list.shown.isEmpty {
            try Output.line(CrampListText.nothing(site: site, since: since))
          }
        }
      }
    }

    /// `limber cramps show CRAMP`.
    struct Show: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one cramp and its change history.")

      @ParentCommand var limber: Limber

      @Argument(help: CrampID.argumentHelp)
      var cramp: String

      @Flag(help: "Print JSON for scripts.")
      var json = false

      func run() throws {
        try reporting { () throws(Failure) in
          let story = try CrampDiary(database: limber.database).story(of: cramp)
          if json { return try Output.json(CrampStoryReport(story)) }
          for line in CrampStoryText.lines(story) { try Output.line(line) }
        }
      }
    }

    /// `limber cramps correct CRAMP`.
    struct Correct: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Correct what is logged of a cramp.")

      @ParentCommand var limber: Limber

      @Argument(help: CrampID.argumentHelp)
      var cramp: String

      @Option(
        help: ArgumentHelp(
          "When it began: by your clock, such as '2026-11-21 03:10', or with an offset from UTC.",
          valueName: "time"),
        transform: PastMoment.init(parsing:))
      var at: PastMoment?

      @Option(
        help: "The site: \(CrampSite.listed(CrampSite.allCases)).",
        completion: .list(CrampSite.allCases.map(\.rawValue)), transform: CrampSite.choice)
      var site: CrampSite?

      @OptionGroup var facts: CrampFacts

      @Option(
        help: ArgumentHelp(
          "What to clear, such as side,note: "
            + "\(ClearableFact.listed(ClearableFact.allCases)).",
          valueName: "words"),
        transform: ClearableFact.several)
      var clear: [[ClearableFact]] = []

      func validate() throws {
        if changes.isEmpty {
          throw ValidationError(UsageText.nothingToCorrect)
        }
        for fact in clear.flatMap(\.self) where fact.isTold(in: facts) {
          throw ValidationError(UsageText.toldAndCleared(fact.rawValue))
        }
      }

      func run() throws {
        try reporting { () throws(Failure) in
          let diary = try CrampDiary(database: limber.database)
          guard let record = try diary.change(cramp, changes) else {
            return try Output.line(DiaryText.isSoAlready)
          }
          if let remark = at?.remark { Output.error(remark) }
          try Output.line(DiaryText.line(record))
        }
      }

      private var changes: [CrampChange] {
        [at.map { .onset($0.moment) }, site.map { .site($0) }].compactMap { $0 } + facts.changes
          + clear.flatMap(\.self).map(\.change)
      }
    }

    /// `limber cramps delete CRAMP`.
    struct Delete: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete a cramp, so that it no longer counts.")

      @ParentCommand var limber: Limber

      @Argument(help: CrampID.argumentHelp)
      var cramp: String

      func run() throws {
        try reporting { () throws(Failure) in
          let diary = try CrampDiary(database: limber.database)
          guard let record = try diary.change(cramp, [.deleted(true)]) else {
            return try Output.line(DiaryText.isDeletedAlready)
          }
          try Output.line(DiaryText.line(record))
          try Output.line(DiaryText.restoring(record))
        }
      }
    }

    /// `limber cramps restore CRAMP`.
    struct Restore: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Restore a deleted cramp.")

      @ParentCommand var limber: Limber

      @Argument(help: CrampID.deletedArgumentHelp)
      var cramp: String

      func run() throws {
        try reporting { () throws(Failure) in
          let diary = try CrampDiary(database: limber.database)
          guard let record = try diary.restore(cramp) else {
            return try Output.line(DiaryText.isNotDeleted)
          }
          try Output.line(DiaryText.line(record))
        }
      }
    }
  }
}
