// SPDX-License-Identifier: MIT

import BuiltinRoutines
import RoutineModel

/// The result of checking a file.
public struct RoutineFileCheck: Sendable {
  /// The path as given.
  public let file: String
  /// The problems, in file order; empty if there are none.
  public let problems: [RoutineFileProblem]
  /// The warnings, in file order.
  public let warnings: [RoutineFileProblem]
  /// Whether the file does not exist.
  public let isMissing: Bool
}

/// The result of checking a file that is to become a routine.
public struct RoutineDraftCheck: Sendable {
  /// The routine, if the file has no problems.
  public let routine: Routine?
  /// The problems, in file order; empty if there are none.
  public let problems: [RoutineFileProblem]
  /// The warnings, in file order.
  public let warnings: [RoutineFileProblem]
}

extension RoutineCatalog {
  /// Checks files as if they were own routines. A workout may name routines of this catalog or of
  /// the other files.
  ///
  /// - Returns: One answer for each file, in the order given.
  public func check(files paths: [String]) -> [RoutineFileCheck] {
    var known = known
    let files = OwnRoutines(paths: paths).files
    for file in files { known.add(file) }
    let builtInKinds = BuiltinRoutine.all.kinds
    return files.map { file in
      let result = file.checked(builtInKinds[file.id], known)
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
  /// Checks a file as if it were the own routine with this id, which it is to become.
  public func check(draft path: String, as id: RoutineID) -> RoutineDraftCheck {
    var known = known
    let files = OwnRoutines(draft: path, id: id).files
    for file in files { known.add(file) }
    var check = RoutineDraftCheck(routine: nil, problems: [], warnings: [])
    for file in files {
      switch file.checked(BuiltinRoutine.all.kinds[id], known) {
      case .success(let located):
        check = .init(routine: located.routine, problems: [], warnings: file.warnings)
      case .failure(let error):
        check = .init(routine: nil, problems: error.problems, warnings: file.warnings)
      }
    }
    return check
  }

  /// The routines of this catalog that a file may name.
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

extension OwnRoutines.File {
  /// The routine, or all problems, also beside other routines.
  fileprivate func checked(
    _ builtInKind: RoutineKind?, _ known: KnownRoutines
  ) -> Result<LocatedRoutine, RoutineFileError> {
    var decoding = decoding
    decoding.checkKind(builtInKind)
    return decoding.checkingReferences(known)
  }
}
