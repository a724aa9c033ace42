// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import StrictYAML

/// What a command line is refused with: what is wrong with it, and what to write.
enum UsageText {
  static let databaseNeedsPath = "--database needs the path of a file."
  static let crampOfSessionStays =
    "a cramp of a session is erased with the session; 'limber cramps delete' deletes it."
  static let limitNeedsNumber = "--limit needs a number from 1 up."
  static let nothingToCorrect = "Say what to correct, such as --side left or --clear note."
  static let nothingToCorrectOfSession =
    "Say what to correct, such as --lasted 25min or --clear note."
  static let notShared =
    "nothing is shared yet. 'limber share FOLDER' shares your log through a folder."
  static let eraseNeedsYes = "nobody can be asked here. --yes erases it without asking."
  static let clearTakesNoText = "--clear takes no text."
  static let noteNeedsWords = "A note needs some words. To delete one, use --clear."
  static let noteHasTooManyBytes =
    "A note has at most 10,000 bytes, and this one has more. Shorten it."
  static let nothingDoneYet =
    "No session has been started yet. Name a routine; 'limber routines list' lists them."
  static let sideIsSettled = "An unfinished session has its side. Leave --side out."
  static let resumeIsContinue = "--resume is now --continue."
  static let underIsTriggers = "--under is now --triggers."

  static func noteIsTooLong(_ count: Int) -> String {
    "A note has at most 2,000 characters, and this one has \(count). Shorten it."
  }

  static func asksForNoSide(_ routine: RoutineID) -> String {
    "'\(routine)' asks for no side. Leave --side out."
  }

  static func noCommand(_ word: String, _ names: [String]) -> String {
    "there is no command '\(word)'. The commands are \(names.joined(separator: ", "))."
  }

  static func notUTF8(_ argument: String) -> String {
    "the argument '\(argument)' is not UTF-8 text. Write it in UTF-8."
  }

  static func noDay(_ text: String) -> String {
    "'\(text)' is not a date. Write YYYY-MM-DD, such as 2026-11-22."
  }

  static func toldAndCleared(_ fact: String) -> String {
    "--\(fact) cannot be told and cleared at once."
  }

  static func notOnPainScale(_ option: String) -> String {
    "\(option) needs a number from 0, for none, to 10, for the worst."
  }

  static func patternIsLogged(_ pattern: String, triggers: String) -> String {
    "'\(pattern)' is a pattern: the log finds it. Write \(triggers)."
  }

  static func unknown(_ word: String, nearest: String?, among words: String) -> String {
    "\(quoted(word)) is not known here"
      + (nearest.map { "; did you mean '\($0)'?" } ?? ". Write \(words).")
  }

  static func notOver(began: LocalMoment, lasted: String) -> String {
    notOver("cramp", began, lasted)
  }

  static func sessionNotOver(began: LocalMoment, lasted: String) -> String {
    notOver("session", began, lasted)
  }

  private static func notOver(_ noun: String, _ began: LocalMoment, _ lasted: String) -> String {
    notYetOver(noun, began, lasted) + " Check --at and --lasted."
  }

  /// What is wrong with something that began and lasted so long.
  static func notYetOver(_ noun: String, _ began: LocalMoment, _ lasted: String) -> String {
    "a \(noun) that began at \(began.minuteText) and lasted \(lasted) would not be over yet."
  }

  /// What is wrong with a moment, and what to write.
  static func moment(_ text: String, _ fault: PastMoment.Fault) -> String {
    switch fault {
    case .form:
      "\(text) is not a date and time. Write YYYY-MM-DD HH:MM, such as '2026-11-21 03:10', "
        + "or 'today 03:10' or 'yesterday 22:00'."
    case .impossible: "\(text) does not exist. Check the date and the time."
    case .skipped:
      "\(text) does not exist: the clocks were put forward. Write the time before or after."
    case .future: "\(text) is in the future. Write when it began."
    case .tooEarly: "\(text) is before \(PastMoment.firstYear). Check the year."
    }
  }

  /// What is said where the clock showed a time twice.
  static func shownTwice(_ again: LocalMoment) -> String {
    "the clock showed that time twice; the first is logged. "
      + "For the second, write '\(again.rfc3339)'."
  }
}
