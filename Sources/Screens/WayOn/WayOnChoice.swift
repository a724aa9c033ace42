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
  /// How many cramps of this session were where the last one was, that one included.
  var crampsHere: Int {
    guard let site = machine.episodes.last?.site else { return 0 }
    return machine.episodes.count { $0.site == site }
  }

  /// The ways on that there are now; the first is the one that Enter alone takes: to go on after a
  /// first cramp, to come down after a second at the same site, to end after a third or with signs
  /// of a clot.
  var waysOn: [WayOnChoice] {
    let end = WayOnChoice(
      way: .end, label: "End", shortLabel: "End", letter: nil, words: "end the session")
    // A session that is nothing but relief has nothing to go back to.
    if machine.plan.segments.isEmpty {
      return [
        WayOnChoice(way: .end, label: "Done", shortLabel: "Done", letter: nil, words: "be done")
      ]
    }
    let hasBegun = machine.episodes.last?.segment != nil
    var back = [
      WayOnChoice(
        way: .resume, label: hasBegun ? "Resume" : "Start",
        shortLabel: hasBegun ? "Resume" : "Start", letter: nil,
        words: "go on where the cramp hit")
    ]
    if hasBegun {
      back.append(
        WayOnChoice(
          way: .restartStep, label: "Restart step", shortLabel: "Restart", letter: "r",
          words: "go on from the step's start"))
    }
    let hasCoolDown = machine.plan.coolDownStart(after: machine.run.index) != nil
    let down =
      hasCoolDown
      ? [
        WayOnChoice(
          way: .coolDown, label: "Cool-down", shortLabel: "Cool-down", letter: "d",
          words: "go to the cool-down")
      ] : []
    if machine.episodes.last?.notes.hasClotSigns == true { return [end] + down + back }
    switch crampsHere {
    case ...1: return back + down + [end]
    case 2 where hasCoolDown: return down + back + [end]
    case 2 where machine.run.segment?.phase == .coolDown: return back + [end]
    default: return [end] + down + back
    }
  }

  /// Why the first way on is not to go on, if it is not.
  var wayReason: String? {
    if machine.episodes.last?.notes.hasClotSigns == true {
      return Self.clotWords
    }
    return switch (waysOn.first?.way, crampsHere) {
    case (.coolDown, _): "A second cramp here: better to come down now."
    case (.end, 2) where machine.plan.segments.isEmpty == false:
      "A second cramp here: better to end for today."
    case (.end, 3...) where machine.plan.segments.isEmpty == false:
      crampsHere == 3
        ? "A third cramp here: better to end for today."
        : "Cramp number \(crampsHere) here: better to end for today."
    default: nil
    }
  }

  /// What is said instead of anything else where signs of a clot were told.
  static let clotWords = "Signs of a clot: get medical help today; w says more."

  /// What a key does to the answers after a cramp.
  mutating func answer(_ key: Key) -> SessionCommand? {
    guard case .choosing = machine.state, let episode = machine.episodes.last else { return nil }
    let notes = form.take(key, on: episode, ways: waysOn.count)
    // What is told of a clot puts the ways in another order; the first of them is the safest.
    if let notes, notes.hasClotSigns != episode.notes.hasClotSigns { form.way = 0 }
    return notes.map { .event(.note($0)) }
  }
}
