// SPDX-License-Identifier: MIT

import BuiltinRoutines
import RoutineModel
import SessionEngine
import Testing

@testable import RoutineFiles

/// The built-in relief of every site.
@Suite struct ReliefRoutineTests {
  private static let catalog = RoutineCatalog.load(ownFolder: nil)

  private static func steps(_ id: RoutineID) throws -> [Step] {
    let routine = try #require(catalog.routine(id))
    guard case .steps(let elements) = routine.content else { return [] }
    return elements.compactMap { if case .step(let step) = $0 { step } else { nil } }
  }

  private static let reliefIDs = BuiltinRoutine.all.map(\.outline).filter { $0.kind == .relief }
    .map(\.id)

  @Test func everySiteHasOneBuiltInRelief() throws {
    let sites = try Self.reliefIDs.map { try #require(Self.catalog.routine($0)?.site) }

    #expect(sites.count == CrampSite.allCases.count)
    #expect(Set(sites) == Set(CrampSite.allCases))
    for site in CrampSite.allCases {
      let routine = try #require(Self.catalog.relief(for: site))
      #expect(routine.site == site)
      #expect(routine.id == site.builtInRelief)
    }
  }

  /// A dose from the sources, in seconds.
  struct SourcedDose: Sendable {
    let id: RoutineID
    let name: String
    let least: Int
    let most: Int
    let sets: Int

    init(_ id: RoutineID, _ name: String, _ hold: ClosedRange<Int>, sets: Int = 1) {
      (self.id, self.name, least, most, self.sets) = (
        id, name, hold.lowerBound, hold.upperBound, sets
      )
    }
  }

  /// The stretches in order; each is a hold on the side with the cramp.
  private static let stretches: [SourcedDose] = [
    .init("foot-cramp", "Stretch the sole", 10...15),
    .init("toe-cramp", "Straighten the toes", 10...15),
    .init("toe-cramp", "Draw the big toe out", 15...30, sets: 2),
    .init("calf-cramp", "Draw the foot up", 30...60),
    .init("calf-cramp", "Lean into a wall", 30...30, sets: 2),
    .init("hamstring-cramp", "Straighten the leg", 30...30),
    .init("quadriceps-cramp", "Heel to the buttock", 15...30),
    .init("shin-cramp", "Point the foot", 15...30),
    .init("hand-cramp", "Bend the wrist back", 15...30, sets: 2),
    .init("hand-cramp", "Bend the wrist down", 30...30, sets: 4),
    .init("forearm-cramp", "Bend the wrist back", 15...30, sets: 2),
    .init("forearm-cramp", "Bend the wrist down", 30...30, sets: 4),
    .init("side-stitch", "Press and lean forward", 30...30),
    .init("side-stitch", "Bend to the side", 30...30),
  ]

  @Test(arguments: stretches)
  func stretchHasTheDoseOfItsSource(_ expected: SourcedDose) throws {
    let step = try #require(try Self.steps(expected.id).first { $0.name == expected.name })

    #expect(
      step.dose == .hold(least: .seconds(expected.least), most: .seconds(expected.most)))
    #expect(step.sets == expected.sets)
    #expect(step.side == .affected)
    #expect(!step.isExtra && step.recommendedWhen.isEmpty)
  }

