// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// Where the person is among the questions after a cramp. The answers themselves are the machine's:
/// every change is sent to it at once, so that none is lost.
struct QuestionForm: Hashable, Sendable {
  /// A question.
  enum Row: Hashable, Sendable {
    case painOnset
    case painWorst
    case painNow
    /// What may have set it off.
    case triggers
    /// Whether it woke the person.
    case woke
    /// Whether a step of relief helped, by its first segment that is a step.
    case help(Int)
    /// How to go on.
    case ways

    /// The letters of its answers.
    var letters: String {
      switch self {
      case .woke: "yn"
      case .help: "ysn"
      case .painOnset, .painWorst, .painNow, .triggers, .ways: ""
      }
    }
  }

  /// The triggers, as they are offered.
  static let triggers = Condition.told

  /// The questions on an episode, from the top.
  ///
  /// - Parameter asksWhetherItWoke: Whether that is one of them.
  static func rows(on episode: Episode, asksWhetherItWoke: Bool) -> [Row] {
    [.painOnset, .painWorst, .painNow, .triggers] + (asksWhetherItWoke ? [.woke] : [])
      + episode.begunSteps.map(Row.help) + [.ways]
  }

  /// How many episodes there were when the questions were asked; another cramp asks anew.
  let episode: Int
  /// Whether the person has come as far as the questions.
  var isOpen = false
  /// The question one is at.
  var row = Row.painOnset
  /// The trigger one is at, from 0.
  var trigger = 0
  /// Since when they are asked.
  var since: SessionInstant?
  /// The ways on that are offered.
  var offered: [Continuation] = []
  /// The way on that is chosen, from 0.
  var way = 0
  /// Whether the last key was a 1 in a row of numbers, so that a 0 makes it 10 and any other digit answers
  /// the next question.
  var hasTypedOne = false

  init(episode: Int) { self.episode = episode }
}

extension QuestionForm {
  /// Takes a key that is an answer.
  ///
  /// - Returns: The notes as they are to be told, if they changed.
  mutating func take(
    _ key: Key, on episode: Episode, ways: Int, asksWhetherItWoke: Bool
  ) -> EpisodeNotes? {
    let notes = episode.notes
    let rows = Self.rows(on: episode, asksWhetherItWoke: asksWhetherItWoke)
    let followsOne = hasTypedOne
    hasTypedOne = false
    switch key {
    case .up: move(by: -1, in: rows)
    case .down, .tab: move(by: 1, in: rows)
    default: if Answers.isNext(key, followsOne: followsOne) { move(by: 1, in: rows) }
    }
    var changed = notes
    var isWhole = false
    switch row {
    case .painOnset: isWhole = rate(&changed.painOnset, key, followsOne: followsOne)
    case .painWorst:
      isWhole = rate(&changed.painWorst, key, followsOne: followsOne)
      // To the left of the least that it can be, there is no answer.
      if key == .left, changed.raisingWorst != changed { changed.painWorst = nil }
    case .painNow: isWhole = rate(&changed.painNow, key, followsOne: followsOne)
    case .triggers: changed = trigger(key, notes)
    case .woke:
      var woke = notes.woke
      isWhole = Answers.choose(&woke, of: [true, false], letters: row.letters, key)
      if woke != notes.woke { changed = notes.telling(woke: woke) }
    case .help(let step):
      isWhole = Answers.choose(
        &changed.helped[step], of: StepHelp.allCases, letters: row.letters, key)
    case .ways:
      // No ring: the first and the last are as different as going on and ending.
      if key == .left { way = max(0, way - 1) }
      if key == .right { way = min(ways - 1, way + 1) }
    }
    if isWhole { move(by: 1, in: rows) }
    if changed != notes { changed = changed.raisingWorst }
    return changed == notes ? nil : changed
  }

  private mutating func rate(_ pain: inout Int?, _ key: Key, followsOne: Bool) -> Bool {
    hasTypedOne = key == .character("1")
    return Answers.rate(&pain, key, followsOne: followsOne)
  }

  private mutating func move(by step: Int, in rows: [Row]) {
    let place = rows.firstIndex(of: row) ?? 0
    row = rows[(place + step + rows.count) % rows.count]
  }

  private mutating func trigger(_ key: Key, _ notes: EpisodeNotes) -> EpisodeNotes {
    let count = Self.triggers.count
    switch key {
    case .left: trigger = (trigger + count - 1) % count
    case .right: trigger = (trigger + 1) % count
    case .character(" "): return notes.toggling(Self.triggers[trigger])
    default:
      guard let digit = key.digit, (1...count).contains(digit) else { break }
      trigger = digit - 1
      return notes.toggling(Self.triggers[trigger])
    }
    return notes
  }
}
