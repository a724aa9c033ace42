// SPDX-License-Identifier: MIT
import SessionEngine

/// What several screens say.
enum SharedTexts {
  static let cramp = "CRAMP"
  static let crampKey = "c CRAMP"
  static let helpNow = "help with a cramp at once"
  static let move = "move"
  static let moveByTen = "move by ten"
  static let moveToEnds = "to the first, to the last"
  static let pageKeys = "PgUp PgDn"
  static let endKeys = "Home End"
  static let suspend = "suspend"
  static let keys = "keys"
  static let thisPage = "this page"
  static let pageOfKeys = "Keys"
  static let back = "back"
  static let undo = "undo"
  static let undoDeletion = "undo the last deletion"
  static let delete = "delete"
  static let deleteAsks = "delete it (asks first)"
  static let anyKey = "any key"
  static let anyOtherKey = "any other key"
  static let closes = "closes"
  static let deletes = "deletes"
  static let keepsIt = "keeps it"
  static let readingLog = "Reading the log…"
  static let running = "● running"

  /// The question before something is deleted, with a name and what stands after it.
  static func deletionQuestion(_ name: String, _ tail: String) -> String { "Delete \(name)\(tail)" }

  /// What stands after the name in it.
  static func deletionTail(day: String, clock: String) -> String { ", \(day) \(clock)?" }

  /// Where one is in a list.
  static func position(_ number: Int, of count: Int, hasMore: Bool = false) -> String {
    "\(number) of \(count)\(hasMore ? "+" : "")"
  }
}
