// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension Episode {
  /// What came of it, and after how long.
  var reviewedOutcome: String {
    guard let end else { return "relief not ended" }
    let length = Duration.clock((end.at - onset).wholeSeconds)
    switch end.outcome {
    case .eased: return "eased after \(length)"
    case .passedOn: return "went on after \(length)"
    case .recurred: return "came back after \(length)"
    case .endedSession: return "ended the session"
    }
  }
}

extension SessionMachine {
  /// What else is known of an episode, in short sentences.
  func reviewedFacts(ofEpisode number: Int) -> [String] {
    let episode = episodes[number]
    let notes = episode.notes
    var facts = [placeFact(of: episode), recurrenceFact(ofEpisode: number)].compactMap { $0 }
    if let pain = painText(onset: notes.painOnset, worst: notes.painWorst, after: notes.painNow) {
      facts.append("pain \(pain)")
    }
    if let woke = notes.woke { facts.append(woke ? "woke you" : "did not wake you") }
    if !episode.conditions.isEmpty {
      facts.append("came under \(episode.conditions.map(\.word).joined(separator: ", "))")
    }
    return facts
  }

  /// Where in the session it hit.
  private func placeFact(of episode: Episode) -> String? {
    guard let segment = episode.segment, plan.segments.indices.contains(segment) else { return nil }
    let hit = plan.segments[segment]
    let phase = episode.phase.map { "in the \($0.word)" }
    let step = "\(hit.isStep ? "at" : "before") \(hit.titleWithSet)"
    return [phase, step, quarter(of: episode).map(quarterWords)].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// That the cramp had been at the same site before in the session, and how often.
  private func recurrenceFact(ofEpisode number: Int) -> String? {
    guard let first = episodes[number].follows else { return nil }
    let count = episodes[...number].count { $0.follows == first } + 1
    return "came back: the \(ordinal(count)) at this site"
  }
}

extension StepAdvice {
  /// Why a step was passed over, in a few words.
  var passedOverWord: String {
    switch self {
    case .leftOut(let reasons): "left out, with \(reasons.map(\.word).listed("and"))"
    case .optional, .recommended: "optional, not taken"
    }
  }
}
