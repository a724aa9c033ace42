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

  /// A session that was cut off before this relief.
  static func unfinished(_ session: UnfinishedSession) -> String {
    "limber: \(session.machine.plan.name), last seen at \(session.lastSeenAt.minuteText), is "
      + "unfinished. 'limber' offers to continue or finish it."
  }

  static let noOwnRoutines =
    "There are no routines of your own. 'limber routines new' writes one."

  /// A routine file has no mistakes.
  static func sound(file: String) -> String { "\(file): ok" }
}

/// The output of commands that write to the cramp diary.
enum DiaryText {
  /// A cramp in its current state, with its id first.
  static func line(_ record: CrampRecord) -> String { "\(record.id)  \(CrampText.line(record))" }

  /// A cramp is logged already.
  ///
  /// - Parameters:
  ///   - added: The names of the answers that were added to it.
  ///   - refused: The names of those that it has otherwise.
  static func isLoggedAlready(
    _ record: CrampRecord, adding added: [String] = [], refusing refused: [String] = []
  ) -> String {
    let correct = "limber cramps correct \(record.id.short)"
    var sentences = ["Already logged as \(record.id.short)."]
    if !added.isEmpty {
      sentences.append("Added to it: \(added.joined(separator: ", ")).")
    }
    if !refused.isEmpty {
      let options = refused.map { "--\($0) …" }.joined(separator: " ")
      sentences.append("Not changed: '\(correct) \(options)' corrects it.")
    }
    if added.isEmpty, refused.isEmpty {
      sentences.append("--again logs it once more; '\(correct)' corrects it.")
    }
    return sentences.joined(separator: " ")
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

  /// How to correct when a cramp began.
  static func correctingOnset(_ record: CrampRecord) -> String {
    "limber cramps correct \(record.id.short) --at"
  }

  /// How to undo a deletion.
  static func restoring(_ record: CrampRecord) -> String {
    "To restore it within 30 days: limber cramps restore \(record.id.short)"
  }

  /// A note was written or deleted.
  static func noted(_ record: CrampRecord, isCleared: Bool) -> String {
    "\(line(record)): " + (isCleared ? "note deleted" : "note saved")
  }
}
