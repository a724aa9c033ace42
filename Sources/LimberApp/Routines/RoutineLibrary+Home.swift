// SPDX-License-Identifier: MIT
import RoutineFiles
import RoutineModel
import Screens

extension RoutineLibrary {
  /// The routines in home's order below the recent ones: own ones, then by kind and name.
  var inHomeOrder: [Routine] {
    func place(_ routine: Routine) -> (Int, String, RoutineID) {
      let kind = RoutineKind.allCases.firstIndex(of: routine.kind) ?? 0
      return (isOwn(routine.id) ? -1 : kind, routine.name.sortKey, routine.id)
    }
    return routines.map { (place($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Everything on the home screen's list: the routines, and files that cannot be used.
  var homeRoutines: [HomeRoutine] {
    catalog.entries.map { entry in
      if case .success(let outline) = entry.outline { return homeRoutine(outline) }
      return HomeRoutine(
        id: entry.id, name: entry.id.rawValue, kind: .exercise, isOwn: true,
        problem: entry.problems.first?.homeText)
    }
  }

  /// A routine for the home screen.
  func homeRoutine(_ outline: RoutineOutline) -> HomeRoutine {
    HomeRoutine(
      outline, isOwn: isOwn(outline.id),
      shadowsBuiltIn: catalog.entry(outline.id)?.shadows ?? false,
      length: catalog.length(of: outline), warning: warnings(of: outline.id).first?.homeText,
      preview: {
        usable(outline.id).map { [HomeRoutine.PreviewLine](of: $0, resolve: usable) } ?? []
      })
  }
}

extension RoutineFileProblem {
  /// The problem in one line; the routine's id beside it names the file.
  fileprivate var homeText: String {
    "line \(line): \(path.isEmpty ? "" : "\(path): ")\(message)"
  }
}
