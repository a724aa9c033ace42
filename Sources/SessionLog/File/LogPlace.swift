// SPDX-License-Identifier: MIT

/// Where a log is, and where what it cannot take is saved aside.
struct LogPlace: Sendable {
  /// The log's path.
  let path: String
  /// Where its recovery files may be.
  let recovery: RecoveryPlaces

  /// Makes the place of a log; the folders are for recovery files where there is no room beside it.
  init(path: String, recoveryFolders: [String] = []) {
    self.path = path
    recovery = RecoveryPlaces(log: path, folders: recoveryFolders)
  }
}
