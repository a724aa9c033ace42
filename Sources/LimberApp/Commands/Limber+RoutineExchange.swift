// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import RoutineExchange
import RoutineModel
import StrictYAML

extension Limber.Routines {
  /// `limber routines import FILE…`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      "import", "Import routines from other programs' files.",
      examples: [
        "limber routines import ~/workouts.json", "limber routines import ~/push-day.md ~/legs.md",
        "limber routines import /usr/share/workrave/exercises/exercises.xml",
      ],
      more: """
        It takes files of Just Another Workout Timer (JSON), LiftMark (Markdown) and Workrave (XML), and \
        recognises them by content. '-' is the input. Anything lost is listed with its line. No routine \
        is replaced: if an id is taken, a number is added to it. Nothing is downloaded.
        """)

    @Argument(help: "The files.", completion: .file(extensions: ["json", "md", "txt", "xml"]))
    var files: [String]

    func run() throws {
      try reporting { () throws(Failure) in
        var work = try RoutineImport()
        var start: RoutineImport.Start?
        var (problems, missing): ([FileProblem], String?) = ([], nil)
        for file in files {
          do throws(Failure) {
            let report = try work.takeIn(file)
            for line in RoutineExchangeText.lines(report, file) { try Output.line(line) }
            start = RoutineImport.Start(report, after: start)
          } catch .badRoutine(let found) {
            problems += found
          } catch .noSuchFile(let path) {
            missing = missing ?? path
          }
        }
        if let start { try Output.line(RoutineExchangeText.starting(start)) }
        if let missing {
          for problem in problems { Output.error(problem.description) }
          throw .noSuchFile(missing)
        }
        if !problems.isEmpty { throw .badRoutine(problems) }
      }
    }
  }

  /// `limber routines export ID [FILE]`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      "export", "Write a routine for another program.",
      examples: [
        "limber routines export desk-break ~/desk-break.json",
        "limber routines export running --format jawt",
      ],
      more: """
        jawt is the JSON of Just Another Workout Timer, a timer for phones: its Import reads the file. What \
        it lacks is listed. No file is overwritten.
        """)

    @Argument(help: "The routine's id.", completion: .routineIDs)
    var id: String

    @Argument(
      help: "The new file; without one, or with '-', it is printed.", completion: .file())
    var file: String?

    @Option(
      help: "The other program's format: \(RoutineFormat.listed(RoutineFormat.allCases)).",
      completion: RoutineFormat.completion, transform: RoutineFormat.choice)
    var format = RoutineFormat.jawt

    func run() throws {
      try reporting { () throws(Failure) in
        let timing = settings().timing
        let library = RoutineLibrary(timing: timing)
        let routine = try library.routine(RoutineID(id))
        let (text, losses) = JAWTWriting.written(
          routine, transition: timing.transition, resolve: library.usable)
        guard let text else { throw .unplannable(.empty(routine.id)) }
        let destination = try Destination(file)
        try destination.write(Output.escapingInvisible(Data(text.utf8)))
        try destination.finish()
        if let file = destination.file {
          for line in RoutineExchangeText.lines(of: routine, losses, in: file.path) {
            try Output.line(line)
          }
        } else {
          for line in RoutineExchangeText.lines(of: losses) { Output.error("limber: \(line)") }
        }
      }
    }
  }
}

/// A routine format of another program. The raw value is the word on the command line.
enum RoutineFormat: String, CaseIterable {
  /// JSON of Just Another Workout Timer.
  case jawt
}
