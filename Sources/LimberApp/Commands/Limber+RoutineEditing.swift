// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineFiles
import RoutineModel

extension Limber.Routines {
  /// `limber routines new [ID]`.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      "new", "Write a routine of your own, in your editor.",
      examples: ["limber routines new", "limber routines new evening-feet"],
      more: """
        The editor is that of VISUAL, else of EDITOR, else a usual one. What you save becomes a routine once \
        it has no mistakes; until then it is kept as a draft. Without an ID, one is made from the name.
        """)

    @Argument(help: "The routine's id, such as evening-feet.")
    var id: String?

    func run() throws {
      try reporting { () throws(Failure) in
        var editing = try RoutineEditing()
        let outcome = try editing.new(id.map { RoutineID($0) })
        for line in editing.lines(of: outcome) { try Output.line(line) }
      }
    }
  }

  /// `limber routines edit ID`.
  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      "edit", "Change a routine, in your editor.",
      examples: ["limber routines edit desk-break", "limber routines edit evening-feet"],
      more: """
        A built-in routine becomes one of your own if you change it; delete its file, and the built-in one is \
        back. The editor is that of VISUAL, else of EDITOR, else a usual one. The routine stays as it is until \
        what you save has no mistakes; until then that is kept as a draft.
        """)

    @Argument(help: "The routine's id.", completion: .routineIDs)
    var id: String

    func run() throws {
      try reporting { () throws(Failure) in
        var editing = try RoutineEditing()
        let outcome = try editing.edit(editing.library.id(of: id))
        for line in editing.lines(of: outcome) { try Output.line(line) }
      }
    }
  }

  /// `limber routines duplicate ID NEW-ID`.
  struct Duplicate: ParsableCommand {
    static let configuration = CommandConfiguration(
      "duplicate", "Copy a routine under another id, to change the copy.",
      examples: ["limber routines duplicate desk-break long-desk-break"])

    @Argument(help: "The id of the routine.", completion: .routineIDs)
    var id: String

    @Argument(help: "The id of the copy.")
    var newID: String

    func run() throws {
      try reporting { () throws(Failure) in
        let (paths, copy) = (Paths(), RoutineID(newID))
        let sources = RoutineSources(library: RoutineLibrary(paths: paths), paths: paths)
        let path = try sources.duplicate(sources.library.id(of: id), as: copy)
        let library = RoutineLibrary(paths: paths)
        for line in EditingText.duplicated(copy, paths.fromHome(path)) { try Output.line(line) }
        for line in EditingText.relief(by: library.sites(relievedBy: copy)) {
          try Output.line(line)
        }
        for check in library.catalog.check(files: [path]) {
          for problem in check.problems { Output.error(problem.description) }
        }
      }
    }
  }
}
