// SPDX-License-Identifier: MIT
import ArgumentParser
import Review
import RoutineModel
import Screens
import SessionEngine
import SessionLog

extension ReviewPage {
  /// Reads a page from the command line.
  ///
  /// - Throws: `ValidationError` for an unknown word.
  static func parse(_ text: String) throws -> ReviewPage {
    try choice(text)
  }
}

extension Limber {
  /// `limber review [PAGE]`.
  struct ShowReview: ParsableCommand {
    static let configuration = CommandConfiguration(
      "review", "Review what the log says over time.",
      examples: [
        "limber review", "limber review weeks --since -90d",
        "limber review helps --site calf --json",
      ],
      more: """
        The pages are year, weeks, pattern, helps and body: the numbers on the screen that 'v' opens. \
        Without --since, it covers about 53 weeks.
        """)

    @Argument(
      help: "The page: \(ReviewPage.listed(ReviewPage.allCases)).",
      completion: ReviewPage.completion, transform: ReviewPage.parse)
    var page = ReviewPage.year

    @OptionGroup var span: SpanOptions

    @Option(
      help: "Only cramps at this site: \(CrampSite.listed(CrampSite.allCases)).",
      completion: CrampSite.completion, transform: CrampSite.choice)
    var site: CrampSite?

    @Option(
      help: ArgumentHelp("Only sessions of this routine, and their cramps.", valueName: "id"),
      completion: .routineIDs)
    var routine: String?

    @Flag(help: "Print JSON for scripts.")
    var json = false

    @OptionGroup var logOption: LogOption

    func run() throws {
      try reporting { () throws(Failure) in
        let settings = self.settings()
        let requested = try RequestedLog(option: logOption.database)
        let entries = try requested.read { log throws(SessionLogError) in try log.entries() }
        let question = span.question(
          .year, settings: settings,
          filter: ReviewFilter(routine: routine.map { RoutineLibrary().id(of: $0) }, site: site))
        let figures = ReviewFigures(requested.store.marking(entries).log, question)
        if json { return try Output.json(ReviewReport(page, figures)) }
        let lines = ReviewText.lines(page, figures, isMadeUp: requested.isMadeUp)
        for line in lines { try Output.line(line) }
      }
    }
  }
}
