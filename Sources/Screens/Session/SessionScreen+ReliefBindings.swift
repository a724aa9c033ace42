// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

// The keys of relief: what it leads to, where the cramp is, its triggers, which steps.

extension SessionScreen {
  /// What the keys do in relief.
  var reliefBindings: [KeyMeaning<SessionAction>] {
    let isPaused = if case .relief(paused: .some) = machine.state { true } else { false }
    var bindings = countMissedTime + [eased, next(priority: 99)]
    // Whoever presses Enter in a pause wants that it goes on.
    if !isPaused { bindings.append(enter) }
    if isTakingHold {
      bindings.append(
        KeyMeaning(
          [(.character(" "), .command(.event(.done)))], SessionTexts.space, ReliefTexts.startHold))
    } else {
      bindings.append(isPaused ? goOn(with: [.character(" "), .enter]) : pause)
    }
    bindings.append(back)
    if isExtendable { bindings.append(extend) }
    if !isSameCramp { bindings.append(again) }
    return bindings + siteKeys + warmthKeys + reliefTools + [warnings, end, restart] + wordsKey
      + muteKey + [allKeys]
  }

  /// While one tells the triggers, digits are triggers, and Enter is done with telling; all else is as
  /// it was.
  var triggerBindings: [KeyMeaning<SessionAction>] {
    let own = triggerKeys
    let taken = own.flatMap { $0.actions.map(\.key) } + (0...9).map(Key.digit)
    return own + reliefBindings.compactMap { $0.without(taken) }
  }

  /// The site of the cramp under way.
  var site: CrampSite? { machine.currentEpisode?.site }

  /// What is offered first when one tells the triggers: what one told last time.
  /// Signs of a clot are told, never offered.
  var offeredTriggers: [Condition] {
    Condition.told.filter { $0 != .suspectedClot && guide.lastTold.contains($0) }
  }

  /// Whether the time before the first step runs, in which one takes hold.
  private var isTakingHold: Bool {
    guard case .relief(nil) = machine.state else { return false }
    return machine.activeRun.segment?.kind == .getReady
  }

  private var isInAftercare: Bool { machine.currentEpisode?.isUneased == false }

