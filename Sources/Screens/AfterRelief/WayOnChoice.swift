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

  private init(_ way: WayOn, _ texts: WayOnTexts.Way, letter: Character? = nil) {
    self.way = way
    label = texts.label
    shortLabel = texts.shortLabel
    words = texts.words
    self.letter = letter
  }

  static let resume = WayOnChoice(.resume, WayOnTexts.resume)
  static let start = WayOnChoice(.resume, WayOnTexts.start)
  static let restartStep = WayOnChoice(.restartStep, WayOnTexts.restartStep, letter: "r")
  static let coolDown = WayOnChoice(.coolDown, WayOnTexts.coolDown, letter: "d")
  static let end = WayOnChoice(.end, WayOnTexts.end)
  static let done = WayOnChoice(.end, WayOnTexts.done)
}

extension SessionScreen {
  /// What the keys do at the questions.
  var questionBindings: [KeyMeaning<SessionAction>] {
    let ways = waysOn
    let chosen = ways[min(form.way, ways.count - 1)]
    var bindings: [KeyMeaning<SessionAction>] = [
      KeyMeaning(
        [.enter], KeyHint(SessionTexts.enter, chosen.label.lowercased(), priority: 100),
        WayOnTexts.asChosen, .command(.event(.goOn(chosen.way)))),
      cramp,
      KeyMeaning(
        [.up, .down, .tab], KeyHint("↑↓", SharedTexts.move, priority: 60), WayOnTexts.moveWords,
        .answer),
    ]
    if form.row != .ways || ways.count > 1 {
      bindings.append(
        KeyMeaning(
          [.left, .right], KeyHint("←→", WayOnTexts.change, priority: 59), WayOnTexts.changeWords,
          .answer))
    }
    for way in ways {
      guard let letter = way.letter else { continue }
      bindings.append(
        KeyMeaning(
          [.character(letter)],
          KeyHint(String(letter), way.label.lowercased(), priority: 30), way.words,
          .command(.event(.goOn(way.way)))))
    }
    if machine.currentEpisode?.isUneased == true {
      bindings.append(
        KeyMeaning(
          [.character("e")], KeyHint("e", ReliefTexts.itEased, priority: 70),
          ReliefTexts.easedWords, .command(.event(.eased))))
    }
    return bindings + hideAdvice + [backToRelief, end, warnings, allKeys]
  }

  /// How often it cramped in this session where it did last: each cramp, and each that came back.
  var crampsHere: Int {
    guard let last = machine.episodes.last else { return 0 }
    return machine.episodes.reduce(0) { count, episode in
      let isOtherSide = episode.side != nil && last.side != nil && episode.side != last.side
      return count + (episode.site == last.site && !isOtherSide ? 1 + episode.returns : 0)
    }
  }

  /// The ways on that there are now; the first is the one that Enter alone takes. A first cramp that
  /// has eased leads back; a second at the same site, and one that has not eased, to the cool-down, or
  /// to the end where there is none; a third to the end.
  var waysOn: [WayOnChoice] {
    // A session that is nothing but relief has nothing to go back to.
    guard !machine.plan.segments.isEmpty else { return [.done] }
    let hasBegun = machine.episodes.last?.segment != nil
    let back = hasBegun ? [WayOnChoice.resume, .restartStep] : [.start]
    let hasCoolDown = machine.plan.coolDownStart(after: machine.run.index) != nil
    let down: [WayOnChoice] = hasCoolDown ? [.coolDown] : []
    if machine.episodes.last?.isUneased == true { return down + [.end] + back }
    switch crampsHere {
    case ...1: return back + down + [.end]
    case 2 where hasCoolDown: return down + back + [.end]
    case 2 where machine.run.segment?.phase == .coolDown: return back + [.end]
    default: return [.end] + down + back
    }
  }

  /// Why the first way on is not to resume, if it is not.
  var wayReason: String? {
    if machine.episodes.last?.isUneased == true {
      return isHelpDue ? ReliefTexts.helpDue : WayOnTexts.notEased
    }
    guard !machine.plan.segments.isEmpty else { return nil }
    return switch (waysOn.first?.way, crampsHere) {
    case (.coolDown, _): WayOnTexts.secondCoolDown
    case (.end, 2...): WayOnTexts.ended(crampsHere)
    default: nil
    }
  }

  /// What a key does to the answers after a cramp.
  mutating func answer(_ key: Key) -> SessionCommand? {
    guard afterRelief == .questions, let episode = machine.episodes.last else { return nil }
    return form.take(
      key, on: episode, ways: waysOn.count, asksWhetherItWoke: guide.asksWhetherItWoke
    ).map { .event(.note($0)) }
  }
}
