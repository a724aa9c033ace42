// SPDX-License-Identifier: MIT

import BuiltinRoutines
import RoutineModel

/// What checking one file found.
public struct RoutineFileCheck: Sendable {
  /// The path as it was given.
  public let file: String
  /// The problems in the order of the file; empty if there are none.
  public let problems: [RoutineFileProblem]
  /// What may have been meant otherwise, in the order of the file.
  public let warnings: [RoutineFileProblem]
  /// Whether there is no such file.
  public let isMissing: Bool
}

/// What checking a file found that is to become a routine.
public struct RoutineDraftCheck: Sendable {
  /// The routine, if there is nothing wrong with the file.
  public let routine: Routine?
  /// The problems in the order of the file; empty if there are none.
  public let problems: [RoutineFileProblem]
  /// What may have been meant otherwise, in the order of the file.
  public let warnings: [RoutineFileProblem]
}

extension RoutineCatalog {
  /// Checks files as if they were the person's own. What a workout names may be in this catalog or
  /// in another of the files.
  ///
  /// - Returns: One answer for each file, in the order given.
  public func check(files paths: [String]) -> [RoutineFileCheck] {
    var known = known
    let files = OwnRoutines(paths: paths).files
    for file in files { known.add(file) }
    let builtInKinds = BuiltinRoutine.all.kinds
    return files.map { file in
      let result = file.result.checkingKind(builtInKinds[file.id]).checkingReferences(known)
      let isMissing = if case .nothing = target(of: file.path) { true } else { false }
      switch result {
      case .success:
        return .init(file: file.path, problems: [], warnings: file.warnings, isMissing: false)
      case .failure(let error):
        return .init(
          file: file.path, problems: error.problems, warnings: file.warnings, isMissing: isMissing)
      }
    }
  }
  /// Checks a file as if it were the person's own routine of an id, which it is to become.
  public func check(draft path: String, as id: RoutineID) -> RoutineDraftCheck {
    var known = known
    let files = OwnRoutines(draft: path, id: id).files
    for file in files { known.add(file) }
    var check = RoutineDraftCheck(routine: nil, problems: [], warnings: [])
    for file in files {
      let result = file.result.checkingKind(BuiltinRoutine.all.kinds[id])
        .checkingReferences(known)
      switch result {
      case .success(let located):
        check = .init(routine: located.routine, problems: [], warnings: file.warnings)
      case .failure(let error):
        check = .init(routine: nil, problems: error.problems, warnings: file.warnings)
      }
    }
    return check
  }

  /// What a workout may name of this catalog.
  private var known: KnownRoutines {
    KnownRoutines(
      builtIn: Dictionary(
        entries.compactMap { entry in
          guard let kind = self.entry(entry.id)?.kind else { return nil }
          return (entry.id, kind)
        },
        uniquingKeysWith: { first, _ in first }))
  }
}
