// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionLog

extension Limber {
  /// `limber export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      "export", "Export the log to a file.",
      examples: [
        "limber export sessions ~/sessions.csv", "limber export cramps --since -90d --format jsonl",
        "limber export all ~/limber-backup.jsonl",
      ],
      more: "No file is overwritten. The output is health data: only you can read a new file.",
      subcommands: [Sessions.self, Cramps.self, All.self])

    @OptionGroup var logOption: LogOption

    /// `limber export sessions [FILE]`.
    struct Sessions: ParsableCommand {
      static let configuration = CommandConfiguration(
        "sessions", "Write the sessions for other programs: CSV, JSON Lines or a calendar.",
        examples: [
          "limber export sessions ~/sessions.csv", "limber export sessions --since -90d",
          "limber export sessions --format jsonl", "limber export sessions ~/sessions.ics",
        ],
        more: """
          Newest first. Deleted ones are left out. A calendar has when they were and their names, \
          nothing more.
          """)

      @OptionGroup var options: ExportOptions

      @Option(
        help:
          "csv, jsonl (JSON Lines) or ics (iCalendar); default: by the file's ending, else csv.",
        completion: ExportFormat.completion, transform: ExportFormat.choice)
      var format: ExportFormat?

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in try options.write(.sessions, format, logOption) }
      }
    }

    /// `limber export cramps [FILE]`.
    struct Cramps: ParsableCommand {
      static let configuration = CommandConfiguration(
        "cramps", "Write the cramps for other programs, as CSV or JSON Lines.",
        examples: [
          "limber export cramps ~/cramps.csv", "limber export cramps --since 2026-01-01",
          "limber export cramps --format jsonl",
        ],
        more: "Newest first. Deleted ones are left out.")

      @OptionGroup var options: ExportOptions

      @Option(
        help: "csv or jsonl (JSON Lines); default: by the file's ending, else csv.",
        completion: .list(ExportFormat.tables.map(\.rawValue)),
        transform: { try ExportFormat.choice($0, among: ExportFormat.tables) })
      var format: ExportFormat?

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in try options.write(.cramps, format, logOption) }
      }
    }

    /// `limber export all FILE`.
    struct All: ParsableCommand {
      static let configuration = CommandConfiguration(
        "all", "Write a backup: all records, as JSON Lines.",
        examples: ["limber export all ~/limber-backup.jsonl"],
        more: """
          'limber import' reads it back. Sessions may be running. No file is overwritten.
          """)

      @Argument(help: "The new file; with '-', it is printed.", completion: .file())
      var file: String

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in
          Interruption.heed(file == "-" ? ExportText.interruptedOutput : ExportText.interrupted)
          let log = try RequestedLog(option: logOption.database)
          let destination = try Destination(file)
          let report = try log.export(to: destination)
          if let path = destination.file?.path {
            for line in BackupText.lines(report, path) { try Output.line(line) }
          } else {
            for line in BackupText.gaps(report) { Output.error("limber: \(line)") }
          }
        }
      }
    }
  }
}

/// The options of exports: what to write, and where.
struct ExportOptions: ParsableArguments {
  @Argument(
    help: "The new file; without one, or with '-', it is printed.", completion: .file())
  var file: String?

  @OptionGroup var span: SpanOptions

  /// Writes the export.
  ///
  /// - Parameter format: The format; `nil` to use the file's extension.
  func write(
    _ kind: LogExport.Kind, _ format: ExportFormat?, _ logOption: LogOption
  ) throws(Failure) {
    let named = file.flatMap(ExportFormat.init(file:))
    if format == nil, named == nil, let file, let ending = ExportFormat.ending(of: file) {
      throw .usage(UsageText.noSuchEnding(ending, kind.formats.map(\.rawValue)))
    }
    let isOutput = file == nil || file == "-"
    Interruption.heed(isOutput ? ExportText.interruptedOutput : ExportText.interrupted)
    let format = format ?? named ?? .csv
    guard kind.formats.contains(format) else { throw .usage(UsageText.noCalendarOfCramps) }
    let export = LogExport(
      log: try RequestedLog(option: logOption.database), kind: kind, format: format,
      since: span.since, until: span.until)
    let destination = try Destination(file)
    let count = try export.write(to: destination)
    if let file = destination.file {
      try Output.line(ExportText.line(count, kind.rawValue, in: file.path))
    }
  }
}
