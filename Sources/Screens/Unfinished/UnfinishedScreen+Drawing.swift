// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

// The rule of this file: what is shown is the session as one left it, in its own panel, so that it is
// known again at a glance; a whole row says what it is and how long ago.

extension UnfinishedScreen {
  /// Draws the screen.
  public func draw(_ size: Size) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    guard ScreenFrame.fits(size) else {
      drawSmall(into: &buffer)
      return buffer
    }
    let width = size.columns - 2 * ScreenFrame(size: size).margin
    let frame = ScreenFrame(
      size: size, notice: isConfirming ? question(columns: width) : notice)
    if isShowingKeys {
      KeyMeaning.draw(keys, hints: hints, in: frame, into: &buffer)
      return buffer
    }
    let seen = session.lastSeenAt
    frame.drawHeader(
      UnfinishedTexts.title, trailing: "\(seen.dateText), \(seen.clockText)", into: &buffer)
    let row = frame.isRoomy ? 1 : 0
    buffer.fill(
      Rect(column: 0, row: row, columns: size.columns, rows: 1), Cell(" ", .selected))
    buffer.write(
      banner(columns: width), row: row, column: frame.margin, style: .selected, maxColumns: width)
    let panel = StepPanel(content: content(isNarrow: frame.isNarrow), progress: nil)
    panel.draw(in: frame.body, into: &buffer)
    frame.drawFooter(hints, into: &buffer)
    return buffer
  }

  /// The name, and the keys that help and continue, in two rows where there are two.
  private func drawSmall(into buffer: inout CellBuffer) {
    let size = buffer.size
    let text =
      isConfirming ? UnfinishedTexts.questionBrief : UnfinishedTexts.small(name, age.agoText)
    buffer.write(text, row: 0, column: 0, style: .strong)
    guard size.rows > 1 else { return }
    let taken = buffer.write(SharedTexts.crampKey, row: 1, column: 0, style: .relief)
    let start = UnfinishedTexts.continueKey
    if !isUnderWay, taken + 2 + start.cellWidth <= size.columns {
      buffer.write(start, row: 1, column: taken + 2, style: .key)
    }
  }

  private var name: String { session.machine.plan.name }

  /// What it is, how long ago, and where: the longest of several ways for which there is room.
  private func banner(columns: Int) -> String {
    let needed = UnfinishedTexts.tail(age.agoText, isInRelief: isInRelief)
    let short = name + needed
    let long = place.map { "\(short), \($0)" } ?? short
    let ways = [UnfinishedTexts.signed(long), long, UnfinishedTexts.signed(short), short]
    return ways.first { $0.cellWidth <= columns }
      ?? name.fitted(columns: max(1, columns - needed.cellWidth)) + needed
  }

  /// Whether it was in the relief of a cramp that cut something off.
  private var isInRelief: Bool {
    let machine = session.machine
    if case .relief = machine.state { return !machine.plan.segments.isEmpty }
    return false
  }

  /// Where it was, in running text, beside that it was in relief.
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

  private func question(columns: Int) -> String {
    let tail = UnfinishedTexts.questionTail(session.lastSeenAt.clockText)
    let space = max(1, columns - UnfinishedTexts.question("", tail).count)
    return UnfinishedTexts.question(name.fitted(columns: space), tail)
  }

  /// The panel of the step that it was in, held.
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
    content.next = []
    if content.bar == nil { content.barLabel = Phrase("") }
    return content
  }
}
