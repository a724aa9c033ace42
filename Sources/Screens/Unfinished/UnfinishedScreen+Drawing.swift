// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

// The rule of this file: the session is shown as it was left, in its own panel, so that it is
// recognised at a glance; a full row says what it is and how long ago.

extension UnfinishedScreen {
  package func face(in context: ScreenContext, columns: Int) -> Face {
    let seen = session.lastSeenAt
    var small = SmallLine(text: UnfinishedTexts.small(name, age.agoText))
    if !isUnderWay { small.keys.append(KeyHint("Enter", UnfinishedTexts.continues)) }
    return Face(
      header: Header(
        title: UnfinishedTexts.title,
        trailing: Phrase("\(seen.dateText), \(seen.clockText)", .strong),
        band: Header.Band(text: banner(columns: columns))),
      hints: KeyBinding.hints(bindings(in: context)), question: question(columns: columns),
      small: small)
  }

  package func drawBody(
    in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    let panel = StepPanel(content: content(isNarrow: frame.isNarrow), progress: nil)
    panel.draw(in: frame.body, into: &buffer)
  }

  private var name: String { session.machine.plan.name }

  /// What it is, how long ago, and where: the longest version that fits.
  private func banner(columns: Int) -> String {
    let needed = UnfinishedTexts.tail(age.agoText, isInRelief: isInRelief)
    let short = name + needed
    let long = place.map { "\(short), \($0)" } ?? short
    let ways = [UnfinishedTexts.signed(long), long, UnfinishedTexts.signed(short), short]
    return ways.first { $0.cellWidth <= columns }
      ?? name.fitted(columns: max(1, columns - needed.cellWidth)) + needed
  }

  /// Whether it was in relief that interrupted a plan.
  private var isInRelief: Bool {
    let machine = session.machine
    if case .relief = machine.state { return !machine.plan.segments.isEmpty }
    return false
  }

  /// Where it was, in running text, in addition to relief.
  private var place: String? {
    let machine = session.machine
    if case .choosing = machine.state { return UnfinishedTexts.afterRelief }
    guard let segment = machine.activeRun.segment else { return nil }
    return UnfinishedTexts.at(segment.title, stepPlace(isNarrow: false))
  }

  private func stepPlace(isNarrow: Bool) -> String {
    let run = session.machine.activeRun
    let outline = PlanOutline(run.plan)
    if session.machine.currentEpisode != nil {
      let steps = outline.steps(of: run, withheld: [:])
      return steps.number > 0
        ? stepPlaceText(steps.number, of: steps.count, isNarrow: isNarrow) : ""
    }
    guard outline.stepNumbers.indices.contains(run.index) else { return "" }
    return stepPlaceText(outline.stepNumbers[run.index], of: outline.stepCount, isNarrow: isNarrow)
  }

  private func question(columns: Int) -> Question {
    let tail = UnfinishedTexts.questionTail(session.lastSeenAt.clockText)
    let space = max(1, columns - UnfinishedTexts.question("", tail).cellWidth)
    return Question(
      text: UnfinishedTexts.question(name.fitted(columns: space), tail),
      brief: UnfinishedTexts.questionBrief, yes: UnfinishedTexts.finishes,
      no: UnfinishedTexts.leaves)
  }

  /// The panel of its step, held.
  private func content(isNarrow: Bool) -> StepContent {
    let machine = session.machine
    let isChoosing = machine.state == .choosing
    let step =
      isChoosing
      ? nil
      : StepContent(
        machine.activeRun, now: machine.lastSeen, isHeld: true,
        place: stepPlace(isNarrow: isNarrow), doneKey: "", isNarrow: isNarrow)
    var content = step ?? .nothing(named: isChoosing ? UnfinishedTexts.reliefIsOver : name)
    content.instruction = UnfinishedTexts.choice(
      isChoosing: isChoosing, clock: session.lastSeenAt.clockText)
    content.caution = nil
    content.next = nil
    if content.bar == nil { content.barLabel = Phrase("") }
    return content
  }
}
