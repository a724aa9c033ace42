// SPDX-License-Identifier: MIT
import SessionEngine

/// What interrupts a habit in a calendar year: holidays, illness, a journey.
struct YearOff: Sendable {
  /// The kinds of days.
  enum Kind: Hashable, Sendable {
    /// A day like any other.
    case usual
    /// No training; only cramps are logged.
    case holiday
    /// No training.
    case ill
    /// On a journey; the clock is this many seconds ahead of home.
    case away(ahead: Int)
  }

  private let spans: [(days: ClosedRange<Int>, kind: Kind)]

  /// Draws the interruptions of a year.
  init(_ year: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed, .year, year)
    let first = CivilDay(year: year, month: 1, day: 1)?.number ?? 0
    func span(_ days: ClosedRange<Int>, lasting: ClosedRange<Int>, _ kind: Kind) -> (
      days: ClosedRange<Int>, kind: Kind
    ) {
      let start = first + days.lowerBound + random.below(days.count)
      return (start...start + lasting.lowerBound + random.below(lasting.count) - 1, kind)
    }
    var spans = [
      span(185...225, lasting: 12...17, .holiday), span(100...125, lasting: 5...8, .holiday),
      span(15...75, lasting: 5...11, .ill),
      span(255...290, lasting: 7...11, .away(ahead: random.pick([-9, -6, -5, 3, 7]) * 3_600)),
    ]
    if random.chance(50) { spans.append(span(305...335, lasting: 4...8, .ill)) }
    self.spans = spans
  }

  /// The kind of a day. No interruption goes beyond the year.
  func kind(of day: CivilDay) -> Kind {
    spans.first { $0.days.contains(day.number) }?.kind ?? .usual
  }
}
