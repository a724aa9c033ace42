// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML

extension RoutineReading {
  /// The sound settings of the routine.
  mutating func soundWish(_ fields: Fields<RoutineKey>) -> SoundWish {
    var wish = SoundWish()
    wish.means = fields[.sound].flatMap {
      word($0.value, path: "sound", of: SoundMeans.allCases)
    }
    wish.count = fields[.count].flatMap {
      word($0.value, path: "count", of: Countdown.allCases)?.seconds
    }
    wish.half = fields[.half].flatMap { flag($0.value, path: "half") }
    wish.every = fields[.every].flatMap { every($0) }
    return wish
  }

  private mutating func every(_ field: Fields<RoutineKey>.Field) -> Duration? {
    let (node, path) = (field.value, "every")
    guard let text = scalar(node, path: path, expected: "a duration such as '30s', or off") else {
      return nil
    }
    if text == Countdown.off.rawValue { return .zero }
    guard let length = duration(node, path: path, allowsZero: true) else { return nil }
    if SoundWish.periods.contains(length) { return length }
    let least = DurationText.written(SoundWish.periods.lowerBound)
    let most = DurationText.written(SoundWish.periods.upperBound)
    report(node, path, "must be from \(least) to \(most)")
    return nil
  }
}

/// How many of the last seconds are counted, as files write it.
package enum Countdown: String, CaseIterable {
  case three = "3"
  case five = "5"
  case ten = "10"
  case off

  /// The number; 0 for none.
  package var seconds: Int { Int(rawValue) ?? 0 }
}
