// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

// Keys that several views of a session share, in the order on the screen. What helps in pain and
// the way out have the highest priorities, since narrow rows drop the lowest first.

/// The time that `+` adds.
private let extensionStep: Duration = .seconds(10)

extension SessionView {
  var isExtendable: Bool {
    let run = machine.activeRun
    guard case .hold? = run.segment?.dose, let length = run.length else { return false }
    return length + extensionStep <= RoutineLimits.longestDuration
  }

  func resume(with keys: [Key]) -> SessionBinding {
    SessionBinding(
      keys, KeyHint(SessionTexts.space, SessionTexts.continue, priority: 97),
      keys.count > 1 ? SessionTexts.continueOrEnter : SessionTexts.continue,
      .ask(.own(.event(.resume))))
  }

  var pause: SessionBinding { FixedKeys.pause }

  func next(priority: Int) -> SessionBinding {
    SessionBinding(
      [.character("n")], KeyHint("n", SessionTexts.next, priority: priority),
      SessionTexts.nextWords, .ask(.own(.event(.next))))
  }

  var back: SessionBinding { FixedKeys.back }
  var extend: SessionBinding { FixedKeys.extend }
  var restart: SessionBinding { FixedKeys.restart }

  /// In relief, help precedes the way out.
  var end: SessionBinding {
    machine.currentEpisode == nil || scene.afterRelief == .clot
      ? FixedKeys.end : FixedKeys.endAfterHelp
  }

  /// Hinted by the panel, next to cut words.
  var wordsKey: [SessionBinding] {
    guard scene.hasWords else { return [] }
    let action = SessionBinding.Action.open(.words(page: 0, of: scene.activePlace))
    return [SessionBinding([(.character("i"), action)], "i", SessionTexts.wordsWords)]
  }

  /// The key that shows the picture large, if there is one.
  var pictureKey: [SessionBinding] {
    guard scene.figure != nil else { return [] }
    return [
      SessionBinding(
        [.character("v")], KeyHint("v", SessionTexts.picture, priority: 15),
        SessionTexts.pictureWords, .open(.picture(of: scene.activePlace)))
    ]
  }

  /// After a session, as in relief, they matter more than the page of keys.
  var warnings: SessionBinding {
    let isFinished = if case .finished = machine.state { true } else { false }
    return .warningSigns(
      priority: isFinished || machine.currentEpisode != nil ? 97 : 20, from: warningsStart)
  }

  /// Whoever is sent there by a caution about a clot finds that first.
  private var warningsStart: WarningSigns.Start {
    guard !isHelpDue, scene.afterRelief == nil,
      let caution = machine.activeRun.segment?.caution, caution.pointsToClot
    else { return .top }
    return .clot
  }

  var cramp: SessionBinding { FixedKeys.cramp }
  var allKeys: SessionBinding { FixedKeys.allKeys }

  /// The key that mutes, if there is sound.
  var muteKey: [SessionBinding] {
    guard scene.sound != .none else { return [] }
    let isMuted = scene.sound == .muted
    return [
      SessionBinding(
        [.character("a")],
        KeyHint("a", isMuted ? SessionTexts.unmute : SessionTexts.mute, priority: isMuted ? 96 : 8),
        isMuted ? SessionTexts.unmuteWords : SessionTexts.muteWords, .ask(.own(.mute)))
    ]
  }

  /// The key for saying that a cramp has eased, while that is open.
  var uneased: [SessionBinding] {
    guard machine.episodes.last?.isUneased == true else { return [] }
    return [
      SessionBinding(
        [.character("e")], KeyHint("e", ReliefTexts.eased, priority: isHelpDue ? 98 : 96),
        ReliefTexts.easedWords, .ask(.own(.event(.eased))))
    ]
  }

  /// The key for having gone on while the program was not running.
  var countMissedTime: [SessionBinding] {
    let cause: PauseCause?
    switch machine.state {
    case .paused(let held): cause = held
    case .relief(let held): cause = held
    default: cause = nil
    }
    guard guide.asksAboutMissedTime, case .missedTime? = cause else { return [] }
    return [
      SessionBinding(
        [.character("m")], KeyHint("m", SessionTexts.count, priority: 100),
        SessionTexts.countWords, .ask(.own(.event(.countMissedTime))))
    ]
  }

  /// The key that hides the advice; hinted beside it.
  var hideAdvice: [SessionBinding] {
    guard scene.clinicAdvice != nil else { return [] }
    return [
      SessionBinding(
        [.character("x")], KeyHint("x", SessionTexts.hideAdvice), SessionTexts.hideAdviceWords,
        SessionBinding.Action.ask(.own(.dismissAdvice))
      ).hintedElsewhere
    ]
  }
}

/// Keys that are the same in every state, made once: each key press looks through all of them.
private enum FixedKeys {
  static let cramp = SessionBinding.cramp
  static let allKeys = SessionBinding.allKeys(priority: 55)
  static let end = end(priority: 98)
  static let endAfterHelp = end(priority: 30)

  static let pause = SessionBinding(
    [.character(" ")], KeyHint(SessionTexts.space, SessionTexts.pause, priority: 80),
    SessionTexts.pauseWords, .ask(.own(.event(.pause))))

  static let back = SessionBinding(
    [.character("p")], KeyHint("p", SharedTexts.back, priority: 40),
    SessionTexts.backWords, .ask(.own(.event(.back))))

  static let extend = SessionBinding(
    [.character("+"), .character("=")], KeyHint("+", SessionTexts.extend, priority: 35),
    SessionTexts.extendWords, .ask(.own(.event(.extend(extensionStep)))))

  static let restart = SessionBinding(
    [.character("r")], KeyHint("r", SessionTexts.restart, priority: 10),
    SessionTexts.restartWords, .ask(.own(.event(.restart))))

  private static func end(priority: Int) -> SessionBinding {
    SessionBinding(
      [.character("q")], KeyHint("q", SessionTexts.end, priority: priority),
      SessionTexts.endWords, .open(.question))
  }
}
