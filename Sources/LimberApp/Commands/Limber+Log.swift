// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel
import SessionEngine

extension Limber {
  /// `limber log`: cramps that no session has, and looking after the log.
  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "log", abstract: "Log a past cramp or session, or look after the log.",
      subcommands: [Cramp.self, Session.self, Check.self, Rebuild.self, Erase.self])

    /// `limber log cramp`.
    struct Cramp: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "cramp", abstract: "Log a past cramp.",
        discussion: "Prints the cramp's id, then what was logged.")

      @ParentCommand var limber: Limber

      @Option(
        help: ArgumentHelp(
          "When it began: by your clock, such as '2026-11-21 03:10', or with an offset from UTC, "
            + "such as 2026-11-21T03:10:00+01:00.",
          valueName: "time"),
        transform: PastMoment.init(parsing:))
      var at: PastMoment

      @Option(
        help: "The site: \(CrampSite.listed(CrampSite.allCases)).",
        completion: .list(CrampSite.allCases.map(\.rawValue)), transform: CrampSite.choice)
      var site: CrampSite

      @OptionGroup var facts: CrampFacts

      func run() throws {
        try reporting { () throws(Failure) in
          var generator = SystemRandomNumberGenerator()
          let record = try CrampDiary(database: limber.database).record(
            CrampID.random(using: &generator), onsetAt: at.moment, site: site, facts.changes)
          if let remark = at.remark { Output.error(remark) }
          try Output.line(DiaryText.line(record))
        }
      }
    }
  }
}
