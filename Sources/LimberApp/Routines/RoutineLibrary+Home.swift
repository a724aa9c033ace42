// SPDX-License-Identifier: MIT
import RoutineFiles
import RoutineModel
import Screens

extension RoutineLibrary {
  /// Everything the home screen lists: the routines, and the files that cannot be used.
  var homeRoutines: [HomeRoutine] {
    decodeAll()
    return entries.map { entry in
      if case .success(let routine) = entry.result { return homeRoutine(routine) }
      return HomeRoutine(
        id: entry.id, name: entry.id.rawValue, kind: .exercise, isOwn: true,
        problem: entry.problems.first?.homeText)
    }
  }

  /// A routine as the home screen lists it.
  func homeRoutine(_ routine: Routine) -> HomeRoutine {
    HomeRoutine(
      routine, isOwn: isOwn(routine.id), shadowsBuiltIn: shadowsBuiltIn(routine.id),
      resolve: { try? self.routine($0) })
  }
}

extension RoutineFileProblem {
  /// The problem in one line; the file is named by the routine's id beside it.
  fileprivate var homeText: String {
    "line \(line): \(path.isEmpty ? "" : "\(path): ")\(message)"
  }
}
