// SPDX-License-Identifier: MIT
import RoutineModel

extension LogOverview {
  /// How often a routine is to be done before the one that follows it is offered: the runs of one week of
  /// Couch to 5K, https://www.nhs.uk/better-health/get-active/get-running-with-couch-to-5k/couch-to-5k-running-plan.
  public static let timesBeforeNext = 3

  /// The routine that is to be offered after another: the one named as its next, once the other is done
  /// often enough.
  ///
  /// - Parameters:
  ///   - routine: The routine that was done.
  ///   - next: What its file names as the next one.
  public func offer(after routine: RoutineID, next: RoutineID?) -> RoutineID? {
    guard let next, let use = uses[routine], use.timesDone >= Self.timesBeforeNext else {
      return nil
    }
    return next
  }
}
