// SPDX-License-Identifier: MIT
import SessionEngine

/// A way on after relief.
struct ContinuationChoice: Hashable, Sendable {
  let way: Continuation
  /// Its name in a word or two.
  let label: String
  /// Its name in one word.
  let shortLabel: String
  /// The key that chooses it directly, if one is free.
  let letter: Character?
  /// Its meaning.
  let words: String

  private init(_ way: Continuation, _ texts: QuestionTexts.Way, letter: Character? = nil) {
    self.way = way
    label = texts.label
    shortLabel = texts.shortLabel
    words = texts.words
    self.letter = letter
  }

  static let resume = ContinuationChoice(.resume, QuestionTexts.resume)
  static let start = ContinuationChoice(.resume, QuestionTexts.start)
  static let restartStep = ContinuationChoice(.restartStep, QuestionTexts.restartStep, letter: "r")
  static let coolDown = ContinuationChoice(.coolDown, QuestionTexts.coolDown, letter: "d")
  static let end = ContinuationChoice(.end, QuestionTexts.end)
  static let done = ContinuationChoice(.end, QuestionTexts.done)
}

extension SessionScene {
  /// How often it cramped in this session at the last site, including cramps that came back.
  var crampsHere: Int {
    guard let last = machine.episodes.last else { return 0 }
    return machine.episodes.reduce(0) { count, episode in
      let isOtherSide = episode.side != nil && last.side != nil && episode.side != last.side
      return count + (episode.site == last.site && !isOtherSide ? 1 + episode.returns : 0)
    }
  }

  /// The current ways on; Enter takes the first. A first cramp that has eased leads back; a second
  /// at the same site, and one that has not eased, to the cool-down, or to the end if there is
  /// none; a third to the end.
  var continuations: [ContinuationChoice] {
    // A relief-only session has nothing to go back to.
    guard !machine.plan.segments.isEmpty else { return [.done] }
    let hasBegun = machine.episodes.last?.segment != nil
    let back = hasBegun ? [ContinuationChoice.resume, .restartStep] : [.start]
    let hasCoolDown = machine.plan.coolDownStart(after: machine.run.index) != nil
    let down: [ContinuationChoice] = hasCoolDown ? [.coolDown] : []
    if machine.episodes.last?.isUneased == true { return down + [.end] + back }
    switch crampsHere {
    case ...1: return back + down + [.end]
    case 2 where hasCoolDown: return down + back + [.end]
    case 2 where machine.run.segment?.phase == .coolDown: return back + [.end]
    default: return [.end] + down + back
    }
  }

  /// Why resuming is not the first way on, if it is not.
  var wayReason: String? {
    if machine.episodes.last?.isUneased == true {
      return isHelpDue ? ReliefTexts.helpDue : QuestionTexts.notEased
    }
    guard !machine.plan.segments.isEmpty else { return nil }
    return switch (continuations.first?.way, crampsHere) {
    case (.coolDown, _): QuestionTexts.secondCoolDown
    case (.end, 2...): QuestionTexts.ended(crampsHere)
    default: nil
    }
  }
}
