// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

// Which keys do something, by state. Order is the order on the screen; what helps in pain and the way
// out have the highest priorities, since a narrow row drops the lowest first.

extension SessionScreen {
  /// The time that one press of `+` adds.
  static let extensionStep: Duration = .seconds(10)

  /// What the keys do now, overlays aside; Ctrl-Z is everywhere.
  var bindings: [KeyMeaning<SessionAction>] {
    switch machine.state {
    case .ready: [start, cramp] + wordsKey + [warnings, end, allKeys]
    case .running, .paused: liveBindings
    case .resuming:
      [cramp, startNow, pause] + uneased + [end] + wordsKey + muteKey + [warnings, allKeys]
    case .relief: overlay == .triggers ? triggerBindings : reliefBindings
    case .choosing: afterReliefBindings
    case .finished: [cramp, leave] + hideAdvice + [warnings, allKeys]
    }
  }

  private var liveBindings: [KeyMeaning<SessionAction>] {
    let isPaused = if case .paused = machine.state { true } else { false }
    var bindings = [cramp, isPaused ? goOn(with: [.character(" "), .enter]) : pause]
    if !isPaused { bindings.append(done) }
    if isNextOpen { bindings.append(next(priority: 60)) }
    bindings += nextPhase + [back]
    if isExtendable { bindings.append(extend) }
    return countMissedTime + bindings + uneased + [end, restart] + wordsKey + muteKey
      + [warnings, allKeys]
  }

  /// The key that mutes, where there is something to mute.
  var muteKey: [KeyMeaning<SessionAction>] {
    guard sound != .none else { return [] }
    let isMuted = sound == .muted
    return [
      KeyMeaning(
        [.character("a")],
        KeyHint("a", isMuted ? SessionTexts.unmute : SessionTexts.mute, priority: isMuted ? 96 : 8),
        isMuted ? SessionTexts.unmuteWords : SessionTexts.muteWords, .command(.mute))
    ]
  }

  var isExtendable: Bool {
    let run = machine.activeRun
    guard case .hold? = run.segment?.dose, let length = run.length else { return false }
    return length + Self.extensionStep <= RoutineLimits.longestDuration
  }

  var cramp: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character("c")], KeyHint("c", SharedTexts.cramp, priority: 99, style: .relief),
      SharedTexts.helpNow, .command(.cramp))
  }

  func goOn(with keys: [Key]) -> KeyMeaning<SessionAction> {
    KeyMeaning(
      keys, KeyHint(SessionTexts.space, SessionTexts.continue, priority: 97),
      keys.count > 1 ? SessionTexts.continueOrEnter : SessionTexts.continue,
      .command(.event(.resume)))
  }

  private var start: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.enter, .character(" ")], KeyHint(SessionTexts.enter, SessionTexts.start, priority: 97),
      SessionTexts.startWords, .command(.event(.start)))
  }

  private var startNow: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.enter, .character("n")], KeyHint(SessionTexts.enter, SessionTexts.resumeNow, priority: 70),
      SessionTexts.resumeNowWords, .command(.event(.done)))
  }

  var pause: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character(" ")], KeyHint(SessionTexts.space, SessionTexts.pause, priority: 80),
      SessionTexts.pauseWords, .command(.event(.pause)))
  }

  private var done: KeyMeaning<SessionAction> {
    let segment = machine.run.segment
    let isBreath = segment?.isStep == false
    return KeyMeaning(
      [.enter],
      KeyHint(
        SessionTexts.enter, isBreath ? SessionTexts.startNow : SessionTexts.done,
        priority: segment?.isOpenEnded == true ? 97 : 50),
      isBreath ? SessionTexts.startNowWords : SessionTexts.doneWords, .command(.event(.done)))
  }

  func next(priority: Int) -> KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character("n")], KeyHint("n", SessionTexts.next, priority: priority),
      SessionTexts.nextWords, .command(.event(.next)))
  }

  var back: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character("p")], KeyHint("p", SharedTexts.back, priority: 40),
      SessionTexts.backWords, .command(.event(.back)))
  }

  var extend: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character("+"), .character("=")], KeyHint("+", SessionTexts.extend, priority: 35),
      SessionTexts.extendWords, .command(.event(.extend(Self.extensionStep))))
  }

  var restart: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character("r")], KeyHint("r", SessionTexts.restart, priority: 10),
      SessionTexts.restartWords, .command(.event(.restart)))
  }

  var end: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character("q")], KeyHint("q", SessionTexts.end, priority: endPriority),
      SessionTexts.endWords, .open(.endQuestion))
  }

  /// Hinted by the panel, right where words are cut.
  var wordsKey: [KeyMeaning<SessionAction>] {
    guard hasWords else { return [] }
    let action = SessionAction.open(.words(page: 0, of: activePlace))
    return [KeyMeaning([(.character("i"), action)], "i", SessionTexts.wordsWords)]
  }

  var warnings: KeyMeaning<SessionAction> {
    // After a session as in relief, they are worth more than the page of keys.
    let isFinished = if case .finished = machine.state { true } else { false }
    let matters = isFinished || machine.currentEpisode != nil
    return KeyMeaning(
      [.character("w")], KeyHint("w", SessionTexts.warnings, priority: matters ? 97 : 20),
      SessionTexts.warningsWords, .open(.warningSigns(page: 0)))
  }

  var allKeys: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character("?")], KeyHint("?", SessionTexts.allKeys, priority: 55),
      SessionTexts.allKeysWords, .open(.keys(page: 0)))
  }

  private var leave: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.enter, .character("q"), .escape],
      KeyHint(SessionTexts.enter, SessionTexts.leave, priority: 99),
      SessionTexts.leaveWords, .command(.leave))
  }

  /// On to the next phase, where there is one.
  private var nextPhase: [KeyMeaning<SessionAction>] {
    guard let start = machine.plan.nextPhaseStart(after: machine.run.index),
      let phase = machine.plan.segments[start].phase
    else { return [] }
    return [
      KeyMeaning(
        [.character("N")], KeyHint("N", phase.word, priority: 25), SessionTexts.nextPhaseWords,
        .command(.event(.nextPhase)))
    ]
  }

  /// Whether `n` leads on: a row of presses stops at the person's own exercise.
  private var isNextOpen: Bool { nextOpensAt == nil }

  /// When `n` leads on; `nil` if it does.
  var nextOpensAt: SessionInstant? {
    guard let segment = machine.run.segment, segment.phase == .exercise, segment.dose == .untilDone,
      case .running = machine.state
    else { return nil }
    let left = Self.exerciseStop - machine.run.position(at: shownNow)
    return left > .zero ? shownNow + left : nil
  }

  private static let exerciseStop: Duration = .seconds(2)

  /// The key that says that a cramp has eased, while that is not told.
  private var uneased: [KeyMeaning<SessionAction>] {
    guard machine.episodes.last?.isUneased == true else { return [] }
    return [
      KeyMeaning(
        [.character("e")], KeyHint("e", ReliefTexts.eased, priority: isHelpDue ? 98 : 96),
        ReliefTexts.easedWords, .command(.event(.eased)))
    ]
  }

  /// In relief, what helps comes before the way out.
  private var endPriority: Int {
    machine.currentEpisode == nil || afterRelief == .clot ? 98 : 30
  }
}
