// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import SessionLog
import Synchronization

extension RoutineLibrary {
  /// The plans of the routines, for a log that has lost a part of one.
  var knownPlans: KnownPlans {
    KnownPlans(
      of: { id in usable(id).map(plans) ?? [] },
      relieving: { site in (try? relief(for: site)).map(plans) ?? [] })
  }

  /// The plans that may have been made of a routine: the times may have been set since.
  private func plans(_ routine: Routine) -> [SessionPlan] {
    let sides: [Side?] = routine.kind == .relief ? [nil] + Side.allCases : [nil]
    let plans = sides.flatMap { side in
      [nil, PlanTiming.standard].compactMap {
        try? plan(routine, affectedSide: side, timing: $0)
      }
    }
    return plans.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension KnownPlans {
  /// The plans of the person's routines, which are read when a plan is first asked for, if ever.
  static func ofLibrary() -> KnownPlans {
    let known = LazyKnownPlans {
      RoutineLibrary(timing: Settings.loadOrStandard().settings.timing)
    }
    return KnownPlans(
      of: { known.plans.plans(of: $0) }, relieving: { known.plans.plans(relieving: $0) })
  }
}

/// The plans of a library that is not read before somebody asks.
private final class LazyKnownPlans: Sendable {
  private let made: Mutex<KnownPlans?> = Mutex(nil)
  private let make: @Sendable () -> RoutineLibrary

  init(_ make: @escaping @Sendable () -> RoutineLibrary) { self.make = make }

  var plans: KnownPlans {
    made.withLock { made in
      let plans = made ?? make().knownPlans
      made = plans
      return plans
    }
  }
}
