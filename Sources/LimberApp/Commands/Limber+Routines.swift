// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineFiles
import RoutineModel
import SessionEngine

extension RoutineKind: ExpressibleByArgument {}

extension Limber {
  /// `limber routines`: what there is to do.
  struct Routines: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "routines", abstract: "List, show and check routines.",
      subcommands: [List.self, Show.self, Check.self])

    /// `limber routines list`.
    struct List: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the routines, built-in and own.")

      @Option(help: ArgumentHelp("List only routines of this kind."))
      var kind: RoutineKind?

      @Flag(help: "Print JSON for scripts.")
      var json = false

      func run() throws {
        try reporting { () throws(Failure) in
          let library = RoutineLibrary()
          let routines = library.routines.filter { kind == nil || $0.kind == kind }
          if json {
            var reports: [RoutineListReport] = []
            for routine in routines { reports.append(RoutineListReport(routine, library)) }
            return try Output.json(reports)
          }
          for line in RoutineListText.lines(routines, library) { try Output.line(line) }
          Output.error(library.brokenFiles.map(\.description).joined(separator: "\n"))
        }
      }
    }

    /// `limber routines show ID`.
    struct Show: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a routine and the plan it makes.")

      @Argument(help: "The routine's id.")
      var id: String

      @Flag(help: "Print JSON for scripts.")
      var json = false

      func run() throws {
        try reporting { () throws(Failure) in
          let library = RoutineLibrary()
          let routine = try library.routine(RoutineID(id))
          let plan = try library.plan(routine)
          if json {
            return try Output.json(
              RoutineReport(
                routine, isOwn: library.isOwn(routine.id), nominal: library.nominal(of: routine),
                plan: plan))
          }
          for line in RoutineText.lines(routine, library) { try Output.line(line) }
        }
      }
    }

    /// `limber routines check FILE…`.
    struct Check: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check routine files, and say what is wrong where.")

      @Argument(help: "The files.")
      var files: [String]

      func run() throws {
        try reporting { () throws(Failure) in
          let library = RoutineLibrary()
          var problems: [RoutineFileProblem] = []
          for file in files {
            let found = try library.check(file)
            if found.isEmpty { try Output.line("\(file): ok") }
            problems += found
          }
          if !problems.isEmpty { throw .badRoutine(problems) }
        }
      }
    }
  }
}
