// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

// The rule of this file: one line for each event, in the order in which they are needed, never one
// each second. What helps in a cramp comes first.

/// Puts what is new in a session into sentences, by comparing the scenes before and after.
struct PlainNarrator {
  let before: SessionScene
  let scene: SessionScene

  /// What is new since an earlier scene.
  static func lines(from before: SessionScene, to scene: SessionScene) -> [String] {
    // A finished session was continued.
    if before.isFinished, !scene.isFinished { return opening(scene) }
    return PlainNarrator(before: before, scene: scene).lines
  }

  /// The description of a session seen for the first time.
  static func opening(_ scene: SessionScene) -> [String] {
    let narrator = PlainNarrator(before: scene, scene: scene)
    switch scene.machine.state {
    case .relief: return narrator.relief
    case .choosing: return narrator.questions
    case .finished: return narrator.end
    case .paused(let cause): return narrator.step + [narrator.paused(cause)]
    case .ready, .running, .resuming: return narrator.step
    }
  }

  var machine: SessionMachine { scene.machine }
  var run: PlanRun { machine.activeRun }

  var lines: [String] {
    let help = scene.isHelpDue && !before.isHelpDue ? [ReliefTexts.helpDue] : []
    return help + stateLines + told
  }

  /// Changes of the session's state.
  var stateLines: [String] {
    switch (before.machine.state, machine.state) {
    case (_, .finished) where !before.isFinished: return left + end
    case (_, .finished): return []
    case (let was, .choosing):
      if case .choosing = was { return questionNews }
      return questions
    case (_, .relief) where isNewCramp: return relief
    case (_, .relief) where hasMoved: return moved
    case (.relief, .relief): return stepNews
    case (_, .relief): return step
    case (_, .resuming):
      if case .resuming = before.machine.state { return [] }
      let seconds = machine.resumeRemaining(at: scene.shownNow)?.secondsLeft ?? 0
      return [PlainTexts.backTo(scene.stepTitle, seconds)]
    case (.resuming, .running) where before.activePlace == scene.activePlace:
      guard run.segment?.isStep == true else { return [PlainTexts.startsIn(remaining.secondsLeft)] }
      return [PlainTexts.go] + timeLeft
    case (.running, .running), (.paused, .paused), (.paused, .running), (.running, .paused):
      return stepNews
    default: return step
    }
  }

  // MARK: Steps

  /// What is new while steps are led.
  var stepNews: [String] {
    let (was, now) = (before.machine.pauseCause, machine.pauseCause)
    if before.activePlace != scene.activePlace {
      let held = now.map { [paused($0)] } ?? []
      return left + step + held
    }
    if let now, was != now { return [paused(now)] + timeLeft }
    if was != nil, now == nil { return [PlainTexts.continued(scene.stepTitle)] + timeLeft }
    let (from, to) = (position(in: before), position(in: scene))
    if to < from { return [PlainTexts.fromTheStart] + step }
    if run.added > before.machine.activeRun.added {
      return [PlainTexts.extended(remaining.plainText)]
    }
    return now == nil ? marks(from, to) : []
  }

  func position(in scene: SessionScene) -> Duration {
    scene.machine.activeRun.position(at: scene.shownNow)
  }

  var remaining: Duration { .seconds(run.remaining(at: scene.shownNow)?.secondsLeft ?? 0) }

  /// The time left in a step that has begun, if known.
  var timeLeft: [String] {
    guard run.segment?.isStep == true, run.length != nil, remaining > .zero else { return [] }
    return [PlainTexts.left(remaining.plainText)]
  }

  /// The moments within a step that get a line: enough of a range, or half.
  func marks(_ from: Duration, _ to: Duration) -> [String] {
    guard let segment = run.segment, segment.isStep, let length = run.length else { return [] }
    if let least = run.least {
      let key = run.episode == nil ? SessionTexts.enter : "n"
      return from < least && to >= least ? [PlainTexts.enough(key)] : []
    }
    let half = length / 2
    guard length >= Self.shortestHalved, from < half, to >= half else { return [] }
    return [PlainTexts.half(remaining.plainText)]
  }

  /// The shortest step with a half-way line.
  private static let shortestHalved: Duration = .seconds(20)

