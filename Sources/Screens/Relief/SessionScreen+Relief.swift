// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

extension SessionScreen {
  /// How long the act stands alone before the rest of a step's words comes.
  private static let secondBeat: Duration = .seconds(5)
  /// The most characters of a caution that stand beside the act from the first.
  private static let longestWarning = 60

  /// Draws relief: what to do now, the time, and, a beat later, the rest.
  func drawRelief(_ frame: ScreenFrame, into buffer: inout CellBuffer) {
    guard let episode = machine.currentEpisode, let outline = reliefOutline else { return }
    let cause: PauseCause? = if case .relief(let cause) = machine.state { cause } else { nil }
    drawReliefBanner(
      episode, trailing: cause == nil ? sinceText(of: episode) : "", frame, into: &buffer)
    if isFlashing {
      buffer.restyle(Rect(column: 0, row: 0, columns: frame.size.columns, rows: 1), .selected)
    }
    let below = rowsBelow(frame)
    let top = frame.hintRow - frame.notice.count - below.count
    // The rows of tools stand where a rule would.
    frame.drawFooter(reliefHints, into: &buffer)
    for (index, row) in below.enumerated() {
      buffer.fill(
        Rect(column: 0, row: top + index, columns: frame.size.columns, rows: 1), Cell(" "))
      buffer.write(
        row, row: top + index, column: frame.margin, maxColumns: frame.columns.count)
    }
    let first = cause == nil ? 1 : 2
    if let cause { drawPause(cause, frame, row: 1, into: &buffer) }
    let body = Rect(
      column: frame.margin, row: first, columns: frame.columns.count, rows: top - first)
    guard let panel = reliefPanel(episode, outline, cause: cause, frame) else { return }
    panel.draw(in: body, into: &buffer)
  }

  /// Whether the rest of a step's words is shown: the act stands alone for a while, the time before
  /// its step included.
  var isSecondBeat: Bool { secondBeatAt == nil }

  /// When the rest of a step's words comes; `nil` if it is there.
  var secondBeatAt: SessionInstant? {
    guard case .relief(nil) = machine.state, overlay != .triggers,
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
    _ episode: Episode, _ outline: PlanOutline, cause: PauseCause?, _ frame: ScreenFrame
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
    let caution = segment.caution ?? ""
    // What leads to the warning signs is for the first glance.
    let warning = caution.firstSentences(until: { $0.contains(ReliefTexts.warningsCue) }).flatMap {
      $0.count <= Self.longestWarning ? $0 : nil
    }
    let beware = String(caution.dropFirst(warning?.count ?? 0)).runningText
    // What to beware of first stands before how exactly, since there may be no room for all.
    let rest = [
      Phrase(run.remark(guide.recent) ?? "", .quiet), Phrase(beware.firstSentence, .caution),
      Phrase(segment.instruction.afterFirstSentence),
      Phrase(beware.afterFirstSentence, .caution),
    ]
    let steps = outline.steps(of: run, withheld: guide.withheldSteps)
    return ReliefPanel(
      place: guide.isDim ? "" : ReliefTexts.place(site: episode.site, side: episode.side), act: act,
      alarm: isHelpDue ? ReliefTexts.helpDue : nil, warning: warning?.runningText,
      details: rest.filter { !$0.text.isEmpty }, showsDetails: isSecondBeat,
      content: guide.isDim ? content.thin : content,
      sign: sign(of: segment, in: run, steps, isHeld: cause != nil, isNarrow: frame.isNarrow),
      list: guide.isDim
        ? [] : outline.list(of: run, order: orderText, guide),
      hasHalves: guide.hasHalves)
  }

