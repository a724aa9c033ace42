// SPDX-License-Identifier: MIT
import RoutineModel

extension LogOverview {
  /// How often a routine has to be done before the next is offered: one week of Couch to 5K,
  /// https://www.nhs.uk/better-health/get-active/get-running-with-couch-to-5k/couch-to-5k-running-plan.
  public static let timesBeforeNext = 3

  /// The routine to offer after another: its `next`, once it has been done often enough.
  ///
  /// - Parameters:
  ///   - routine: The routine that was done.
  ///   - next: The `next` in its file.
  public func offer(after routine: RoutineID, next: RoutineID?) -> RoutineID? {
    guard let next, let use = uses[routine], use.timesDone >= Self.timesBeforeNext else {
      return nil
    }
    return next
  }
}
