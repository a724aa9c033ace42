// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// Relief: what to do now, the time and, a moment later, the other words.
struct ReliefView: SessionView {
  let scene: SessionScene
  /// The outline of the current relief.
  let outline: PlanOutline

  /// How long the act stands alone before the other words of a step appear.
  private static let secondBeat: Duration = .seconds(5)
  /// From how many columns the header has room for what comes next beside the time.
  private static let wideColumns = 58

  private var cause: PauseCause? {
    if case .relief(let cause) = machine.state { cause } else { nil }
  }

  func header(_ context: ScreenContext, columns: Int) -> Header {
    guard let episode = machine.currentEpisode else { return Header(title: scene.routineName) }
    let since = cause == nil ? sinceText(of: episode) : ""
    var header = reliefHeader(episode, trailing: since)
    if let next = shownNext(episode.run, columns: columns) {
      let (title, isNarrow) = (header.title.cellWidth + 2, columns < Self.wideColumns)
      let text = isNarrow ? SessionTexts.nextMark + next.name : next.lead + next.name
      let both = since.isEmpty ? text : text + ReliefPanel.signGap + since
      // Where there is no room for both, what comes next matters more than the time.
      let fitting = [both, text].first { !isNarrow || title + $0.cellWidth <= columns }
      header.trailing = Phrase(fitting ?? since)
    }
    header.band = cause.map { pauseBand($0, columns: columns) }
    return header
  }

  /// In the first phase, only the hints that may be needed then.
  func hints() -> KeyHints {
    let hints = hints(inTheDarkFrom: 85)
    guard !isSecondBeat else { return hints }
    let needed: Set<String> = ["e", "n", "w"]
    return KeyHints(hints.leading.filter { needed.contains($0.key) }, trailing: hints.trailing)
  }

  func small() -> SmallLine {
    let eased = KeyHint("e", ReliefTexts.eased)
    let (time, name) = (scene.timeText, scene.stepTitle)
    if scene.isChoosingTriggers {
      return SmallLine(text: SessionTexts.plainTriggers, keys: [eased])
    }
    let text =
      isHelpDue
      ? SessionTexts.plainHelp
      : cause == nil ? "\(time) \(name)" : SessionTexts.plainPaused(time, name)
    return SmallLine(text: text, keys: [eased])
  }

  var nextChange: SessionInstant? { secondBeatAt }

  /// The question about warmth appears with a segment, and does not block other keys. Whoever
  /// presses Enter over and over, half asleep, does not pass over a step.
  func accepts(_ key: Key) -> Bool {
    guard scene.modal == nil, !scene.isChoosingTriggers, let run = machine.currentEpisode?.run
    else { return true }
    if key == .enter, case .relief(nil) = machine.state, run.segment?.isStep == true {
      return run.position(at: shownNow) >= Self.endOfBurst
    }
    let isAnswer = SessionBinding.action(of: key, in: warmthKeys) != nil
    return !isAnswer || run.position(at: shownNow) >= .shortestReading
  }

  func drawBody(
    in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    guard let episode = machine.currentEpisode, let panel = reliefPanel(episode, frame) else {
      return
    }
    panel.draw(in: frame.body, into: &buffer)
  }

  /// Whether the other words of a step are shown: at first the act stands alone, beginning with the
  /// time before its step.
  var isSecondBeat: Bool { secondBeatAt == nil }

  /// When the other words of a step appear; `nil` if they are shown.
  private var secondBeatAt: SessionInstant? {
    guard case .relief(nil) = machine.state, !scene.isChoosingTriggers,
      let run = machine.currentEpisode?.run, let segment = run.segment
    else { return nil }
    let before = run.index > 0 ? run.plan.segments[run.index - 1] : nil
    let isAfterBreath = segment.isStep && before?.isStep == false
    let lead =
      isAfterBreath ? min(run.spent[run.index - 1], before?.dose.nominalDuration ?? .zero) : .zero
    let left = Self.secondBeat - lead - run.position(at: shownNow)
    return left > .zero ? shownNow + left : nil
  }

