// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel
import SessionEngine

extension Limber {
  /// `limber log`: past sessions and cramps, and maintenance of the log.
  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
      "log", "Log a past cramp or session, or look after the log.",
      examples: [
        "limber log cramp --at 03:10 --site calf",
        "limber log session running --at 'yesterday 18:30' --lasted 25min", "limber log check",
      ],
      subcommands: [Cramp.self, Session.self, Check.self, Rebuild.self, Erase.self])

    @OptionGroup var logOption: LogOption

    /// `limber log cramp`.
    struct Cramp: ParsableCommand {
      static let configuration = CommandConfiguration(
        "cramp", "Log a past cramp.",
        examples: [
          "limber log cramp --at 03:10 --site calf",
          "limber log cramp --at 'yesterday 22:00' --site foot --side left --woke",
          "limber log cramp --at 03:10 --site calf --tried 'Rub the calf' --helped yes",
        ],
        more: """
          Prints the cramp's id, then what was logged. A cramp at the same site and side in the same \
          minute counts as the same one, and answers that it lacks are added to it. 'limber routines \
          show calf-cramp' shows the steps of the relief for the calf.
          """)

      @Option(
        parsing: .unconditional,
        help: ArgumentHelp("When it began, \(PastMoment.forms).", valueName: "time"),
        transform: PastMoment.init(parsing:))
      var at: PastMoment

      @Option(
        help: "The site: \(CrampSite.listed(CrampSite.allCases)).",
        completion: CrampSite.completion, transform: CrampSite.choice)
      var site: CrampSite

      @OptionGroup var facts: CrampFacts

      @Flag(help: "Log it, even if it is logged already.")
      var again = false

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in
          var generator = SystemRandomNumberGenerator()
          let changes = try RoutineLibrary.naming(facts.changes) { site }
          let diary = try CrampDiary(database: logOption.database)
          if !again, let known = diary.known(at.moment, site, facts.side) {
            return try complete(known, with: changes, in: diary)
          }
          let record = try diary.record(
            CrampID.random(using: &generator), onsetAt: at.moment, site: site, changes)
          if let remark = at.remark(DiaryText.correctingOnset(record)) { Output.error(remark) }
          try Output.line(DiaryText.line(record))
        }
      }

      /// Adds what a known cramp lacks, and tells what it says otherwise.
      private func complete(
        _ known: CrampRecord, with changes: [CrampChange], in diary: CrampDiary
      ) throws(Failure) {
        var (added, refused): ([String], [String]) = ([], [])
        var missing: [CrampChange] = []
        for change in changes.needed(by: known) {
          let told = ClearableFact.allCases.filter { CrampField($0.change) == CrampField(change) }
          if told.allSatisfy({ [$0.change].needed(by: known).isEmpty }) {
            missing.append(change)
            added += told.map(\.rawValue)
          } else {
            refused += told.map(\.rawValue)
          }
        }
        if !missing.isEmpty { _ = try diary.change(known.id.rawValue, missing) }
        try Output.line(DiaryText.isLoggedAlready(known, adding: added, refusing: refused))
      }
    }
  }
}
