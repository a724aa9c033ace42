// SPDX-License-Identifier: MIT
import RoutineModel

extension Dose {
  /// The dose on the grain of `SessionInstant`: times in whole milliseconds, at least one, and
  /// counts at least one. Only so does every timed segment end later than it begins.
  var onGrain: Dose {
    switch self {
    case .hold(let least, let most):
      let most = max(.milliseconds(1), Duration.milliseconds(most.wholeMilliseconds))
      let least = max(.milliseconds(1), Duration.milliseconds(least.wholeMilliseconds))
      return .hold(least: min(least, most), most: most)
    case .reps(let count, let tempo):
      return .reps(
        count: max(1, count),
        tempo: tempo.map { max(.milliseconds(1), .milliseconds($0.wholeMilliseconds)) })
    case .untilDone:
      return .untilDone
    }
  }
}
