// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// The questions after relief, one at a time.
struct QuestionsView: SessionView {
  let scene: SessionScene

  var afterRelief: AfterRelief? { scene.afterRelief }
  var form: QuestionForm { scene.form }
  var continuations: [ContinuationChoice] { scene.continuations }

  var bindings: [SessionBinding] {
    switch afterRelief {
    case .clot: clotBindings
    case .stillCramping: stillCrampingBindings
    case .aftercare: aftercareBindings
    case .questions, nil: questionBindings
    }
  }

  func header(_ context: ScreenContext, columns: Int) -> Header {
    guard let episode = machine.currentEpisode else { return Header(title: scene.routineName) }
    let trailing =
      switch afterRelief {
      case .stillCramping: Duration.clock((shownNow - episode.onset).wholeSeconds)
      case .questions: episode.endText
      case .clot, .aftercare, nil: ""
      }
    return reliefHeader(episode, trailing: trailing)
  }

  func hints() -> KeyHints {
    let all = hints(inTheDarkFrom: 59)
    // The answers are above already.
    let shown = Set(answers.map(\.key))
    return KeyHints(all.leading.filter { !shown.contains($0.key) }, trailing: all.trailing)
  }

  func small() -> SmallLine {
    let text =
      switch afterRelief {
      case .clot: ReliefTexts.clotHead
      case .stillCramping: ReliefTexts.stillCramping
      case .aftercare: SessionTexts.plainQuestion(ReliefTexts.aftercareHead)
      case .questions, nil:
        SessionTexts.plainQuestion(continuations[min(form.way, continuations.count - 1)].label)
      }
    let keys = bindings.filter(\.isHinted).map(\.hint)
    return SmallLine(text: isHelpDue ? SessionTexts.plainHelp : text, keys: Array(keys.prefix(1)))
  }

  /// When the display of an uneased cramp's time next changes.
  var nextChange: SessionInstant? {
    guard afterRelief == .stillCramping, let episode = machine.currentEpisode else { return nil }
    return episode.onset + .seconds((shownNow - episode.onset).wholeSeconds + 1)
  }

  func accepts(_ key: Key) -> Bool {
    guard scene.modal == nil, let episode = machine.currentEpisode else { return true }
    if afterRelief == .stillCramping, let end = episode.end {
      return shownNow - end.at >= .shortestReading
    }
    // Completed aftercare leads to the questions by itself.
    if afterRelief == .questions, !form.isOpen, episode.isInAftercare, episode.run.isThrough,
      let since = form.since
    {
      return shownNow - since >= .shortestReading
    }
    return true
  }

  /// Draws the current question.
  func drawBody(
    in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    guard let episode = machine.currentEpisode else { return }
    switch afterRelief {
    case .clot: drawClot(episode, frame, into: &buffer)
    case .stillCramping: drawStillCramping(episode, frame, into: &buffer)
    case .aftercare: drawAftercare(episode, frame, into: &buffer)
    case .questions, nil: drawForm(frame, context, into: &buffer)
    }
  }

  private func drawStillCramping(
    _ episode: Episode, _ frame: ScreenFrame, into buffer: inout CellBuffer
  ) {
    let run = episode.run
    let isThrough = run.plan.segments.indices.allSatisfy {
      !run.plan.segments[$0].isStep || run.passesOver($0) || run.outcomes[$0] == .done
    }
    let lasted = (episode.end?.at ?? shownNow) - episode.onset
    let help = isHelpDue ? Phrase(ReliefTexts.helpDue, .urgent) : Phrase(ReliefTexts.wait, .caution)
    drawQuestion(
      ReliefTexts.stillCramping,
      beneath: (isThrough ? [Phrase(ReliefTexts.stepsDone(after: lasted))] : []) + [help],
      frame, into: &buffer)
  }

  private func drawAftercare(
    _ episode: Episode, _ frame: ScreenFrame, into buffer: inout CellBuffer
  ) {
    let segments = episode.run.plan.segments
    var names: [String] = []
    for index in machine.aftercareSteps where names.last != segments[index].name {
      names.append(segments[index].name)
    }
    drawQuestion(
      (episode.timeToRelief.map(ReliefTexts.easedBriefly) ?? episode.endText).sentence,
      beneath: [Phrase(ReliefTexts.remaining(names), .quiet)],
      frame, into: &buffer)
  }

  private func drawClot(_ episode: Episode, _ frame: ScreenFrame, into buffer: inout CellBuffer) {
    drawQuestion(
      ReliefTexts.clotHead,
      beneath: [
        Phrase(ReliefTexts.clotSigns), Phrase(ReliefTexts.clotRest, .strong),
        Phrase(ReliefTexts.clotCall(guide.emergencyNumber), .caution),
      ], frame, into: &buffer)
  }

  /// The answers below the question.
  private var answers: [KeyHint] {
    switch afterRelief {
    case .stillCramping: stillCrampingBindings.prefix(3).map(\.hint)
    case .aftercare: aftercareBindings.prefix(2).map(\.hint)
    case .clot, .questions, nil: []
    }
  }

  /// A heading in large letters, its text, and the answers with their keys.
  private func drawQuestion(
    _ text: String, beneath: [Phrase], _ frame: ScreenFrame,
    into buffer: inout CellBuffer
  ) {
    let body = frame.body
    let lines = beneath.flatMap { phrase in
      phrase.text.runningText.wrapped(columns: min(body.size.columns, ScreenFrame.widestText))
        .map { [Phrase($0, phrase.style)] }
    }
    let keys = answers.map { hint in
      [Phrase(hint.key, .key), Phrase("  \(hint.label)", .strong)]
    }
    let gap = frame.isRoomy ? 1 : 0
    let rows = lines.count + keys.count + 3 * gap
    var row = body.row + gap
    let space = Rect(
      column: body.column, row: row, columns: body.size.columns,
      rows: max(1, body.size.rows - rows))
    let letters =
      guide.isDim
      ? nil : BigLetters.largest(for: text.runningText, in: space.size, hasHalves: guide.hasHalves)
    if let letters {
      buffer.draw(letters, in: space, style: .strong)
      row += letters.size.rows
    } else {
      for line in text.wrapped(columns: body.size.columns) {
        buffer.write(line, row: row, column: body.column, style: .strong)
        row += 1
      }
    }
    row += gap
    for line in lines + (gap > 0 ? [[]] : []) + keys where row < body.endRow {
      buffer.write(line, row: row, column: body.column, maxColumns: body.size.columns)
      row += 1
    }
  }
}
