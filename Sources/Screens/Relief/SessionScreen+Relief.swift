// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

extension SessionScreen {
  /// How long a cramp may last before it is a case for somebody else: nidirect on muscle cramp.
  static let longestSelfHelp: Duration = .seconds(600)
  private static let helpText = "Still cramping at 10 min? Get medical help; w says more."

  private static let clotText = "Stop pressing and warming. Get medical help today; w says more."

  /// Draws relief: what to do now, all steps, and how long the cramp has lasted.
  func drawRelief(_ frame: ScreenFrame, into buffer: inout CellBuffer) {
    guard let episode = machine.currentEpisode, let outline = reliefOutline else { return }
    let cause: PauseCause? = if case .relief(let cause) = machine.state { cause } else { nil }
    drawReliefBanner(
      episode, trailing: cause == nil ? (shownNow - episode.onset).sinceText : "", frame,
      into: &buffer)
    var body = frame.body
    let tools = toolRows(frame)
    let context = contextRows(frame)
    // The rows of tools stand where a rule would, and above it.
    body.size.rows -= tools.count - (frame.hintRow - frame.body.endRow - frame.notice.count)
    let top = frame.hintRow - frame.notice.count - tools.count
    frame.drawFooter(hints(inTheDarkFrom: 85), into: &buffer)
    for (index, row) in (context.below + tools).enumerated() {
      let line = top - context.below.count + index
      buffer.fill(
        Rect(column: 0, row: line, columns: frame.size.columns, rows: 1), Cell(" "))
      buffer.write(row, row: line, column: frame.margin, maxColumns: frame.columns.count)
    }
    body.size.rows -= context.below.count
    if let line = context.top {
      buffer.fill(Rect(column: 0, row: 1, columns: frame.size.columns, rows: 1), Cell(" "))
      buffer.write(line, row: 1, column: frame.margin, style: .quiet)
    }
    if let cause { drawPause(cause, frame, row: frame.isRoomy ? 1 : 0, into: &buffer) }
    guard let content = reliefContent(episode, outline, cause: cause, isNarrow: frame.isNarrow)
    else { return }
    // On a small screen, whole words are worth more than large digits where several rows of tools
    // leave room for one of them, and before a step begins.
    let isWordy =
      !frame.isRoomy && (tools.count > 1 || episode.run.segment?.isStep == false)
    let panel = StepPanel(
      content: guide.isDim ? content.thin : content,
      progress: guide.isDim ? nil : .marks(outline.marks(of: episode.run)),
      list: guide.isDim ? [] : outline.list(of: episode.run, order: orderText),
      leastDigitRows: isWordy ? 1 : 5)
    panel.draw(in: body, into: &buffer)
  }

  private func reliefContent(
    _ episode: Episode, _ outline: PlanOutline, cause: PauseCause?, isNarrow: Bool
  ) -> StepContent? {
    let steps = outline.steps(of: episode.run)
    let place =
      steps.number > 0
      ? stepPlaceText(steps.number, of: steps.count, isNarrow: isNarrow) : ""
    guard
      var content = StepContent(
        episode.run, now: shownNow, isHeld: cause != nil, place: place, doneKey: "n",
        isNarrow: isNarrow)
    else { return nil }
    content.next = []
    content.remark = episode.run.remark(guide.recent)
    if episode.run.segment?.isOpenEnded == true {
      content.barLabel = Phrase(
        isNarrow ? "e eased, d done" : "e once it has eased, d when this is done", .strong)
    }
    content.caution = reliefCaution(content.caution, of: episode, isHeld: cause != nil)
    content.isCautionFirst = content.caution != episode.run.segment?.caution
    if case .missedTime? = cause {
      content.instruction = missedTimeText
      content.caution = nil
      content.remark = nil
    }
    return content
  }

  /// What to beware of in a step of relief: with signs of a clot, and after ten minutes, first of
  /// all that it takes help.
  func reliefCaution(_ caution: String?, of episode: Episode, isHeld: Bool) -> String? {
    let seen = isHeld ? machine.lastSeen : shownNow
    let isLong = seen - episode.onset >= Self.longestSelfHelp
    let hasSigns = episode.notes.hasClotSigns
    let texts = [hasSigns ? Self.clotText : nil, isLong ? Self.helpText : nil, caution]
    let text = texts.compactMap { $0 }.joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  /// By what the steps are put in order, if not as written.
  var orderText: String? {
    guard let cramps = guide.orderedBy, machine.currentEpisode != nil else { return nil }
    return "what helped, \(counted(cramps, "cramp"))"
  }

  /// The row of hints; in a dark room only those of at least a priority.
  func hints(inTheDarkFrom priority: Int) -> KeyHints {
    guard guide.isDim, let last = bindings.last else { return KeyMeaning.hints(bindings) }
    return KeyMeaning.hints(bindings.dropLast().filter { $0.hint.priority >= priority } + [last])
  }

  /// The row that says that this is relief, where, and a text at its right end.
  func drawReliefBanner(
    _ episode: Episode, trailing: String, _ frame: ScreenFrame, into buffer: inout CellBuffer
  ) {
    let style: Style = guide.isDim ? .quiet : .relief
    buffer.fill(
      Rect(column: 0, row: 0, columns: frame.size.columns, rows: 1), Cell(" ", style))
    let right = buffer.writeRight(
      trailing, row: 0, endColumn: frame.columns.upperBound, style: style)
    let space = frame.columns.count - (right > 0 ? right + 2 : 0)
    // Where it cramps matters more than what everybody sees.
    let titles = ["CRAMP RELIEF  ", "RELIEF  ", ""].map { $0 + episode.placeText }
    let title = guide.isDim ? nil : titles.first { $0.cellWidth <= space }
    buffer.write(
      title ?? episode.placeText, row: 0, column: frame.margin, style: style, maxColumns: space)
    if frame.isRoomy, !guide.isDim { buffer.rule(row: 1, columns: frame.columns) }
  }
}

extension Duration {
  /// The time since the cramp key.
  fileprivate var sinceText: String { "since \(Duration.clock(wholeSeconds))" }
}

extension Episode {
  /// Where it is, such as `left foot`.
  var placeText: String {
    switch side {
    case .left, .right: "\(side?.word ?? "") \(site.word)"
    case .both: "\(site.word), both sides"
    case nil: site.word
    }
  }
}
