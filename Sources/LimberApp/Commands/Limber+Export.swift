// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionLog

extension Limber {
  /// `limber export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      "export", "Write what is logged to a file.",
      examples: [
        "limber export sessions ~/sessions.csv", "limber export cramps --since -90d --format jsonl",
        "limber export all ~/limber-backup.jsonl",
      ],
      more: "No file is overwritten. What is written is health data: a new file is yours alone.",
      subcommands: [Sessions.self, Cramps.self, All.self])

    @OptionGroup var logOption: LogOption

    /// `limber export sessions [FILE]`.
    struct Sessions: ParsableCommand {
      static let configuration = CommandConfiguration(
        "sessions", "Write the sessions for other programs, as CSV or JSON Lines.",
        examples: [
          "limber export sessions ~/sessions.csv", "limber export sessions --since -90d",
          "limber export sessions --format jsonl",
        ],
        more: "Newest first. Deleted ones are left out.")

      @OptionGroup var options: ExportOptions

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in try options.write(.sessions, logOption) }
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

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in try options.write(.cramps, logOption) }
      }
    }

    /// `limber export all FILE`.
    struct All: ParsableCommand {
      static let configuration = CommandConfiguration(
        "all", "Write a backup: all records, as lines of JSON.",
        examples: ["limber export all ~/limber-backup.jsonl"],
        more: """
          'limber import' takes it in. Sessions may be running. No file is overwritten.
          """)

      @Argument(help: "The new file.", completion: .file())
      var file: String

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in
          let path = Paths.absolute(file)
          let report = try RequestedLog(option: logOption.database).export(to: path)
          for line in BackupText.lines(report, path) { try Output.line(line) }
        }
      }
    }
  }
}

/// What is written for other programs, and where to.
struct ExportOptions: ParsableArguments {
  @Argument(
    help: "The new file; without one, or with '-', it is printed.", completion: .file())
  var file: String?

  @OptionGroup var span: SpanOptions

  @Option(
    help: "csv or jsonl (JSON Lines); else by the file's ending, else csv.",
    completion: ExportFormat.completion, transform: ExportFormat.choice)
  var format: ExportFormat?

  /// Writes it.
  func write(_ kind: LogExport.Kind, _ logOption: LogOption) throws(Failure) {
    let export = LogExport(
      log: try RequestedLog(option: logOption.database), kind: kind,
      format: format ?? file.flatMap(ExportFormat.init(file:)) ?? .csv, since: span.since,
      until: span.until)
    let destination = try Destination(file)
    let count = try export.write(to: destination)
    if let file = destination.file {
      try Output.line(ExportText.line(count, kind.rawValue, in: file.path))
    }
  }
}
