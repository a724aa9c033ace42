// SPDX-License-Identifier: MIT
import SessionEngine

/// The output of commands with nothing to list.
enum CommandText {
  /// The history is empty.
  static func noSession(since: SinceTime?) -> String {
    since.map { "Nothing is logged since \($0.text)." } ?? "Nothing is logged yet."
  }

  /// Relief is recorded in another log than requested, and why.
  static func recordedInstead(_ problem: String) -> String {
    "\(problem) This relief is recorded in your usual log."
  }

  /// A routine file has no mistakes.
  static func sound(file: String) -> String { "\(file): ok" }
}

/// The output of commands that write to the cramp diary.
enum DiaryText {
  /// A cramp in its current state, with its id first.
  static func line(_ record: CrampRecord) -> String { "\(record.id)  \(CrampText.line(record))" }

  static func isLoggedAlready(_ record: CrampRecord) -> String {
    "Already logged as \(record.id.short). --again logs it once more; "
      + "'limber cramps correct \(record.id.short)' corrects it."
  }

  /// A correction changes nothing.
  static let unchanged = "That is already logged."
  /// The cramp is already deleted.
  static let isDeletedAlready = "It is already deleted."
  /// The cramp to restore is not deleted.
  static let isNotDeleted = "It is not deleted."
  /// There is no note to delete.
  static let hasNoNote = "There is no note."
  static let noteUnchanged = "The note already says that."

  /// How to undo a deletion.
  static func restoring(_ record: CrampRecord) -> String {
    "To restore it: limber cramps restore \(record.id.short)"
  }

  /// A note was written or deleted.
  static func noted(_ record: CrampRecord, isCleared: Bool) -> String {
    "\(line(record)): " + (isCleared ? "note deleted" : "note saved")
  }
}
