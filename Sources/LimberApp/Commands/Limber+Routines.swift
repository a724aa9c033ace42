// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineFiles
import RoutineModel
import SessionEngine

extension Limber {
  /// `limber routines`: all routines.
  struct Routines: ParsableCommand {
    static let configuration = CommandConfiguration(
      "routines", "List, show, write, check, import and export routines.",
      examples: [
        "limber routines list", "limber routines show running", "limber routines new",
        "limber routines import ~/workouts.json",
      ],
      subcommands: [
        List.self, Show.self, New.self, Edit.self, Duplicate.self, Check.self, Import.self,
        Export.self, Schema.self,
      ])

    /// `limber routines list`.
    struct List: ParsableCommand {
      static let configuration = CommandConfiguration(
        "list", "List the routines, built-in and own.",
        examples: ["limber routines list", "limber routines list --kind workout --json"])

      @Option(
        help: "Only routines of this kind: \(RoutineKind.listed(RoutineKind.allCases)).",
        completion: RoutineKind.completion, transform: RoutineKind.choice)
      var kind: RoutineKind?

      @Flag(help: "Print JSON for scripts.")
      var json = false

      func run() throws {
        try reporting { () throws(Failure) in
          let library = RoutineLibrary()
          let routines = library.inHomeOrder.filter { kind == nil || $0.kind == kind }
          if json {
            var reports: [RoutineListReport] = []
            for routine in routines { reports.append(RoutineListReport(routine, library)) }
            return try Output.json(reports)
          }
          for line in RoutineListText.lines(routines, library) { try Output.line(line) }
          for problem in library.brokenFiles + library.catalog.warnings {
            Output.error(problem.description)
          }
        }
      }
    }

    /// `limber routines show ID`.
    struct Show: ParsableCommand {
      static let configuration = CommandConfiguration(
        "show", "Show one routine.",
        examples: [
          "limber routines show foot-cramp", "limber routines show foot-cramp --pictures",
        ])

      @Argument(help: "The routine's id.", completion: .routineIDs)
      var id: String

      @Flag(help: "Show the pictures of its steps.")
      var pictures = false

      @Flag(help: "Print JSON for scripts.")
      var json = false

      func run() throws {
        try reporting { () throws(Failure) in
          let settings = Settings.loadOrStandard()
          if let notice = settings.notice { Output.error("limber: \(notice)") }
          let library = RoutineLibrary(timing: settings.settings.timing)
          let routine = try library.routine(RoutineID(id))
          for warning in library.warnings(of: routine.id) { Output.error(warning.description) }
          let plan = try library.plan(routine)
          if json {
            return try Output.json(
              RoutineReport(
                routine, isOwn: library.isOwn(routine.id), nominal: library.nominal(of: routine),
                plan: plan))
          }
          for line in RoutineText.lines(routine, library, hasPictures: pictures) {
            try Output.line(line)
          }
        }
      }
    }

    /// `limber routines check FILE…`.
    struct Check: ParsableCommand {
      static let configuration = CommandConfiguration(
        "check", "Check routine files for mistakes.",
        examples: [
          "limber routines check", "limber routines check knee",
          "limber routines check ~/.config/limber/routines/knee.yaml",
        ])

      @Argument(
        help: "The files, or the ids of own routines; without any, all own routines.",
        completion: .ownRoutineIDs)
      var files: [String] = []

      func run() throws {
        try reporting { () throws(Failure) in
          let library = RoutineLibrary()
          if files.isEmpty { return try Self.checkOwn(in: library) }
          let checks = library.catalog.check(files: files.map(library.file))
          for warning in checks.flatMap(\.warnings) { Output.error(warning.description) }
          for check in checks where check.problems.isEmpty {
            try Output.line(CommandText.sound(file: check.file))
          }
          let problems = checks.filter { !$0.isMissing }.flatMap(\.problems)
          if let missing = checks.first(where: \.isMissing) {
            for problem in problems { Output.error(problem.description) }
            throw .noSuchFile(missing.file)
          }
          if !problems.isEmpty { throw .badRoutine(problems) }
        }
      }

      /// Checks what is in the folder of own routines.
      private static func checkOwn(in library: RoutineLibrary) throws(Failure) {
        let own = library.catalog.entries.filter { $0.file != nil }
        if own.isEmpty { return try Output.line(CommandText.noOwnRoutines) }
        for warning in library.catalog.warnings { Output.error(warning.description) }
        for file in own.filter(\.problems.isEmpty).compactMap(\.file) {
          try Output.line(CommandText.sound(file: file))
        }
        if !library.brokenFiles.isEmpty { throw .badRoutine(library.brokenFiles) }
      }
    }

    /// `limber routines schema`.
    struct Schema: ParsableCommand {
      static let configuration = CommandConfiguration(
        "schema", "Print the schema of routine files, for editors.",
        examples: ["limber routines schema"],
        more: """
          It is a JSON Schema (draft 7). An editor that reads it completes keys and words, and marks \
          mistakes as you type: name it in the file's first line, \
          '# yaml-language-server: $schema=../routine.schema.json'. It refuses nothing that Limber accepts; \
          'limber routines check' finds more.
          """)

      func run() throws {
        try reporting { () throws(Failure) in try Output.json(RoutineSchema.document) }
      }
    }
  }
}
