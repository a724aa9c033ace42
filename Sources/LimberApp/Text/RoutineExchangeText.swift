// SPDX-License-Identifier: MIT
import RoutineExchange
import RoutineModel
import StrictYAML

/// The output of commands that import and export routines.
enum RoutineExchangeText {
  /// The result of importing a file.
  static func lines(_ report: RoutineImport.Report, _ file: String) -> [String] {
    let paths = Paths()
    var lines = report.routines.map { routine, path, isNew in
      let path = paths.fromHome(path)
      return isNew ? "\(routine.name): \(path)" : "\(routine.name) already exists: \(path)"
    }
    // For existing routines it was said before.
    if report.losses.isEmpty || !report.routines.contains(where: \.isNew) { return lines }
    lines.append("What \(report.format.name) has and Limber does not, by the lines of \(file):")
    return lines + report.losses.texts.map { "  \($0)" }
  }

  /// What to do next.
  static func starting(_ start: RoutineImport.Start) -> String {
    "To start \(start.isOneOfSeveral ? "one of them" : "it"): limber start \(start.id)"
  }

  /// The content of a file for another program, and what to do with it.
  static func lines(of routine: Routine, _ losses: [Loss], in path: String) -> [String] {
    let app = ForeignFormat.jawt.name
    return ["\(path) has \(inQuotes(routine.name)) for \(app): choose Import there."]
      + lines(of: losses)
  }

  /// What the other program lacks.
  static func lines(of losses: [Loss]) -> [String] {
    losses.isEmpty
      ? []
      : ["What Limber has and \(ForeignFormat.jawt.name) does not:"]
        + losses.texts.map { "  \($0)" }
  }
}
