// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Wording

/// The texts of the home screen.
enum HomeTexts {
  static let title = "Limber"
  static let start = "start"
  static let startSelected = "start what is selected"
  static let filter = "find"
  static let filterByName = "filter by name"
  static let select = "select"
  static let endTyping = "keep this list, to start from"
  static let showAll = "show all"
  static let history = "history"
  static let pastSessions = "past sessions"
  static let cramps = "cramps"
  static let review = "review"
  static let daysTrained = "Days trained"
  static let daysWithCramps = "Days with cramps"
  static let reviewWords = "what the log says over time"
  static let pastCramps = "past cramps"
  static let edit = "edit"
  static let editSelected = "change what is selected, in your editor"
  static func editQuestion(_ name: String) -> String { "Change \(name) in your editor?" }
  static let newQuestion = "Write a new routine in your editor?"
  static let editQuestionBrief = "Open your editor?"
  static let opensEditor = "opens it"
  static let staysHere = "stays here"
  static let newRoutine = "write a routine of your own, in your editor"
  static let quit = "quit"
  static let quitKeys = "quit (or Ctrl-C)"
  static let unfinished = "unfinished"
  static let toUnfinished = "the unfinished session: continue or finish it"
  static let sorenessKeys = "0–9 a"
  static let soreness = "how sore it is now; a is 10"
  static let skipSoreness = "skip the question"
  static let hideAdvice = "hide the advice for 14 days"

  static let noRoutines = "No routines."
  static let noneMatch = "No routine matches.\n\nEsc shows all."
  static let nothingLogged = "Nothing logged yet. Enter starts, c helps with a cramp."
  static let nothingLoggedBrief = "nothing logged yet"
  static let lastDays = "Last 7 days"
  static let quietWeek = "no sessions"
  static let unusableFile = "This file cannot be used yet; e edits it:"
  static let mine = "[mine]"

  static let openTime = "as long as you like"
  static let untimedReps = "untimed reps"
  static let openExercise = "open exercise"
  static let replacesBuiltIn = "replaces the built-in one"
  static let notDone = "not done yet"
  static let optional = "optional"
  static let eachWay = "each way"

  /// The heading of a group of routines.
  static func group(_ kind: RoutineKind) -> String {
    switch kind {
    case .workout: "Workouts"
    case .mobility: "Mobility"
    case .warmUp: "Warm-ups"
    case .coolDown: "Cool-downs"
    case .exercise: "Exercises"
    case .relief: "Cramp relief"
    }
  }

  static let doneLast = "Done last"

  /// The heading of the routine that follows another.
  static func next(after name: String) -> String { "Next after \(name)" }
  static let yours = "Your own"
  static let filesWithErrors = "Files with errors"

  /// The heading of a phase in the preview.
  static func phase(_ phase: Phase) -> String { phase.heading }

  /// A number of sets of a dose.
  static func sets(_ count: Int, of dose: String) -> String { "\(count) sets of \(dose)" }

  /// A number of rounds of the steps below.
  static func rounds(_ count: Int) -> String { "\(count) times" }

  /// A rest after a step.
  static let rest = "Rest"

  /// The rest between two rounds or sets.
  static func rest(_ time: String) -> String { "\(time) rest between" }

  /// How many steps of a routine do not fit, and what shows them.
  static func more(_ count: Int, of routine: String, isAll: Bool) -> String {
    "\(more(count, isAll: isAll)): limber routines show \(routine)"
  }

  /// How many steps do not fit.
  ///
  /// - Parameter isAll: Whether none is shown, so that these are not more of them.
  static func more(_ count: Int, isAll: Bool) -> String {
    isAll ? counted(count, "step") : "… \(counted(count, "more step"))"
  }

  /// A length with its open-ended parts.
  static func length(_ clock: String, plus more: String) -> String { "\(clock) + \(more)" }

  /// How often and when a routine was last done.
  static func use(times: Int, last: String) -> String {
    times > 0 ? "\(counted(times, "time")), last \(last)" : "started \(last)"
  }

  /// The same, very short.
  static func briefUse(times: Int, last: String) -> String { "\(times)×, \(last)" }

