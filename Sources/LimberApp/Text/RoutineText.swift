// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import TextCanvas

/// The list of routines as text.
enum RoutineListText {
  /// A heading, and a line for each routine.
  static func lines(_ routines: [Routine], _ library: RoutineLibrary) -> [String] {
    var table = TextTable(["ID", "KIND", "LENGTH", "ORIGIN", "NAME"], rightAligned: [2])
    for routine in routines {
      table.add([
        routine.id.rawValue, routine.kind.rawValue, library.nominal(of: routine).clockText,
        library.isOwn(routine.id) ? "own" : "built-in", routine.name,
      ])
    }
    return table.lines
  }
}

/// A routine as text.
enum RoutineText {
  /// The columns that running text is wrapped to.
  private static let columns = 78

  /// What it is, what is done in it, and where that comes from.
  static func lines(_ routine: Routine, _ library: RoutineLibrary) -> [String] {
    let origin = library.isOwn(routine.id) ? "own" : "built-in"
    let length = library.nominal(of: routine).clockText
    var lines = ["\(routine.name) (\(routine.id), \(routine.kind.rawValue), \(origin), \(length))"]
    if !routine.summary.isEmpty { lines += [""] + routine.summary.wrapped(columns: columns) }
    var steps = TextTable(["", "DOSE"])
    for line in library.homeRoutine(routine).preview {
      steps.add([line.isHeading ? line.text : "  \(line.text)", line.detail])
    }
    lines += [""] + steps.lines.dropFirst()
    if !routine.sources.isEmpty {
      lines += ["", "Sources"] + routine.sources.map { "  \($0)" }
    }
    return lines
  }
}
