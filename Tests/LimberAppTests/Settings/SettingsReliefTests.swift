// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

@testable import LimberApp

/// The effect of settings on relief routines.
@Suite struct SettingsReliefTests {
  private static let routine = Routine(
    id: "relief", name: "Relief", kind: .relief, site: .foot,
    content: .steps([
      .step(Step(name: "Stretch", dose: .hold(.seconds(10)))),
      .step(Step(name: "Warm", dose: .hold(.seconds(60)), needs: [.warmth])),
      .step(Step(name: "Lean", dose: .hold(.seconds(30)), needs: [.standing])),
    ]))

  @Test(
    arguments: [
      (nil, ["Stretch", "Warm passed over", "Lean"]), ([], ["Stretch", "Warm", "Lean"]),
      ([.warmth], ["Stretch", "Lean"]), ([.standing], ["Stretch", "Warm"]),
      ([.standing, .warmth], ["Stretch"]), ([.saline], ["Stretch", "Warm", "Lean"]),
    ] as [([Need]?, [String])])
  func whatAStepNeedsIsLeftOutOrPassedOver(leaveOut: [Need]?, steps: [String]) throws {
    var settings = Settings.standard
    settings.leaveOut = leaveOut

    let plan = try SessionPlan(settings.fitting(Self.routine))

    let led = plan.segments.filter(\.isStep).map { step in
      step.advice(under: Condition.recommending) == .optional
        ? "\(step.name) passed over" : step.name
    }
    #expect(led == steps)
  }
}
