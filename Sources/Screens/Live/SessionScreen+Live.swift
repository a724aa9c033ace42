// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

extension SessionScreen {
  /// Draws the session's own plan: before it begins, running, paused, and about to go on.
  func drawLive(_ frame: ScreenFrame, into buffer: inout CellBuffer) {
    drawLiveHeader(frame, into: &buffer)
    if case .paused(let cause) = machine.state {
      drawPause(cause, frame, row: frame.isRoomy ? 1 : 0, into: &buffer)
    }
    var content = liveContent(isNarrow: frame.isNarrow)
    content.isFlashing = isFlashing
    let panel = StepPanel(
      content: content,
      progress: outline.line(at: machine.run, now: shownNow))
    panel.draw(in: frame.body, into: &buffer)
    frame.drawFooter(KeyMeaning.hints(bindings), into: &buffer)
  }

  /// A whole row that says that everything stands still, since when, and how it goes on.
  func drawPause(
    _ cause: PauseCause, _ frame: ScreenFrame, row: Int, into buffer: inout CellBuffer
  ) {
    buffer.fill(
      Rect(column: 0, row: row, columns: frame.size.columns, rows: 1),
      Cell(" ", guide.isDim ? .plain : .selected))
    let style: Style = guide.isDim ? .plain : .selected
    let end = frame.columns.upperBound
    let held =
      switch cause {
      case .missedTime(let missed) where missed.wholeSeconds > 0:
        SessionTexts.pausedAway(missed.spokenText)
      case .person, .missedTime: SessionTexts.pausedSince(clock)
      }
    let text = notRunningPause(columns: frame.columns.count) ?? held
    let used = buffer.write(
      text, row: row, column: frame.margin, style: style, maxColumns: frame.columns.count)
    let how = countMissedTime.isEmpty ? SessionTexts.pauseHow : SessionTexts.pauseHowCounting
    guard used + 2 + how.cellWidth <= frame.columns.count else { return }
    buffer.writeRight(how, row: row, endColumn: end, style: style)
  }

  /// How long the program was not running, until the session goes on; less than a second is not worth
  /// a word. Where nothing moved on the screen, nobody noted until when it ran.
  private var lengthNotRunning: String? {
    guard let timeNotRunning, timeNotRunning.wholeSeconds > 0 else { return nil }
    let isKnown =
      switch machine.state {
      case .paused(.missedTime), .relief(.missedTime): true
      default: false
      }
    return SessionTexts.notRunning(timeNotRunning.roughText, isKnown: isKnown)
  }

  /// That the program was not running, for a pause, in the longer of two ways for which there is room.
  private func notRunningPause(columns: Int) -> String? {
    guard let length = lengthNotRunning else { return nil }
    let text = SessionTexts.pausedNotRunning(length)
    return text.cellWidth <= columns ? text : SessionTexts.pausedNotRunningBrief(length)
  }

  /// The same where no pause says it.
  var timeNotRunningNotice: String? {
    switch machine.state {
    case .ready, .choosing: lengthNotRunning.map(SessionTexts.didNotRun)
    case .running, .paused, .relief, .resuming, .finished: nil
    }
  }

  /// Whether a segment is the person's own exercise, of which a workout says nothing.
  func isOwnExercise(_ segment: Segment?) -> Bool {
    guard let segment, machine.plan.kind == .workout else { return false }
    return segment.phase == .exercise && segment.instruction.isEmpty
      && segment.name == machine.plan.name
  }

  private func liveContent(isNarrow: Bool) -> StepContent {
    let place = stepPlace(isNarrow: isNarrow)
    if let remaining = machine.resumeRemaining(at: shownNow),
      let content = StepContent(
        goingOnWith: machine.run, remaining: remaining, now: shownNow, place: place)
    {
      return content
    }
    let isRunning = if case .running = machine.state { true } else { false }
    let isPaused = if case .paused = machine.state { true } else { false }
    guard
      var content = StepContent(
        machine.run, now: shownNow, isHeld: isPaused, place: place, doneKey: SessionTexts.enter,
        isNarrow: isNarrow)
    else { return .nothing(named: routineName) }
    if isRunning, isOwnExercise(machine.run.segment) {
      content.instruction = SessionTexts.ownExercise
    }
    if case .ready = machine.state {
      content.signs[0..<min(1, content.signs.count)] = [Phrase(SessionTexts.enterStarts, .urgent)]
    }
    return content
  }

  private func stepPlace(isNarrow: Bool) -> String {
    let index = machine.run.index
    guard outline.stepNumbers.indices.contains(index) else { return "" }
    return stepPlaceText(outline.stepNumbers[index], of: outline.stepCount, isNarrow: isNarrow)
  }

  /// The active time so far. It stands still in a pause and in relief, when nothing redraws it.
  private var activeTime: Duration {
    switch machine.state {
    case .running, .resuming: machine.ledger.active + (shownNow - machine.lastSeen)
    default: machine.ledger.active
    }
  }

  /// The same as a text: in minutes where nothing is timed, for nothing redraws it more often.
  private var activeTimeText: String {
    if case .running = machine.state, machine.run.segment?.isOpenEnded == true {
      return activeTime.minutesText
    }
    return activeTime.clockText
  }

  private func drawLiveHeader(_ frame: ScreenFrame, into buffer: inout CellBuffer) {
    let isShort = frame.size.columns < 72
    let phases = phaseLine(isShort: isShort)
    let free = frame.drawHeader(
      routineName, detailColumns: phases.cellWidth, trailing: activeTimeText,
      into: &buffer)
    buffer.write(phases, row: 0, column: free.lowerBound, maxColumns: free.count)
  }

  /// The phases of a workout, `✓` done, `–` skipped, `●` under way, `○` to come; empty without phases. Where
  /// room is short, only the one under way has its name.
  private func phaseLine(isShort: Bool) -> [Phrase] {
    guard !outline.phases.isEmpty else { return [] }
    let current = machine.run.segment?.phase.flatMap { outline.phases.firstIndex(of: $0) }
    var phrases: [Phrase] = []
    for (index, phase) in outline.phases.enumerated() {
      if index > 0 { phrases.append(Phrase(isShort ? " " : " ── ", .ahead)) }
      let isCurrent = index == current
      let isDone = index < current ?? outline.phases.count && hasDone(phase)
      let mark = isCurrent ? "●" : isDone ? "✓" : index < current ?? 0 ? "–" : "○"
      let style: Style = isCurrent ? .strong : isDone ? .done : .quiet
      phrases.append(Phrase(mark, style))
      if !isShort || isCurrent { phrases.append(Phrase(" \(phase.word)", style)) }
    }
    return phrases
  }

  /// Whether a step of a phase is done.
  private func hasDone(_ phase: Phase) -> Bool {
    machine.plan.segments.indices.contains { index in
      machine.plan.segments[index].phase == phase && machine.run.outcomes[index] == .done
    }
  }
}

extension StepContent {
  /// A plan without a segment.
  static func nothing(named name: String) -> StepContent {
    StepContent(
      signs: [], name: name, place: "", instruction: "", caution: nil, digits: "",
      template: "", digitStyle: .countdown, bar: nil, barLabel: Phrase(""), barLabelColumns: 0,
      next: [])
  }
}

/// Which step of how many.
func stepPlaceText(_ number: Int, of count: Int, isNarrow: Bool) -> String {
  isNarrow ? "\(number)/\(count)" : ReliefTexts.step(number, of: count)
}
