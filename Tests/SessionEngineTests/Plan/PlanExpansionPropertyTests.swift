// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing

/// Expansion of random routines with steps, rounds and rests.
@Suite struct PlanExpansionPropertyTests {
  @Test func aPlanKeepsWhatTheRoutineSays() throws {
    let seed: UInt64 = 7
    var random = SplitMix64(seed: seed)
    for round in 0..<500 {
      let elements = random.elements(depth: 0)
      let timing = PlanTiming(getReady: .s(2), transition: random.pause(), takeHold: random.pause())
      let kind = random.pick(RoutineKind.allCases.filter { $0 != .workout })
      let side = random.pick(Side.allCases + [nil])
      let routine = Routine(id: "any", name: "Any", kind: kind, content: .steps(elements))
      guard elements.workSegmentCount() > 0 else { continue }

      let plan = try SessionPlan(routine, affectedSide: side, timing: timing)

      let isRelief = kind == .relief
      let sides = side == .both && !isRelief ? 2 : 1
      let lead = isRelief ? timing.takeHold : timing.getReady
      let steps = plan.segments.filter(\.isStep)
      let about: Comment = "seed \(seed), round \(round): \(plan.text)"
      #expect(steps.count == elements.workSegmentCount(affectedSides: sides), about)
      #expect(steps.map(\.name) == elements.names(affectedSides: sides), about)
      #expect(plan.segments.last?.isStep == true, about)
      #expect(plan.segments.first?.kind == (lead > .zero ? .getReady : .step), about)
      let breaths = zip(plan.segments, plan.segments.dropFirst()).filter {
        !$0.isStep && !$1.isStep
      }
      #expect(breaths.isEmpty, about)
      #expect(plan.segments.allSatisfy { $0.dose.nominalDuration != .zero }, about)
      if sides == 1, elements.allSatisfy({ !$0.hasExtras }) {
        let work = plan.segments.filter { $0.isStep || $0.kind == .rest }
        let length = work.reduce(.zero) { $0 + ($1.dose.nominalDuration ?? .zero) }
        #expect(length == elements.nominalDuration, about)
      }
      #expect(elements.withoutExtras.nominalDuration == elements.nominalDuration, about)
    }
  }
}

extension SplitMix64 {
  fileprivate mutating func elements(depth: Int) -> [RoutineElement] {
    (0..<below(4)).map { _ in
      depth < 3 && chance(35)
        ? .repetition(
          count: below(4), rest: chance(50) ? pause() : nil, elements(depth: depth + 1))
        : .step(step())
    }
  }

  private mutating func step() -> Step {
    Step(
      name: pick(["A", "B", "C", "D"]), dose: pick([.hold(.s(7)), .reps(count: 2, tempo: .s(3))]),
      side: pick([nil, nil, .each, .affected, .right]), directions: pick([[], [], [.up, .down]]),
      sets: 1 + below(2), rest: chance(50) ? pause() : nil, switchRest: chance(50) ? pause() : nil,
      restAfter: chance(40) ? pause() : nil, onlyWhen: chance(8) ? [.cold] : [],
      isOptional: chance(8))
  }

  fileprivate mutating func pause() -> Duration { pick([.zero, .s(1), .s(2.5), .s(30)]) }
}

extension RoutineElement {
  fileprivate var hasExtras: Bool {
    switch self {
    case .step(let step): step.isExtra
    case .repetition(_, _, let elements): elements.contains(where: \.hasExtras)
    }
  }

  fileprivate func names(affectedSides: Int) -> [String] {
    switch self {
    case .step(let step):
      Array(repeating: step.name, count: step.workSegmentCount(affectedSides: affectedSides))
    case .repetition(let count, _, let elements):
      (0..<count).flatMap { _ in elements.names(affectedSides: affectedSides) }
    }
  }
}

extension [RoutineElement] {
  fileprivate func names(affectedSides: Int) -> [String] {
    flatMap { $0.names(affectedSides: affectedSides) }
  }

  fileprivate var withoutExtras: [RoutineElement] {
    compactMap { element in
      switch element {
      case .step(let step): step.isExtra ? nil : element
      case .repetition(let count, let rest, let elements):
        .repetition(count: count, rest: rest, elements.withoutExtras)
      }
    }
  }
}
