// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension CrampRecord {
  /// Where it was, such as `left calf`.
  var placeText: String {
    switch side {
    case .left, .right: "\(side?.word ?? "") \(site.word)"
    case .both: "\(site.word), both"
    case nil: site.word
    }
  }

  /// Where it was and when, such as `left calf, today 03:10`.
  func title(seenFrom today: LocalMoment) -> String {
    "\(placeText), \(onsetAt.dayText(seenFrom: today)) \(onsetAt.clockText)"
  }

  /// What the person was at: phase and step as far as they are known, `at rest` where relief was all
  /// there was to the session, `by hand` where it was written down.
  ///
  /// - Parameter isBrief: Whether the phase will do where there is one.
  func hitText(isBrief: Bool = false) -> String {
    guard let place else { return "by hand" }
    let parts = [place.phase?.word, place.step].compactMap { $0 }
    guard !parts.isEmpty else { return "at rest" }
    return isBrief ? parts[0] : parts.joined(separator: ", ")
  }

  /// The time to relief, or else how it ended, in at most nine columns.
  var reliefText: String {
    switch outcome {
    case .eased: lasted.map { Duration.clock($0.wholeSeconds) } ?? "eased"
    case .passedOn, .recurred: outcome?.word ?? ""
    case .endedSession: "ended"
    case nil: "–"
    }
  }

  /// Pain at onset and after, as far as they are known: `7 → 2`.
  var painChangeText: String {
    switch (painOnset, painAfter) {
    case (let onset?, let after?): "\(onset) → \(after)"
    case (let onset?, nil): "\(onset)"
    case (nil, let after?): "→ \(after)"
    case (nil, nil): ""
    }
  }

  /// What a list has no columns for where it is narrow, in one sentence.
  var briefText: String {
    let relief: String? =
      switch outcome {
      case .eased: lasted.map { "eased after \(Duration.clock($0.wholeSeconds))" } ?? "eased"
      default: outcome?.word
      }
    let pain = painChangeText.isEmpty ? nil : "pain \(painChangeText)"
    let parts = [
      hitText(), relief, pain, woke == true ? "woke you" : nil, note == nil ? nil : "with a note",
    ]
    return parts.compactMap { $0 }.joined(separator: "; ")
  }
}

/// One thing known of a cramp.
struct CrampFact: Hashable, Sendable {
  /// What it is; empty where it goes on with what stands above.
  let label: String
  let text: String
  /// Of a text told in several facts, which part this is, and of how many.
  var part = 0
  var parts = 1

  init(_ label: String, _ text: String) {
    self.label = label
    self.text = text
  }
}

extension CrampRecord {
  /// Everything known of it. A note is several facts, so that one can go through a long one.
  var facts: [CrampFact] {
    var facts = [
      CrampFact("began", "\(onsetAt.fullDateText), \(onsetAt.clockText)"),
      CrampFact("site", site.word),
    ]
    func add(_ label: String, _ text: String?) {
      if let text { facts.append(CrampFact(label, text)) }
    }
    add("side", side?.word)
    add("hit", place.map(hitSentence) ?? "not in a session; written down by hand")
    add("session", place.map { "\($0.routine) (\($0.session.short))" })
    add("recurrence", place?.follows.map { "came back after \($0.short), in the same session" })
    let circumstances = conditions.map(\.word).joined(separator: ", ")
    add("came under", circumstances.isEmpty ? nil : circumstances)
    add("pain", painText(onset: painOnset, worst: painWorst, after: painAfter))
    for (index, step) in steps.enumerated() {
      let parts = [step.name, step.spent.spokenText, step.helped?.word].compactMap { $0 }
      facts.append(CrampFact(index == 0 ? "relief" : "", parts.joined(separator: ", ")))
    }
    add("ended", endSentence)
    add("woke", woke.map { $0 ? "yes" : "no" })
    add("soreness", soreness.map { "\($0) of 10 the next day" })
    if let note { facts += Self.facts(ofNote: note) }
    add("id", id.rawValue)
    return facts
  }

  private func hitSentence(_ place: Place) -> String {
    let parts = [
      place.phase.map { "in the \($0.word)" }, place.step.map { "at \($0)" },
      place.quarter.map(quarterWords),
    ].compactMap { $0 }
    return parts.isEmpty ? "at rest" : parts.joined(separator: ", ")
  }

  private var endSentence: String? {
    guard let outcome else { return lasted.map { "after \($0.spokenText)" } }
    guard outcome != .endedSession else { return outcome.word }
    let after = lasted.map { " after \($0.spokenText)" } ?? ""
    return outcome.word + after + (easedIn.map { ", in \($0)" } ?? "")
  }

  /// A note in parts that are a few rows each, however narrow the screen.
  private static func facts(ofNote note: String) -> [CrampFact] {
    let feeds = note.count { $0.isNewline }
    let parts = 1 + feeds + note.cellWidth / 120
    return (0..<parts).map { part in
      var fact = CrampFact(part == 0 ? "note" : "", note)
      (fact.part, fact.parts) = (part, parts)
      return fact
    }
  }
}
