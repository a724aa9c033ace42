// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import StrictYAML
import Wording

/// Messages about invalid command lines: what is wrong, and what to write.
enum UsageText {
  static let databaseNeedsPath = "--database needs the path of a file."
  static let crampOfSessionStays =
    "a cramp of a session is erased with the session; 'limber cramps delete' deletes it."
  static let nothingToCorrect = "say what to correct, such as --side left or --clear note."
  static let untilBeforeSince = "--until is before --since; write a later day."
  static func sinceIsToCome(_ day: String) -> String {
    "--since \(day) is still to come; write today or an earlier day."
  }
  static let cardHasNoList = "a card for the bedside lists no cramps. Leave --list and --notes out."
  static let handoutHasNoLog =
    "a handout has nothing from the log: only a file and --name go with --routine."
  static let nothingToCorrectOfSession =
    "say what to correct, such as --lasted 25min or --clear note."
  static let notShared =
    "nothing is shared yet. 'limber share FOLDER' shares your log through a folder."
  static let eraseNeedsYes = "there is no terminal to ask on. --yes erases it without asking."
  static let clearTakesNoText = "--clear takes no text. Leave one of them out."
  static let helpedNeedsTried =
    "--helped is about the --tried before it. Write --tried STEP --helped yes."
  static let noteNeedsWords = "a note needs some words. To delete one, use --clear."
  static let noteHasTooManyBytes =
    "a note has at most 10,000 bytes, and this one has more. Shorten it."
  static let nothingDoneYet =
    "no session has been started yet. Name a routine; 'limber routines list' lists them."
  static let sideIsSettled = "an unfinished session has its side. Leave --side out."
  static let resumeIsContinue = "--resume is now --continue. Use that."
  static func isTaken(_ id: RoutineID) -> String {
    "the routine '\(id)' already exists; 'limber routines edit \(id)' edits it."
  }
  static func isNoID(_ text: String) -> String {
    "\(quoted(text)) is not a valid id; write lower-case words joined by hyphens, such as evening-feet."
  }
  static let underIsTriggers = "--under is now --triggers."

  static func helpedTwice(_ step: String) -> String {
    "--helped is given twice for \(quoted(step)). Leave one of them out."
  }

  static func noReliefStep(
    _ step: String, site: String, nearest: String?, among names: [String]
  ) -> String {
    "the relief for \(site) has no step \(step)"
      + (nearest.map { "; did you mean \(quoted($0))?" }
        ?? ". Write \(names.map { quoted($0) }.joined(separator: ", ")).")
  }

  static func noteIsTooLong(_ count: Int) -> String {
    "a note has at most 2,000 characters, and this one has \(count). Shorten it."
  }

  static func asksForNoSide(_ routine: RoutineID) -> String {
    "'\(routine)' does not ask for a side. Leave --side out."
  }

  static func helpEnd(isOfProgram: Bool, page: String?) -> String {
    let next =
      isOfProgram
      ? "New here? 'limber demo' opens a made-up year to look around in."
      : "All commands: 'limber help'."
    return next + (page.map { (isOfProgram ? "\n" : " ") + "The manual: 'man \($0)'." } ?? "")
  }

  static func noCommand(_ name: String, meant: [String]) -> String {
    let asked = meant.map { "'\($0)'" }.listed("or")
    return "there is no command \(quoted(name))." + (meant.isEmpty ? "" : " Did you mean \(asked)?")
  }

  /// A side in place of a site.
  static func isSide(_ side: String) -> String {
    "'\(side)' is a side. Did you mean '--side \(side)'?"
  }

  static func noOption(_ option: String, of command: String, nearest: String?) -> String {
    "'\(command)' has no option \(option)."
      + (nearest.map { " Did you mean '\($0)'?" } ?? "")
  }

  static func needsValue(_ option: String, _ form: String) -> String {
    "\(option) needs a value. Write it as '\(form)'."
  }

  static func takesNoValue(_ flag: String, _ value: String) -> String {
    "\(flag) takes no value. Leave \(value) out."
  }

  static func excludeEachOther(_ first: String, _ second: String) -> String {
    "\(first) and \(second) cannot be used together. Leave one of them out."
  }

  static let noSuchShell =
    "there are completions for bash, zsh and fish. Name one, as in "
    + "'limber --generate-completion-script bash'."

  /// Words after 'limber settings', as if it changed any; what was meant is a name and a value.
  static func settingsAreWritten(_ meant: [String]?) -> String {
    let line = meant.map { quoted("\($0[0]): \($0[1])") } ?? "a line such as 'sound: off'"
    return "'limber settings' only shows them. To change one, write \(line) in settings.yaml; "
      + "it shows where that is."
  }

