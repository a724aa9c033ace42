// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Wording

extension CrampRecord {
  /// Its place, such as `left calf`.
  var placeText: String {
    switch side {
    case .left, .right: "\(side?.word ?? "") \(site.word)"
    case .both: "\(site.word), both"
    case nil: site.word
    }
  }

  /// Its place and time, such as `left calf, today 03:10`.
  func title(seenFrom today: LocalMoment) -> String {
    "\(placeText), \(onsetAt.dayText(seenFrom: today)) \(onsetAt.clockText)"
  }

  /// The activity during which it came: phase and step as far as known, `at rest` for a relief-only
  /// session, `logged later` outside sessions.
  ///
  /// - Parameter isBrief: Whether the phase alone is enough.
  func duringText(isBrief: Bool = false) -> String {
    guard let place else { return CrampsTexts.loggedLater }
    let parts = placeParts(place.phase, place.step)
    guard !parts.isEmpty else { return CrampsTexts.atRest }
    return isBrief ? parts[0] : parts.joined(separator: ", ")
  }

  /// The time to relief, else how it ended, in at most nine columns.
  var reliefText: String {
    switch outcome {
    case .eased: lasted.map { Duration.clock($0.wholeSeconds) } ?? EpisodeOutcome.eased.word
    case .endedSession: CrampsTexts.ended
    case let outcome?: outcome.word
    case nil: "–"
    }
  }

  /// Pain at onset and after, as far as known: `7 → 2`.
  package var painChangeText: String {
    switch (painOnset, painAfter) {
    case (let onset?, let after?): "\(onset) → \(after)"
    case (let onset?, nil): "\(onset)"
    case (nil, let after?): "→ \(after)"
    case (nil, nil): ""
    }
  }

  /// What a narrow list has no columns for, in one sentence.
  var briefText: String { briefParts.joined(separator: "; ") }

  /// As many whole parts of it as fit.
  func briefText(columns: Int) -> String {
    let parts = briefParts
    guard briefText.cellWidth > columns else { return briefText }
    let shorter = parts.indices.dropFirst().map {
      "\(parts[..<$0].joined(separator: "; ")) …"
    }
    return shorter.last { $0.cellWidth <= columns } ?? briefText
  }

  private var briefParts: [String] {
    let relief: String? =
      switch outcome {
      case .eased:
        lasted.map { "eased after \($0.spokenText)" } ?? EpisodeOutcome.eased.word
      default: outcome?.word
      }
    let pain = painChangeText.isEmpty ? nil : "pain \(painChangeText)"
    let parts = [
      duringText(), relief, pain, woke == true ? CrampsTexts.wokeYou : nil,
      note == nil ? nil : CrampsTexts.withNote,
    ]
    return parts.compactMap { $0 }
  }

  /// How sore it left the person and when they said so, such as `3 of 10, 40 s after` or `3 of 10,
  /// the next day`.
  public var sorenessText: String? {
    guard let soreness else { return nil }
    guard let told = sorenessToldAt, told.unixMilliseconds >= onsetAt.unixMilliseconds else {
      return "\(soreness) of 10"
    }
    let after = Duration.milliseconds(told.unixMilliseconds - onsetAt.unixMilliseconds)
    // The days are those that the person saw, even if the clock changed.
    let days = told.dayNumber - onsetAt.dayNumber
    // Soon after midnight is not the next day to somebody who has not slept yet.
    if days < 1 || after < .seconds(6 * 3_600) {
      return "\(soreness) of 10, \(after.roughText) after"
    }
    return "\(soreness) of 10, \(days == 1 ? "the next day" : "\(days) days after")"
  }
}

struct CrampDetail: Hashable, Sendable {
  /// Its label; empty if it continues the one above.
  let label: String
  let text: String
  /// For a text in several parts: which part this is, and of how many.
  var part = 0
  var parts = 1

  init(_ label: String, _ text: String) {
    self.label = label
    self.text = text
  }
}

extension CrampRecord {
  /// All details. A note becomes several, so that a long one can be scrolled.
  ///
  /// - Parameter number: The number of the cramp at its site within its session, if known.
  func details(numberAtSite number: Int? = nil) -> [CrampDetail] {
    typealias Label = CrampsTexts.Label
    var details = [
      CrampDetail(Label.began, "\(onsetAt.fullDateText), \(onsetAt.clockText)"),
      CrampDetail(Label.site, site.word),
    ]
    func add(_ label: String, _ text: String?) {
      if let text, !text.isEmpty { details.append(CrampDetail(label, text)) }
    }
    func words(_ chosen: (Condition) -> Bool) -> String {
      conditions.filter(chosen).map(\.word).joined(separator: ", ")
    }
    add(Label.side, side?.word)
    add(Label.during, place.map(duringSentence) ?? CrampsTexts.notInSession)
    add(Label.session, place.map { CrampsTexts.session($0.routine, $0.session) })
    if place?.follows != nil { add(Label.again, CrampsTexts.again(number ?? 2)) }
    add(Label.trigger, words { $0.isTrigger })
    add(Label.pattern, words(Condition.derived.contains))
    add(Label.warning, words { $0 == .suspectedClot })
    add(Label.pain, painText(onset: painOnset, worst: painWorst, after: painAfter))
    for (index, step) in steps.enumerated() {
      let parts = [step.name, step.spent.spokenText, step.helped?.word].compactMap { $0 }
      details.append(
        CrampDetail(index == 0 ? Label.relief : "", parts.joined(separator: ", ")))
    }
    add(Label.ended, endSentence)
    add(Label.woke, woke.map { $0 ? CrampsTexts.yes : CrampsTexts.no })
    add(Label.soreness, sorenessText)
    if let note { details += Self.details(ofNote: note) }
    details.append(CrampDetail(Label.id, id.rawValue))
    return details
  }

  private func duringSentence(_ place: Place) -> String {
    let quarter = place.quarter.map(quarterWords)
    let parts = placeParts(place.phase, place.step) + [quarter].compactMap { $0 }
    return parts.isEmpty ? CrampsTexts.atRest : parts.joined(separator: ", ")
  }

  private var endSentence: String? {
    guard let outcome else { return lasted.map { "after \($0.spokenText)" } }
    guard outcome != .endedSession else { return outcome.word }
    let after = lasted.map { outcome == .eased ? " after \($0.spokenText)" : ", \($0.spokenText)" }
    return outcome.word + (after ?? "") + (easedIn.map { ", in \($0)" } ?? "")
  }

  /// A note in parts of a few rows each, even on a narrow screen.
  private static func details(ofNote note: String) -> [CrampDetail] {
    let feeds = note.count { $0.isNewline }
    let parts = 1 + feeds + note.cellWidth / 120
    return (0..<parts).map { part in
      var detail = CrampDetail(part == 0 ? CrampsTexts.Label.note : "", note)
      (detail.part, detail.parts) = (part, parts)
      return detail
    }
  }
}

/// Phase and step; if they have the same name, it appears once.
func placeParts(_ phase: Phase?, _ step: String?) -> [String] {
  let isSame = step?.lowercased() == phase?.word
  return [phase?.word, isSame ? nil : step].compactMap { $0 }
}

extension Condition {
  /// Whether it can trigger a cramp.
  var isTrigger: Bool { Self.told.contains(self) && self != .suspectedClot }
}
