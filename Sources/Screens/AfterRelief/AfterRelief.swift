// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// What the person is asked once relief is over, one thing at a time.
enum AfterRelief: Hashable, Sendable {
  /// Signs of a clot: what to do, and nothing else.
  case clot
  /// Whether it has eased, as long as that is not told.
  case stillCramping
  /// Whether to do the steps of relief that are left.
  case aftercare
  /// How it was, and how to go on; all of it optional.
  case questions
}

extension SessionScreen {
  /// What the person is asked now; `nil` unless relief is over and they have not chosen how to go on.
  var afterRelief: AfterRelief? {
    guard case .choosing = machine.state, let episode = machine.currentEpisode else { return nil }
    if episode.notes.hasClotSigns { return .clot }
    if form.isOpen { return .questions }
    if episode.isUneased { return .stillCramping }
    let hasAftercare = !episode.isInAftercare && !machine.aftercareSteps.isEmpty
    return hasAftercare ? .aftercare : .questions
  }

  /// What the keys do then.
  var afterReliefBindings: [KeyMeaning<SessionAction>] {
    switch afterRelief {
    case .clot: clotBindings
    case .stillCramping: stillCrampingBindings
    case .aftercare: aftercareBindings
    case .questions, nil: questionBindings
    }
  }

  /// Draws what is asked.
  func drawAfterRelief(_ frame: ScreenFrame, into buffer: inout CellBuffer) {
    guard let episode = machine.currentEpisode else { return }
    switch afterRelief {
    case .clot: drawClot(episode, frame, into: &buffer)
    case .stillCramping: drawStillCramping(episode, frame, into: &buffer)
    case .aftercare: drawAftercare(episode, frame, into: &buffer)
    case .questions, nil: drawWayOn(frame, into: &buffer)
    }
  }

  private var clotBindings: [KeyMeaning<SessionAction>] {
    let episode = machine.currentEpisode
    let notes = episode.map { $0.notes.toggling(.suspectedClot) } ?? EpisodeNotes()
    // Taken back after it had eased, it has eased all the same.
    let untold: [SessionEvent] =
      episode?.isUneased == true ? [.note(notes), .back] : [.note(notes)]
    return [
      end, warnings,
      KeyMeaning(
        [.character("t")], KeyHint("t", ReliefTexts.notAClot, priority: 60),
        ReliefTexts.notAClotWords, .command(.events(untold))),
      allKeys,
    ]
  }

  private var stillCrampingBindings: [KeyMeaning<SessionAction>] {
    [
      KeyMeaning(
        [.enter, .character("y"), .character("c")],
        KeyHint(SessionTexts.enter, ReliefTexts.yesAgain, priority: 100), ReliefTexts.yesAgain,
        .command(.event(.again))),
      KeyMeaning(
        [.character("e")], KeyHint("e", ReliefTexts.itEased, priority: 99), ReliefTexts.easedWords,
        .command(.event(.eased))),
      KeyMeaning(
        [.character("n")], KeyHint("n", ReliefTexts.goOnUntold, priority: 98),
        ReliefTexts.goOnUntoldWords, .openQuestions),
      backToRelief, end, warnings, allKeys,
    ]
  }

  private var aftercareBindings: [KeyMeaning<SessionAction>] {
    [
      KeyMeaning(
        [.enter], KeyHint(SessionTexts.enter, ReliefTexts.aftercare, priority: 100),
        ReliefTexts.aftercareWords, .command(.event(.aftercare))),
      KeyMeaning(
        [.character("n")], KeyHint("n", ReliefTexts.skipAftercare, priority: 99),
        ReliefTexts.skipAftercareWords, .openQuestions),
      cramp, backToRelief, end, warnings, allKeys,
    ]
  }

  /// From the questions back into the step that was under way.
  var backToRelief: KeyMeaning<SessionAction> {
    let isEased = machine.currentEpisode.map { !$0.isUneased && !$0.isInAftercare } ?? false
    return KeyMeaning(
      [.character("p")],
      KeyHint("p", isEased ? ReliefTexts.notEased : SharedTexts.back, priority: 50),
      ReliefTexts.backToRelief, .command(.event(.back)))
  }

  private func drawStillCramping(
    _ episode: Episode, _ frame: ScreenFrame, into buffer: inout CellBuffer
  ) {
    drawReliefBanner(
      episode, trailing: Duration.clock((shownNow - episode.onset).wholeSeconds), frame,
      into: &buffer)
    let run = episode.run
    let isThrough = run.plan.segments.indices.allSatisfy {
      !run.plan.segments[$0].isStep || run.passesOver($0) || run.outcomes[$0] == .done
    }
    let lasted = (episode.end?.at ?? shownNow) - episode.onset
    let help = isHelpDue ? Phrase(ReliefTexts.helpDue, .urgent) : Phrase(ReliefTexts.wait, .caution)
    drawQuestion(
      ReliefTexts.stillCramping,
      beneath: (isThrough ? [Phrase(ReliefTexts.stepsDone(after: lasted))] : []) + [help],
      answers: stillCrampingBindings.prefix(3).map(\.hint), frame, into: &buffer)
  }

  private func drawAftercare(
    _ episode: Episode, _ frame: ScreenFrame, into buffer: inout CellBuffer
  ) {
    drawReliefBanner(episode, trailing: "", frame, into: &buffer)
    let segments = episode.run.plan.segments
    var names: [String] = []
    for index in machine.aftercareSteps where names.last != segments[index].name {
      names.append(segments[index].name)
    }
    drawQuestion(
      episode.endText.sentence,
      beneath: [Phrase(ReliefTexts.remaining(names), .quiet)],
      answers: aftercareBindings.prefix(2).map(\.hint), frame, into: &buffer)
  }

  private func drawClot(_ episode: Episode, _ frame: ScreenFrame, into buffer: inout CellBuffer) {
    drawReliefBanner(episode, trailing: "", frame, into: &buffer)
    drawQuestion(
      ReliefTexts.clotHead,
      beneath: [
        Phrase(ReliefTexts.clotSigns), Phrase(ReliefTexts.clotRest, .strong),
        Phrase(ReliefTexts.clotCall(guide.emergencyNumber), .caution),
      ], answers: [], frame, into: &buffer)
  }

  /// One thing in large letters, what belongs to it, and the answers with their keys.
  private func drawQuestion(
    _ text: String, beneath: [Phrase], answers: [KeyHint], _ frame: ScreenFrame,
    into buffer: inout CellBuffer
  ) {
    let body = frame.body
    let lines = beneath.flatMap { phrase in
      phrase.text.runningText.wrapped(columns: min(body.size.columns, RowPlan.widestText))
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
      ? nil : BigLetters.largest(for: text, in: space.size, hasHalves: guide.hasHalves)
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
    // The answers stand above already.
    let all = hints(inTheDarkFrom: 59)
    let shown = Set(answers.map(\.key))
    frame.drawFooter(
      KeyHints(all.leading.filter { !shown.contains($0.key) }, trailing: all.trailing),
      into: &buffer)
  }
}
