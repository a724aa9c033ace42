// SPDX-License-Identifier: MIT

/// News about the log, for the person or for the screens.
public enum LogNews: Hashable, Sendable {
  /// The log is being rebuilt from the records; `done` of `count` files are in it.
  case rebuilding(done: Int, count: Int)
  /// The log was damaged and has been rebuilt from the records. The damaged one is kept at that
  /// path, unless everything in it could still be read.
  case replacedDamaged(kept: String?)
  /// The log was missing and has been rebuilt from the records.
  case madeAgain
  /// The log of an earlier build was converted into records, and is kept at that path.
  case tookInEarlier(sessions: Int, kept: String?)
  /// Another file is at the log's path, and is used from now on.
  case moved
  /// Records of other programs or devices were added.
  case tookIn
  /// The log lacks the newest records, for this reason.
  case behind(SessionLogError)
  /// The latest events are only in memory, for these reasons; empty once all is on the disk.
  case unsaved([UnsavedRecords])
}