  /// The last seven days in a sentence.
  static func week(sessions: Int, cramps: Int) -> String {
    let told = [
      sessions > 0 ? "\(counted(sessions, "session")) begun" : nil,
      cramps > 0 ? counted(cramps, "cramp") : nil,
    ].compactMap(\.self)
    return told.isEmpty ? quietWeek : told.joined(separator: ", ")
  }

  /// Own files have errors, and the key to see them; longest version first.
  static func filesWithErrors(_ count: Int) -> [String] {
    let files = counted(count, "routine file")
    let have = count == 1 ? "has" : "have"
    return [
      "\(files) \(have) errors: End shows \(count == 1 ? "it" : "them")", "\(files) \(have) errors",
      counted(count, "bad file"),
    ]
  }

  /// The same to be read aloud.
  static func plainFilesWithErrors(_ count: Int) -> String {
    "\(counted(count, "routine file")) with errors, last in the list. End selects the last, e edits it."
  }

  /// The question how sore a cramp left the person; longest version first.
  ///
  /// - Parameters:
  ///   - cramp: The cramp.
  ///   - today: A moment of today.
  ///   - canSkip: Whether `x` skips it.
  static func sorenessQuestions(
    _ cramp: CrampRecord, seenFrom today: LocalMoment, canSkip: Bool
  ) -> [String] {
    let (day, time) = (cramp.onsetAt.dayText(seenFrom: today), cramp.onsetAt.clockText)
    let place = cramp.side == .both ? cramp.site.word : cramp.placeText
    let whose: String =
      switch today.dayNumber - cramp.onsetAt.dayNumber {
      case 0: "Today's \(place) cramp (\(time))"
      case 1: "Yesterday's \(place) cramp (\(time))"
      default: "The \(place) cramp of \(day) (\(time))"
      }
    let keys = canSkip ? "(\(allOfIt), \(skip))" : "(\(allOfIt))"
    let brief = canSkip ? "\(allOfItBrief), \(skipBrief)" : allOfItBrief
    return [
      "\(whose): how sore is it now? 0–9 \(keys)",
      "\(place.sentenceStart) cramp, \(day) \(time): how sore now? 0–9 \(keys)",
      "\(place.sentenceStart): how sore now? 0–9, \(brief)",
      "Sore \(cramp.site.word)? 0–9, \(brief)",
    ]
  }

  /// The keys named in advice and in the question how sore a cramp left the person.
  static let keysInText: [(words: String, key: Character)] = [
    (allOfIt, "a"), (allOfItBrief, "a"), (skip, "x"), (skipBrief, "x"), (hides, "x"),
  ]
  private static let (allOfIt, allOfItBrief) = ("a = 10", "a 10")
  private static let (skip, skipBrief) = ("x = skip", "x skip")
  private static let hides = "x hides"

  /// The advice and the key that hides it; longest version first.
  static func advices(_ advice: ClinicAdvice) -> [String] {
    [
      "\(advice.text) \(hides) this for 14 days.", "\(advice.text) \(hides) this.",
      "\(advice.briefText) \(hides) this.", "\(advice.leastText) \(hides).",
    ]
  }

  /// A session is unfinished, and the key for it; longest version first.
  static func unfinished(
    _ name: String, lastSeen seen: LocalMoment, seenFrom today: LocalMoment, columns: Int
  ) -> [String] {
    let short = " is unfinished: u"
    return [
      "\(name), \(seen.dayText(seenFrom: today)) \(seen.clockText), is unfinished. "
        + "u: continue or finish it",
      "\(name) is unfinished. u: continue or finish it",
      name.fitted(columns: max(1, columns - short.cellWidth)) + short,
    ]
  }

  /// What the person wanted to be reminded of and missed, from the longest way to the shortest; `nil` if
  /// that is nothing.
  static func due(_ names: [String], columns: Int) -> [String]? {
    guard let first = names.first else { return nil }
    let rest = names.count == 1 ? " is due" : " and \(names.count - 1) more are due"
    return [
      "\(first)\(rest), whenever it suits you.",
      first.fitted(columns: max(1, columns - rest.cellWidth)) + rest,
    ]
  }
}
