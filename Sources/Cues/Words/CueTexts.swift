// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// Every word that is spoken or sent to the desktop for cues. No praise: the listener may be in
/// pain.
enum CueTexts {
  /// The reason for keeping the screen awake, for desktops that show it.
  static let keepingAwake = "An exercise session is under way"

  /// What may be spoken for a cue, the fullest first. Empty if its tone is enough.
  static func spoken(of cue: Cue) -> [String] {
    switch cue.kind {
    case .getReady, .start, .sideSwitch: beginning(of: cue)
    case .half: ["Half-way", "Half"]
    case .leastReached: ["You may stop now", "Enough"]
    case .lastSeconds(let seconds): number(seconds).map { [$0] } ?? []
    case .periodic: cue.left.map { ["\($0.secondsLeft) seconds left"] } ?? []
    case .end: []
    case .missedTime: ["Paused, because time was missed", "Paused"]
    case .finished: ["Finished"]
    }
  }

  /// The desktop notification of a cue, if any.
  static func notification(of cue: Cue) -> String? {
    switch cue.kind {
    case .start, .sideSwitch: cue.segment.map(name)
    case .missedTime, .finished: spoken(of: cue).first
    case .getReady, .half, .leastReached, .lastSeconds, .periodic, .end: nil
    }
  }

  /// Relief says what to do, since a name alone helps nobody in their first cramp. The time before
  /// a step has room for the name only.
  private static func beginning(of cue: Cue) -> [String] {
    guard let segment = cue.segment else { return [] }
    let name = name(segment)
    if cue.isOfRelief, segment.isStep {
      let act = segment.instruction
      return act.isEmpty ? [name] : [act, firstSentence(of: act), name]
    }
    switch cue.kind {
    case .sideSwitch:
      guard let side = segment.side.flatMap(word) else { return [name] }
      return ["Other side: \(side)", side]
    case .start: return ["Start"]
    default: return (cue.isOfRelief ? [] : ["Next: \(name)"]) + [name, segment.name]
    }
  }

  private static func name(_ segment: Segment) -> String {
    [segment.name, segment.side.flatMap(word)].compactMap(\.self).joined(separator: ", ")
  }

  private static func word(for side: StepSide) -> String? {
    switch side {
    case .left: "left"
    case .right: "right"
    case .both: "both sides"
    case .affected: "the side that cramps"
    case .each: nil
    }
  }

  private static func firstSentence(of text: String) -> String {
    let end = text.firstIndex { ".!?".contains($0) }
    return end.map { String(text[...$0]) } ?? text
  }

  private static func number(_ seconds: Int64) -> String? {
    let words = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    return (1...10).contains(seconds) ? words[Int(seconds) - 1] : nil
  }
}
