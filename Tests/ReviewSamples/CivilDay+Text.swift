// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension CivilDay {
  /// The day of a date such as `2026-11-22`.
  package init?(iso8601 text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  /// The day of a date; throws if it is invalid.
  package static func on(_ text: String) throws -> CivilDay {
    guard let day = CivilDay(iso8601: text) else { throw NoSuchDay(text: text) }
    return day
  }
}

extension LocalMoment {
  /// A moment by its local day and time such as `02:30`, this many hours ahead of UTC.
  package static func at(_ day: String, _ time: String, ahead hours: Int = 1) throws -> LocalMoment
  {
    let minutes = time.split(separator: ":").compactMap { Int64($0) }.reduce(0) { $0 * 60 + $1 }
    let midnight = Int64(try CivilDay.on(day).number) * 86_400_000
    return LocalMoment(
      unixMilliseconds: midnight + minutes * 60_000 - Int64(hours) * 3_600_000,
      offsetSeconds: hours * 3_600)
  }
}

/// Text that is not a date.
private struct NoSuchDay: Error {
  let text: String
}
