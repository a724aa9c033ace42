// SPDX-License-Identifier: MIT
import RoutineModel
import TestSupport

@testable import RoutineExchange

extension SplitMix64 {
  /// A random routine that uses all features.
  mutating func routine() -> Routine {
    let kind = RoutineKind.allCases.randomElement(using: &self) ?? .mobility
    var sound = SoundWish()
    if chance() { sound.count = [0, 3, 5, 10].randomElement(using: &self) }
    if chance() { sound.half = chance() }
    if chance() { sound.every = [.zero, .seconds(30)].randomElement(using: &self) }
    if chance() { sound.means = SoundMeans.allCases.randomElement(using: &self) }
    var routine = Routine(
      id: "test", name: words(atMost: 200), kind: kind, sound: sound, content: .steps([]))
    if chance() { routine.summary = words(atMost: 2_000) }
    if chance() { routine.sources = [words(atMost: 300), words(atMost: 20)] }
    if chance() { routine.next = "another-2" }
    if chance() { routine.getReady = length(from: 0) }
    if chance() { routine.transition = length(from: 0) }
    if kind == .relief, chance() { routine.site = CrampSite.allCases.randomElement(using: &self) }
    if kind == .workout {
      routine.content = .phases(
        WorkoutPhases(
          warmUp: chance() ? "5-min-run" : nil,
          exercise: [.open, .fixed(.seconds(90)), .routine("easy-run")].randomElement(using: &self)
            ?? .open, coolDown: chance() ? "no" : nil))
    } else {
      routine.content = .steps(elements(of: kind, depth: 0))
    }
    return routine
  }

  /// A random routine with whole seconds, and steps that end by themselves.
  mutating func timedRoutine() -> Routine {
    func length(_ range: ClosedRange<Int>) -> Duration {
      .seconds(Int.random(in: range, using: &self))
    }
    func step() -> Step {
      var step = Step(name: words(atMost: 20), dose: .hold(length(1...60)))
      if chance() { step.dose = .reps(count: 5, tempo: length(1...4)) }
      if chance() { step.side = [.each, .left, .both].randomElement(using: &self) }
      if chance() { step.directions = [.up, .down] }
      if chance() {
        step.sets = Int.random(in: 2...4, using: &self)
        if chance() { step.rest = length(0...30) }
      }
      if step.side == .each, chance() { step.switchRest = length(0...9) }
      if chance() { step.restAfter = length(0...30) }
      return step
    }
    func elements(_ depth: Int) -> [RoutineElement] {
      (0..<Int.random(in: 1...3, using: &self)).map { _ in
        depth < 2 && chance()
          ? .repetition(
            count: Int.random(in: 1...4, using: &self), rest: chance() ? length(0...20) : nil,
            elements(depth + 1)) : .step(step())
      }
    }
    return Routine(
      id: "test", name: "Test", kind: .exercise, transition: chance() ? length(0...9) : nil,
      content: .steps(elements(0)))
  }

  private mutating func elements(of kind: RoutineKind, depth: Int) -> [RoutineElement] {
    let count = Int.random(in: 1...3, using: &self)
    return (0..<count).map { index in
      if depth < 3, Int.random(in: 0..<4, using: &self) == 0 {
        let rounds = Int.random(in: 1...3, using: &self)
        let rest = rounds > 1 && chance() ? length(from: 0) : nil
        return .repetition(count: rounds, rest: rest, elements(of: kind, depth: depth + 1))
      }
      var step = step(of: kind)
      if depth == 0, index == count - 1 { step.restAfter = nil }
      return .step(step)
    }
  }

  private mutating func step(of kind: RoutineKind) -> Step {
    let (first, second) = (length(from: 1), length(from: 1))
    let doses: [Dose] = [
      .hold(first), .hold(least: min(first, second), most: max(first, second)), .untilDone,
      .reps(count: 12, tempo: nil), .reps(count: 3, tempo: first),
    ]
    var step = Step(name: words(atMost: 60), dose: doses.randomElement(using: &self) ?? .untilDone)
    if chance() { step.instruction = words(atMost: 2_000) }
    if chance() { step.caution = words(atMost: 200) }
    if chance() { step.side = StepSide.allCases.randomElement(using: &self) }
    if chance() { step.directions = [.clockwise, .up] }
    if chance() { (step.sets, step.rest) = (3, chance() ? length(from: 0) : nil) }
    if step.side == .each, chance() { step.switchRest = length(from: 0) }
    if chance() { step.restAfter = length(from: 0) }
    if chance() { step.recommendedWhen = [.cold, .night] }
    if kind == .relief, chance() { step.onlyWhen = [.heat] }
    if kind == .relief, chance() { step.avoidWhen = [.suspectedClot, .cold] }
    if kind == .relief, chance() { step.needs = [.warmth] }
    step.isOptional = chance()
    return step
  }

  /// Text that is valid in a routine.
  private mutating func words(atMost limit: Int) -> String {
    let text =
      chance()
      ? text(maxScalars: limit)
      : (0..<Int.random(in: 1...max(1, limit / 10), using: &self)).map { _ in
        [
          "Squat", "it's", "3:30", "#1", "a:", "- x", "\"so\"", "深蹲", "ä", "&", "[1]", "\\", "null",
          "|",
          ">", "%", "...", "---", "yes", "? ", "}",
        ].randomElement(using: &self) ?? ""
      }.joined(separator: " ")
    let clean = CleanText(text, atMost: limit).text
    return clean.isEmpty ? "Go" : clean
  }

  private mutating func length(from least: Int) -> Duration {
    let milliseconds = Int.random(in: least...5_400_000, using: &self)
    return .milliseconds(chance() ? milliseconds : max(least, milliseconds / 1_000 * 1_000))
  }

  private mutating func chance() -> Bool { Bool.random(using: &self) }
}
