// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

// Which keys do something, by state. Order is the order on the screen; what helps in pain and the
// way out have the highest priorities, since a narrow row drops the lowest first.

extension SessionScreen {
  /// The time that one press of `+` adds.
  static let extensionStep: Duration = .seconds(10)

  /// What the keys do now, overlays aside; Ctrl-Z is everywhere.
  var bindings: [KeyMeaning<SessionAction>] {
    switch machine.state {
    case .ready: [start, cramp] + words + [warnings, end, allKeys]
    case .running, .paused: liveBindings
    case .resuming: [cramp, startNow, pause, end] + words + [warnings, allKeys]
    case .relief: overlay == .facts ? factBindings : reliefBindings
    case .choosing: choiceBindings
    case .finished: [cramp, leave] + hideAdvice + [warnings, allKeys]
    }
  }

  private var liveBindings: [KeyMeaning<SessionAction>] {
    let isPaused = if case .paused = machine.state { true } else { false }
    var bindings = [cramp, isPaused ? goOn(with: [.character(" "), .enter]) : pause]
    if !isPaused { bindings.append(done) }
    bindings += [next(priority: 60), back]
    if isExtendable { bindings.append(extend) }
    return countMissedTime + bindings + [end, restart] + words + [warnings, allKeys]
  }

  private var reliefBindings: [KeyMeaning<SessionAction>] {
    let isPaused = if case .relief(paused: .some) = machine.state { true } else { false }
    let isOpenEnded = machine.activeRun.segment?.isOpenEnded == true
    var bindings: [KeyMeaning<SessionAction>] = [
      KeyMeaning(
        [.character("e"), .enter], KeyHint("e", "eased", priority: 100),
        "it has eased (or Enter)", .command(.event(.eased)))
    ]
    if isOpenEnded {
      bindings.append(
        KeyMeaning(
          [.character("d")], KeyHint("d", "done", priority: 90),
          "this step is done", .command(.event(.done))))
    }
    bindings.append(next(priority: 85))
    bindings.append(isPaused ? goOn(with: [.character(" ")]) : pause)
    bindings.append(back)
    if isExtendable { bindings.append(extend) }
    if !isSameCramp { bindings.append(cramp) }
    return countMissedTime + bindings + siteKeys + reliefTools
      + [warnings, end, restart] + words + [allKeys]
  }

  /// While one tells what it came under, digits are facts, and Enter is done with telling; all else
  /// is as it was.
  private var factBindings: [KeyMeaning<SessionAction>] {
    let facts = factKeys
    let taken = facts.flatMap { $0.actions.map(\.key) } + (0...9).map(Key.digit)
    return facts + reliefBindings.compactMap { $0.without(taken) }
  }

  private var choiceBindings: [KeyMeaning<SessionAction>] {
    let ways = waysOn
    let chosen = ways[min(form.way, ways.count - 1)]
    var bindings: [KeyMeaning<SessionAction>] = [
      KeyMeaning(
        [.enter], KeyHint("Enter", chosen.label.lowercased(), priority: 100),
        "go on as chosen", .command(.event(.goOn(chosen.way)))),
      cramp,
      KeyMeaning(
        [.up, .down, .tab], KeyHint("↑↓", "move", priority: 60),
        "move between rows (or Tab)", .answer),
    ]
    if form.row != .ways || ways.count > 1 {
      bindings.append(
        KeyMeaning(
          [.left, .right], KeyHint("←→", "change", priority: 59),
          "change (digits and space too)", .answer))
    }
    for way in ways {
      guard let letter = way.letter else { continue }
      bindings.append(
        KeyMeaning(
          [.character(letter)],
          KeyHint(String(letter), way.label.lowercased(), priority: 30), way.words,
          .command(.event(.goOn(way.way)))))
    }
    return bindings + hideAdvice + [end, warnings, allKeys]
  }

  private var isExtendable: Bool {
    let run = machine.activeRun
    guard case .hold? = run.segment?.dose, let length = run.length else { return false }
    return length + Self.extensionStep <= RoutineLimits.longestDuration
  }

  private var cramp: KeyMeaning<SessionAction> {
    let isAgain = machine.currentEpisode != nil
    return KeyMeaning(
      [.character("c")], KeyHint("c", "CRAMP", priority: 99, style: .relief),
      isAgain ? "another cramp: relief anew" : "cramp: relief at once", .command(.cramp))
  }

  private func goOn(with keys: [Key]) -> KeyMeaning<SessionAction> {
    KeyMeaning(
      keys, KeyHint("space", "go on", priority: 97),
      keys.count > 1 ? "go on (or Enter)" : "go on", .command(.event(.resume)))
  }

  private var start: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.enter, .character(" ")], KeyHint("Enter", "start", priority: 97),
      "start the session", .command(.event(.start)))
  }

  private var startNow: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.enter, .character("n")], KeyHint("Enter", "go on now", priority: 70),
      "go on without waiting", .command(.event(.done)))
  }

  private var pause: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character(" ")], KeyHint("space", "pause", priority: 80),
      "pause and go on", .command(.event(.pause)))
  }

  private var done: KeyMeaning<SessionAction> {
    let segment = machine.run.segment
    let isBreath = segment?.isStep == false
    return KeyMeaning(
      [.enter],
      KeyHint(
        "Enter", isBreath ? "start now" : "done", priority: segment?.isOpenEnded == true ? 97 : 50),
      isBreath ? "start without waiting" : "this step is done", .command(.event(.done)))
  }

  private func next(priority: Int) -> KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character("n")], KeyHint("n", "next", priority: priority),
      "on to the next step", .command(.event(.next)))
  }

  private var back: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character("p")], KeyHint("p", "back", priority: 40),
      "back; twice: the step before", .command(.event(.back)))
  }

  private var extend: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character("+"), .character("=")], KeyHint("+", "10 s", priority: 35),
      "10 seconds more", .command(.event(.extend(Self.extensionStep))))
  }

  private var restart: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character("r")], KeyHint("r", "restart", priority: 10),
      "restart the step", .command(.event(.restart)))
  }

  private var end: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character("q")], KeyHint("q", "end", priority: 98),
      "end the session (asks once)", .open(.endQuestion))
  }

  /// Hinted by the panel, right where words are cut.
  private var words: [KeyMeaning<SessionAction>] {
    guard hasWords else { return [] }
    let action = SessionAction.open(.words(page: 0, of: activePlace))
    return [KeyMeaning([(.character("i"), action)], "i", "this step's words in full")]
  }

  private var warnings: KeyMeaning<SessionAction> {
    // After a session as in relief, they are worth more than the page of keys.
    let isFinished = if case .finished = machine.state { true } else { false }
    let matters = isFinished || machine.currentEpisode != nil
    return KeyMeaning(
      [.character("w")], KeyHint("w", "warnings", priority: matters ? 58 : 20),
      "when to get help", .open(.warningSigns(page: 0)))
  }

  private var allKeys: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.character("?")], KeyHint("?", "keys", priority: 55),
      "all keys", .open(.keys(page: 0)))
  }

  private var leave: KeyMeaning<SessionAction> {
    KeyMeaning(
      [.enter, .character("q"), .escape], KeyHint("Enter", "leave", priority: 99),
      "leave (or q)", .command(.leave))
  }
}