  @Test func stitchBeginsWithSixBreaths() throws {
    #expect(
      try Self.steps("side-stitch").first?.dose == .reps(count: 6, tempo: .seconds(8)))
  }

  @Test(arguments: reliefIDs)
  func helpComesFirst(id: RoutineID) throws {
    let routine = try #require(Self.catalog.routine(id))
    let first = try #require(try Self.steps(id).first)
    let stretches = Self.stretches.filter { $0.id == id }.map(\.name)
    let names = try Self.steps(id).map(\.name)

    // The time to take hold comes from the settings; breathing needs none.
    #expect(routine.getReady == (id == "side-stitch" ? .zero : nil))
    #expect(first.avoidWhen.isEmpty && first.recommendedWhen.isEmpty && !first.isExtra)
    #expect(first.caution != nil)
    let start = id == "side-stitch" ? 1 : 0
    #expect(Array(names.dropFirst(start).prefix(stretches.count)) == stretches)
  }

  /// What a step does, by the words of its name.
  private static func does(_ step: Step, _ words: String...) -> Bool {
    words.contains { step.name.hasPrefix($0) }
  }

  @Test(arguments: reliefIDs)
  func pressingAndWarmthAreLeftOutWhereTheyHarm(id: RoutineID) throws {
    for step in try Self.steps(id) {
      let isFlank = id == "side-stitch"
      if Self.does(step, "Press", "Rub") {
        #expect(step.avoidWhen == [.suspectedClot], "\(id) \(step.name)")
        #expect(step.needs == [.pressing], "\(id) \(step.name)")
        #expect(step.caution?.contains("clot") == true, "\(id) \(step.name)")
        let seconds = isFlank ? 30...30 : 180...300
        #expect(
          step.dose
            == .hold(
              least: .seconds(seconds.lowerBound), most: .seconds(seconds.upperBound)))
      } else {
        #expect(!step.needs.contains(.pressing), "\(id) \(step.name)")
        #expect(step.instruction.firstMatch(of: /\b[Rr]ub|[Mm]assag/) == nil, "\(step.name)")
      }
      if Self.does(step, "Warm") {
        #expect(step.avoidWhen == [.heat, .suspectedClot], "\(id) \(step.name)")
        #expect(step.needs == [.warmth])
        #expect((id == "foot-cramp" ? step.recommendedWhen : step.onlyWhen) == [.cold])
        #expect(step.isExtra == (id != "foot-cramp"))
        #expect(step.dose == .hold(least: .seconds(300), most: .seconds(600)))
      } else {
        #expect(!step.instruction.contains("warm"), "\(id) \(step.name)")
      }
      if Self.does(step, "Fluids") {
        let heat: [Condition] = id == "foot-cramp" ? [] : [.heat]
        #expect(step.onlyWhen == [.frequent, .thirst, .fatigue] + heat)
        #expect(step.needs == [.saline])
        #expect(step.dose == .untilDone)
      } else {
        #expect(step.instruction.firstMatch(of: /\b[Dd]rink|\b[Ss]ip\b/) == nil, "\(step.name)")
      }
      if Self.does(step, "Circle the ankle") {
        #expect(step.dose == .reps(count: 10, tempo: .seconds(3)))
        #expect(step.directions == [.clockwise, .counterclockwise])
      }
    }
  }

  /// A person woken by a cramp is not sent out of bed to a wall.
  @Test func standingAtAWallIsNotForTheNight() throws {
    for step in try Self.reliefIDs.flatMap(Self.steps) {
      let isWall = step.name == "Lean into a wall"
      #expect(step.needs.contains(.standing) == isWall, "\(step.name)")
      #expect(step.avoidWhen.contains(.night) == isWall, "\(step.name)")
    }
  }

  @Test(arguments: reliefIDs)
  func everyLegSitePressesWarmsMovesAndDrinks(id: RoutineID) throws {
    let steps = try Self.steps(id)
    let isLeg = ![RoutineID("hand-cramp"), "forearm-cramp", "side-stitch"].contains(id)

    #expect(steps.contains { $0.avoidWhen == [.suspectedClot] })
    #expect(steps.contains { $0.avoidWhen.contains(.heat) } == isLeg)
    #expect(steps.contains { $0.dose == .untilDone } == isLeg)
    #expect(steps.contains { if case .reps = $0.dose { true } else { false } })
  }

  @Test(arguments: reliefIDs)
  func namesAreShortEnoughForASmallScreen(id: RoutineID) throws {
    for step in try Self.steps(id) { #expect(step.name.count <= 24, "\(step.name)") }
  }

  @Test(arguments: reliefIDs)
  func planIsMadeForEachSide(id: RoutineID) throws {
    let routine = try #require(Self.catalog.routine(id))
    #expect(routine.sources.contains { $0.contains("https://") })
    for side in [Side.left, .right, .both] {
      let plan = try SessionPlan(routine, affectedSide: side, resolve: { _ in nil })
      #expect(plan.segments.first?.kind == (id == "side-stitch" ? .step : .getReady))
      #expect(plan.segments.filter(\.isStep).count >= 3)
    }
  }

  @Test(arguments: ["calf-cramp", "hamstring-cramp"])
  func waterComesBeforeTheTimer(id: String) throws {
    #expect(try Self.steps(RoutineID(id)).first?.caution?.contains("In water") == true)
    #expect(Self.catalog.routine(RoutineID(id))?.summary.contains("In water") == true)
  }
}
