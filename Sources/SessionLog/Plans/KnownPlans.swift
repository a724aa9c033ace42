// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// The plans that the program makes itself, as it is now: a damaged log may have lost a part of them.
///
/// It is asked only for what is damaged, and on the thread that mends the log.
public struct KnownPlans: Sendable {
  private let routine: @Sendable (RoutineID) -> [SessionPlan]
  private let relief: @Sendable (CrampSite) -> [SessionPlan]

  /// No plans.
  public static let none = KnownPlans(of: { _ in [] }, relieving: { _ in [] })

  /// Makes the plans.
  ///
  /// - Parameters:
  ///   - routine: The plans of a routine, as many as may have been made of it: of relief one for
  ///     every side that may cramp. None if there is no such routine.
  ///   - relief: The plans of the relief for a site, likewise.
  public init(
    of routine: @escaping @Sendable (RoutineID) -> [SessionPlan],
    relieving relief: @escaping @Sendable (CrampSite) -> [SessionPlan]
  ) {
    self.routine = routine
    self.relief = relief
  }

  /// The plans of a routine.
  public func plans(of id: RoutineID) -> [SessionPlan] { routine(id) }

  /// The plans of the relief for a site.
  public func plans(relieving site: CrampSite) -> [SessionPlan] { relief(site) }
}