  static func tooMany(_ words: String, for command: String) -> String {
    "\(words) is more than '\(command)' takes. Put words that belong together in quotes."
  }

  /// A subcommand that was written behind options.
  static func comesFirst(_ subcommand: String, in command: String) -> String {
    "'\(subcommand)' comes before options. Write '\(command) \(subcommand)', then its options."
  }

  static func needs(_ argument: String, _ command: String, example: String?) -> String {
    "'\(command)' needs \(argument)." + (example.map { " For example: \($0)" } ?? "")
  }

  static let noCalendarOfCramps =
    "only sessions make a calendar. Name a file that ends in .csv or .jsonl."
  static func noSuchEnding(_ ending: String, _ known: [String]) -> String {
    "\(quoted(".\(ending)")) is not supported; use one of \(known.joined(separator: ", ")), or choose "
      + "with --format."
  }
  static let intoNeedsFolder = "--into needs the path of a folder."

  static func logExists(_ path: String) -> String {
    "the log '\(path)' already exists, and stays as it is. Name another folder."
  }

  static func noSeed(_ text: String) -> String {
    "\(text) is not a valid seed. Use a whole number from 0, such as 7."
  }

  static func noLimit(_ text: String) -> String {
    "\(text) is not a valid limit. Use a whole number from 1, such as 10."
  }

  static func contradicts(_ contradiction: PainContradiction) -> String {
    let when = contradiction.field == .painOnset ? "at onset" : "after relief"
    return "pain at its worst, \(contradiction.worst), cannot be less than pain \(when), "
      + "\(contradiction.pain). Correct one of them."
  }

  static func outside(_ session: SessionSummary, _ cramp: CrampID) -> String {
    let end = session.endedAt.map { " to \($0.minuteText)" } ?? " on"
    return "the cramp was in \(quoted(session.name)), from \(session.startedAt.minuteText)\(end). "
      + "Write a time within it; or, if it was not in a session, delete it with 'limber cramps delete "
      + "\(cramp.short)' and log it with 'limber log cramp'."
  }

  static func notUTF8(_ argument: String) -> String {
    "the argument '\(argument)' is not UTF-8 text. Write it in UTF-8."
  }

  static func noDay(_ text: String) -> String {
    "\(text) is not a valid day or time. Write 2026-11-22, yesterday, monday, -7d, -4w, "
      + "-1mo or 'yesterday 22:00'."
  }

  static func toldAndCleared(_ fact: String) -> String {
    "--\(fact) cannot be both set and cleared. Leave one of them out."
  }

  static func notOnPainScale(_ text: String) -> String {
    "\(text) is not on the scale. Write a number from 0, for none, to 10, for the worst."
  }

  static func patternIsLogged(_ pattern: String, triggers: String) -> String {
    "'\(pattern)' is a pattern: the log finds it. Write \(triggers)."
  }

  static func unknown(_ word: String, nearest: String?, among words: String) -> String {
    "\(quoted(word)) is not valid here"
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

  /// Something began and lasted so long that it is not over yet.
  static func notYetOver(_ noun: String, _ began: LocalMoment, _ lasted: String) -> String {
    "a \(noun) that began at \(began.minuteText) and lasted \(lasted) would not be over yet."
  }

  /// What is wrong with a moment, and what to write.
  static func moment(_ text: String, _ fault: PastMoment.Fault) -> String {
    switch fault {
    case .form:
      "\(text) is not a valid date and time. Write one such as 3:10, 'last night 3am', 'yesterday 22:00', "
        + "'-2d 3:10', -20min or '2026-11-21 03:10'."
    case .timeMissing:
      "\(text) has no time. Add it, as in 'yesterday 22:00', 'last night 3am' or '2026-11-21 03:10'."
    case .minutesOrMonths:
      "\(text) could be minutes or months. Write min or mo, as in -10min or -1mo."
    case .impossible: "\(text) does not exist. Check the date and the time."
    case .skipped:
      "\(text) does not exist: the clocks were put forward. Write the time before or after."
    case .future: "\(text) is in the future. Write when it began."
    case .tooEarly: "\(text) is before \(PastMoment.firstYear). Check the year."
    }
  }

  /// The remark if the clock showed a time twice.
  ///
  /// - Parameter correction: What to write before the second one.
  static func shownTwice(_ again: LocalMoment, _ correction: String) -> String {
    "the clock showed that time twice; the first is logged. "
      + "If it was the second: \(correction) '\(again.rfc3339)'"
  }
}