  private func reliefPanel(
    _ episode: Episode, _ frame: ScreenFrame
  ) -> ReliefPanel? {
    let run = episode.run
    guard let segment = run.segment,
      var content = StepContent(
        run, now: shownNow, isHeld: cause != nil, place: "", doneKey: "n",
        isNarrow: frame.isNarrow)
    else { return nil }
    if segment.isOpenEnded {
      content.barLabel = Phrase(ReliefTexts.openEnded(isNarrow: frame.isNarrow), .strong)
    }
    let act = segment.instruction.isEmpty ? segment.name : segment.instruction.firstSentence
    let caution = ReliefCaution.parts(of: segment.caution ?? "")
    // The caution precedes the details, since there may not be room for both.
    let rest = [
      Phrase(run.remark(guide.recent) ?? "", .quiet),
      Phrase(caution.first, .caution),
      Phrase(segment.instruction.afterFirstSentence),
      Phrase(caution.rest, .caution),
    ]
    let steps = outline.steps(of: run, withheld: guide.withheldSteps)
    content.next = next(after: segment, in: run)
    let isWithin = segment.isStep || segment.kind == .transition
    return ReliefPanel(
      place: isWithin ? "" : ReliefTexts.place(site: episode.site, side: episode.side),
      act: act,
      alarm: isHelpDue ? ReliefTexts.helpDue : nil, warning: caution.pointer,
      details: rest.filter { !$0.text.isEmpty }, showsDetails: isSecondBeat,
      content: guide.isDim ? content.thin : content,
      kindWord: kindWord(content.kind, in: run, isNarrow: frame.isNarrow),
      signs: signs(of: segment, steps, isNarrow: frame.isNarrow),
      hasDirection: segment.direction != nil,
      list: guide.isDim
        ? [] : outline.list(of: run, order: scene.orderText, guide),
      figure: scene.figure,
      hasHalves: guide.hasHalves)
  }

  /// The kind of time on one row; empty while the act stands alone.
  private func kindWord(_ kind: TimeKind, in run: PlanRun, isNarrow: Bool) -> String {
    if isNarrow, let least = run.least, run.position(at: shownNow) >= least {
      // There is no bar to show it.
      return ReliefTexts.longEnough
    }
    switch kind {
    // The first words of a step stay where they are.
    case .relief: return guide.isDim || !isSecondBeat ? "" : kind.word
    case .takeHold, .getReady:
      // With its unit, so that the digits are not mistaken for a step or a key.
      let left = run.remaining(at: shownNow)?.secondsLeft
      return left.map { ReliefTexts.sign(kind.word, secondsLeft: $0) } ?? kind.word
    default: return kind.word
    }
  }

  /// The direction and, in the second phase, the step's name and number; the longest first.
  private func signs(
    of segment: Segment, _ steps: (number: Int, count: Int), isNarrow: Bool
  ) -> [String] {
    let place =
      steps.number > 0 ? stepPlaceText(steps.number, of: steps.count, isNarrow: isNarrow) : ""
    return (isNarrow ? [""] : [segment.name, ""]).map { name in
      let words = isSecondBeat ? segment.turns + [name, place] : []
      return ([segment.direction?.sign ?? ""] + words).filter { !$0.isEmpty }
        .joined(separator: ReliefPanel.signGap)
    }
  }

  /// The next step led, in the second phase, if no list of steps names it.
  private func shownNext(_ run: PlanRun, columns: Int) -> NextStep? {
    let isListed =
      !guide.isDim && columns >= ReliefPanel.columnsForList(hasFigure: scene.figure != nil)
    guard isSecondBeat, let segment = run.segment, segment.isStep, !isListed else { return nil }
    return next(after: segment, in: run)
  }

  private func next(after segment: Segment, in run: PlanRun) -> NextStep? {
    outline.nextStep(of: run).map { NextStep(named: $0, after: segment) }
  }

  /// The time since the cramp key; in aftercare, the time until it eased.
  private func sinceText(of episode: Episode) -> String {
    if let time = episode.timeToRelief { return ReliefTexts.eased(after: time) }
    let time = shownNow - episode.onset
    // Without a timed step it is redrawn only once a minute.
    guard episode.run.segment?.isOpenEnded == false else { return time.minutesText }
    return Duration.clock(time.wholeSeconds)
  }
}
