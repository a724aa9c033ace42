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

extension RoutineCatalog {
  /// Checks files as if they were the person's own. What a workout names may be in this catalog or
  /// in another of the files.
  ///
  /// - Returns: One answer for each file, in the order given.
  public func check(files paths: [String]) -> [RoutineFileCheck] {
    var known = KnownRoutines(
      builtIn: Dictionary(
        entries.compactMap { entry in
          guard let kind = self.entry(entry.id)?.kind else { return nil }
          return (entry.id, kind)
        },
        uniquingKeysWith: { first, _ in first }))
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
}
