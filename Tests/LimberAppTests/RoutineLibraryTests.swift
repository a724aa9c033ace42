// SPDX-License-Identifier: MIT
import Foundation
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

  @Test func aListHasTheOrderOfHome() throws {
    try SettingsFixtures.withHome { paths, _ in
      let folder = try #require(paths.ownRoutines)
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let own = "name: Zzz\nkind: relief\nsteps:\n  - name: A\n    hold: 9s\n"
      try Data(own.utf8).write(to: URL(filePath: "\(folder)/zzz.yaml"))

      let list = RoutineLibrary(paths: paths).inHomeOrder

      #expect(list.first?.id == "zzz")
      let places = list.dropFirst().map { RoutineKind.allCases.firstIndex(of: $0.kind) ?? -1 }
      #expect(places == places.sorted())
      let reliefs = list.dropFirst().filter { $0.kind == .relief }.map(\.name)
      #expect(reliefs == reliefs.sorted())
    }
  }
}
