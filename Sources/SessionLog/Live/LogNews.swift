// SPDX-License-Identifier: MIT

/// What came to light about the log, for the person to know or for the screens to follow.
public enum LogNews: Hashable, Sendable {
  /// The log is being made again from the records: so many of so many files are taken in.
  case rebuilding(done: Int, count: Int)
  /// The log was made again from the records, because it was damaged; it is kept at that path, unless
  /// everything in it could still be read.
  case replacedDamaged(kept: String?)
  /// The log was made again from the records, because it was missing.
  case madeAgain
  /// The log of an earlier build was made into records, and is kept at that path.
  case tookInEarlier(sessions: Int, kept: String?)
  /// Another file stands at the log's path; it is used from now on.
  case moved
  /// Records were taken in that other programs or devices have written.
  case tookIn
  /// The log lacks the newest records, because of that.
  case behind(SessionLogError)
  /// What happened since is in memory alone, for these reasons; nothing, if all is on the disk again.
  case unsaved([UnsavedRecords])
}
