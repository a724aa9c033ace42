// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// Ten scripted weeks of cramps at three sites, from Monday, 2 February 2026, on a clock that goes
/// from +01:00 to +02:00 at the end of the eighth week. The results were calculated by hand and are
/// in the tables of the tests that use it.
public enum TenWeeks {
  /// Monday at midnight.
  public static let start = LocalMoment(
    unixMilliseconds: 20_486 * 86_400_000 - 3_600_000, offsetSeconds: 3_600)

  /// The end of a week, from 1: Sunday at midnight.
  public static func end(of week: Int) -> LocalMoment { moment(day: week * 7, "00:00") }

  /// A day of the week.
  public enum Day: Int, Sendable {
    /// The days, Monday being 0.
    case mon, tue, wed, thu, fri, sat, sun
  }

  /// The first step of every relief in the script.
  public static let stretch = "Stretch"
  /// The second.
  public static let press = "Press"
  /// The third, in the foot only.
  public static let circle = "Circle"

  /// The cramps, oldest first; one was deleted.
  public static let cramps: [CrampRecord] = scripts.enumerated().map { $1.record(number: $0 + 1) }

  // Each line: week, day, time, site, side, pain before and after, seconds in each step. Unless
  // stated, it eased in the last step.
  private static let scripts: [Script] = [
    Script(1, .tue, "18:30", .foot, .left, pain: (7, 3), [15, 105]),

    Script(2, .thu, "07:10", .foot, .left, pain: (6, 5), [15, 180, 65]),

    Script(3, .mon, "19:00", .foot, .right, pain: (8, 4), [15]),
    Script(3, .tue, "19:20", .calf, .right, pain: (5, 3), [30]),
    Script(3, .wed, "06:45", .foot, .right, [15, 45]),
    Script(3, .fri, "22:00", .hamstring, .left, pain: (6, 6), [30], .passedOn),
    Script(3, .sun, "12:00", .calf, .right, [30, 60]),

    Script(4, .tue, "02:30", .calf, .left, pain: (8, 2), [30, 30], woke: true),
    Script(4, .fri, "04:00", .calf, .left, pain: (7, 4), [30], woke: true),

    // One night.
    Script(5, .wed, "23:40", .calf, .left, [30, 90], woke: true),
    Script(5, .thu, "03:10", .calf, .left, pain: (6, 5), [10], .recurred, woke: true),

    Script(6, .wed, "10:00", .foot, .right, pain: (9, 0), [15], isDeleted: true),

    Script(7, .mon, "18:00", .foot, .left, pain: (5, 2), [15, 165]),
    Script(7, .mon, "18:10", .foot, .left, pain: (5, 4), [15, 185]),
    Script(7, .tue, "18:05", .foot, .left, [15, 285]),
    Script(7, .wed, "07:00", .calf, .right, pain: (4, 1), [30]),
    Script(7, .thu, "18:00", .foot, .right, pain: (9, 3), [15, 75]),
    Script(7, .thu, "21:00", .hamstring, .left, pain: (7, 5), [30, 120]),
    Script(7, .fri, "18:00", .foot, .right, [15, 180, 60], .passedOn),
    Script(7, .fri, "18:30", .calf, .right, pain: (6, 4), [30, 45]),
    Script(7, .sat, "09:00", .foot, .left, pain: (6, 3), [10]),
    Script(7, .sat, "09:20", .hamstring, .right, [20], .endedSession),
    // Less than 7 × 24 hours before the end of the eighth week, which is an hour short.
    Script(7, .sun, "23:30", .calf, .left, [30, 60], woke: true),

    // Still the same night.
    Script(8, .mon, "03:00", .foot, .left, pain: (7, 6), [15, 30], woke: true),
    Script(8, .sun, "12:00", .calf, .right, pain: (5, 5), lasted: 240),

    Script(10, .mon, "06:00", .foot, .left, pain: (8, 5), [15]),
    Script(10, .mon, "18:00", .foot, .left, [15, 15]),
    Script(10, .tue, "06:00", .foot, .right, pain: (4, 3), [15, 120]),
    Script(10, .tue, "18:00", .calf, .left, pain: (7, 5), [30]),
    Script(10, .tue, "18:20", .calf, .left, [30, 180], .passedOn),
    Script(10, .wed, "02:00", .hamstring, .right, [30], .passedOn, woke: true),
    Script(10, .wed, "18:00", .foot, .right, pain: (6, 2), [15, 60]),
    Script(10, .thu, "18:00", .foot, .left, pain: (7, 5), [15, 180, 45]),
    Script(10, .fri, "01:15", .calf, .right, pain: (9, 4), [30, 40], woke: true),
    Script(10, .fri, "18:00", .hamstring, .left, pain: (6, 3), lasted: 300),
    Script(10, .sat, "10:00", .foot, .left, [15, 90]),
    Script(10, .sat, "10:15", .foot, .left, pain: (5, 5), [15, 100], .recurred),
    Script(10, .sun, "18:00", .calf, .right, pain: (8, 6), [25]),
    Script(10, .sun, "20:00", .foot, .right, pain: (10, 1), [15, 5]),
  ]

