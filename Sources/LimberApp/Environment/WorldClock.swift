// SPDX-License-Identifier: MIT
import SessionEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The wall clock: for stating when, never for measuring how long.
enum WorldClock {
  /// Now, by the person's clock.
  static func now() -> LocalMoment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return moment(unixMilliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// A moment on the person's clock in the current time zone.
  static func moment(unixMilliseconds: Int64) -> LocalMoment {
    var seconds = time_t(unixMilliseconds / 1_000)
    var local = tm()
    localtime_r(&seconds, &local)
    return LocalMoment(unixMilliseconds: unixMilliseconds, offsetSeconds: Int(local.tm_gmtoff))
  }

  /// The first moment of the next day on the person's clock.
  static func endOfDay(_ moment: LocalMoment) -> LocalMoment {
    let fields = moment.fields
    var local = tm()
    local.tm_year = Int32(fields.year - 1900)
    local.tm_mon = Int32(fields.month - 1)
    // `mktime` takes the day after the last of a month as the first of the next.
    local.tm_mday = Int32(fields.day + 1)
    local.tm_isdst = -1
    return Self.moment(unixMilliseconds: Int64(mktime(&local)) * 1_000)
  }

  /// How many seconds the person's clock is ahead of UTC at a Unix time in seconds.
  static func offset(at unixSeconds: Int64) -> Int {
    var seconds = time_t(unixSeconds)
    var local = tm()
    localtime_r(&seconds, &local)
    return Int(local.tm_gmtoff)
  }

  /// The milliseconds from 1970-01-01 00:00 to a date and time on the same clock; `nil` if they do
  /// not exist.
  static func clockMilliseconds(
    year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int
  ) -> Int64? {
    guard (1...9998).contains(year), (1...12).contains(month), (1...31).contains(day),
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    var clock = tm()
    clock.tm_year = Int32(year - 1900)
    clock.tm_mon = Int32(month - 1)
    clock.tm_mday = Int32(day)
    clock.tm_hour = Int32(hour)
    clock.tm_min = Int32(minute)
    clock.tm_sec = Int32(second)
    let milliseconds = Int64(timegm(&clock)) * 1_000
    // timegm turns 31 February into a day in March, and normalises its argument.
    return clock.tm_mon == Int32(month - 1) && clock.tm_mday == Int32(day) ? milliseconds : nil
  }

  /// The moments at which the person's clock showed a time, in order: none in an hour that daylight
  /// saving skips, two in one that it repeats.
  ///
  /// - Parameters:
  ///   - clockMilliseconds: The milliseconds from 1970-01-01 00:00 to that time on the same clock.
  ///   - offset: How many seconds the clock is ahead of UTC at a Unix time in seconds.
  static func moments(
    clockMilliseconds: Int64, offset: (Int64) -> Int = offset(at:)
  ) -> [LocalMoment] {
    let near = clockMilliseconds / 1_000
    // The offset changes at most once in these days, so it is one of these two.
    let offsets = Set([offset(near - 86_400), offset(near + 86_400)])
    return offsets.compactMap { ahead in
      let milliseconds = clockMilliseconds - Int64(ahead) * 1_000
      let seconds = milliseconds >= 0 ? milliseconds / 1_000 : (milliseconds - 999) / 1_000
      guard offset(seconds) == ahead else { return nil }
      return LocalMoment(unixMilliseconds: milliseconds, offsetSeconds: ahead)
    }.sorted { $0.unixMilliseconds < $1.unixMilliseconds }
  }
}