  private var eased: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character("e")],
      KeyHint("e", isInAftercare ? ReliefTexts.enough : ReliefTexts.eased, priority: 100),
      isInAftercare ? ReliefTexts.enoughWords : ReliefTexts.easedWords, .command(.event(.eased)))
  }

  private var enter: KeyMeaning<SessionAction> {
    let isOpenEnded = machine.activeRun.segment?.isOpenEnded == true
    let words = isTakingHold ? ReliefTexts.startHold : SessionTexts.doneWords
    guard isOpenEnded else {
      return KeyMeaning([(.enter, .command(.event(.done)))], SessionTexts.enter, words)
    }
    return KeyMeaning(
      [.enter], KeyHint(SessionTexts.enter, SessionTexts.done, priority: 98), words,
      .command(.event(.done)))
  }

  private var again: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character("c")], KeyHint("c", ReliefTexts.again, priority: 90, style: .relief),
      ReliefTexts.again, .command(.cramp))
  }

  /// The digits of the sites, while the site can be changed; the one it is at already does nothing.
  private var siteKeys: [KeyMeaning<SessionAction>] {
    guard machine.isSiteOpen, let site else { return [] }
    let others = CrampSite.allCases.filter { $0 != site }
    return [
      KeyMeaning(
        others.map { (.digit($0.number), .command(.site($0))) }, "1-9", ReliefTexts.siteWords)
    ]
  }

  /// The answers on warmth, while the first step is behind and the one that they are for is to come.
  var warmthKeys: [KeyMeaning<SessionAction>] {
    guard case .relief = machine.state, !machine.isSiteOpen, let run = machine.currentEpisode?.run,
      let step = run.nextWithheld(guide.withheldSteps)
    else { return [] }
    let isFor = run.isLedUnlessWarmthIsOut(step, guide.withheldSteps)
    return [
      KeyMeaning(
        [.character("1")], KeyHint("1", ReliefTexts.warmthYes), ReliefTexts.warmthYesWords,
        .command(.warmth(isLeftOut: true, taking: nil))
      ).hintedElsewhere,
      KeyMeaning(
        [.character("2")], KeyHint("2", ReliefTexts.warmthNo), ReliefTexts.warmthNoWords,
        .command(.warmth(isLeftOut: false, taking: isFor ? step : nil))
      ).hintedElsewhere,
    ]
  }

  /// The keys that are hinted in the row above the hints.
  var reliefTools: [KeyMeaning<SessionAction>] {
    guard let episode = machine.currentEpisode else { return [] }
    let told = episode.notes.triggers.triggerText
    var tools = [
      KeyMeaning(
        [.character("s")], KeyHint("s", ReliefTexts.side, priority: 30),
        ReliefTexts.sideWords, SessionAction.command(.side(episode.side.next))),
      KeyMeaning(
        [.character("t")], KeyHint("t", ReliefTexts.triggers(told), priority: 20),
        ReliefTexts.triggerWords, .open(.triggers)),
    ]
    if let step = episode.run.nextOptional(guide) {
      tools.append(
        KeyMeaning(
          [.character("o")],
          KeyHint("o", ReliefTexts.take(episode.run.plan.segments[step].name), priority: 40),
          ReliefTexts.takeWords, .command(.event(.take(step)))))
    }
    return tools.map(\.hintedElsewhere)
  }

  /// The keys of the row of triggers.
  var triggerKeys: [KeyMeaning<SessionAction>] {
    guard let episode = machine.currentEpisode else { return [] }
    var keys = [
      KeyMeaning(
        [.enter, .escape, .character("t")],
        KeyHint(SessionTexts.enter, ReliefTexts.close, priority: 101), ReliefTexts.closeWords,
        SessionAction.close),
      KeyMeaning(
        Condition.told.enumerated().map { index, trigger in
          (.digit(index + 1), SessionAction.command(telling(episode.notes.toggling(trigger))))
        }, KeyHint("1-\(Condition.told.count)", ReliefTexts.toggle, priority: 90),
        ReliefTexts.toggleWords),
    ]
    if !offeredTriggers.isEmpty, offeredTriggers != episode.notes.triggers {
      var notes = episode.notes
      notes.triggers = offeredTriggers
      keys.append(
        KeyMeaning([(.digit(0), .command(telling(notes)))], "0", ReliefTexts.asLastTime))
    }
    return keys
  }

  /// Tells something of the cramp under way; signs of a clot end its relief.
  private func telling(_ notes: EpisodeNotes) -> SessionCommand {
    guard notes.hasClotSigns, case .relief = machine.state else { return .event(.note(notes)) }
    return .events([.note(notes), .leaveRelief])
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
        [.character("m")], KeyHint("m", SessionTexts.count, priority: 100),
        SessionTexts.countWords, .command(.event(.countMissedTime)))
    ]
  }

  /// What is worth showing a clinician, unless the person does not want to be told for a while.
  var clinicAdvice: ClinicAdvice? {
    // What is urgent is said by itself.
    let isUrgent = isHelpDue || machine.episodes.contains(where: \.notes.hasClotSigns)
    guard !guide.isAdviceQuiet, !isUrgent else { return nil }
    return ClinicAdvice(episodes: machine.episodes, now: shownNow, recent: guide.recent)
  }

  /// The key that hides the advice; hinted beside it.
  var hideAdvice: [KeyMeaning<SessionAction>] {
    guard clinicAdvice != nil else { return [] }
    return [
      KeyMeaning(
        [.character("x")], KeyHint("x", SessionTexts.hideAdvice), SessionTexts.hideAdviceWords,
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

  /// The same with a trigger told, or not told any more.
  func toggling(_ trigger: Condition) -> EpisodeNotes {
    var notes = self
    notes.triggers =
      triggers.contains(trigger)
      ? triggers.filter { $0 != trigger }
      : Condition.told.filter { triggers.contains($0) || $0 == trigger }
    return notes
  }
}

extension Key {
  /// The key of a digit.
  static func digit(_ digit: Int) -> Key { .character(Character("\(digit % 10)")) }
}
