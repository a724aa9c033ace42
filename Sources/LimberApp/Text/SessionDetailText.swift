// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import Wording

/// A session in full, as text.
enum SessionDetailText {
  /// Its summary, where its time went, its steps and its cramps.
  static func lines(_ detail: SessionDetail) -> [String] {
    let session = detail.summary
    let ledger = session.totals.ledger
    var lines = [
      "\(session.name) (\(session.routine)), \(session.totals.outcome?.rawValue ?? "unfinished")",
      "began    \(session.startedAt.minuteText)    id \(session.id)",
      "elapsed  \(ledger.elapsed.lengthText)    active \(ledger.active.lengthText)"
        + "    paused \(ledger.paused.lengthText)    relief \(ledger.relief.lengthText)"
        + "    away \(ledger.away.lengthText)",
    ]
    if let note = session.note { lines.append("note     \(note)") }
    if session.isByHand { return lines + ["", SessionText.byHand] }
    let steps = steps(of: detail.machine.run, isOver: session.totals.outcome != nil)
    if !steps.isEmpty { lines += [""] + steps }
    for (number, episode) in detail.machine.episodes.enumerated() {
      lines += ["", "Cramp \(number + 1): \(facts(of: number, in: detail))"]
      lines += Self.steps(
        of: episode.run, isOver: episode.end != nil, helped: episode.notes.helped)
    }
    return lines
  }

  private static func steps(
    of run: PlanRun, isOver: Bool, helped: [Int: StepHelp] = [:]
  ) -> [String] {
    guard run.plan.stepCount > 0 else { return [] }
    var table = TextTable(
      ["STEP", "PART", "PLANNED", "ACTUAL", "OUTCOME"] + (helped.isEmpty ? [] : ["HELPED"]),
      rightAligned: [2, 3])
    for (index, _) in run.stepResults {
      let segment = run.plan.segments[index]
      let place = [segment.side?.rawValue, segment.direction?.rawValue].compactMap { $0 }
      table.add([
        segment.name, (place + segment.turns).joined(separator: ", "),
        segment.dose.nominalDuration?.roundedToSeconds.lengthText ?? "open",
        run.spent[index].lengthText,
        run.stepWord(at: index, isOver: isOver), helped[index]?.rawValue ?? "",
      ])
    }
    return table.lines
  }

  private static func facts(of number: Int, in detail: SessionDetail) -> String {
    let episode = detail.machine.episodes[number]
    if let record = detail.correction(ofEpisode: number) {
      let facts = [CrampText.line(record)] + hit(by: episode, in: detail)
      return facts.joined(separator: ", ") + " (corrected)"
    }
    let place = [episode.site.rawValue, episode.side?.rawValue].compactMap { $0 }
    var facts = [place.joined(separator: ", "), "at \(episode.onset.sinceStart.lengthText)"]
    facts += hit(by: episode, in: detail)
    let lasted = episode.end.map { $0.at - episode.onset }
    if let end = episode.end { facts.append(CrampText.end(end.outcome, after: lasted)) }
    if episode.returns > 0 { facts.append(CrampText.returns(episode.returns)) }
    if let advice = CrampText.advice(lasted: lasted) { facts.append(advice) }
    if let pain = episode.notes.painOnset { facts.append("pain at onset \(pain)") }
    if let pain = episode.notes.painWorst { facts.append("pain at its worst \(pain)") }
    if let pain = episode.notes.painNow { facts.append("pain after \(pain)") }
    facts += CrampText.because(episode.conditions)
    if let woke = episode.notes.woke { facts.append(woke ? "woke you" : "did not wake you") }
    return facts.joined(separator: ", ")
  }

  /// What a cramp hit in.
  private static func hit(by episode: Episode, in detail: SessionDetail) -> [String] {
    guard let segment = episode.segment else { return [] }
    let hit = detail.machine.plan.segments[segment]
    let phase = episode.phase.map { "in the \($0.rawValue)" }
    return [phase, "at \(hit.name)", hit.side?.rawValue].compactMap { $0 }
  }
}
