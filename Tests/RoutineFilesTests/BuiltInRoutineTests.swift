// SPDX-License-Identifier: MIT

import Foundation
import RoutineModel
import Testing

@testable import RoutineFiles

@Suite struct BuiltInRoutineTests {
  private let catalog = RoutineCatalog.load(ownFolder: nil)

  private func routine(_ id: RoutineID) throws -> Routine { try #require(catalog.routine(id)) }

  @Test func everyFileInTheFolderIsEmbeddedAsItIs() throws {
    let root = Fixtures.folder.appending(path: "../../Routines").standardized
    var paths: [String] = []
    for kind in RoutineKind.allCases {
      let folder = root.appending(path: kind.rawValue).path()
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      paths += files.filter { !$0.hasPrefix(".") }.map { "\(kind.rawValue)/\($0)" }
    }

    #expect(BuiltInFile.all.map(\.path).sorted() == paths.sorted())
    for file in BuiltInFile.all {
      #expect(file.bytes() == Array(try Data(contentsOf: root.appending(path: file.path))))
    }
  }

  @Test(arguments: BuiltInFile.all.map(\.path))
  func fileHasNoProblem(path: String) throws {
    let file = try #require(BuiltInFile.all.first { $0.path == path })
    let located = try file.decode().get()

    #expect(located.routine.kind == file.kind)
    #expect(located.routine.id.isWellFormed)
    #expect(!located.routine.sources.isEmpty)
    #expect(!located.routine.summary.isEmpty)
    for reference in located.references {
      #expect(catalog.entry(reference.id)?.kind?.rawValue == reference.phase.rawValue)
    }
  }

  /// Each file's length, worked out by hand; transitions and optional steps do not count.
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
  ]

  @Test func everyFileHasALengthToBeHeldAgainst() {
    #expect(Self.lengths.map(\.id).sorted() == BuiltInFile.all.map(\.id.rawValue).sorted())
  }

  @Test(arguments: lengths)
  func nominalLengthIsTheSumOfTheDoses(id: String, length: String) throws {
    let parts = length.split(separator: ":").compactMap { Int($0) }
    let expected = Duration.seconds(parts[0] * 60 + parts[1])

    #expect(catalog.nominalDuration(of: try routine(RoutineID(id))) == expected)
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
