// SPDX-License-Identifier: MIT
import Benchmark
import RoutineFiles
import RoutineModel
import SessionEngine

func routineSuite() -> BenchmarkSuite {
  BenchmarkSuite(name: "routines") { suite in
    suite.benchmark("read every built-in routine") {
      let catalog = RoutineCatalog.load(ownFolder: nil)
      precondition(catalog.entries.allSatisfy { (try? $0.result.get()) != nil })
    }
    suite.benchmark("read the one that the cramp key opens") {
      precondition(RoutineCatalog.load(ownFolder: nil).routine("foot-cramp") != nil)
    }
  }
}

/// The plans that the other suites run.
enum SamplePlans {
  struct Missing: Error {}

  static func plan(_ id: RoutineID) throws -> SessionPlan {
    let catalog = RoutineCatalog.load(ownFolder: nil)
    guard let routine = catalog.routine(id) else { throw Missing() }
    return try SessionPlan(routine, resolve: { catalog.routine($0) })
  }

  static func cramp() throws -> Cramp {
    Cramp(site: .foot, side: nil, relief: try plan("foot-cramp"))
  }
}
