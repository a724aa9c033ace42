// SPDX-License-Identifier: MIT
import SessionEngine

/// How often cramps came, as a clinician would ask: in all, and in blocks of 28 days.
public struct Frequency: Sendable {
  /// The days observed; `nil` if there are none.
  public let observed: ClosedRange<CivilDay>?
  /// The frequency over all of them.
  public let whole: Block?
  /// The blocks of 28 days, oldest first; the last one ends with the date range.
  public let blocks: [Block]
  /// The days left over before the first block; `nil` if there are none, or no block.
  public let rest: Block?
  /// The longest stretch between two days with a cramp, the earliest among equals; `nil` before
  /// there are two such days.
  public let longestStretch: ClosedRange<CivilDay>?
  /// How many whole days passed from the last day with a cramp to the end of the date range; `nil`
  /// without such a day. If the range ends today, the stretch continues, and is reported as "so
  /// far".
  public let openStretch: Int?

  /// The length of a block.
  public static let blockDays = 28

  /// The frequency in some days.
  public struct Block: Hashable, Sendable {
    /// The days.
    public let days: ClosedRange<CivilDay>
    /// Their totals.
    public let totals: Totals

    /// The cramps per 28 days; `nil` for fewer days.
    public var cramps: Rate? { Rate(totals.cramps, days: days.count) }
    /// The days with a cramp per 28 days.
    public var crampDays: Rate? { Rate(totals.crampDays, days: days.count) }
    /// The nights woken per 28 days.
    public var nightsWoken: Rate? { Rate(totals.nightsWoken, days: days.count) }
  }

  /// Counts.
  ///
  /// - Parameter most: How many blocks there are at the most.
  public init(_ figures: ReviewFigures, blocks most: Int = .max) {
    observed = figures.observed
    // A waking after midnight belongs to the night that began on the day before the first entry.
    whole = figures.observed.map { Block(days: $0, totals: figures.totals) }
    let end = figures.question.days.upperBound
    let count = min(most, figures.daysObserved / Self.blockDays)
    blocks = (0..<count).reversed().map { back in
      let last = end.advanced(by: -back * Self.blockDays)
      let days = last.advanced(by: 1 - Self.blockDays)...last
      return Block(days: days, totals: figures.totals(of: days))
    }
    let first = blocks.first?.days.lowerBound
    rest = figures.observed.flatMap { observed in
      guard let first, observed.lowerBound < first else { return nil }
      let days = observed.lowerBound...first.advanced(by: -1)
      return Block(days: days, totals: figures.totals(of: days))
    }

    let asked = figures.question.days
    let crampDays = zip(asked, figures.days).lazy.filter { $1.cramps > 0 }.map(\.0)
    var longest: (first: CivilDay, count: Int)?
    var last: CivilDay?
    for day in crampDays {
      if let last, case let count = last.distance(to: day) - 1, count > longest?.count ?? -1 {
        longest = (last.advanced(by: 1), count)
      }
      last = day
    }
    longestStretch = longest.flatMap {
      $0.count > 0 ? $0.first...$0.first.advanced(by: $0.count - 1) : nil
    }
    // Today is not over.
    let lastWhole = min(end, figures.question.today.advanced(by: -1))
    openStretch = last.map { max(0, $0.distance(to: lastWhole)) }
  }
}
