// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

@testable import LimberApp
@testable import Screens

@Suite struct RoutineLibraryTests {
  @Test func plansTakeTheTimesThatRoutinesDoNotSet() throws {
    let timing = PlanTiming(getReady: .seconds(7), transition: .seconds(2))
    let library = RoutineLibrary(paths: Paths(environment: [:]), timing: timing)
    var routine = try library.routine("desk-break")
    routine = Routine(
      id: routine.id, name: routine.name, kind: routine.kind, summary: "", sources: [], site: nil,
      getReady: nil, transition: nil, content: routine.content)

    let plan = try library.plan(routine)

    #expect(plan.segments.first?.kind == .getReady)
    #expect(plan.segments.first?.dose == .hold(.seconds(7)))
    let transitions = plan.segments.filter { $0.kind == .transition }
    #expect(!transitions.isEmpty)
    #expect(transitions.allSatisfy { $0.dose == .hold(.seconds(2)) })
  }

  @Test func everyStepOfAWorkoutIsShown() throws {
    let library = RoutineLibrary(paths: Paths(environment: [:]))
    let workouts = library.routines.filter { $0.kind == .workout }
    try #require(!workouts.isEmpty)
    for workout in workouts {
      let plan = try library.plan(workout)
      var pictures = StepPictures(.still)
      library.addPictures(of: plan, to: &pictures)
      for segment in plan.segments where segment.phase != .exercise {
        #expect(pictures.picture(of: segment, in: plan) != nil, "\(workout.id): \(segment.name)")
      }
    }
  }
}
