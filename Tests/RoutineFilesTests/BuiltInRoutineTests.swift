// SPDX-License-Identifier: MIT

import BuiltinRoutines
import Foundation
import RoutineModel
import Testing

@testable import RoutineFiles

@Suite struct BuiltInRoutineTests {
  private let catalog = RoutineCatalog.load(ownFolder: nil)

  private func routine(_ id: RoutineID) throws -> Routine { try #require(catalog.routine(id)) }

  /// `RECORD_ROUTINES=1` regenerates the Swift files and fails, so that a recording does not pass
  /// as a test.
  @Test func swiftOfTheRoutinesIsWhatTheirFilesSay() throws {
    let swift = BuiltInFiles.folder.appending(path: "AllRoutines.swift")
    let text = RoutineSource.file(of: try BuiltInFiles.all.map { try $0.decode().get().routine })
    if ProcessInfo.processInfo.environment["RECORD_ROUTINES"] == "1" {
      try Data(text.utf8).write(to: swift)
      Issue.record("recorded")
      return
    }
    #expect(
      try String(contentsOf: swift, encoding: .utf8) == text,
      "make it anew: RECORD_ROUTINES=1 swift test --filter BuiltInRoutineTests")
  }

  @Test func everyFileIsPartOfTheProgram() {
    #expect(BuiltinRoutine.all.map(\.outline.id) == BuiltInFiles.all.map(\.id))
  }

  @Test(arguments: BuiltInFiles.all)
  func programHasTheRoutineOfTheFile(file: BuiltInFile) throws {
    let builtIn = try #require(BuiltinRoutine.all.first { $0.outline.id == file.id })
    let routine = try file.decode().get().routine

    #expect(builtIn.make() == routine)
    #expect(builtIn.outline == routine.outline)
  }

  @Test(arguments: BuiltInFiles.all)
  func fileHasNoProblem(file: BuiltInFile) throws {
    let located = try file.decode().get()

    #expect(located.routine.kind.rawValue == file.folder)
    #expect(located.routine.id.isWellFormed)
    #expect(!located.routine.sources.isEmpty)
    #expect(!located.routine.summary.isEmpty)
    for reference in try file.read().references {
      let kind = reference.phase?.rawValue ?? located.routine.kind.rawValue
      #expect(catalog.entry(reference.id)?.kind?.rawValue == kind)
    }
  }

  /// Each file's length, calculated by hand; transitions and optional steps do not count.
  private static let lengths: [(id: String, length: String)] = [
    ("foot-calf-warm-up", "5:05"), ("running-warm-up", "11:44"), ("strength-warm-up", "11:26"),
    ("cycling-warm-up", "13:00"), ("racket-warm-up", "8:38"), ("swimming-warm-up", "14:16"),
    ("foot-calf-cool-down", "10:00"), ("running-cool-down", "14:00"),
    ("strength-cool-down", "9:00"), ("cycling-cool-down", "12:30"), ("racket-cool-down", "12:50"),
    ("swimming-cool-down", "10:00"), ("desk-break", "5:35"), ("bedtime", "2:00"),
    ("warm-feet", "5:00"),
    ("foot-calf", "15:05"), ("running", "25:44"), ("strength", "20:26"), ("cycling", "25:30"),
    ("racket", "21:28"), ("swimming", "24:16"), ("foot-cramp", "16:15"), ("toe-cramp", "7:15"),
    ("calf-cramp", "8:00"), ("hamstring-cramp", "6:00"), ("quadriceps-cramp", "6:00"),
    ("shin-cramp", "6:30"), ("hand-cramp", "8:30"), ("forearm-cramp", "8:30"),
    ("side-stitch", "1:48"),
    ("six-minute-warm-up", "6:00"), ("stretch-down", "7:15"), ("football-warm-up", "18:30"),
    ("football-match-day", "10:00"), ("steady-feet", "4:00"), ("walking-warm-up", "4:40"),
    ("walking-cool-down", "2:00"), ("walking", "6:40"), ("first-steps", "2:00"),
    ("heel-drops", "6:00"), ("ankle-sprain", "7:00"), ("walk-to-run-week-1", "30:00"),
    ("walk-to-run-week-2", "31:00"), ("walk-to-run-week-3", "28:00"), ("long-sit", "3:50"),
  ]

  @Test func everyFileHasALengthToBeHeldAgainst() {
    #expect(
      Self.lengths.map(\.id).sorted() == BuiltinRoutine.all.map(\.outline.id.rawValue).sorted())
  }

  @Test(arguments: lengths)
  func nominalLengthIsTheSumOfTheDoses(id: String, length: String) throws {
    let parts = length.split(separator: ":").compactMap { Int($0) }
    let expected = Duration.seconds(parts[0] * 60 + parts[1])

    #expect(catalog.length(of: try routine(RoutineID(id)).outline).nominal == expected)
  }

  @Test func bedtimeOffersTwoMinutesTwentyMore() throws {
    guard case .steps(let elements) = try routine("bedtime").content else {
      Issue.record("no steps")
      return
    }
    let optional = elements.reduce(Duration.zero) { sum, element in
      guard case .step(let step) = element, step.isOptional else { return sum }
      return sum + step.nominalDuration
    }
    #expect(optional == .seconds(140))
  }

  @Test func footCrampHasExactlyTheFoundingTextsDoses() throws {
    let routine = try routine("foot-cramp")
    guard case .steps(let elements) = routine.content else {
      Issue.record("no steps")
      return
    }
    let steps = elements.compactMap { if case .step(let step) = $0 { step } else { nil } }

    #expect(routine.kind == .relief)
    #expect(routine.site == .foot)
    #expect(steps.count == elements.count)
    #expect(
      steps.map(\.dose) == [
        .hold(least: .seconds(10), most: .seconds(15)),
        .hold(least: .seconds(180), most: .seconds(300)),
        .hold(least: .seconds(300), most: .seconds(600)),
        .reps(count: 10, tempo: .seconds(3)),
        .untilDone,
      ])
    #expect(steps.map(\.directions) == [[], [], [], [.clockwise, .counterclockwise], []])
    #expect(steps.map(\.recommendedWhen) == [[], [], [.cold], [], []])
    #expect(steps.map(\.onlyWhen) == [[], [], [], [], [.frequent, .thirst, .fatigue]])
    #expect(
      steps.map(\.avoidWhen) == [[], [.suspectedClot], [.heat, .suspectedClot], [], []])
    #expect(steps.map(\.needs) == [[], [.pressing], [.warmth], [], [.saline]])
    #expect(
      steps.map(\.name) == [
        "Stretch the sole", "Press the tight spot", "Warm the sole and calf", "Circle the ankle",
        "Fluids and electrolytes",
      ])
    #expect(steps[0].side == .affected)
    #expect(steps.allSatisfy { $0.sets == 1 && !$0.isOptional })
  }
}
