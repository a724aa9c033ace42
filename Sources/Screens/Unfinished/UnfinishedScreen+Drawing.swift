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
      "Unfinished session", trailing: "\(seen.dateText), \(seen.clockText)", into: &buffer)
    let row = frame.isRoomy ? 1 : 0
    buffer.fill(
      Rect(column: 0, row: row, columns: size.columns, rows: 1), Cell(" ", .selected))
    buffer.write(
      banner(columns: width), row: row, column: frame.margin, style: .selected, maxColumns: width)
    let panel = StepPanel(content: content(isNarrow: frame.isNarrow), progress: nil, list: [])
    panel.draw(in: frame.body, into: &buffer)
    frame.drawFooter(hints, into: &buffer)
    return buffer
  }

  /// The name, and the keys that help and go on, in two rows where there are two.
  private func drawSmall(into buffer: inout CellBuffer) {
    let size = buffer.size
    let text = isConfirming ? "End it? y ends" : "\(name), \(age.agoText)"
    buffer.write(text, row: 0, column: 0, style: .strong)
    guard size.rows > 1 else { return }
    let taken = buffer.write("c CRAMP", row: 1, column: 0, style: .relief)
    let start = "Enter go on"
    if !isUnderWay, taken + 2 + start.cellWidth <= size.columns {
      buffer.write(start, row: 1, column: taken + 2, style: .key)
    }
  }

  private var name: String { session.machine.plan.name }

  /// What it is, how long ago, and where: the longest of several ways for which there is room.
  private func banner(columns: Int) -> String {
    let needed = ", \(age.agoText)" + (isInRelief ? ", in relief" : "")
    let short = name + needed
    let long = place.map { "\(short), \($0)" } ?? short
    let ways = ["UNFINISHED  \(long)", long, "UNFINISHED  \(short)", short]
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
    if case .choosing = machine.state { return "after cramp relief" }
    guard let segment = machine.activeRun.segment else { return nil }
    let steps = stepPlace(isNarrow: false)
    return "at \(segment.title)" + (steps.isEmpty ? "" : " (\(steps))")
  }

  private func stepPlace(isNarrow: Bool) -> String {
    let run = session.machine.activeRun
    let outline = PlanOutline(run.plan)
    if session.machine.currentEpisode != nil {
      let steps = outline.steps(of: run)
      return steps.number > 0
        ? stepPlaceText(steps.number, of: steps.count, isNarrow: isNarrow) : ""
    }
    guard outline.stepNumbers.indices.contains(run.index) else { return "" }
    return stepPlaceText(outline.stepNumbers[run.index], of: outline.stepCount, isNarrow: isNarrow)
  }

  private func question(columns: Int) -> String {
    let tail = ", as stopped at \(session.lastSeenAt.clockText)?"
    let space = max(1, columns - "End ".count - tail.count)
    return "End \(name.fitted(columns: space))\(tail)"
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
    var content = step ?? .nothing(named: isChoosing ? "Cramp relief is over" : name)
    content.instruction = choice(isChoosing: isChoosing, isNarrow: isNarrow)
    content.caution = nil
    content.next = []
    if content.bar == nil { content.barLabel = Phrase("") }
    return content
  }

  /// What there is to choose, in words that are never cut.
  private func choice(isChoosing: Bool, isNarrow: Bool) -> String {
    let clock = session.lastSeenAt.clockText
    if isNarrow { return "Enter goes on from here, f ends it at \(clock), l leaves it for later." }
    let wayOn =
      isChoosing
      ? ", before you chose how to go on. Enter goes on there"
      : ". Enter goes on with exactly this left, paused until you are ready"
    return "Last seen at \(clock)\(wayOn); f ends the session at \(clock); l leaves it for later."
  }
}