  /// One line of the script.
  private struct Script: Sendable {
    var day: Int
    var time: String
    var site: CrampSite
    var side: Side
    var pain: (before: Int, after: Int)?
    /// The seconds in each step; empty for a cramp logged by hand.
    var steps: [Int]
    var outcome: EpisodeOutcome
    var lasted: Int
    var woke: Bool
    var isDeleted: Bool

    init(
      _ week: Int, _ day: Day, _ time: String, _ site: CrampSite, _ side: Side,
      pain: (Int, Int)? = nil, _ steps: [Int] = [], _ outcome: EpisodeOutcome = .eased,
      lasted: Int? = nil, woke: Bool = false, isDeleted: Bool = false
    ) {
      self.day = (week - 1) * 7 + day.rawValue
      self.time = time
      self.site = site
      self.side = side
      self.pain = pain.map { (before: $0.0, after: $0.1) }
      self.steps = steps
      self.outcome = outcome
      self.lasted = lasted ?? steps.reduce(0, +)
      self.woke = woke
      self.isDeleted = isDeleted
    }

    func record(number: Int) -> CrampRecord {
      let digits = String(number)
      let id = String(repeating: "0", count: 16 - digits.count) + digits
      let session = SessionID(rawValue: id)
      var record = CrampRecord(
        id: steps.isEmpty ? CrampID(rawValue: id) : CrampID(session: session, number: 1),
        onsetAt: TenWeeks.moment(day: day, time), site: site, side: side)
      if !steps.isEmpty { record.place = CrampRecord.Place(session: session, routine: "Relief") }
      record.painOnset = pain?.before
      record.painAfter = pain?.after
      record.steps = zip([TenWeeks.stretch, TenWeeks.press, TenWeeks.circle], steps).map {
        CrampRecord.Step(name: $0, spent: .seconds($1))
      }
      record.outcome = outcome
      record.lasted = .seconds(lasted)
      if outcome == .eased { record.easedIn = record.steps.last?.name }
      record.woke = woke
      record.isDeleted = isDeleted
      return record
    }
  }

  /// A moment on a day, from 0, by the local clock.
  private static func moment(day: Int, _ time: String) -> LocalMoment {
    let parts = time.split(separator: ":").compactMap { Int64($0) }
    let minutes = parts.reduce(0) { $0 * 60 + $1 }
    // The Sunday of the eighth week, before dawn; no cramp of the script is in that night.
    let offset: Int64 = day >= 55 ? 7_200 : 3_600
    let utc = (20_486 + Int64(day)) * 86_400_000 + minutes * 60_000 - offset * 1_000
    return LocalMoment(unixMilliseconds: utc, offsetSeconds: Int(offset))
  }
}
