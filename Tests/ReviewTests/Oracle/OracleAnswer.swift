// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine

/// Every number of a review, as plain values: from the oracle, or from the figures under test.
struct OracleAnswer: Decodable {
  struct Sums: Decodable, Equatable {
    var daysTrained = 0, sessions = 0, completed = 0, active: Int64 = 0
    var cramps = 0, crampDays = 0, nightsWoken = 0
  }
  struct Week: Decodable, Equatable { let first: String, totals: Sums, full: Bool }
  struct Middle: Decodable, Equatable {
    let value: Double, count: Int, bounds: [Double]?, range: [Double]
  }
  struct Relief: Decodable, Equatable {
    let cramps: Int, time: Middle?, tooLong: Int, lower: [Int]
  }
  struct Step: Decodable, Equatable { let name: String, eased: [Int], helped: [Int] }
  struct Site: Decodable, Equatable {
    let site: String, relief: Relief, steps: [Step], sides: [Int]
  }
  struct Scale: Decodable, Equatable { let histogram: [Int], median: Middle?, missing: Int }
  struct Streaks: Decodable, Equatable { let ofLast: [Int], now: Int, best: [Mixed]? }
  struct Compared: Decodable { let now: Sums, before: Sums, chance: [Double] }

  let totals: Sums, afterToday: Int, observed: Int, weeks: [Week], days: [[Int64]], iso: [[Int]]
  let tooShort: Int, streaks: Streaks, comparison: Compared?, soFar: [Sums]?
  let hours: [[Int]], weekdays: [Int], atNight: [Int], woke: [Int], nightRate: [Double]?
  let triggers: [[Mixed]], withoutTrigger: Int, relief: Relief, sites: [Site]
  let frequency: [[Double]?]?, blocks: [[[Double]?]], longestStretch: [Mixed]?, openStretch: Int?
  let writing: [Int], ratings: [Scale], lengths: [Int], withoutTime: Int, without: [Int]
  let tooLong: [String], clotSigns: [String], phases: [Int], exerciseRate: [Double]?
  let routines: [[Mixed]]

  /// A number or a word, in a mixed list.
  enum Mixed: Decodable, Equatable {
    case number(Int), word(String)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int.self) {
        self = .number(number)
      } else {
        self = .word(try value.decode(String.self))
      }
    }
  }
}

extension OracleAnswer.Sums {
  init(_ totals: Totals) {
    self.init(
      daysTrained: totals.daysTrained, sessions: totals.sessions, completed: totals.completed,
      active: totals.active.wholeMilliseconds, cramps: totals.cramps,
      crampDays: totals.crampDays, nightsWoken: totals.nightsWoken)
  }
}

extension OracleAnswer.Middle {
  init?(_ median: Median<Double>?) {
    guard let median else { return nil }
    self.init(
      value: median.value, count: median.count,
      bounds: median.bounds.map { [$0.lowerBound, $0.upperBound] },
      range: [median.range.lowerBound, median.range.upperBound])
  }

  init?(_ median: Median<Duration>?) {
    guard let median else { return nil }
    self.init(
      value: median.value.milliseconds, count: median.count,
      bounds: median.bounds.map { [$0.lowerBound.milliseconds, $0.upperBound.milliseconds] },
      range: [median.range.lowerBound.milliseconds, median.range.upperBound.milliseconds])
  }
}

extension Duration {
  /// The milliseconds, to the half.
  fileprivate var milliseconds: Double { Double((self * 2).wholeMilliseconds) / 2 }
}

extension OracleAnswer.Relief {
  init(_ relief: HelpsPage.Relief) {
    self.init(
      cramps: relief.cramps, time: OracleAnswer.Middle(relief.time), tooLong: relief.tooLong,
      lower: relief.lower.pair)
  }
}

extension OracleAnswer.Step {
  init(_ step: HelpsPage.Step) {
    self.init(
      name: step.name, eased: step.eased.pair,
      helped: StepHelp.allCases.map { step.helped[$0] ?? 0 } + [step.unsaid])
  }
}

extension OracleAnswer.Scale {
  init(_ ratings: Ratings) {
    self.init(
      histogram: ratings.histogram, median: OracleAnswer.Middle(ratings.median),
      missing: ratings.missing)
  }
}

extension OracleAnswer.Streaks {
  init(_ streaks: WeekStreaks) {
    self.init(
      ofLast: streaks.ofLast.pair, now: streaks.now,
      best: streaks.best.map {
        [.number($0.weeks), .word($0.firstDay.iso8601), .number($0.ties)]
      })
  }
}

extension Proportion {
  var pair: [Int] { [count, total] }
}

extension Rate {
  var numbers: [Double] { [value, bounds.lowerBound, bounds.upperBound] }
}
