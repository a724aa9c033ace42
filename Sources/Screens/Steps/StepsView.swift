// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// The session's own plan: before the start, running, paused, and about to continue.
struct StepsView: SessionView {
  let scene: SessionScene
  /// The outline of the plan.
  let outline: PlanOutline

  func header(_ context: ScreenContext, columns: Int) -> Header {
    var header = Header(
      title: scene.routineName, detail: phaseLine(isShort: columns < 68),
      // In minutes, since an untimed step is not redrawn each second.
      trailing: Phrase(activeTime.minutesText, .strong))
    if case .paused(let cause) = machine.state {
      header.band = pauseBand(cause, columns: columns)
    }
    return header
  }

  func drawBody(
    in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    var content = liveContent(isNarrow: frame.isNarrow)
    content.isFlashing = scene.flashesUntil != nil
    let panel = StepPanel(
      content: content, progress: outline.line(at: machine.run, now: shownNow),
      outline: outline, figure: scene.figure,
      hasFigures: scene.pictures.has(machine.plan.routine), hasHalves: guide.hasHalves)
    panel.draw(in: frame.body, into: &buffer)
  }

  func small() -> SmallLine {
    let (time, name) = (scene.timeText, scene.stepTitle)
    return switch machine.state {
    case .ready:
      SmallLine(
        text: scene.routineName,
        keys: [SmallLine.cramp, KeyHint(SessionTexts.enter, SessionTexts.start)])
    case .paused: SmallLine(text: SessionTexts.plainPaused(time, name))
    case .resuming: SmallLine(text: SessionTexts.plainResuming(time, name))
    default: SmallLine(text: isHelpDue ? SessionTexts.plainHelp : "\(time) \(name)")
    }
  }

  private func liveContent(isNarrow: Bool) -> StepContent {
    let place = stepPlace(isNarrow: isNarrow)
    if let remaining = machine.resumeRemaining(at: shownNow),
      let content = StepContent(
        resuming: machine.run, remaining: remaining, now: shownNow, place: place)
    {
      return content
    }
    let isRunning = if case .running = machine.state { true } else { false }
    let isPaused = if case .paused = machine.state { true } else { false }
    guard
      var content = StepContent(
        machine.run, now: shownNow, isHeld: isPaused, place: place, doneKey: SessionTexts.enter,
        isNarrow: isNarrow)
    else { return .nothing(named: scene.routineName) }
    if isRunning, scene.isOwnExercise(machine.run.segment) {
      content.instruction = SessionTexts.ownExercise
    }
    if case .ready = machine.state { content.kind = .waiting }
    return content
  }

  private func stepPlace(isNarrow: Bool) -> String {
    let index = machine.run.index
    guard outline.stepNumbers.indices.contains(index) else { return "" }
    return stepPlaceText(outline.stepNumbers[index], of: outline.stepCount, isNarrow: isNarrow)
  }

  /// The active time so far. In a pause and in relief it stands still, and nothing redraws it.
  private var activeTime: Duration {
    switch machine.state {
    case .running, .resuming: machine.ledger.active + (shownNow - machine.lastSeen)
    default: machine.ledger.active
    }
  }

  /// The phases of a workout: `✓` done, `–` skipped, `●` current, `○` to come; empty without
  /// phases. If there is little room, only the current one has its name.
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

  /// Whether a step of a phase was done.
  private func hasDone(_ phase: Phase) -> Bool {
    machine.plan.segments.indices.contains { index in
      machine.plan.segments[index].phase == phase && machine.run.outcomes[index] == .done
    }
  }
}

extension StepContent {
  /// The content for a plan without segments.
  static func nothing(named name: String) -> StepContent {
    StepContent(
      kind: .work, signs: [], name: name, place: "", instruction: "", caution: nil, digits: "",
      template: "", bar: nil, barLabel: Phrase(""), barLabelColumns: 0)
  }
}

/// The step's number and how many there are.
func stepPlaceText(_ number: Int, of count: Int, isNarrow: Bool) -> String {
  isNarrow ? "\(number)/\(count)" : ReliefTexts.step(number, of: count)
}
