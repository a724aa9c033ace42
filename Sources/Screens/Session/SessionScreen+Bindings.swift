// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

// Which keys do something, by state. Order is the order on the screen; what helps in pain and the
// way out have the highest priorities, since a narrow row drops the lowest first.

extension SessionScreen {
  /// The time that one press of `+` adds.
  static let extensionStep: Duration = .seconds(10)

  /// What the keys do now, overlays aside.
  var bindings: [KeyBinding] {
    switch machine.state {
    case .ready: [start, cramp, warnings, end, allKeys]
    case .running, .paused: liveBindings
    case .resuming: [cramp, startNow, pause, end, warnings, allKeys]
    case .relief: reliefBindings
    case .choosing: choiceBindings
    case .finished: [leave, warnings, allKeys]
    }
  }

  private var liveBindings: [KeyBinding] {
    let isPaused = if case .paused = machine.state { true } else { false }
    var bindings = [cramp, isPaused ? goOn(with: [.character(" "), .enter]) : pause]
    if !isPaused { bindings.append(done) }
    bindings += [next(priority: 60), back]
    if isExtendable { bindings.append(extend) }
    return bindings + [end, restart, warnings, allKeys]
  }

  private var reliefBindings: [KeyBinding] {
    let isPaused = if case .relief(paused: .some) = machine.state { true } else { false }
    let isOpenEnded = machine.activeRun.segment?.isOpenEnded == true
    var bindings = [
      KeyBinding(
        [.character("e"), .enter], "e", "eased", "the cramp has eased (or Enter)",
        priority: 100, .command(.event(.eased)))
    ]
    if isOpenEnded {
      bindings.append(
        KeyBinding(
          "d", "done", "this step is done, the cramp goes on", priority: 90,
          .command(.event(.done))))
    }
    bindings.append(next(priority: 85))
    bindings.append(isPaused ? goOn(with: [.character(" ")]) : pause)
    bindings.append(back)
    if isExtendable { bindings.append(extend) }
    return bindings + [cramp, warnings, end, restart, allKeys]
  }

  private var choiceBindings: [KeyBinding] {
    let ways = waysOn
    let chosen = ways[min(form.way, ways.count - 1)]
    var bindings = [
      KeyBinding(
        [.enter], "Enter", chosen.label.lowercased(), "go on as chosen", priority: 100,
        .command(.event(.goOn(chosen.way)))),
      cramp,
      KeyBinding(
        [.up, .down, .tab], "↑↓", "move", "move between the rows (or Tab)", priority: 60, .answer),
    ]
    if form.row != .ways || ways.count > 1 {
      bindings.append(
        KeyBinding(
          [.left, .right], "←→", "change", "change the answer; digits and space do too",
          priority: 59, .answer))
    }
    for way in ways {
      guard let letter = way.letter else { continue }
      bindings.append(
        KeyBinding(
          letter, way.label.lowercased(), way.words, priority: 30,
          .command(.event(.goOn(way.way)))))
    }
    return bindings + [end, warnings, allKeys]
  }

  private var isExtendable: Bool {
    let run = machine.activeRun
    guard case .hold? = run.segment?.dose, let length = run.length else { return false }
    return length + Self.extensionStep <= RoutineLimits.longestDuration
  }

  private var cramp: KeyBinding {
    let isAgain = machine.currentEpisode != nil
    return KeyBinding(
      "c", "CRAMP", isAgain ? "another cramp: relief from the beginning" : "cramp: relief at once",
      priority: 99, .command(.cramp))
  }

  private func goOn(with keys: [Key]) -> KeyBinding {
    KeyBinding(
      keys, "space", "go on", keys.count > 1 ? "go on (or Enter)" : "go on", priority: 97,
      .command(.event(.resume)))
  }

  private var start: KeyBinding {
    KeyBinding(
      [.enter, .character(" ")], "Enter", "start", "start the session", priority: 97,
      .command(.event(.start)))
  }

  private var startNow: KeyBinding {
    KeyBinding(
      [.enter, .character("n")], "Enter", "go on now", "go on without waiting", priority: 70,
      .command(.event(.done)))
  }

  private var pause: KeyBinding {
    KeyBinding(
      [.character(" ")], "space", "pause", "pause and go on", priority: 80,
      .command(.event(.pause)))
  }

  private var done: KeyBinding {
    let segment = machine.run.segment
    let isBreath = segment?.isStep == false
    return KeyBinding(
      [.enter], "Enter", isBreath ? "start now" : "done",
      isBreath ? "start without waiting" : "this step is done",
      priority: segment?.isOpenEnded == true ? 97 : 50, .command(.event(.done)))
  }

  private func next(priority: Int) -> KeyBinding {
    KeyBinding("n", "next", "on to the next step", priority: priority, .command(.event(.next)))
  }

  private var back: KeyBinding {
    KeyBinding(
      "p", "back", "back to the step's beginning; twice: the one before", priority: 40,
      .command(.event(.back)))
  }

  private var extend: KeyBinding {
    KeyBinding(
      [.character("+"), .character("=")], "+", "10 s", "10 seconds more", priority: 35,
      .command(.event(.extend(Self.extensionStep))))
  }

  private var restart: KeyBinding {
    KeyBinding("r", "restart", "restart the step", priority: 10, .command(.event(.restart)))
  }

  private var end: KeyBinding {
    KeyBinding("q", "end", "end the session (asks once)", priority: 98, .open(.endQuestion))
  }

  private var warnings: KeyBinding {
    KeyBinding(
      "w", "warnings", "warning signs: when to get help",
      priority: machine.currentEpisode == nil ? 20 : 58,
      .open(.warningSigns(page: 0)))
  }

  private var allKeys: KeyBinding {
    KeyBinding("?", "keys", "all keys", priority: 55, .open(.keys))
  }

  private var leave: KeyBinding {
    KeyBinding(
      [.enter, .character("q"), .escape], "Enter", "leave", "leave (or q)", priority: 99,
      .command(.leave))
  }
}
