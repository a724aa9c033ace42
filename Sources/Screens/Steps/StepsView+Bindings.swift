// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

extension StepsView {
  var bindings: [SessionBinding] {
    switch machine.state {
    case .ready: [start, cramp] + wordsKey + pictureKey + [warnings, end, allKeys]
    case .resuming:
      [cramp, startNow, pause] + uneased + [end] + wordsKey + pictureKey + muteKey + [
        warnings, allKeys,
      ]
    default: liveBindings
    }
  }

  private var liveBindings: [SessionBinding] {
    let isPaused = if case .paused = machine.state { true } else { false }
    var bindings = countMissedTime
    bindings.reserveCapacity(16)
    bindings.append(cramp)
    bindings.append(isPaused ? resume(with: [.character(" "), .enter]) : pause)
    if !isPaused { bindings.append(done) }
    if isNextOpen { bindings.append(next(priority: 60)) }
    bindings += phases
    bindings.append(back)
    if isExtendable { bindings.append(extend) }
    bindings += uneased
    bindings.append(end)
    bindings.append(restart)
    bindings += wordsKey
    bindings += pictureKey
    bindings += muteKey
    bindings.append(warnings)
    bindings.append(allKeys)
    return bindings
  }

  private var start: SessionBinding {
    SessionBinding(
      [.enter, .character(" ")], KeyHint(SessionTexts.enter, SessionTexts.start, priority: 97),
      SessionTexts.startWords, .ask(.own(.event(.start))))
  }

  private var startNow: SessionBinding {
    SessionBinding(
      [.enter, .character("n")], KeyHint(SessionTexts.enter, SessionTexts.resumeNow, priority: 70),
      SessionTexts.resumeNowWords, .ask(.own(.event(.done))))
  }

  private var done: SessionBinding {
    let segment = machine.run.segment
    let isBreath = segment?.isStep == false
    return SessionBinding(
      [.enter],
      KeyHint(
        SessionTexts.enter, isBreath ? SessionTexts.startNow : SessionTexts.done,
        priority: segment?.isOpenEnded == true ? 97 : 50),
      isBreath ? SessionTexts.startNowWords : SessionTexts.doneWords, .ask(.own(.event(.done))))
  }

  /// The keys for the next and previous phase. Where there is no such phase they are not hinted, but
  /// do not become the keys of a step.
  private var phases: [SessionBinding] {
    let (plan, index) = (machine.plan, machine.run.index)
    return [
      phase(
        "N", at: plan.nextPhaseStart(after: index), SessionTexts.nextPhaseWords, .nextPhase,
        priority: 25),
      phase(
        "P", at: plan.previousPhaseStart(before: index), SessionTexts.previousPhaseWords,
        .previousPhase, priority: 5),
    ]
  }

  private func phase(
    _ letter: Character, at start: Int?, _ words: String, _ event: SessionEvent, priority: Int
  ) -> SessionBinding {
    guard let phase = start.flatMap({ machine.plan.segments[$0].phase }) else {
      return SessionBinding(
        [(.character(letter), .ask(.own(.event(event))))], String(letter), words)
    }
    return SessionBinding(
      [.character(letter)], KeyHint(String(letter), phase.word, priority: priority), words,
      .ask(.own(.event(event))))
  }

  /// Whether `n` works: repeated presses stop at the person's own exercise, and before the end.
  private var isNextOpen: Bool { nextOpensAt == nil }

  /// When `n` works again; `nil` if it does.
  private var nextOpensAt: SessionInstant? {
    let run = machine.run
    guard case .running = machine.state, let segment = run.segment,
      segment.phase == .exercise && segment.dose == .untilDone
        || run.index == run.plan.segments.count - 1
    else { return nil }
    // A step that ends by then could not be passed at all.
    if let length = run.length, length <= Self.endOfBurst { return nil }
    let left = Self.endOfBurst - run.position(at: shownNow)
    return left > .zero ? shownNow + left : nil
  }

  func accepts(_ key: Key) -> Bool {
    scene.modal != nil || key != .character("n") || isNextOpen
  }

  var nextChange: SessionInstant? { nextOpensAt }
}
