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

  @Test(arguments: [
    "bedtime", "Bedtime", "Bedtime stretch", "bedtime STRETCH", " Bedtime stretch ", "Bédtime",
  ])
  func aRoutineIsFoundByItsNameInAnyCase(text: String) throws {
    let library = RoutineLibrary(paths: Paths(environment: [:]))

    #expect(try library.routine(RoutineID(text)).id == "bedtime")
  }

  @Test(arguments: [
    ("bedtme", "Did you mean 'bedtime'?"), ("Bed", "Did you mean 'bedtime'?"),
    ("desk", "Did you mean 'desk-break'?"), ("Bedtime stre", "Did you mean 'bedtime'?"),
    ("running w", "Did you mean 'running-warm-up'?"), ("c", nil), ("", nil), ("xyz", nil),
  ])
  func whatMayBeMeantIsOffered(text: String, offer: String?) throws {
    let library = RoutineLibrary(paths: Paths(environment: [:]))

    let failure = #expect(throws: Failure.self) { try library.routine(RoutineID(text)) }

    let message = try #require(failure).message
    if let offer { #expect(message.contains(offer)) } else { #expect(!message.contains("mean")) }
  }

  @Test func aNameWithAQuoteIsInOtherQuotes() throws {
    let library = RoutineLibrary(paths: Paths(environment: [:]))

    let failure = #expect(throws: Failure.self) { try library.routine("Mrs B's knee") }

    #expect(try #require(failure).message.contains("no routine \"Mrs B's knee\"."))
  }

  @Test func ofTwoRoutinesWithOneNameNoneIsMeant() throws {
    try SettingsFixtures.withHome { paths, _ in
      let folder = try #require(paths.ownRoutines)
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let own = "name: Desk break\nkind: mobility\nsteps:\n  - name: A\n    hold: 9s\n"
      try Data(own.utf8).write(to: URL(filePath: "\(folder)/desk-2.yaml"))
      let library = RoutineLibrary(paths: paths)

      let failure = #expect(throws: Failure.self) { try library.routine("desk break") }

      #expect(try #require(failure).message.contains("mean 'desk-2' or 'desk-break'?"))
      #expect(try library.routine("desk-break").id == "desk-break")
    }
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
