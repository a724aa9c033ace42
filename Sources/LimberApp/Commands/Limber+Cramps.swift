// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel
import SessionEngine

extension CrampID {
  /// How a person names a cramp.
  static let argumentHelp: ArgumentHelp = "The cramp's id, the beginning of it, or 'last'."
}

extension Limber {
  /// `limber cramps`: the diary of cramps.
  struct Cramps: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cramps", abstract: "List, show and correct the logged cramps.",
      discussion: """
        By itself it lists them. What is corrected or deleted here stays in the log, and 'limber \
        cramps show' tells what was there.
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
          "Only those that began on this day or later, such as 2026-11-22.", valueName: "date"),
        transform: CalendarDay.init(parsing:))
      var since: CalendarDay?

      @Option(
        help: "Only those of this site: \(CrampSite.listed(CrampSite.allCases)).",
        completion: .list(CrampSite.allCases.map(\.rawValue)), transform: CrampSite.choice)
      var site: CrampSite?

      @Option(
        parsing: .unconditional,
        help: ArgumentHelp("List at most so many; the review counts all.", valueName: "number"))
      var limit: Int?

      @Flag(help: "List deleted ones as well.")
      var deleted = false

      @Flag(help: "Print JSON for scripts.")
      var json = false

      func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit needs a number from 1 up.") }
      }

      func run() throws {
        try reporting { () throws(Failure) in
          let list = try CrampDiary(database: limber.database).list(
            since: since?.start, site: site, includingDeleted: deleted, limit: limit,
            thresholds: settings().thresholds)
          if json { return try CrampListReport.write(list) }
          for line in CrampListText.lines(list) { try Output.line(line) }
          if list.shown.isEmpty { try Output.line(nothing) }
        }
      }

      /// What is said where there is nothing to list.
      private var nothing: String {
        let place = site.map { " at the site \($0.rawValue)" } ?? ""
        return "No cramp is logged\(place)" + (since.map { " since \($0.text)." } ?? " yet.")
      }
    }

    /// `limber cramps show CRAMP`.
    struct Show: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one cramp, and what was written of it when.")

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
        help: "Where it was: \(CrampSite.listed(CrampSite.allCases)).",
        completion: .list(CrampSite.allCases.map(\.rawValue)), transform: CrampSite.choice)
      var site: CrampSite?

      @OptionGroup var facts: CrampFacts

      @Option(
        help: ArgumentHelp(
          "What is not known after all, such as side,note: "
            + "\(ClearableFact.listed(ClearableFact.allCases)).",
          valueName: "words"),
        transform: ClearableFact.several)
      var clear: [[ClearableFact]] = []

      func validate() throws {
        if changes.isEmpty {
          throw ValidationError("say what to correct, such as --side left or --clear note.")
        }
        for fact in clear.flatMap(\.self) where fact.isTold(in: facts) {
          throw ValidationError("--\(fact.rawValue) cannot be both told and cleared.")
        }
      }

      func run() throws {
        try reporting { () throws(Failure) in
          let diary = try CrampDiary(database: limber.database)
          guard let record = try diary.change(cramp, changes) else {
            return try Output.line("The log says so already.")
          }
          if let remark = at?.remark { Output.error(remark) }
          try Output.line("\(record.id)  \(CrampText.line(record))")
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
        commandName: "delete", abstract: "Take a cramp back: it counts no longer.")

      @ParentCommand var limber: Limber

      @Argument(help: CrampID.argumentHelp)
      var cramp: String

      func run() throws {
        try reporting { () throws(Failure) in
          let diary = try CrampDiary(database: limber.database)
          guard let record = try diary.change(cramp, [.deleted(true)]) else {
            return try Output.line("It is deleted already.")
          }
          try Output.line("\(record.id)  \(CrampText.line(record))")
          try Output.line("'limber cramps restore \(record.id.short)' brings it back.")
        }
      }
    }

    /// `limber cramps restore CRAMP`.
    struct Restore: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Let a deleted cramp count again.")

      @ParentCommand var limber: Limber

      @Argument(help: CrampID.argumentHelp)
      var cramp: String

      func run() throws {
        try reporting { () throws(Failure) in
          let diary = try CrampDiary(database: limber.database)
          guard let record = try diary.change(cramp, [.deleted(false)]) else {
            return try Output.line("It is not deleted.")
          }
          try Output.line("\(record.id)  \(CrampText.line(record))")
        }
      }
    }
  }
}
