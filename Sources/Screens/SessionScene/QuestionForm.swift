// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// The person's position in the questions after a cramp. The answers are in the machine: every
/// change is sent to it at once, so that none is lost.
struct QuestionForm: Hashable, Sendable {
  enum Row: Hashable, Sendable {
    case painOnset
    case painWorst
    case painNow
    case triggers
    /// Whether it woke the person.
    case woke
    /// Whether a relief step helped, by its first step segment.
    case help(Int)
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

  /// The triggers, in the order offered.
  static let triggers = Condition.told

  /// The questions about an episode, from the top.
  ///
  /// - Parameter asksWhetherItWoke: Whether to include that question.
  static func rows(on episode: Episode, asksWhetherItWoke: Bool) -> [Row] {
    [.painOnset, .painWorst, .painNow, .triggers] + (asksWhetherItWoke ? [.woke] : [])
      + episode.begunSteps.map(Row.help) + [.ways]
  }

  /// The number of episodes when the questions began; another cramp starts them over.
  let episode: Int
  /// Whether the person has reached the questions.
  var isOpen = false
  /// The current question.
  var row = Row.painOnset
  /// The current trigger, from 0.
  var trigger = 0
  /// When the questions appeared.
  var since: SessionInstant?
  /// The ways on that are offered.
  var offered: [Continuation] = []
  /// The chosen way on, from 0.
  var way = 0
  /// Whether the last key was a 1 in a row of numbers: a 0 makes it 10, and any other digit answers
  /// the next question.
  var hasTypedOne = false
  /// A number for the worst pain that was not taken, since other pain told is above it.
  private(set) var refusedWorst: Int?
  /// Whether the worst pain was raised to other pain told after it.
  private(set) var hasRaisedWorst = false

  init(episode: Int) { self.episode = episode }
}

extension QuestionForm {
  /// Handles a key for an answer.
  ///
  /// - Returns: The new notes, if they changed.
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
    default:
      let isRefused = row == .painWorst && refusedWorst != nil
      if !isRefused, Answers.isNext(key, followsOne: followsOne) { move(by: 1, in: rows) }
    }
    var changed = notes
    var isWhole = false
    switch row {
    case .painOnset: isWhole = rate(&changed.painOnset, key, followsOne: followsOne)
    case .painWorst:
      isWhole = rateWorst(&changed, key, followsOne: followsOne) && refusedWorst == nil
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
      // No ring: the first and the last are as different as continuing and ending.
      if key == .left { way = max(0, way - 1) }
      if key == .right { way = min(ways - 1, way + 1) }
    }
    if changed != notes { settleWorst(of: &changed) }
    if isWhole { move(by: 1, in: rows) }
    return changed == notes ? nil : changed
  }

  /// Goes to a clicked question, or chooses a way on; those are counted on from their row.
  ///
  /// - Returns: Whether it is the way on that was chosen already.
  mutating func select(entry: Int, in rows: [Row], ways: Int) -> Bool {
    hasTypedOne = false
    row = rows[min(entry, rows.count - 1)]
    let clicked = entry - (rows.count - 1)
    guard (0..<ways).contains(clicked) else { return false }
    defer { way = clicked }
    return way == clicked
  }

  /// Rates the pain at its worst. A number below other pain told is kept in mind, not taken.
  private mutating func rateWorst(
    _ notes: inout EpisodeNotes, _ key: Key, followsOne: Bool
  ) -> Bool {
    // These have only led here.
    guard ![.up, .down, .tab].contains(key) else { return false }
    let isWhole = rate(&notes.painWorst, key, followsOne: followsOne)
    let isNumber = isWhole || key.digit != nil
    hasRaisedWorst = false
    let isBelow = notes.raisingWorst != notes
    refusedWorst = isNumber && isBelow ? notes.painWorst : nil
    // Left of the lowest possible value there is no answer.
    if refusedWorst != nil || key == .left && isBelow { notes.painWorst = nil }
    // Right of none, it comes first.
    notes = notes.raisingWorst
    return isWhole
  }

  /// Raises the worst pain to other pain told, or takes one refused before that fits now.
  private mutating func settleWorst(of notes: inout EpisodeNotes) {
    if let refused = refusedWorst,
      EpisodeNotes.worst(refused, of: notes.painOnset, notes.painNow) == refused
    {
      notes.painWorst = refused
      refusedWorst = nil
    }
    if notes.raisingWorst != notes { hasRaisedWorst = true }
    notes = notes.raisingWorst
  }

  /// What there is to say of the worst pain beside its number: that an answer was not taken, or was
  /// raised; `nil` for nothing.
  func remarkOnWorst(_ notes: EpisodeNotes) -> String? {
    guard let least = [notes.painOnset, notes.painNow].compactMap(\.self).max() else { return nil }
    let isOnset = notes.painOnset == least
    if let refusedWorst {
      return QuestionTexts.worstRefused(refusedWorst, least, isOnset: isOnset)
    }
    guard hasRaisedWorst, notes.painWorst == least else { return nil }
    return QuestionTexts.worstRaised(least, isOnset: isOnset)
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
    Answers.switched(&trigger, of: Self.triggers.count, key)
      .map { notes.toggling(Self.triggers[$0]) } ?? notes
  }
}
