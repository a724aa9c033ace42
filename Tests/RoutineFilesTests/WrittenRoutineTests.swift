// SPDX-License-Identifier: MIT

import RoutineModel
import TestSupport
import Testing

@testable import RoutineFiles

/// Random routines, written to a file and read back.
@Suite struct WrittenRoutineTests {
  @Test func routineIsReadAsItWasWritten() throws {
    let seed: UInt64 = 42
    var writer = RandomRoutineWriter(generator: SplitMix64(seed: seed))
    for round in 0..<500 {
      let (routine, text) = writer.next()
      let read = Fixtures.decode(Array(text.utf8)).map(\.routine)
      guard case .success(routine) = read else {
        Issue.record("seed \(seed), round \(round): \(read)\n\(text)")
        return
      }
    }
  }
}

/// Makes random routines together with their files.
private struct RandomRoutineWriter {
  var generator: SplitMix64

  mutating func next() -> (Routine, String) {
    let kinds = RoutineKind.allCases.filter { $0 != .workout }
    let kind = pick(kinds)
    var text = "kind: \(kind.rawValue)\n"
    let name = words()
    text += "name: \(written(name))\n"
    let summary = chance() ? words() : ""
    if !summary.isEmpty { text += "summary: >-\n  \(summary)\n" }
    let site = kind == .relief ? pick(CrampSite.allCases) : nil
    if let site { text += "site: \(site.rawValue)\n" }
    let transition = chance() ? duration(from: 0) : nil
    if let transition { text += "transition: \(transition.text)\n" }
    let (elements, steps) = elements(kind: kind, depth: 0, indent: "  ")
    text += "steps:\n" + steps
    let routine = Routine(
      id: "test", name: name, kind: kind, summary: summary, site: site,
      transition: transition?.duration, content: .steps(elements))
    return (routine, text)
  }

  private mutating func elements(
    kind: RoutineKind, depth: Int, indent: String
  ) -> ([RoutineElement], String) {
    var elements: [RoutineElement] = []
    var text = ""
    let count = Int.random(in: 1...3, using: &generator)
    for index in 0..<count {
      if depth < 3, Int.random(in: 0..<4, using: &generator) == 0 {
        let rounds = Int.random(in: 1...3, using: &generator)
        let rest = rounds > 1 && chance() ? duration(from: 0) : nil
        let (inner, steps) = self.elements(kind: kind, depth: depth + 1, indent: indent + "    ")
        elements.append(.repetition(count: rounds, rest: rest?.duration, inner))
        text += "\(indent)- repeat: \(rounds)\n"
        if let rest { text += "\(indent)  rest: \(rest.text)\n" }
        text += "\(indent)  steps:\n\(steps)"
      } else {
        let (step, lines) = step(kind: kind, endsRoutine: depth == 0 && index == count - 1)
        elements.append(.step(step))
        text += "\(indent)- " + lines.joined(separator: "\n\(indent)  ") + "\n"
      }
    }
    return (elements, text)
  }

  private mutating func step(kind: RoutineKind, endsRoutine: Bool) -> (Step, [String]) {
    let name = words()
    var lines = ["name: \(written(name))"]
    let dose: Dose
    switch Int.random(in: 0..<4, using: &generator) {
    case 0:
      let (first, second) = (duration(from: 1), duration(from: 1))
      let (least, most) = first.duration <= second.duration ? (first, second) : (second, first)
      dose = .hold(least: least.duration, most: most.duration)
      lines.append("hold: \(least.text)-\(most.text)")
    case 1:
      let tempo = duration(from: 1)
      dose = .reps(count: 7, tempo: tempo.duration)
      lines += ["tempo: \(tempo.text)", "reps: 7"]
    case 2:
      dose = .reps(count: 12, tempo: nil)
      lines.append("reps: \"12\"")
    default:
      dose = .untilDone
      lines.append("until: done")
    }
    var step = Step(name: name, dose: dose)
    if chance() {
      step.side = pick(StepSide.allCases)
      lines.append("side: \(step.side?.rawValue ?? "")")
    }
    if chance() {
      step.directions = Array(
        Direction.allCases.shuffled(using: &generator).prefix(2))
      lines.append("directions: [\(step.directions.map(\.rawValue).joined(separator: ", "))]")
    }
    if chance() {
      step.recommendedWhen = Array(Condition.recommending.shuffled(using: &generator).prefix(3))
      lines.append("recommended-when:")
      lines += step.recommendedWhen.map { "- \($0.rawValue)" }
    }
    if kind == .relief, chance() {
      step.onlyWhen = Array(Condition.recommending.shuffled(using: &generator).prefix(2))
      lines.append("only-when: [\(step.onlyWhen.map(\.rawValue).joined(separator: ", "))]")
    }
    if kind == .relief, chance() {
      step.needs = Array(Need.allCases.shuffled(using: &generator).prefix(2))
      lines.append("needs: [\(step.needs.map(\.rawValue).joined(separator: ", "))]")
    }
    if !endsRoutine, chance() {
      let rest = duration(from: 0)
      step.restAfter = rest.duration
      lines.append("rest-after: \(rest.text)")
    }
    if kind == .relief, chance() {
      step.avoidWhen = Array(Condition.allCases.shuffled(using: &generator).prefix(3))
      lines.append("avoid-when: [\(step.avoidWhen.map(\.rawValue).joined(separator: ", "))]")
    }
    if chance() {
      step.caution = words()
      lines.append("caution: \(written(step.caution ?? ""))")
    }
    if chance() {
      let rest = duration(from: 0)
      step.sets = 3
      step.rest = rest.duration
      lines += ["sets: 3", "rest: \(rest.text)"]
    }
    step.isOptional = chance()
    if step.isOptional { lines.append("optional: true") }
    return (step, lines)
  }

  private mutating func words() -> String {
    let words = [
      "Squat", "it's", "3:30", "#1", "a: b", "- x", "\"so\"", "深蹲", "ä", "&", "[1]", "\\",
    ]
    let count = Int.random(in: 1...5, using: &generator)
    // The first word can begin a YAML scalar, and is never read as null.
    return "Go " + (0..<count).map { _ in pick(words) }.joined(separator: " ")
  }

  private mutating func written(_ text: String) -> String {
    if chance() { return "'" + text.replacing("'", with: "''") + "'" }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private mutating func duration(from least: Int) -> (duration: Duration, text: String) {
    let value = Int.random(in: least...90, using: &generator)
    return switch Int.random(in: 0..<4, using: &generator) {
    case 0: (.milliseconds(value), "\(value)ms")
    case 1: (.milliseconds(value * 1_000 + 500), "\(value).5s")
    case 2: (.seconds(value * 60 + 5), "\(value)min5s")
    default: (.seconds(value), "\(value)s")
    }
  }

  private mutating func chance() -> Bool { Bool.random(using: &generator) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &generator)]
  }
}
