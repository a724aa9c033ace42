// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

// The keys of relief: what follows, where the cramp is, its triggers, its steps.

extension ReliefView {
  /// The current keys in relief.
  var bindings: [SessionBinding] { scene.isChoosingTriggers ? triggerBindings : reliefBindings }

  private var reliefBindings: [SessionBinding] {
    let isPaused = if case .relief(paused: .some) = machine.state { true } else { false }
    var bindings = countMissedTime + [eased, next(priority: 99)]
    // In a pause, Enter continues.
    if !isPaused { bindings.append(enter) }
    if isTakingHold {
      bindings.append(
        SessionBinding(
          [(.character(" "), .ask(.own(.event(.done))))], SessionTexts.space, ReliefTexts.startHold)
      )
    } else {
      bindings.append(isPaused ? resume(with: [.character(" "), .enter]) : pause)
    }
    bindings.append(back)
    if isExtendable { bindings.append(extend) }
    if scene.sameCrampEnd == nil { bindings.append(again) }
    return bindings + siteKeys + warmthKeys + reliefTools + [warnings, end, restart] + wordsKey
      + pictureKey + muteKey + [allKeys]
  }

  /// While triggers are chosen, digits are triggers and Enter closes the row; other keys keep their
  /// meaning.
  private var triggerBindings: [SessionBinding] {
    let own = triggerKeys
    let taken = own.flatMap { $0.actions.map(\.key) } + (0...9).map(Key.digit)
    return own + reliefBindings.compactMap { $0.without(taken) }
  }

  /// The site of the current cramp.
  var site: CrampSite? { machine.currentEpisode?.site }

  /// The triggers offered first: those of the last time. Signs of a clot are never offered.
  var offeredTriggers: [Condition] {
    Condition.told.filter { $0 != .suspectedClot && guide.lastTold.contains($0) }
  }

  /// Whether it is the time to take hold before the first step.
  private var isTakingHold: Bool {
    guard case .relief(nil) = machine.state else { return false }
    return machine.activeRun.segment?.kind == .getReady
  }

  private var isInAftercare: Bool { machine.currentEpisode?.isUneased == false }

  private var eased: SessionBinding {
    SessionBinding(
      [.character("e")],
      KeyHint("e", isInAftercare ? ReliefTexts.enough : ReliefTexts.eased, priority: 100),
      isInAftercare ? ReliefTexts.enoughWords : ReliefTexts.easedWords, .ask(.own(.event(.eased))))
  }

  private var enter: SessionBinding {
    let isOpenEnded = machine.activeRun.segment?.isOpenEnded == true
    let words = isTakingHold ? ReliefTexts.startHold : SessionTexts.doneWords
    guard isOpenEnded else {
      return SessionBinding([(.enter, .ask(.own(.event(.done))))], SessionTexts.enter, words)
    }
    return SessionBinding(
      [.enter], KeyHint(SessionTexts.enter, SessionTexts.done, priority: 98), words,
      .ask(.own(.event(.done))))
  }

  private var again: SessionBinding {
    SessionBinding(
      [.character("c")], KeyHint("c", ReliefTexts.again, priority: 90, style: .relief),
      ReliefTexts.again, .ask(.cramp))
  }

  /// The digits of the sites, while the site can be changed; the current one does nothing.
  private var siteKeys: [SessionBinding] {
    guard machine.isSiteOpen, let site else { return [] }
    let others = CrampSite.allCases.filter { $0 != site }
    return [
      SessionBinding(
        others.map { (.digit($0.number), .ask(.own(.site($0)))) }, "1-9", ReliefTexts.siteWords)
    ]
  }

  /// The answers about warmth, in the last step before the one concerned.
  ///
  /// Neither is a digit, which would just have been a site, nor `n`, which goes on: what somebody
  /// presses half asleep must not answer it for good.
  var warmthKeys: [SessionBinding] {
    guard case .relief = machine.state, !scene.isChoosingTriggers, !machine.isSiteOpen,
      let run = machine.currentEpisode?.run,
      let step = run.nextWithheld(guide.withheldSteps)
    else { return [] }
    return [
      SessionBinding(
        [.character("y")], KeyHint("y", ReliefTexts.warmthYes), ReliefTexts.warmthYesWords,
        .ask(.own(.warmth(isLeftOut: true, taking: nil)))
      ).hintedElsewhere,
      SessionBinding(
        [.character("f")], KeyHint("f", ReliefTexts.warmthFine(run.plan.segments[step].name)),
        ReliefTexts.warmthFineWords, .ask(.own(.warmth(isLeftOut: false, taking: step)))
      ).hintedElsewhere,
    ]
  }

  /// The keys hinted on the row above the hints.
  var reliefTools: [SessionBinding] {
    guard let episode = machine.currentEpisode else { return [] }
    let told = episode.notes.triggers.triggerText
    var tools = [
      SessionBinding(
        [.character("s")], KeyHint("s", ReliefTexts.side, priority: 30),
        ReliefTexts.sideWords, SessionBinding.Action.ask(.own(.side(episode.side.next)))),
      SessionBinding(
        [.character("t")], KeyHint("t", ReliefTexts.triggers(told), priority: 20),
        ReliefTexts.triggerWords, .own(.openTriggers)),
    ]
    if let step = episode.run.nextOptional(guide) {
      tools.append(
        SessionBinding(
          [.character("o")],
          KeyHint("o", ReliefTexts.take(episode.run.plan.segments[step].name), priority: 40),
          ReliefTexts.takeWords, .ask(.own(.event(.take(step))))))
    }
    return tools.map(\.hintedElsewhere)
  }

  /// The keys of the trigger row.
  var triggerKeys: [SessionBinding] {
    guard let episode = machine.currentEpisode else { return [] }
    var keys = [
      SessionBinding(
        [.enter, .escape, .character("t")],
        KeyHint(SessionTexts.enter, ReliefTexts.close, priority: 101), ReliefTexts.closeWords,
        SessionBinding.Action.own(.closeTriggers)),
      SessionBinding(
        Condition.told.enumerated().map { index, trigger in
          (.digit(index + 1), SessionBinding.Action.ask(telling(episode.notes.toggling(trigger))))
        }, KeyHint("1-\(Condition.told.count)", ReliefTexts.toggle, priority: 90),
        ReliefTexts.toggleWords),
    ]
    if !offeredTriggers.isEmpty, offeredTriggers != episode.notes.triggers {
      var notes = episode.notes
      notes.triggers = offeredTriggers
      keys.append(
        SessionBinding([(.digit(0), .ask(telling(notes)))], "0", ReliefTexts.asLastTime))
    }
    return keys
  }

  /// Adds answers about the current cramp; signs of a clot end its relief.
  private func telling(_ notes: EpisodeNotes) -> ScreenCommand<SessionCommand> {
    guard notes.hasClotSigns, case .relief = machine.state else {
      return .own(.event(.note(notes)))
    }
    return .own(.events([.note(notes), .leaveRelief]))
  }
}

extension CrampSite {
  /// Its digit, from 1.
  var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}

extension Side? {
  /// The next side, for a single key that cycles through them.
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
  /// Whether signs of a clot were told.
  var hasClotSigns: Bool { triggers.contains(.suspectedClot) }

  /// The notes with a trigger added or removed.
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
  /// The key for a digit.
  static func digit(_ digit: Int) -> Key { .character(Character("\(digit % 10)")) }
}
