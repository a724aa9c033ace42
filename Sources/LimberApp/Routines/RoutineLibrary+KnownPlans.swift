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

  /// The plans that may have been made of a routine: the times, and what the person leaves out, may
  /// have been set since.
  private func plans(_ routine: Routine) -> [SessionPlan] {
    let variants = routine.kind == .relief ? routine.variants : [routine]
    let plans = variants.flatMap { variant in
      ([nil] + Side.allCases).flatMap { side in
        [nil, PlanTiming.standard].compactMap {
          try? plan(variant, affectedSide: side, timing: $0)
        }
      }
    }
    return plans.distinct
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

extension Routine {
  /// The routine with all that a person may leave out of it, and as it is.
  fileprivate var variants: [Routine] {
    let asked = Need.allCases.filter { !steps(needing: $0).isEmpty }
    let sets = asked.reduce(into: [[]] as [Set<Need>]) { sets, need in
      sets += sets.map { $0.union([need]) }
    }
    return ([withholding(.warmth)] + sets.map(leavingOut)).distinct
  }
}

extension Array where Element: Equatable {
  fileprivate var distinct: [Element] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
