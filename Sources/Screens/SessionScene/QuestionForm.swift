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
    let isWaitingForTen = hasTypedOne
    hasTypedOne = false
    switch key {
    case .up: move(by: -1, in: rows)
    case .down, .tab: move(by: 1, in: rows)
    case .character(let digit) where isWaitingForTen && digit.isNumber && digit != "0":
      move(by: 1, in: rows)
    default: break
    }
    var changed = notes
    switch row {
    case .painOnset: pain(&changed.painOnset, key, isTen: isWaitingForTen && key == .character("0"))
    case .painWorst: pain(&changed.painWorst, key, isTen: isWaitingForTen && key == .character("0"))
    case .painNow: pain(&changed.painNow, key, isTen: isWaitingForTen && key == .character("0"))
    case .triggers: changed = trigger(key, notes)
    case .woke:
      var woke = notes.woke
      Self.choose(&woke, of: [true, false], key)
      if woke != notes.woke { changed = notes.telling(woke: woke) }
    case .help(let step): Self.choose(&changed.helped[step], of: StepHelp.allCases, key)
    case .ways:
      // No ring: the first and the last are as different as going on and ending.
      if key == .left { way = max(0, way - 1) }
      if key == .right { way = min(ways - 1, way + 1) }
    }
    if isWholeAnswer(key) { move(by: 1, in: rows) }
    return changed == notes ? nil : changed
  }

  /// Whether a key is all there is to say to the question: not a 1, which may become 10.
  private func isWholeAnswer(_ key: Key) -> Bool {
    guard case .character(let character) = key, character.isASCII else { return false }
    let digit = character.wholeNumberValue
    return switch row {
    case .painOnset, .painWorst, .painNow: character == "a" || digit.map { $0 != 1 } ?? false
    case .woke: digit.map((1...2).contains) ?? false
    case .help: digit.map((1...StepHelp.allCases.count).contains) ?? false
    case .triggers, .ways: false
    }
  }

  private mutating func move(by step: Int, in rows: [Row]) {
    let place = rows.firstIndex(of: row) ?? 0
    row = rows[(place + step + rows.count) % rows.count]
  }

  private mutating func pain(_ value: inout Int?, _ key: Key, isTen: Bool) {
    let scale = EpisodeNotes.painScale
    switch key {
    // A ring: between 10 and 0 lies no answer, as it was at first.
    case .right: value = value == scale.upperBound ? nil : (value ?? -1) + 1
    case .left: value = value == 0 ? nil : (value ?? scale.upperBound + 1) - 1
    case .backspace, .delete, .character(" "): value = nil
    case .character("a"): value = scale.upperBound
    case .character(let character):
      guard character.isASCII, let digit = character.wholeNumberValue else { return }
      value = isTen ? scale.upperBound : digit
      hasTypedOne = digit == 1
    default: break
    }
  }

  /// Chooses one of a few answers, or none: a ring with no answer between the last and the first.
  private static func choose<Answer: Equatable>(
    _ value: inout Answer?, of answers: [Answer], _ key: Key
  ) {
    let place = value.flatMap { answers.firstIndex(of: $0) }
    switch key {
    case .right:
      let next = (place ?? -1) + 1
      value = next < answers.count ? answers[next] : nil
    case .left:
      let next = (place ?? answers.count) - 1
      value = next >= 0 ? answers[next] : nil
    case .backspace, .delete, .character(" "): value = nil
    case .character(let character):
      guard character.isASCII, let digit = character.wholeNumberValue,
        answers.indices.contains(digit - 1)
      else { return }
      value = answers[digit - 1]
    default: break
    }
  }

  private mutating func trigger(_ key: Key, _ notes: EpisodeNotes) -> EpisodeNotes {
    let count = Self.triggers.count
    switch key {
    case .left: trigger = (trigger + count - 1) % count
    case .right: trigger = (trigger + 1) % count
    case .character(" "): return notes.toggling(Self.triggers[trigger])
    case .character(let character):
      guard character.isASCII, let digit = character.wholeNumberValue, (1...count).contains(digit)
      else { break }
      trigger = digit - 1
      return notes.toggling(Self.triggers[trigger])
    default: break
    }
    return notes
  }
}
