// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel
import SessionEngine

extension CrampID {
  /// Help on the argument that names a cramp.
  static let argumentHelp: ArgumentHelp = "The cramp's id, its first characters, or 'last'."

  /// Help on the argument that names a deleted cramp.
  static let deletedArgumentHelp: ArgumentHelp =
    "The cramp's id, its first characters, or 'last' for the one deleted last."
}

extension Limber {
  /// `limber cramps`: the diary of cramps.
  struct Cramps: ParsableCommand {
    static let configuration = CommandConfiguration(
      "cramps", "List, show and correct the logged cramps.",
      examples: ["limber cramps", "limber cramps --site foot --since -30d", "limber cramps show"],
      more: """
        Without a subcommand, it lists them; 'limber cramps list --help' shows the options. A \
        correction or deletion keeps what was logged before; 'limber cramps show' shows it.
        """,
      subcommands: [List.self, Show.self, Correct.self, Delete.self, Restore.self],
      defaultSubcommand: List.self)

    @OptionGroup var logOption: LogOption

    /// `limber cramps list`, which is what `limber cramps` does.
    struct List: ParsableCommand {
      static let configuration = CommandConfiguration(
        "list", "List the cramps, newest first, and review each site.",
        examples: ["limber cramps", "limber cramps --since yesterday --json"])

      @OptionGroup var options: CrampListOptions

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in
          let list = try CrampDiary(database: logOption.database).list(
            since: options.since, site: options.site, includingDeleted: options.deleted,
            limit: options.limit, thresholds: settings().thresholds)
          if options.json { return try Output.json(CrampListReport(list)) }
          for line in CrampListText.lines(list) { try Output.line(line) }
          if list.shown.isEmpty {
            try Output.line(CrampListText.nothing(site: options.site, since: options.since))
          }
        }
      }
    }

    /// `limber cramps show CRAMP`.
    struct Show: ParsableCommand {
      static let configuration = CommandConfiguration(
        "show", "Show one cramp and its change history.",
        examples: ["limber cramps show", "limber cramps show 7c32d21d"])

      @Argument(help: CrampID.argumentHelp, completion: .crampIDs)
      var cramp = "last"

      @Flag(help: "Print JSON for scripts.")
      var json = false

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in
          let story = try CrampDiary(database: logOption.database).story(of: cramp)
          if json { return try Output.json(CrampStoryReport(story)) }
          for line in CrampStoryText.lines(story) { try Output.line(line) }
        }
      }
    }

    /// `limber cramps correct CRAMP`.
    struct Correct: ParsableCommand {
      static let configuration = CommandConfiguration(
        "correct", "Correct a logged cramp.",
        examples: [
          "limber cramps correct last --side right --pain-worst 7",
          "limber cramps correct last --tried 'Rub the calf' --helped some",
          "limber cramps correct last --clear lasted,woke",
        ])

      @Argument(help: CrampID.argumentHelp, completion: .crampIDs)
      var cramp: String

      @Option(
        parsing: .unconditional,
        help: ArgumentHelp("When it began, \(PastMoment.forms).", valueName: "time"),
        transform: PastMoment.init(parsing:))
      var at: PastMoment?

      @Option(
        help: "The site: \(CrampSite.listed(CrampSite.allCases)).",
        completion: CrampSite.completion, transform: CrampSite.choice)
      var site: CrampSite?

      @OptionGroup var facts: CrampFacts

      @Option(
        help: ArgumentHelp(
          "What to clear, such as side,note: "
            + "\(ClearableFact.listed(ClearableFact.allCases)).",
          valueName: "words"),
        completion: .words(ClearableFact.allCases), transform: ClearableFact.choices)
      var clear: [[ClearableFact]] = []

      @OptionGroup var logOption: LogOption

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
          let diary = try CrampDiary(database: logOption.database)
          let changes = try RoutineLibrary.naming(changes) { () throws(Failure) in
            if let site { return site }
            return try diary.story(of: cramp).record.site
          }
          guard let record = try diary.change(cramp, changes) else {
            return try Output.line(DiaryText.unchanged)
          }
          if let remark = at?.remark(DiaryText.correctingOnset(record)) { Output.error(remark) }
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
        "delete", "Delete a cramp, so that it no longer counts.",
        examples: ["limber cramps delete last", "limber cramps restore last"],
        more: """
          It can be restored for 30 days; then one that you logged yourself is erased for good.
          """)

      @Argument(help: CrampID.argumentHelp, completion: .crampIDs)
      var cramp: String

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in
          let diary = try CrampDiary(database: logOption.database)
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
        "restore", "Restore a deleted cramp.",
        examples: ["limber cramps restore last", "limber cramps --deleted"])

      @Argument(help: CrampID.deletedArgumentHelp, completion: .deletedCrampIDs)
      var cramp: String

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in
          let diary = try CrampDiary(database: logOption.database)
          guard let record = try diary.restore(cramp) else {
            return try Output.line(DiaryText.isNotDeleted)
          }
          try Output.line(DiaryText.line(record))
        }
      }
    }
  }
}

struct CrampListOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only cramps since then: \(SinceTime.forms).", valueName: "date"),
    transform: SinceTime.init(parsing:))
  var since: SinceTime?

  @Option(
    help: "Only cramps at this site: \(CrampSite.listed(CrampSite.allCases)).",
    completion: CrampSite.completion, transform: CrampSite.choice)
  var site: CrampSite?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Show at most this many; the review counts all.", valueName: "number"),
    transform: ListLimit.parse)
  var limit: Int?

  @Flag(help: "Show deleted cramps, too.")
  var deleted = false

  @Flag(help: "Print JSON for scripts.")
  var json = false
}
