// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import Testing

@testable import LimberApp

/// The output of `limber routines show`, as text and as JSON.
@Suite struct RoutineTextTests {
  private static let warm = Step(
    name: "Warm", dose: .hold(.seconds(60)), side: .affected, restAfter: .seconds(20),
    recommendedWhen: [.cold], onlyWhen: [.night, .fatigue], avoidWhen: [.heat],
    needs: [.warmth, .standing])

  private static func routine(_ kind: RoutineKind) -> Routine {
    Routine(
      id: "any", name: "Any", kind: kind, site: .foot,
      content: .steps([
        .repetition(
          count: 3, rest: .seconds(30),
          [.step(Step(name: "Press", dose: .hold(.seconds(10)), sets: 2, rest: .seconds(5)))]),
        .repetition(count: 2, [.step(warm)]),
      ]))
  }

  @Test(arguments: [
    (RoutineKind.relief, "the side that cramps"), (.mobility, "the affected side"),
  ])
  func allThatAStepSaysIsTold(kind: RoutineKind, side: String) {
    let library = RoutineLibrary(paths: Paths(environment: [:]))

    #expect(
      RoutineText.lines(Self.routine(kind), library) == [
        "Any (any, \(kind.rawValue), built-in, 2 min 15 s)", "",
        "3 times, 30 s rest between:", "",
        "  Press, 10 s, 2 sets, 5 s rest between sets", "",
        "2 times:", "",
        "  Warm, 1 min, \(side), 20 s rest after it, recommended for cold, only for night, fatigue, "
          + "left out for heat, needs warmth, standing",
      ])
  }

  @Test func aWorkoutHasItsPhasesInFull() {
    let library = RoutineLibrary(paths: Paths(environment: [:]))
    let workout = Routine(
      id: "any", name: "Any", kind: .workout,
      content: .phases(
        WorkoutPhases(warmUp: nil, exercise: .routine("heel-drops"), coolDown: nil)))

    let lines = RoutineText.lines(workout, library)
    let phase = library.usable("heel-drops").map { RoutineText.lines($0, library) } ?? []

    #expect(lines.contains("Exercise: Achilles heel drops, 6 min"))
    let instructions = phase.filter { $0.hasPrefix("  Caution: ") }
    #expect(!instructions.isEmpty && instructions.allSatisfy { lines.contains("  \($0)") })
  }

  @Test func jsonHasWhatTheFileSays() throws {
    let routine = Self.routine(.relief)
    let plan = try SessionPlan(routine, affectedSide: .left)
    let report = RoutineReport(routine, isOwn: true, nominal: .zero, plan: plan)

    let object = try #require(
      JSONSerialization.jsonObject(with: try JSONEncoder().encode(report)) as? [String: Any])

    let elements = try #require(object["steps"] as? [[String: Any]])
    #expect(elements.map { $0["repeat"] as? Int } == [3, 2])
    #expect(elements.map { $0["restMs"] as? Int } == [30_000, nil])
    #expect(elements[1]["restMs"] is NSNull)
    let press = try #require((elements[0]["steps"] as? [[String: Any]])?.first)
    let warm = try #require((elements[1]["steps"] as? [[String: Any]])?.first)
    #expect(press["restMs"] as? Int == 5_000)
    #expect(press["restAfterMs"] is NSNull)
    #expect(press["needs"] as? [String] == [])
    #expect(press["onlyWhen"] as? [String] == [])
    #expect(warm["restAfterMs"] as? Int == 20_000)
    #expect(warm["needs"] as? [String] == ["warmth", "standing"])
    #expect(warm["onlyWhen"] as? [String] == ["night", "fatigue"])
    #expect(warm["recommendedWhen"] as? [String] == ["cold"])
    #expect(warm["avoidWhen"] as? [String] == ["heat"])
    let segments = try #require(object["plan"] as? [[String: Any]])
    #expect(segments.count == plan.segments.count)
    #expect(segments.last?["onlyWhen"] as? [String] == ["night", "fatigue"])
    #expect(segments.allSatisfy { $0["onlyWhen"] is [String] })
  }
}
