// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

extension SessionScreen {
  /// How long a cramp may last before it is a case for somebody else: nidirect on muscle cramp.
  static let longestSelfHelp: Duration = .seconds(600)
  private static let helpText = "Still cramping at 10 min? Get medical help; w says more."

  /// Draws relief: what to do now, all steps, and how long the cramp has lasted.
  func drawRelief(_ frame: ScreenFrame, into buffer: inout CellBuffer) {
    guard let episode = machine.currentEpisode, let outline = reliefOutline else { return }
    let cause: PauseCause? = if case .relief(let cause) = machine.state { cause } else { nil }
    drawReliefBanner(
      episode, trailing: cause == nil ? (shownNow - episode.onset).sinceText : "", frame,
      into: &buffer)
    if let cause { drawPause(cause, frame, row: frame.isRoomy ? 1 : 0, into: &buffer) }
    let current = outline.part(of: episode.run.index)
    let place =
      outline.parts.indices.contains(current)
      ? stepPlaceText(current + 1, of: outline.parts.count, isNarrow: frame.isNarrow) : ""
    if var content = StepContent(
      episode.run, now: shownNow, isHeld: cause != nil, place: place, doneKey: "n",
      isNarrow: frame.isNarrow)
    {
      content.next = []
      content.remark = episode.run.segment?.recommendation
      if episode.run.segment?.isOpenEnded == true {
        content.barLabel = Phrase(
          frame.isNarrow ? "e eased, d done" : "e once it has eased, d when this is done", .strong)
      }
      content.caution = reliefCaution(content.caution, of: episode, isHeld: cause != nil)
      if case .missedTime(let missed)? = cause {
        content.instruction = Self.missedTimeText(missed)
        content.caution = nil
        content.remark = nil
      }
      let panel = StepPanel(
        content: content, progress: .marks(outline.marks(of: episode.run)),
        list: outline.list(of: episode.run))
      panel.draw(in: frame.body, into: &buffer)
    }
    frame.drawFooter(KeyMeaning.hints(bindings), into: &buffer)
  }

  /// What to beware of in a step of relief: after ten minutes, first of all that it takes help.
  func reliefCaution(_ caution: String?, of episode: Episode, isHeld: Bool) -> String? {
    let seen = isHeld ? machine.lastSeen : shownNow
    guard seen - episode.onset >= Self.longestSelfHelp else { return caution }
    return [Self.helpText, caution].compactMap { $0 }.joined(separator: " ")
  }

  /// The row that says that this is relief, where, and a text at its right end.
  func drawReliefBanner(
    _ episode: Episode, trailing: String, _ frame: ScreenFrame, into buffer: inout CellBuffer
  ) {
    buffer.fill(
      Rect(column: 0, row: 0, columns: frame.size.columns, rows: 1), Cell(" ", .relief))
    let place = episode.placeText
    let right = buffer.writeRight(
      trailing, row: 0, endColumn: frame.columns.upperBound, style: .relief)
    buffer.write(
      "CRAMP RELIEF  \(place)", row: 0, column: frame.margin, style: .relief,
      maxColumns: frame.columns.count - (right > 0 ? right + 2 : 0))
    if frame.isRoomy { buffer.rule(row: 1, columns: frame.columns) }
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

extension PlanOutline {
  /// The most steps that a list shows.
  private static let longestList = 9

  /// All parts, one a line: `▶` under way, those before it with the sign of what became of them.
  func list(of run: PlanRun) -> [StepPanel.ListEntry] {
    let current = part(of: run.index)
    let first = max(0, min(current - Self.longestList / 2, parts.count - Self.longestList))
    return parts.indices.dropFirst(first).prefix(Self.longestList).map { index in
      let (mark, style) = mark(of: index, in: run, current: current)
      return .init(mark: mark, name: parts[index].name, style: style)
    }
  }

  /// A mark a part where there is no room for names.
  func marks(of run: PlanRun) -> [Phrase] {
    let current = part(of: run.index)
    return parts.indices.map { index in
      let (mark, style) = mark(of: index, in: run, current: current)
      return Phrase("\(mark) ", style)
    }
  }

  private func mark(of index: Int, in run: PlanRun, current: Int) -> (Character, Style) {
    if index == current { return ("▶", .strong) }
    guard index < current else { return ("○", .quiet) }
    // A part is what the best of its sides and directions is.
    let outcomes = parts[index].segments.filter { run.plan.segments[$0].isStep }
      .compactMap { run.outcomes[$0] }
    let best = [StepOutcome.done, .cutShort, .skipped].first { outcomes.contains($0) }
    return (best.sign, best == nil ? .quiet : best.style)
  }
}
