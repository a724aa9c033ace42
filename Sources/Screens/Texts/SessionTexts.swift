// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// The texts of a session's screen.
enum SessionTexts {
  static let enter = "Enter"
  static let space = "space"
  static let `continue` = "continue"
  static let continueOrEnter = "continue (or Enter)"
  static let start = "start"
  static let startWords = "start the session"
  static let resumeNow = "resume now"
  static let resumeNowWords = "resume without waiting"
  static let pause = "pause"
  static let pauseWords = "pause, continue"
  static let startNow = "start now"
  static let startNowWords = "start without waiting"
  static let done = "done"
  static let doneWords = "this step is done"
  static let next = "next"
  static let nextWords = "next step"
  static let nextPhaseWords = "next phase"
  static let previousPhaseWords = "the phase before"
  static let backWords = "back; twice: the step before"
  static let extend = "10 s"
  static let extendWords = "10 seconds more"
  static let mute = "mute"
  static let unmute = "unmute"
  static let muteWords = "mute all sound"
  static let unmuteWords = "unmute"
  static let restart = "restart"
  static let restartWords = "restart the step"
  static let end = "end"
  static let endWords = "end the session (asks first)"
  static let wordsWords = "all the words of this step"
  static let picture = "picture"
  static let pictureWords = "the picture of this step, large"
  static let leave = "leave"
  static let leaveWords = "leave (or q)"
  static let count = "count"
  static let countWords = "count the time away"
  static let hideAdvice = "hide for 14 days"
  static let hideAdviceWords = "hide the advice for 14 days"
  static let endQuestion = "End this session?"
  static let endQuestionNarrow = "End?"
  static let ends = "ends"
  static let endsInFull = "or Ctrl-C ends"
  static let keepsGoing = "keeps going"
  static let paused = "paused"
  static let ownExercise = "Your own exercise."

  static let nextLead = "next  "
  static let thenLead = "then  "
  static let nextMark = "» "
  static let thenTheEnd = "then  the end"

  static func rest(_ length: String) -> String { "rest \(length)" }
  static func restFirst(_ length: String) -> String { "\(rest(length)), then  " }

  static let pauseHow = "space to continue"
  static let pauseHowCounting = "m counts the time, space to continue"
  static let plainHelp = "Get help now: 10 min"
  static let plainTriggers = "1-8 triggers, Enter"

  static func plainPaused(_ time: String, _ name: String) -> String { "PAUSED \(time) \(name)" }

  static func plainResuming(_ time: String, _ name: String) -> String { "\(time) to \(name)" }

  static func plainQuestion(_ text: String) -> String { "\(text)?" }

  static func pausedAway(_ length: String) -> String { "PAUSED  away for \(length)" }

  static func pausedSince(_ clock: String?) -> String {
    clock.map { "PAUSED since \($0)" } ?? "PAUSED"
  }

  static func notRunning(_ length: String, isKnown: Bool) -> String {
    isKnown ? length : "up to \(length)"
  }

  static func pausedNotRunning(_ length: String) -> String {
    "PAUSED  Limber was not running for \(length)"
  }

  static func pausedNotRunningBrief(_ length: String) -> String {
    "PAUSED  not running for \(length)"
  }

  static func didNotRun(_ length: String) -> String { "Not running for \(length)." }

  static func whenDone(_ key: String, _ time: String? = nil) -> String {
    time.map { "\(key) when done   \($0)" } ?? "\(key) when you are done"
  }

  static func enough(_ key: String, isNarrow: Bool) -> String {
    isNarrow ? "enough · \(key)" : "Enough · \(key) next"
  }

  static func left(_ clock: String) -> String { "\(clock) left" }

  static func from(_ clock: String) -> String { "from \(clock)" }

  /// The total, when something is left of it.
  static func goal(_ goal: String) -> String { "of \(goal)" }

  /// A count of repetitions or a range, in a form that no time has, in the characters of big digits.
  static func times(_ count: Int, least: Int? = nil) -> String {
    least.map { "\($0)-\(count)×" } ?? "\(count)×"
  }
}

/// The words for kinds of time.
enum TimeKindTexts {
  static let work = "WORK"
  static let getReady = "GET READY"
  static let next = "NEXT"
  static let changeSides = "CHANGE SIDES"
  static let rest = "REST"
  static let relief = "RELIEF"
  static let takeHold = "TAKE HOLD"
  static let paused = "PAUSED"
  static let resuming = "RESUMING"
  static let waiting = "ENTER STARTS"
}
