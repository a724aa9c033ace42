// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Wording

extension Episode {
  /// Its outcome, and after how long.
  var reviewedOutcome: String {
    guard let end else { return DetailTexts.reliefUnderWay }
    let length = (end.at - onset).spokenText
    switch end.outcome {
    case .eased: return "\(end.outcome.word) after \(length)"
    case .endedSession: return end.outcome.word
    default: return "\(end.outcome.word), \(length)"
    }
  }
}

extension CrampRecord {
  /// What came of it, and after how long, as `Episode.reviewedOutcome`.
  var reviewedOutcome: String {
    guard let outcome, outcome != .endedSession else {
      return outcome?.word ?? DetailTexts.reliefUnderWay
    }
    guard let lasted else { return outcome.word }
    let length = lasted.spokenText
    return outcome == .eased ? "\(outcome.word) after \(length)" : "\(outcome.word), \(length)"
  }
}

extension SessionMachine {
  /// Further details of an episode, in short sentences.
  ///
  /// - Parameter record: The corrected record, if the person has changed it.
  func reviewedDetails(ofEpisode number: Int, corrected record: CrampRecord? = nil) -> [String] {
    let episode = episodes[number]
    let notes = episode.notes
    let pains =
      record.map { ($0.painOnset, $0.painWorst, $0.painAfter) }
      ?? (notes.painOnset, notes.painWorst, notes.painNow)
    let conditions = record?.conditions ?? episode.conditions
    var details = [placeDetail(of: episode), numberDetail(ofEpisode: number)].compactMap { $0 }
    if let pain = painText(onset: pains.0, worst: pains.1, after: pains.2) {
      details.append("pain \(pain)")
    }
    if let woke = record.map(\.woke) ?? notes.woke {
      details.append(woke ? DetailTexts.wokeYou : DetailTexts.didNotWakeYou)
    }
    func add(_ label: String, _ chosen: (Condition) -> Bool) {
      let words = conditions.filter(chosen).map(\.word)
      if !words.isEmpty { details.append("\(label): \(words.joined(separator: ", "))") }
    }
    add(CrampsTexts.Label.trigger) { $0.isTrigger }
    add(CrampsTexts.Label.pattern, Condition.derived.contains)
    add(CrampsTexts.Label.warning) { $0 == .suspectedClot }
    return details
  }

  /// Where in the session it came.
  private func placeDetail(of episode: Episode) -> String? {
    guard let segment = episode.segment, plan.segments.indices.contains(segment) else { return nil }
    let hit = plan.segments[segment]
    let step = hit.isStep ? hit.titleWithTurns : "before \(hit.titleWithTurns)"
    let quarter = quarter(of: episode).map(quarterWords)
    return (placeParts(episode.phase, step) + [quarter].compactMap { $0 }).joined(separator: ", ")
  }

  /// The number of the cramp at its site within the session, from the second on.
  private func numberDetail(ofEpisode number: Int) -> String? {
    guard let first = episodes[number].follows else { return nil }
    return CrampsTexts.again(episodes[...number].count { $0.follows == first } + 1)
  }
}

extension StepAdvice {
  /// Why a step was passed over, in a few words.
  var passedOverWord: String {
    switch self {
    case .leftOut(let reasons): "left out: \(reasons.map(\.word).listed("and"))"
    // Also without an answer to the question before warmth.
    case .optional, .recommended: "passed over"
    }
  }
}
