// SPDX-License-Identifier: MIT
import RoutineModel

extension Dose {
  /// The dose in the grain of `SessionInstant`: whole milliseconds and counts, each at least one.
  /// This makes every timed segment end later than it begins.
  var onGrain: Dose {
    switch self {
    case .hold(let least, let most):
      let most = max(.milliseconds(1), Duration.milliseconds(most.wholeMilliseconds))
      let least = max(.milliseconds(1), Duration.milliseconds(least.wholeMilliseconds))
      return .hold(least: min(least, most), most: most)
    case .reps(let count, let tempo, let least):
      return .reps(
        count: max(1, count),
        tempo: tempo.map { max(.milliseconds(1), .milliseconds($0.wholeMilliseconds)) },
        least: least.map { max(1, $0) }.flatMap { $0 < count ? $0 : nil })
    case .untilDone:
      return .untilDone
    }
  }
}
