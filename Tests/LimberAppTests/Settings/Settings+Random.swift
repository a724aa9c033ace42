// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import StrictYAML
import TestSupport

@testable import LimberApp

extension Settings {
  /// Any settings there may be.
  static func random(with generator: inout SplitMix64) -> Settings {
    func milliseconds(_ range: ClosedRange<Int>) -> Duration {
      // Whole seconds and whole minutes are as likely as anything odd.
      let grain = [1, 1_000, 60_000].randomElement(using: &generator) ?? 1
      let value = Int.random(in: range, using: &generator) / grain * grain
      return .milliseconds(min(max(value, range.lowerBound), range.upperBound))
    }
    func number() -> String? {
      if Bool.random(using: &generator) { return nil }
      let characters = (0..<Int.random(in: 1...29, using: &generator)).map { _ in
        "0123456789+ -()".randomElement(using: &generator) ?? "0"
      }
      let text = String(characters).split(separator: " ").joined(separator: " ")
      return text + (text.count < 30 ? "0" : "")
    }
    return Settings(
      timing: PlanTiming(
        getReady: milliseconds(0...86_400_000), transition: milliseconds(0...86_400_000),
        takeHold: milliseconds(0...60_000)),
      emergencyNumber: number(), isBellOn: Bool.random(using: &generator),
      leaveOut: Bool.random(using: &generator)
        ? nil
        : Array(
          Need.allCases.shuffled(using: &generator).prefix(
            Int.random(in: 0...4, using: &generator))),
      gap: GapRule(
        policy: GapPolicy.allCases.randomElement(using: &generator) ?? .pause,
        length: milliseconds(2_000...3_600_000)),
      reliefOrder: ReliefOrder.allCases.randomElement(using: &generator) ?? .asWritten,
      sameCramp: milliseconds(0...86_400_000),
      thresholds: CrampThresholds(
        frequentCramps: Int.random(in: CrampThresholds.counts, using: &generator),
        frequentDays: Int.random(in: CrampThresholds.days, using: &generator),
        nightsWoken: Int.random(in: CrampThresholds.counts, using: &generator),
        recurringCramps: Int.random(in: CrampThresholds.counts, using: &generator),
        recurringDays: Int.random(in: CrampThresholds.days, using: &generator)))
  }

  /// The settings as a file has them, all of them named.
  func yaml() -> String {
    """
    get-ready: \(DurationText.written(timing.getReady))
    transition: \(DurationText.written(timing.transition))
    \(emergencyNumber.map { "emergency-number: \"\($0)\"" } ?? "# emergency-number: 112")
    bell: \(isBellOn)
    \(leaveOut.map { "leave-out: [\($0.map(\.rawValue).joined(separator: ", "))]" } ?? "")
    gap:
      policy: \(gap.policy.rawValue)
      length: \(DurationText.written(gap.length))
    relief:
      order: \(reliefOrder.rawValue)
      take-hold: \(DurationText.written(timing.takeHold))
      same-cramp: \(DurationText.written(sameCramp))
    frequent:
      cramps: \(thresholds.frequentCramps)
      days: \(thresholds.frequentDays)
      nights-woken: \(thresholds.nightsWoken)
    recurring: {cramps: \(thresholds.recurringCramps), days: \(thresholds.recurringDays)}

    """
  }
}
