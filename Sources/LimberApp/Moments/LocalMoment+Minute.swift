// SPDX-License-Identifier: MIT
import SessionEngine

extension LocalMoment {
  /// The date and the time to the minute, as `2026-11-22 13:05`. If the person's clock shows that
  /// time twice, the offset follows, as `2026-10-25 02:30+01:00`.
  var minuteText: String {
    let times = WorldClock.moments(clockMilliseconds: clockMilliseconds)
    return times.count > 1 ? clockMinute + offsetText : clockMinute
  }

  /// The date and the time to the minute, without any offset.
  var clockMinute: String { String(rfc3339.prefix(16)).replacing("T", with: " ") }

  /// The offset from UTC, as `+01:00`.
  private var offsetText: String { String(rfc3339.suffix(6)) }

  /// The texts of moments in a list, with the offset if two that are an hour or more apart would
  /// look the same.
  static func minuteTexts(_ moments: [LocalMoment]) -> [String] {
    var offsets: [String: Set<Int>] = [:]
    for moment in moments { offsets[moment.clockMinute, default: []].insert(moment.offsetSeconds) }
    return moments.map { moment in
      let isAlone = (offsets[moment.clockMinute] ?? []).count < 2
      return isAlone ? moment.minuteText : moment.clockMinute + moment.offsetText
    }
  }
}
