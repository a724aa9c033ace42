// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

extension CivilDay {
  /// The day of a date, as `2026-11-22`.
  init?(iso8601 text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  /// The day of a date that is known to be one.
  static func on(_ text: String) throws -> CivilDay { try #require(CivilDay(iso8601: text)) }
}

extension LocalMoment {
  /// A moment as a clock shows it, on a day, at `02:30`, so many hours ahead of UTC.
  static func at(_ day: String, _ time: String, ahead hours: Int = 1) throws -> LocalMoment {
    let minutes = time.split(separator: ":").compactMap { Int64($0) }.reduce(0) { $0 * 60 + $1 }
    let midnight = Int64(try CivilDay.on(day).number) * 86_400_000
    return LocalMoment(
      unixMilliseconds: midnight + minutes * 60_000 - Int64(hours) * 3_600_000,
      offsetSeconds: hours * 3_600)
  }
}
