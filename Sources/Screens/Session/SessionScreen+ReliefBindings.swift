// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

// The keys of relief and of what follows it that are about the cramp: where it is, what it came
// under, which steps. Their hints stand in rows of their own, next to what they change.

extension SessionScreen {
  /// What is offered first when one says what a cramp came under: what one said last time.
  var offeredFacts: [Condition] { Condition.told.filter(guide.lastTold.contains) }

  /// The digits of the sites, while the site can be changed; the one it is at already does nothing.
  var siteKeys: [KeyMeaning<SessionAction>] {
    guard machine.isSiteOpen, let episode = machine.currentEpisode else { return [] }
    let others = CrampSite.allCases.filter { $0 != episode.site }
    return [
      KeyMeaning(others.map { (.digit($0.number), .command(.site($0))) }, "1-9", "where it cramps")
    ]
  }

  /// The keys that are hinted in the row above the hints.
  var reliefTools: [KeyMeaning<SessionAction>] {
    guard let episode = machine.currentEpisode else { return [] }
    let told = episode.notes.triggers.factText
    var tools = [
      KeyMeaning(
        [.character("s")], KeyHint("s", "side", priority: 30),
        "left, right, both, not said", SessionAction.command(.side(episode.side.next))),
      KeyMeaning(
        [.character("t")], KeyHint("t", told.isEmpty ? "why" : "why: \(told)", priority: 20),
        "what it came under", .open(.facts)),
    ]
    if let step = episode.run.nextOptional {
      tools.append(
        KeyMeaning(
          [.character("o")],
          KeyHint("o", "take: \(episode.run.plan.segments[step].name)", priority: 40),
          "take the optional step", .command(.event(.take(step)))))
    }
    return tools.map(\.hintedElsewhere)
  }

  /// The keys of the row of facts.
  var factKeys: [KeyMeaning<SessionAction>] {
    guard let episode = machine.currentEpisode else { return [] }
    var keys = [
      KeyMeaning(
        [.enter, .escape, .character("t")], KeyHint("Enter", "close", priority: 101),
        "close (or t)", SessionAction.close),
      KeyMeaning(
        Condition.told.enumerated().map { index, fact in
          (.digit(index + 1), SessionAction.command(.event(.note(episode.notes.toggling(fact)))))
        }, KeyHint("1-\(Condition.told.count)", "switch", priority: 90), "switch a fact on or off"),
    ]
    if !offeredFacts.isEmpty, offeredFacts != episode.notes.triggers {
      var notes = episode.notes
      notes.triggers = offeredFacts
      keys.append(KeyMeaning([(.digit(0), .command(.event(.note(notes))))], "0", "as last time"))
    }
    return keys
  }

  /// The key that says that one went on while the program did not run.
  var countMissedTime: [KeyMeaning<SessionAction>] {
    let cause: PauseCause?
    switch machine.state {
    case .paused(let held): cause = held
    case .relief(let held): cause = held
    default: cause = nil
    }
    guard guide.asksAboutMissedTime, case .missedTime? = cause else { return [] }
    return [
      KeyMeaning(
        [.character("m")], KeyHint("m", "count", priority: 100),
        "I went on: count it", .command(.event(.countMissedTime)))
    ]
  }

  /// What is worth showing a clinician, unless the person does not want to be told for a while.
  var clinicAdvice: ClinicAdvice? {
    guard !guide.isAdviceQuiet else { return nil }
    return ClinicAdvice(episodes: machine.episodes, now: shownNow, recent: guide.recent)
  }

  /// The key that hides the advice; hinted beside it.
  var hideAdvice: [KeyMeaning<SessionAction>] {
    guard clinicAdvice != nil else { return [] }
    return [
      KeyMeaning(
        [.character("x")], KeyHint("x", "hide for 14 days"), "hide the advice for 14 days",
        SessionAction.command(.dismissAdvice)
      ).hintedElsewhere
    ]
  }
}

extension CrampSite {
  /// The digit that chooses it, from 1.
  var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}

extension Side? {
  /// The side after this one, when one key goes through them.
  var next: Side? {
    switch self {
    case nil: .left
    case .left: .right
    case .right: .both
    case .both: nil
    }
  }
}

extension EpisodeNotes {
  /// Whether the person has told signs of a clot.
  var hasClotSigns: Bool { triggers.contains(.suspectedClot) }

  /// The same with a fact told, or not told any more.
  func toggling(_ fact: Condition) -> EpisodeNotes {
    var notes = self
    notes.triggers =
      triggers.contains(fact)
      ? triggers.filter { $0 != fact }
      : Condition.told.filter { triggers.contains($0) || $0 == fact }
    return notes
  }
}

extension Key {
  /// The key of a digit.
  static func digit(_ digit: Int) -> Key { .character(Character("\(digit % 10)")) }
}
