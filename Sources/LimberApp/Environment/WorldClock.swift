// SPDX-License-Identifier: MIT
import SessionEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The wall clock: for saying when, never for measuring how long.
enum WorldClock {
  /// Now, by the person's clock.
  static func now() -> LocalMoment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return moment(unixMilliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// A moment as the person's clock shows it in the time zone of now.
  static func moment(unixMilliseconds: Int64) -> LocalMoment {
    var seconds = time_t(unixMilliseconds / 1_000)
    var local = tm()
    localtime_r(&seconds, &local)
    return LocalMoment(unixMilliseconds: unixMilliseconds, offsetSeconds: Int(local.tm_gmtoff))
  }

  /// The first moment of a day on the person's calendar, or `nil` if there is no such day.
  static func startOfDay(year: Int, month: Int, day: Int) -> LocalMoment? {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    var local = tm()
    local.tm_year = Int32(year - 1900)
    local.tm_mon = Int32(month - 1)
    local.tm_mday = Int32(day)
    local.tm_isdst = -1
    let moment = moment(unixMilliseconds: Int64(mktime(&local)) * 1_000)
    let fields = moment.fields
    // mktime takes 31 February for a day in March; a person does not.
    return fields.month == month && fields.day == day ? moment : nil
  }
}
