// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

extension PlainNarrator {
  /// The question after relief.
  var questions: [String] {
    guard scene.afterRelief == .questions, let episode = machine.currentEpisode else {
      return Self.drawn { QuestionsView(scene: $0) }(scene)
    }
    let enter = QuestionsView(scene: scene).bindings.first.map { [$0] } ?? []
    // Before aftercare, it was said.
    let end = before.afterRelief == .aftercare ? "" : episode.endText.sentence
    return [end, QuestionTexts.optional, scene.wayReason ?? ""]
      .filter { !$0.isEmpty }
      + [way, question(scene.form.row, episode)]
      + [SessionBinding.plainHints(enter) + " " + PlainTexts.nextQuestion]
      + [scene.clinicAdvice.map { "\($0.text) x: \(SessionTexts.hideAdvice)." } ?? ""]
  }

  /// The answers that have changed.
  var questionNews: [String] {
    guard before.afterRelief == scene.afterRelief, let episode = machine.currentEpisode else {
      return questions
    }
    guard scene.afterRelief == .questions else { return [] }
    if before.form.episode != scene.form.episode { return questions }
    var lines: [String] = []
    let was = before.machine.currentEpisode
    let row = before.form.row
    if was?.notes != episode.notes {
      let (label, value) = answer(row, episode)
      lines.append(PlainTexts.answer(label, value))
    }
    let remark = scene.form.remarkOnWorst(episode.notes)
    if let remark, remark != was.flatMap({ before.form.remarkOnWorst($0.notes) }) {
      lines.append(remark)
    }
    if scene.form.way != before.form.way { lines.append(way) }
    if scene.form.row != row { lines.append(question(scene.form.row, episode)) }
    if lines.isEmpty, scene.form.trigger != before.form.trigger {
      let trigger = QuestionForm.triggers[scene.form.trigger]
      lines.append("\(trigger.trigger(at: episode.site)).")
    }
    return lines
  }

  var way: String {
    let ways = scene.continuations
    let chosen = ways[min(scene.form.way, ways.count - 1)]
    return PlainTexts.way(chosen.words)
  }

  /// A question with its possible answers and the given one.
  func question(_ row: QuestionForm.Row, _ episode: Episode) -> String {
    let (label, value) = answer(row, episode)
    let answers: String
    switch row {
    case .painOnset, .painWorst, .painNow: answers = PlainTexts.painScale
    case .woke: answers = "1 \(QuestionTexts.yes), 2 \(QuestionTexts.no)"
    case .help:
      answers = StepHelp.allCases.enumerated().map { "\($0.offset + 1) \($0.element.rawValue)" }
        .joined(separator: ", ")
    case .triggers:
      answers = QuestionForm.triggers.enumerated()
        .map { "\($0.offset + 1) \($0.element.trigger(at: episode.site))" }.joined(separator: ", ")
    case .ways: return PlainTexts.ways(scene.continuations.map { $0.label })
    }
    return PlainTexts.ask(label, answers, value)
  }

  func answer(
    _ row: QuestionForm.Row, _ episode: Episode
  ) -> (label: String, value: String?) {
    let notes = episode.notes
    switch row {
    case .painOnset: return (QuestionTexts.painOnset(true), notes.painOnset.map { "\($0)" })
    case .painWorst: return (QuestionTexts.painWorst(true), notes.painWorst.map { "\($0)" })
    case .painNow: return (QuestionTexts.painNow, notes.painNow.map { "\($0)" })
    case .triggers:
      let told = notes.triggers.triggerText
      return (QuestionTexts.triggersBrief, told.isEmpty ? PlainTexts.toldNothing : told)
    case .woke:
      return (
        QuestionTexts.woke(true), notes.woke.map { $0 ? QuestionTexts.yes : QuestionTexts.no }
      )
    case .help(let step):
      let segments = episode.run.plan.segments
      let name = segments.indices.contains(step) ? segments[step].name : ""
      return (QuestionTexts.helped(name), notes.helped[step]?.rawValue)
    case .ways: return ("", nil)
    }
  }

  /// The result of the session.
  var end: [String] {
    guard case .finished(let outcome) = machine.state else { return [] }
    let isRelief = machine.plan.segments.isEmpty
    let ledger = machine.totals.ledger
    let time = isRelief ? ledger.relief : ledger.active
    let label = isRelief ? FinishTexts.relief : FinishTexts.activeTime
    let head = [FinishTexts.head(outcome), time.lengthText, label]
    return [PlainTexts.ended(outcome == .completed, time.plainText, label)]
      + Self.drawn { EndView(scene: $0) }(scene).filter { !head.contains($0) }
      + [SessionBinding.plainHints(EndView(scene: scene).bindings.filter(\.isHinted))]
  }

  /// The text of a view, drawn with small letters and digits.
  static func drawn<View: SessionView>(
    _ view: @escaping (SessionScene) -> View
  ) -> (SessionScene) -> [String] {
    { scene in
      var dim = scene
      dim.guide.isDim = true
      let context = ScreenContext(today: LocalMoment(unixMilliseconds: 0, offsetSeconds: 0))
      return PlainRows.all { view(dim).drawBody(in: $0, context, into: &$1) }
    }
  }
}
