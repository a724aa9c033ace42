// SPDX-License-Identifier: MIT
import RoutineFiles
import RoutineModel
import Screens

extension RoutineLibrary {
  /// Everything the home screen lists: the routines, and the files that cannot be used.
  var homeRoutines: [HomeRoutine] {
    entries.map { entry in
      if case .success(let outline) = entry.outline { return homeRoutine(outline) }
      return HomeRoutine(
        id: entry.id, name: entry.id.rawValue, kind: .exercise, isOwn: true,
        problem: entry.problems.first?.homeText)
    }
  }

  /// A routine as the home screen lists it.
  func homeRoutine(_ outline: RoutineOutline) -> HomeRoutine {
    HomeRoutine(
      outline, isOwn: isOwn(outline.id), shadowsBuiltIn: shadowsBuiltIn(outline.id),
      length: length(of: outline),
      preview: {
        usable(outline.id).map { [HomeRoutine.PreviewLine](of: $0, resolve: usable) } ?? []
      })
  }
}

extension RoutineFileProblem {
  /// The problem in one line; the file is named by the routine's id beside it.
  fileprivate var homeText: String {
    "line \(line): \(path.isEmpty ? "" : "\(path): ")\(message)"
  }
}
