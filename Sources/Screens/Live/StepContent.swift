// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// What there is to be shown of one segment: words, big digits, bar.
struct StepContent {
  /// Short words in boxes: what kind of time it is, the side, the direction.
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
  /// What the big digits mean now.
  var digitStyle: Style
  /// How far it is; `nil` where only the person knows.
  var bar: ProgressBar?
  /// What stands right of the bar, or in its place.
  var barLabel: Phrase
  /// The columns kept for the label, so that the bar does not change its length.
  var barLabelColumns: Int
  /// What comes after.
  var next: [Phrase]

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
    self.init(segment, place: place)
    let position = run.position(at: now)
    if let length = run.length {
      countDown(
        segment, from: length, position: position, repetition: run.repetition(at: now),
        isHeld: isHeld)
    } else {
      if case .reps(let count, _) = segment.dose {
        digits = "\(count)×"
        let time = position < .seconds(60) ? nil : position.minutesText
        barLabel = Phrase(SessionTexts.whenDone(doneKey, time), .strong)
      } else {
        digits = position.minutesText
        barLabel = Phrase(SessionTexts.whenDone(doneKey), .strong)
      }
      template = digits
      if isHeld { digitStyle = .paused }
    }
    if let least = run.least, let length = run.length {
      let enough = SessionTexts.enough(doneKey, isNarrow: isNarrow)
      bar = ProgressBar(fraction: position / length, mark: least / length)
      if position >= least { barLabel = Phrase(enough, .least) }
      barLabelColumns = max(barLabelColumns, enough.cellWidth)
    }
    next = Self.next(after: segment, in: run)
  }

  /// The content of the five seconds before a run goes on where it was held.
  init?(
    goingOnWith run: PlanRun, remaining: Duration, now: SessionInstant, place: String
  ) {
    guard let segment = run.segment else { return nil }
    self.init(segment, place: place)
    signs.insert(Phrase(SessionTexts.resuming, .urgent), at: 0)
    digits = "\(remaining.secondsLeft)"
    template = digits
    if let left = run.remaining(at: now) {
      barLabel = Phrase(SessionTexts.left(Duration.clock(left.secondsLeft)), .strong)
    } else {
      let gone = run.position(at: now).wholeSeconds
      barLabel = Phrase(SessionTexts.from(Duration.clock(gone)), .strong)
    }
    next = Self.next(after: segment, in: run)
  }

  private init(_ segment: Segment, place: String) {
    var signs: [Phrase] = []
    switch segment.kind {
    case .step: break
    case .getReady: signs.append(Phrase(SessionTexts.getReady, .urgent))
    case .transition: signs.append(Phrase(SessionTexts.nextSign, .urgent))
    case .switch: signs.append(Phrase(SessionTexts.changeSides, .urgent))
    case .rest: signs.append(Phrase(SessionTexts.rest, .urgent))
    }
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
      signs: signs, side: side, name: segment.name, place: place, instruction: segment.instruction,
      caution: segment.caution, digits: "", template: "", digitStyle: .countdown,
      bar: nil, barLabel: Phrase(""), barLabelColumns: 0, next: [])
  }

  private mutating func countDown(
    _ segment: Segment, from length: Duration, position: Duration, repetition: Int?, isHeld: Bool
  ) {
    let left = max(.zero, length - position).secondsLeft
    let total = length.secondsLeft
    let isClock = total >= 60
    if case .reps(let count, _) = segment.dose, let repetition {
      digits = "\(repetition)/\(count)"
      template = "\(count)/\(count)"
    } else {
      digits = isClock ? Duration.clock(left) : "\(left)"
      template = isClock ? Duration.clock(total) : "\(total)"
      digits = String(repeating: " ", count: max(0, template.count - digits.count)) + digits
    }
    digitStyle = isHeld ? .paused : left <= 3 && total > 3 ? .urgent : .countdown
    guard segment.isStep else { return }
    bar = ProgressBar(fraction: length > .zero ? position / length : 0)
    let over = isClock ? Duration.clock(total - left) : "\(total - left)"
    let full = isClock ? Duration.clock(total) : "\(total)"
    let goal =
      if case .hold(let least, let most) = segment.dose, least < most {
        spokenRange(least, length)
      } else {
        total.seconds.spokenText
      }
    barLabel = Phrase(SessionTexts.progress(over, of: goal))
    barLabelColumns = SessionTexts.progress(full, of: goal).cellWidth
  }

  /// What comes after a segment: after a breath, what follows the step that the breath is for.
  private static func next(after segment: Segment, in run: PlanRun) -> [Phrase] {
    let segments = run.plan.segments
    var from = run.index + 1
    if !segment.isStep {
      guard let own = segments[from...].firstIndex(where: \.isStep) else { return [] }
      from = own + 1
    }
    guard let next = segments[min(from, segments.count)...].first(where: \.isStep) else {
      return [Phrase(SessionTexts.thenTheEnd, .quiet)]
    }
    return [
      Phrase(segment.isStep ? SessionTexts.nextLead : SessionTexts.thenLead, .quiet),
      Phrase(next.title, .plain),
      Phrase("  \(next.spokenDose)", .quiet),
    ]
  }
}

extension StepContent {
  /// The same for a dark room: small digits, no bar, nothing filled.
  var thin: StepContent {
    var content = self
    content.isThin = true
    content.side = nil
    content.signs = signs.map { Phrase($0.text.trimmed, .plain) }
    if bar != nil {
      content.bar = nil
      content.barLabel = Phrase("", isEnough ? .least : .plain)
    }
    return content
  }
}

extension String {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension Int64 {
  /// So many seconds.
  fileprivate var seconds: Duration { .seconds(self) }
}
