// SPDX-License-Identifier: MIT

/// Where a log is, where what it cannot take is saved aside, and what may help to mend it.
struct LogPlace: Sendable {
  /// The log's path.
  let path: String
  /// Where its recovery files may be.
  let recovery: RecoveryPlaces
  /// The plans that may have what is missing of one in it.
  let knownPlans: KnownPlans

  /// Makes the place of a log; the folders are for recovery files where there is no room beside it.
  init(path: String, recoveryFolders: [String] = [], knownPlans: KnownPlans = .none) {
    self.path = path
    self.knownPlans = knownPlans
    recovery = RecoveryPlaces(log: path, folders: recoveryFolders)
  }
}
