// SPDX-License-Identifier: MIT
import Figures
import RoutineModel
import Screens
import SessionEngine
import TextCanvas
import Wording

/// The list of routines as text.
enum RoutineListText {
  /// A heading, and a line for each routine.
  static func lines(_ routines: [Routine], _ library: RoutineLibrary) -> [String] {
    var table = TextTable(["ID", "KIND", "LENGTH", "ORIGIN", "NAME"], rightAligned: [2])
    for routine in routines {
      table.add([
        routine.id.rawValue, routine.kind.rawValue,
        library.homeRoutine(routine.outline).lengthText.trimmed,
        library.isOwn(routine.id) ? "own" : "built-in",
        routine.name.fitted(columns: TextTable.longestName),
      ])
    }
    return table.lines
  }
}

/// A routine as text.
enum RoutineText {
  /// The width of running text.
  private static let columns = 78

  /// Its description, its steps, and its sources.
  static func lines(
    _ routine: Routine, _ library: RoutineLibrary, hasPictures: Bool = false
  ) -> [String] {
    let origin = library.isOwn(routine.id) ? "own" : "built-in"
    let length = library.homeRoutine(routine.outline).lengthWords
    var lines = ["\(routine.name) (\(routine.id), \(routine.kind.rawValue), \(origin), \(length))"]
    if !routine.summary.isEmpty { lines += [""] + routine.summary.wrapped(columns: columns) }
    for part in routine.parts(resolve: library.usable) {
      if part.phase != nil {
        lines += ["", part.heading]
        lines += (part.routine?.summary ?? "").wrapped(columns: columns - 2).map { "  \($0)" }
      }
      lines += steps(
        part.elements, of: part.routine?.kind ?? .exercise, hasPictures: hasPictures,
        indent: part.phase == nil ? "" : "  ")
    }
    if let next = routine.next {
      lines += ["", "Next, once it is done \(LogOverview.timesBeforeNext) times: \(next)"]
    }
    if !routine.sources.isEmpty {
      lines += ["", "Sources"] + routine.sources.map { "  \($0)" }
    }
    return lines
  }

  /// The steps in full: name, dose, instruction and caution.
  private static func steps(
    _ elements: [RoutineElement], of kind: RoutineKind, hasPictures: Bool, indent: String = ""
  ) -> [String] {
    elements.flatMap { element in
      switch element {
      case .repetition(let count, let rest, let elements):
        let rest = rest.map { ", \($0.restText) between" } ?? ""
        return ["", "\(indent)\(count) times\(rest):"]
          + steps(elements, of: kind, hasPictures: hasPictures, indent: indent + "  ")
      case .step(let step):
        let head = ([step.name] + step.facts(in: kind)).joined(separator: ", ")
        let words = [step.instruction, step.caution.map { "Caution: \($0)" }].compactMap { $0 }
        return ["", indent + head]
          + words.flatMap { $0.wrapped(columns: columns - indent.count - 2) }
          .map { "\(indent)  \($0)" }
          + (hasPictures ? picture(of: step).map { "\(indent)  \($0)" } : [])
      }
    }
  }

  /// A step's picture in cells; empty if there is none.
  private static func picture(of step: Step) -> [String] {
    guard let picture = step.picture else { return [] }
    let scene = FigureScene(picture, at: FigureMotion.still(picture))
    let lines = FigureDrawing(scene, columns: 36, rows: 11, as: .quadrants).lines
    return lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
  }
}