  /// What kind of time it is, and from the second beat on, which step.
  private func sign(
    of segment: Segment, in run: PlanRun, _ steps: (number: Int, count: Int), isHeld: Bool,
    isNarrow: Bool
  ) -> Phrase {
    let next = run.plan.segments.dropFirst(run.index).first(where: \.isStep)
    let isBeforeHold = if case .hold? = next?.dose { true } else { false }
    var text = [
      ReliefTexts.sign(of: segment, isBeforeHold: isBeforeHold), segment.direction?.sign ?? "",
    ]
    if segment.kind == .getReady, let left = run.remaining(at: shownNow) {
      // Said with its unit once, so that nobody takes the digits for a step or a key.
      text[0] = ReliefTexts.sign(text[0], secondsLeft: left.secondsLeft)
    }
    if isSecondBeat {
      text += [
        segment.set.map { ReliefTexts.set($0.number, of: $0.count) } ?? "",
        isNarrow ? "" : segment.name,
        steps.number > 0 ? stepPlaceText(steps.number, of: steps.count, isNarrow: isNarrow) : "",
      ]
    }
    if isNarrow, let least = run.least, run.position(at: shownNow) >= least {
      // There is no bar to say so.
      text[0] = ReliefTexts.longEnough
    }
    text.removeAll(where: \.isEmpty)
    return Phrase(
      text.joined(separator: "   "), segment.isStep && !isHeld ? .strong : .urgent)
  }

  /// Whether a cramp that has not eased is a case for somebody else by now.
  var isHelpDue: Bool { machine.helpDueAt.map { shownNow >= $0 } ?? false }

  /// By what the steps are put in order, if not as written.
  var orderText: String? {
    guard let cramps = guide.orderedBy, machine.currentEpisode != nil else { return nil }
    return ReliefTexts.order(cramps)
  }

  /// The row of hints; in a dark room only those of at least a priority.
  func hints(inTheDarkFrom priority: Int) -> KeyHints {
    guard guide.isDim, let last = bindings.last else { return KeyMeaning.hints(bindings) }
    return KeyMeaning.hints(bindings.dropLast().filter { $0.hint.priority >= priority } + [last])
  }

  /// The hints of relief: in the first beat those that one may need then.
  private var reliefHints: KeyHints {
    let hints = hints(inTheDarkFrom: 85)
    guard !isSecondBeat else { return hints }
    let needed: Set<String> = ["e", "n", "w"]
    return KeyHints(hints.leading.filter { needed.contains($0.key) }, trailing: hints.trailing)
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
    let isAftercare = episode.end?.outcome == .eased && episode.isInAftercare
    buffer.write(
      ReliefTexts.banner(episode.placeText, isAftercare: isAftercare, isDim: guide.isDim), row: 0,
      column: frame.margin, style: style, maxColumns: space)
  }

  /// The time since the cramp key; in aftercare, how soon it eased.
  private func sinceText(of episode: Episode) -> String {
    if let time = episode.timeToRelief { return ReliefTexts.eased(after: time) }
    let time = shownNow - episode.onset
    // Nothing redraws it more often where nothing is timed.
    guard episode.run.segment?.isOpenEnded == false else { return time.minutesText }
    return Duration.clock(time.wholeSeconds)
  }
}

extension String {
  /// The text up to its first full stop, question or exclamation mark that ends a sentence.
  var firstSentence: String { String(self[..<firstEnd]).runningText }

  /// What follows that.
  var afterFirstSentence: String { String(self[firstEnd...]).runningText }

  /// The sentences from the first up to the one of which something holds, as they are written; `nil`
  /// where it holds of none.
  func firstSentences(until holds: (String) -> Bool) -> String? {
    var end = startIndex
    while end < endIndex {
      let next = self[end...].sentenceEnd
      if holds(String(self[end..<next])) { return String(self[..<next]) }
      end = next
    }
    return nil
  }

  private var firstEnd: Index { self[...].sentenceEnd }
}

extension Substring {
  /// Where its first sentence ends.
  fileprivate var sentenceEnd: Index {
    var index = startIndex
    while index < endIndex {
      let next = self.index(after: index)
      if ".?!".contains(self[index]), next == endIndex || self[next].isWhitespace { return next }
      index = next
    }
    return endIndex
  }
}

extension Episode {
  /// Where it is, such as `left foot`.
  var placeText: String {
    switch side {
    case .left, .right: "\(side?.word ?? "") \(site.word)"
    case .both: "\(site.word), \(Side.both.word)"
    case nil: site.word
    }
  }
}