  /// The result of the step that ended.
  var left: [String] {
    let was = before.machine.activeRun
    // For the last step of relief, the outcome of the cramp says enough.
    guard was.segment?.isStep == true, !before.isChoosing,
      was.episode == run.episode || machine.isOver,
      was.episode == nil || !machine.isOver
    else { return [] }
    let runNow = was.episode == nil ? machine.run : run
    guard runNow.plan.segments.count == was.plan.segments.count,
      runNow.index > was.index || machine.isOver
    else { return [] }
    switch runNow.outcomes[was.index] {
    case .done?: return [PlainTexts.done]
    case .skipped?: return [PlainTexts.skipped]
    case .cutShort?: return [PlainTexts.cutShort]
    case nil: return []
    }
  }

  /// What to do now, or next if it is the time before a step.
  var step: [String] {
    guard let segment = run.segment else { return [] }
    if segment.isStep {
      // It was announced before.
      if isAfterBreath { return [PlainTexts.go] + waiting(segment) }
      return [naming(segment)] + how(segment) + waiting(segment)
    }
    let seconds = remaining.secondsLeft
    let next = run.plan.segments[run.index...].first(where: \.isStep) ?? segment
    switch segment.kind {
    case .switch:
      guard let side = next.side?.word else { break }
      return [PlainTexts.otherSide(side, seconds)]
    case .rest:
      let isSame = before.machine.activeRun.segment?.name == next.name
      return [PlainTexts.rest(remaining.plainText), PlainTexts.then(sentence(next))]
        + (isSame ? [] : how(next))
    case .step, .getReady, .transition: break
    }
    return ["\(naming(next)) \(PlainTexts.startsIn(seconds))"] + how(next)
  }

  /// Whether the time before the step has just ended, and the step was announced.
  var isAfterBreath: Bool {
    let was = before.machine.activeRun
    return was.episode == run.episode && was.index + 1 == run.index && was.segment?.isStep == false
  }

  /// The step's number, name, side and dose.
  func naming(_ segment: Segment) -> String {
    let (number, count) = place
    guard number > 0 else { return "\(sentence(segment))." }
    return "\(PlainTexts.place(number, of: count)): \(sentence(segment))."
  }

  var place: (number: Int, count: Int) {
    let outline = PlanOutline(run.plan)
    if run.episode != nil { return outline.steps(of: run, withheld: scene.guide.withheldSteps) }
    let numbers = outline.stepNumbers
    return (numbers.indices.contains(run.index) ? numbers[run.index] : 0, outline.stepCount)
  }

  func sentence(_ segment: Segment) -> String {
    let dose = scene.isOwnExercise(segment) ? segment.spokenDose : segment.dose.plainText
    return ([segment.title] + segment.turns + [dose]).joined(separator: ", ")
  }

  /// The instruction and the caution.
  func how(_ segment: Segment) -> [String] {
    let instruction = scene.isOwnExercise(segment) ? SessionTexts.ownExercise : segment.instruction
    let remark = run.remark(scene.guide.recent).map { "\($0)." }
    return [instruction, segment.caution ?? "", run.episode == nil ? "" : remark ?? ""]
      .filter { !$0.isEmpty }
  }

  /// The key that ends an open-ended step.
  func waiting(_ segment: Segment) -> [String] {
    segment.isOpenEnded ? [PlainTexts.whenDone(SessionTexts.enter)] : []
  }

  func paused(_ cause: PauseCause) -> String {
    let text =
      switch cause {
      case .missedTime(let missed) where missed.wholeSeconds > 0:
        scene.notRunningPause(columns: .max) ?? SessionTexts.pausedAway(missed.plainText)
      case .person, .missedTime: SessionTexts.pausedSince(nil)
      }
    let counts = scene.guide.asksAboutMissedTime && cause != .person
    return PlainTexts.held(String(text.dropFirst(SessionTexts.pausedSince(nil).count)).plain)
      + (counts ? " m: \(SessionTexts.countWords)." : "")
  }
}

extension SessionScene {
  fileprivate var isChoosing: Bool { if case .choosing = machine.state { true } else { false } }

  fileprivate var isFinished: Bool { machine.isOver }
}

extension SessionMachine {
  fileprivate var isOver: Bool { if case .finished = state { true } else { false } }

  /// Why the current run is held, if it is.
  fileprivate var pauseCause: PauseCause? {
    switch state {
    case .paused(let cause): cause
    case .relief(let cause): cause
    default: nil
    }
  }
}
