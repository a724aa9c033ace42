// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas
import Wording

/// What there is to be shown of one segment: words, big digits, bar.
struct StepContent {
  /// What kind of time it is.
  var kind: TimeKind
  /// Short words in boxes: the side, the direction, the set.
  var signs: [Phrase]
  /// Whether the side is one of the two; shown large where there is room for it.
  var side: Side?
  /// The step's name.
  var name: String
  /// Where it stands among the steps or sets.
  var place: String
  /// How to do it.
  var instruction: String
  /// What to beware of.
  var caution: String?
  /// What is shown big. A time is as long as `template`, so that no digit moves while it counts.
  var digits: String
  /// The longest that `digits` gets; it decides how large they are.
  var template: String
  /// How much of the repetition is left, where a tempo paces it.
  var beat: Beat?
  /// How much is left; `nil` where only the person knows.
  var bar: ProgressBar?
  /// What stands right of the bar, or in its place.
  var barLabel: Phrase
  /// The columns kept for the label, so that the bar does not change its length.
  var barLabelColumns: Int
  /// What comes after; `nil` for nothing.
  var next: NextStep?

  /// Whether the digits are small and nothing is drawn around them: for a dark room.
  var isThin = false

  /// Whether the row of the name is reversed.
  var isFlashing = false

  /// Whether the least of a range is reached.
  var isEnough: Bool { barLabel.style == .least }
}

extension StepContent {
  /// The content of a run's current segment; `nil` once the run is through.
  ///
  /// - Parameters:
  ///   - isHeld: Whether the run is paused.
  ///   - doneKey: The key that ends an open-ended step or a range.
  ///   - isNarrow: Whether to be brief beside the bar.
  init?(
    _ run: PlanRun, now: SessionInstant, isHeld: Bool, place: String, doneKey: String,
    isNarrow: Bool
  ) {
    guard let segment = run.segment else { return nil }
    self.init(segment, TimeKind(run, isHeld: isHeld), place: place)
    let position = run.position(at: now)
    if let length = run.length {
      if case .reps(let count, let tempo?) = segment.dose, let repetition = run.repetition(at: now)
      {
        countDown(count, tempo: tempo, length: length, position: position, repetition: repetition)
      } else {
        countDown(segment, from: length, position: position)
      }
    } else {
      if case .reps(let count, _) = segment.dose {
        digits = SessionTexts.times(count)
        let time = position < .seconds(60) ? nil : position.minutesText
        barLabel = Phrase(SessionTexts.whenDone(doneKey, time), .strong)
      } else {
        digits = position.minutesText
        barLabel = Phrase(SessionTexts.whenDone(doneKey), .strong)
      }
      template = digits
    }
    if let least = run.least, let length = run.length {
      let enough = SessionTexts.enough(doneKey, isNarrow: isNarrow)
      bar = ProgressBar(fraction: 1 - position / length, mark: 1 - least / length)
      if position >= least { barLabel = Phrase(enough, .least) }
      barLabelColumns = max(barLabelColumns, enough.cellWidth)
    }
    next = NextStep(after: segment, in: run)
  }

  /// The content of the five seconds before a run goes on where it was held.
  init?(
    resuming run: PlanRun, remaining: Duration, now: SessionInstant, place: String
  ) {
    guard let segment = run.segment else { return nil }
    self.init(segment, .resuming, place: place)
    digits = "\(remaining.secondsLeft)"
    template = digits
    if let left = run.remaining(at: now) {
      barLabel = Phrase(SessionTexts.left(Duration.clock(left.secondsLeft)), .strong)
    } else {
      let gone = run.position(at: now).wholeSeconds
      barLabel = Phrase(SessionTexts.from(Duration.clock(gone)), .strong)
    }
    next = NextStep(after: segment, in: run)
  }

  private init(_ segment: Segment, _ kind: TimeKind, place: String) {
    var signs: [Phrase] = []
    if let side = segment.side, side != .affected {
      signs.append(Phrase(" \(side.sign) ", .selected))
    }
    if let direction = segment.direction {
      signs.append(Phrase(" \(direction.sign) ", .selected))
    }
    if let set = segment.set {
      signs.append(Phrase(ReliefTexts.set(set.number, of: set.count), .strong))
    }
    if segment.isOptional { signs.append(Phrase(ReliefTexts.optional, .quiet)) }
    let side: Side? = segment.side == .left ? .left : segment.side == .right ? .right : nil
    self.init(
      kind: kind, signs: signs, side: side, name: segment.name, place: place,
      instruction: segment.instruction, caution: segment.caution, digits: "", template: "",
      bar: nil, barLabel: Phrase(""), barLabelColumns: 0)
  }

  /// Digits and bar tell what is left of the time.
  private mutating func countDown(_ segment: Segment, from length: Duration, position: Duration) {
    let left = max(.zero, length - position).secondsLeft
    let total = length.secondsLeft
    digits = total < 60 ? "\(left)" : Duration.clock(left)
    template = total < 60 ? "\(total)" : Duration.clock(total)
    padDigits()
    guard segment.isStep else { return }
    bar = ProgressBar(fraction: length > .zero ? 1 - position / length : 0)
    let goal =
      if case .hold(let least, let most) = segment.dose, least < most {
        spokenRange(least, length)
      } else {
        Duration.seconds(total).spokenText
      }
    barLabel = Phrase(SessionTexts.goal(goal))
    barLabelColumns = barLabel.text.cellWidth
  }

  /// Digits and bar tell how many repetitions are left, the one under way included.
  private mutating func countDown(
    _ count: Int, tempo: Duration, length: Duration, position: Duration, repetition: Int
  ) {
    let left = count - repetition + 1
    digits = SessionTexts.times(left)
    template = SessionTexts.times(count)
    padDigits()
    bar = ProgressBar(fraction: Double(left) / Double(count), parts: count)
    barLabel = Phrase(SessionTexts.goal(SessionTexts.times(count)))
    barLabelColumns = barLabel.text.cellWidth
    let seconds = tempo.secondsLeft
    guard seconds > 1 else { return }
    let ofRepetition = (tempo * repetition - position).secondsLeft
    beat = Beat(left: Int(min(max(0, ofRepetition), seconds)), count: Int(seconds))
  }

  private mutating func padDigits() {
    digits = String(repeating: " ", count: max(0, template.count - digits.count)) + digits
  }
}

extension StepContent {
  /// The same for a dark room: digits of few cells, a thin bar, nothing filled.
  var thin: StepContent {
    var content = self
    content.isThin = true
    content.side = nil
    content.signs = signs.map { Phrase($0.text.trimmed, .plain) }
    return content
  }
}

extension String {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
