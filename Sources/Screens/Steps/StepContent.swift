// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas
import Wording

/// What is shown of a segment: words, big digits, bar.
struct StepContent {
  /// The kind of time.
  var kind: TimeKind
  /// Short words in boxes: side, direction, round, set.
  var signs: [Phrase]
  /// The side, if it is left or right; shown large if there is room.
  var side: Side?
  /// The step's name.
  var name: String
  /// Its position among the steps or sets.
  var place: String
  /// The instruction.
  var instruction: String
  /// The caution.
  var caution: String?
  /// The big text. A time is as long as `template`, so that no digit moves while it counts.
  var digits: String
  /// The longest form of `digits`, which decides their size.
  var template: String
  /// How much of the repetition is left, if there is a tempo.
  var beat: Beat?
  /// How much is left; `nil` if it is open-ended.
  var bar: ProgressBar?
  /// The text right of the bar, or in its place.
  var barLabel: Phrase
  /// The width kept for the label, so that the bar's length does not change.
  var barLabelColumns: Int
  /// What follows; `nil` for nothing.
  var next: NextStep?

  /// Whether digits are small without anything around them, for a dark room.
  var isThin = false

  /// Whether the row of the name is reversed.
  var isFlashing = false

  /// Whether the least of a range is reached.
  var isEnough: Bool { barLabel.style == .least }
}

extension StepContent {
  /// The content for a run's current segment; `nil` once the run is complete.
  ///
  /// - Parameters:
  ///   - isHeld: Whether the run is paused.
  ///   - doneKey: The key that ends an open-ended step or a range.
  ///   - isNarrow: Whether to use short texts beside the bar.
  init?(
    _ run: PlanRun, now: SessionInstant, isHeld: Bool, place: String, doneKey: String,
    isNarrow: Bool
  ) {
    guard let segment = run.segment else { return nil }
    self.init(segment, TimeKind(run, isHeld: isHeld), place: place)
    let position = run.position(at: now)
    if let length = run.length {
      if case .reps(let count, let tempo?, let least) = segment.dose,
        let repetition = run.repetition(at: now)
      {
        countDown(count, tempo: tempo, length: length, position: position, repetition: repetition)
        barLabel = Phrase(SessionTexts.goal(count.spokenTimes(least: least)))
        barLabelColumns = barLabel.text.cellWidth
      } else {
        countDown(segment, from: length, position: position)
      }
    } else {
      if case .reps(let count, _, let least) = segment.dose {
        digits = SessionTexts.times(count, least: least)
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

  /// The content for the seconds before a held run continues.
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
    signs += segment.turns.map { Phrase($0, .strong) }
    if segment.isOptional { signs.append(Phrase(ReliefTexts.optional, .quiet)) }
    let side: Side? = segment.side == .left ? .left : segment.side == .right ? .right : nil
    self.init(
      kind: kind, signs: signs, side: side, name: segment.name, place: place,
      instruction: segment.instruction, caution: segment.caution, digits: "", template: "",
      bar: nil, barLabel: Phrase(""), barLabelColumns: 0)
  }

  /// Digits and bar show the time left.
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

  /// Digits and bar show the repetitions left, including the current one.
  private mutating func countDown(
    _ count: Int, tempo: Duration, length: Duration, position: Duration, repetition: Int
  ) {
    let left = count - repetition + 1
    digits = SessionTexts.times(left)
    template = SessionTexts.times(count)
    padDigits()
    bar = ProgressBar(fraction: Double(left) / Double(count), parts: count)
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
  /// The content for a dark room: digits of few cells, a thin bar, nothing filled.
  var thin: StepContent {
    var content = self
    content.isThin = true
    content.side = nil
    content.signs = signs.map { Phrase($0.text.trimmed, .plain) }
    return content
  }
}

extension String {
  /// The text without surrounding spaces.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
