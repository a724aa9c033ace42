// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// One way to go on after relief, as it is offered.
struct WayOnChoice: Hashable, Sendable {
  /// The way.
  let way: WayOn
  /// The way in a word or two.
  let label: String
  /// The way in a word.
  let shortLabel: String
  /// The key that chooses it at once, where one is free for it.
  let letter: Character?
  /// What it means.
  let words: String
}

extension SessionScreen {
  /// The ways on that there are now; the first is the one that Enter alone takes.
  var waysOn: [WayOnChoice] {
    // A session that is nothing but relief has nothing to go back to.
    if machine.plan.segments.isEmpty {
      return [
        WayOnChoice(way: .end, label: "Done", shortLabel: "Done", letter: nil, words: "be done")
      ]
    }
    let hasBegun = machine.episodes.last?.segment != nil
    var ways = [
      WayOnChoice(
        way: .resume, label: hasBegun ? "Resume" : "Start",
        shortLabel: hasBegun ? "Resume" : "Start", letter: nil,
        words: "go on where the cramp hit")
    ]
    if hasBegun {
      ways.append(
        WayOnChoice(
          way: .restartStep, label: "Restart step", shortLabel: "Restart", letter: "r",
          words: "go on from the step's start"))
    }
    if machine.plan.coolDownStart(after: machine.run.index) != nil {
      ways.append(
        WayOnChoice(
          way: .coolDown, label: "Cool-down", shortLabel: "Cool-down", letter: "d",
          words: "go to the cool-down"))
    }
    return ways + [
      WayOnChoice(way: .end, label: "End", shortLabel: "End", letter: nil, words: "end the session")
    ]
  }

  /// What a key does to the answers after a cramp.
  mutating func answer(_ key: Key) -> SessionCommand? {
    guard case .choosing = machine.state, let episode = machine.episodes.last else { return nil }
    let notes = form.take(key, notes: episode.notes, ways: waysOn.count)
    return notes.map { .event(.note($0)) }
  }
}
