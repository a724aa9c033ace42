// SPDX-License-Identifier: MIT
import SessionEngine

/// What the commands answer where they have nothing to list.
enum CommandText {
  /// The history is empty.
  static func noSession(since: SinceTime?) -> String {
    since.map { "Nothing is logged since \($0.text)." } ?? "Nothing is logged yet."
  }

  /// No session is deleted.
  static let noDeletedSession = "No session is deleted."

  /// Relief is recorded elsewhere than asked for, and why.
  static func recordedInstead(_ problem: String) -> String {
    "\(problem) This relief is recorded in your usual log."
  }

  /// A routine file has no mistakes.
  static func sound(file: String) -> String { "\(file): ok" }
}

/// What the commands answer that write in the diary of cramps.
enum DiaryText {
  /// A cramp as it is now, its id first.
  static func line(_ record: CrampRecord) -> String { "\(record.id)  \(CrampText.line(record))" }

  /// A cramp is to be logged that is.
  static func isLoggedAlready(_ record: CrampRecord) -> String {
    "Already logged as \(record.id.short). --again logs it once more; "
      + "'limber cramps correct \(record.id.short)' corrects it."
  }

  /// A correction changes nothing.
  static let isSoAlready = "The log says so already."
  /// A deleted cramp is to be deleted.
  static let isDeletedAlready = "It is deleted already."
  /// A cramp is to be restored that is not deleted.
  static let isNotDeleted = "It is not deleted."
  /// A note is to be deleted where there is none.
  static let hasNoNote = "There is no note."
  /// A note says what it is to say.
  static let noteIsSoAlready = "The note says so already."

  /// How to undo a deletion.
  static func restoring(_ record: CrampRecord) -> String {
    "To restore it: limber cramps restore \(record.id.short)"
  }

  /// A note was written, or deleted.
  static func noted(_ record: CrampRecord, isCleared: Bool) -> String {
    "\(line(record)): " + (isCleared ? "note deleted" : "note saved")
  }
}
