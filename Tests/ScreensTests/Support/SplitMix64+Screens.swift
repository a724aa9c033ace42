// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport

@testable import Screens

// Random content for a session's screen: difficult names, and doses of any length.

extension SplitMix64 {
  /// Random facts on cramps.
  mutating func guide() -> CrampGuide {
    let onsets = (0..<Int.random(in: 0...5, using: &self)).map { day in
      RecentCramps.Onset(at: wednesday.daysBefore(day), woke: Bool.random(using: &self))
    }
    return CrampGuide(
      recent: RecentCramps(onsets, until: wednesday, thresholds: .standard),
      lastTold: Condition.allCases.filter { _ in Bool.random(using: &self) },
      isAdviceQuiet: Bool.random(using: &self),
      orderedBy: Bool.random(using: &self) ? Int.random(in: 5...9_999, using: &self) : nil,
      emergencyNumber: Bool.random(using: &self) ? oddName() : nil,
      asksAboutMissedTime: Bool.random(using: &self), isDim: Bool.random(using: &self),
      asksWhetherItWoke: Bool.random(using: &self),
      adviceTurn: Int.random(in: 0...99, using: &self), hasHalves: Bool.random(using: &self))
  }

  mutating func oddCramp() throws -> Cramp {
    let side = Side.allCases.randomElement(using: &self)
    return Cramp(
      site: CrampSite.allCases.randomElement(using: &self) ?? .foot, side: side,
      relief: Bool.random(using: &self) ? try SessionFixtures.relief(side: side) : oddPlan(),
      known: Bool.random(using: &self)
        ? Condition.derived.filter { _ in Bool.random(using: &self) } : nil)
  }

  mutating func oddPlan() -> SessionPlan {
    let segments = (0..<Int.random(in: 0...9, using: &self)).map { _ in oddSegment() }
    return SessionPlan(
      routine: "random", name: oddName(), kind: .workout, segments: segments)
  }

  private mutating func oddSegment() -> Segment {
    let seconds = Duration.milliseconds(Int64.random(in: 0...400_000, using: &self))
    let doses: [Dose] = [
      .hold(seconds), .hold(least: seconds / 2, most: seconds), .untilDone,
      .reps(count: Int.random(in: 1...20_000, using: &self), tempo: nil),
      .reps(count: Int.random(in: 1...200, using: &self), tempo: seconds / 100),
      .hold(.seconds(86_400)),
    ]
    let kind = Segment.Kind.allCases.randomElement(using: &self) ?? .step
    return Segment(
      kind: kind, phase: Phase.allCases.randomElement(using: &self), name: oddName(),
      instruction: oddName(), caution: Bool.random(using: &self) ? oddName() : nil,
      side: StepSide.allCases.randomElement(using: &self),
      direction: Bool.random(using: &self)
        ? Direction.allCases.randomElement(using: &self) : nil,
      set: Bool.random(using: &self) ? .init(number: 2, of: 3) : nil,
      dose: kind == .step ? doses.randomElement(using: &self) ?? .untilDone : .hold(seconds),
      recommendedWhen: Condition.allCases.filter { _ in Bool.random(using: &self) },
      onlyWhen: Condition.allCases.filter { _ in Int.random(in: 0..<4, using: &self) == 0 },
      isOptional: Bool.random(using: &self))
  }

  private mutating func oddName() -> String {
    let words = ["walk", "伸ばす", "🦶", "\u{202E}abc", "\n", "تمدد", "supercalifragilistic", "\u{1B}"]
    return (0..<Int.random(in: 0...30, using: &self))
      .map { _ in words.randomElement(using: &self) ?? "" }.joined(separator: " ")
  }
}
