// SPDX-License-Identifier: MIT
import SessionEngine

/// Texts that several screens share.
enum SharedTexts {
  static let cramp = "CRAMP"
  static let helpNow = "help with a cramp at once"
  static let move = "move"
  static let moveByTen = "move by ten"
  static let moveToEnds = "to the first, to the last"
  static let pageKeys = "PgUp PgDn"
  static let endKeys = "Home End"
  static let suspend = "suspend; fg returns"
  static let keys = "keys"
  static let keysWords = "all keys"
  static let warnings = "warnings"
  static let warningsWords = "when to get help"
  static let inFull = "In full"
  static let page = "page"
  static let smallPage = "any key goes back"
  static let pageOfKeys = "Keys"
  static let back = "back"
  static let undo = "undo"
  static let undoDeletion = "undo the last deletion"
  static let delete = "delete"
  static let deleteAsks = "delete it (asks first)"
  static let anyOtherKey = "any other key"
  static let closes = "closes"
  static let deletes = "deletes"
  static let keepsIt = "keeps it"
  static let madeUpYear = "made-up year"
  static let madeUp = "made up"
  static let readingLog = "Reading the log…"
  static let running = "● running"

  static let deletionBrief = "Delete it?"

  /// The question before something is deleted.
  static func deletionQuestion(_ name: String) -> String { "Delete \(name)?" }

  static func named(_ name: String, _ moment: String) -> String { "\(name), \(moment)" }

  static func page(_ number: Int, of count: Int) -> String { "page \(number) of \(count)" }

  /// The position in a list.
  static func position(_ number: Int, of count: Int) -> String { "\(number) of \(count)" }
}
