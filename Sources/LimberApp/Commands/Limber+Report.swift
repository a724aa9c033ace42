// SPDX-License-Identifier: MIT
import ArgumentParser
import PrintedReport
import Review
import RoutineModel
import Screens
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
        "limber report --for bedside", "limber report --routine heel-drops",
      ],
      more: """
        It is one HTML file that any browser shows and prints. 'me' covers about 53 weeks of training \
        and cramps, 'clinician' 13 weeks of cramps on one page, and 'bedside' is a card that says \
        what to do about a cramp. With --routine it is a handout: that routine's steps, with pictures, \
        and nothing from the log. No file is overwritten. Notes are left out, unless --notes.
        """)

    @Argument(
      help: "The new file, or - for the output; by default named after the day, in this folder.",
      completion: .file())
    var file: String?

    @Option(
      name: .customLong("for"),
      help: ArgumentHelp(
        "Who reads it: \(ReportReader.listed(ReportReader.allCases)). If left out, me.",
        valueName: "reader"),
      completion: ReportReader.completion, transform: ReportReader.choice)
    var reader: ReportReader?

    @Option(
      help: ArgumentHelp("Write this routine out, for somebody to do it by.", valueName: "id"),
      completion: .routineIDs)
    var routine: String?

    @OptionGroup var span: SpanOptions

    @Option(help: ArgumentHelp("The name to print on it.", valueName: "text"))
    var name: String?

    @Flag(help: "List every cramp, at the end.")
    var list = false

    @Flag(help: "List every cramp with your note.")
    var notes = false

    @OptionGroup var logOption: LogOption

    func validate() throws {
      let hasDays = span.since != nil || span.until != nil
      if routine != nil, reader != nil || hasDays || list || notes || logOption.database != nil {
        throw ValidationError(UsageText.handoutHasNoLog)
      }
      if reader == .bedside, list || notes {
        throw ValidationError(UsageText.cardHasNoList)
      }
    }

    func run() throws {
      Interruption.heed(PrintingText.interrupted)
      try reporting { () throws(Failure) in
        if let routine { return try writeHandout(RoutineID(routine)) }
        let path = try write { () throws(Failure) in
          var work = LongWork()
          let report = ReportFile(request: try request())
          work.tell(1, of: 2, PrintingText.step)
          let bytes = try report.bytes
          work.tell(2, of: 2, PrintingText.step)
          return (report, bytes)
        }
        guard let path else { return }
        for line in PrintingText.lines(path, shown: Paths().fromHome(path)) {
          try Output.line(line)
        }
      }
    }

    /// Writes the file.
    ///
    /// - Returns: Its path; `nil` if it was printed.
    private func write(
      _ make: () throws(Failure) -> (ReportFile, [UInt8])
    ) throws(Failure) -> String? {
      let path = file.flatMap { $0 == "-" ? nil : Paths.absolute($0) }
      // Fail early if the file cannot be written.
      let begun = try path.map { path throws(Failure) in try NewFile(path) }
      let (report, bytes) = try make()
      if file == "-" {
        try Output.write(bytes)
        return nil
      }
      guard let begun else { return try report.write(bytes, in: Paths.workingFolder ?? ".") }
      try begun.write(bytes)
      try begun.finish()
      return begun.path
    }

    /// Writes a routine out.
    private func writeHandout(_ id: RoutineID) throws(Failure) {
      let settings = self.settings()
      let library = RoutineLibrary(timing: settings.timing)
      let routine = try library.routine(id)
      var handout = RoutineHandout(
        routine, length: library.homeRoutine(routine.outline).lengthWords,
        warnings: ReportRequest.Warning.all(settings), resolve: library.usable)
      handout.name = name
      let report = ReportFile(handout: handout, of: routine.id)
      let path = try write { () throws(Failure) in (report, try report.bytes) }
      guard let path else { return }
      let paths = Paths()
      let lines = PrintingText.handout(
        path, shown: paths.fromHome(path), id: routine.id,
        files: library.files(of: routine).map(paths.fromHome))
      for line in lines { try Output.line(line) }
    }

    /// Reads the log and counts its entries.
    private func request() throws(Failure) -> ReportRequest {
      let reader = reader ?? .me
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
