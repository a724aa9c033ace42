// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import SessionLog
import TestSupport
import Testing

@testable import LimberApp

@Suite struct ReliefStepTests {
  private let library = RoutineLibrary(paths: Paths(environment: [:]))

  @Test(arguments: CrampSite.allCases)
  func everySiteHasStepsAndNoneTwice(site: CrampSite) {
    let steps = library.reliefSteps(for: site)

    #expect(!steps.isEmpty && Set(steps).count == steps.count)
    #expect(steps.allSatisfy { $0.count <= RoutineLimits.longestName })
  }

  @Test func stepsAreKnownByTheirNamesInAnyCase() throws {
    let name = try #require(library.reliefSteps(for: .calf).first)
    let told: [CrampChange] = [
      .side(.left), .tried([TriedStep(name.uppercased(), helped: .no)]),
      .easedIn(name.lowercased()),
    ]

    let named = try RoutineLibrary.naming(told) { .calf }

    #expect(
      named == [.side(.left), .tried([TriedStep(name, helped: .no)]), .easedIn(name)])
  }

  @Test func aStepOfNoReliefIsRefusedWithTheNearestNamed() throws {
    let name = try #require(library.reliefSteps(for: .calf).first)
    func refusal(_ change: CrampChange) -> String? {
      do throws(Failure) {
        _ = try RoutineLibrary.naming([change]) { .calf }
        return nil
      } catch { return error.message }
    }

    let near = refusal(.tried([TriedStep(String(name.dropLast()))])) ?? ""
    #expect(near.contains("did you mean") && near.contains(name), "\(near)")
    let far = refusal(.easedIn("Pickle juice")) ?? ""
    #expect(far.contains("the relief for calf has no step 'Pickle juice'"), "\(far)")
    #expect(far.contains(name))
  }

  @Test func nobodyIsAskedForTheSiteWhereNoStepIsTold() throws {
    let told: [CrampChange] = [.side(nil), .tried([]), .easedIn(nil)]

    let named = try RoutineLibrary.naming(told) { () throws(Failure) in throw .noSuchCramp("x") }

    #expect(named == told)
  }
}
