// SPDX-License-Identifier: MIT
import ArgumentParser
import PrintedReport
import Review
import SessionEngine
import SessionLog

extension Limber {
  /// `limber report [FILE|-]`.
  struct WriteReport: ParsableCommand {
    static let configuration = CommandConfiguration(
      "report", "Write a report to look at or print, for yourself or a clinician.",
      examples: [
        "limber report", "limber report --for clinician",
        "limber report ~/cramps.html --for clinician --since -90d --list",
        "limber report --for bedside",
      ],
      more: """
        It is one HTML file that any browser shows and prints. 'me' covers about 53 weeks of training \
        and cramps, 'clinician' 13 weeks of cramps on one page, and 'bedside' is a card that says \
        what to do about a cramp. No file is overwritten. Notes are left out, unless --notes.
        """)

    @Argument(
      help: "The new file, or - for the output; by default named after the day, in this folder.",
      completion: .file())
    var file: String?

    @Option(
      name: .customLong("for"),
      help: ArgumentHelp(
        "Who reads it: \(ReportReader.listed(ReportReader.allCases)).", valueName: "reader"),
      completion: ReportReader.completion, transform: ReportReader.choice)
    var reader = ReportReader.me

    @OptionGroup var span: SpanOptions

    @Option(help: ArgumentHelp("The name to print on it.", valueName: "text"))
    var name: String?

    @Flag(help: "List every cramp, at the end.")
    var list = false

    @Flag(help: "List every cramp with your note.")
    var notes = false

    @OptionGroup var logOption: LogOption

    func validate() throws {
      if reader == .bedside, list || notes {
        throw ValidationError(UsageText.cardHasNoList)
      }
    }

    func run() throws {
      Interruption.heed(PrintingText.interrupted)
      try reporting { () throws(Failure) in
        let path = file.flatMap { $0 == "-" ? nil : Paths.absolute($0) }
        // Fail early if the file cannot be written.
        let begun = try path.map { path throws(Failure) in try NewFile(path) }
        var work = LongWork()
        let request = try request()
        work.tell(1, of: 2, PrintingText.step)
        let report = ReportFile(request: request)
        let bytes = try report.bytes
        work.tell(2, of: 2, PrintingText.step)
        if file == "-" { return try Output.write(bytes) }
        let written: String
        if let begun {
          try begun.write(bytes)
          try begun.finish()
          written = begun.path
        } else {
          written = try report.write(bytes, in: Paths.workingFolder ?? ".")
        }
        let shown = Paths().fromHome(written)
        for line in PrintingText.lines(written, shown: shown) { try Output.line(line) }
      }
    }

    /// Reads the log and counts its entries.
    private func request() throws(Failure) -> ReportRequest {
      let settings = self.settings()
      let requested = try RequestedLog(option: logOption.database)
      let entries = requested.store.marking(
        try requested.read { log throws(SessionLogError) in try log.entries() })
      let question = span.question(reader.span, settings: settings)
      var request = ReportRequest(
        for: reader, ReviewFigures(entries.log, question), names: entries.names,
        settings: settings, isMadeUp: requested.isMadeUp)
      request.name = name
      request.listsCramps = list || notes
      request.showsNotes = notes
      return request
    }
  }
}
