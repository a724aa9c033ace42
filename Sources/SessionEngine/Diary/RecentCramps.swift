// SPDX-License-Identifier: MIT
import RoutineModel

/// How often cramps have come of late, as far as the thresholds ask.
public struct RecentCramps: Hashable, Sendable {
  /// From when they count as frequent or recurring.
  public let thresholds: CrampThresholds
  /// The cramps within the days of `frequent`.
  public let inFrequentDays: Int
  /// The nights within the days of `frequent` in which a cramp woke the person.
  public let nightsWoken: Int
  /// The cramps within the days of `recurring`.
  public let inRecurringDays: Int

  /// One cramp as it counts here.
  public struct Onset: Hashable, Sendable {
    /// When it began.
    public let at: LocalMoment
    /// Whether it woke the person.
    public let woke: Bool

    /// Makes an onset.
    public init(at: LocalMoment, woke: Bool) {
      self.at = at
      self.woke = woke
    }
  }

  /// Counts cramps that began in the days up to a moment, that moment included.
  public init(_ onsets: some Sequence<Onset>, until now: LocalMoment, thresholds: CrampThresholds) {
    self.thresholds = thresholds
    var frequent = 0
    var recurring = 0
    var woken: [LocalMoment] = []
    for onset in onsets {
      let age = now.unixMilliseconds - onset.at.unixMilliseconds
      guard age >= 0 else { continue }
      if age < Self.milliseconds(thresholds.recurringDays) { recurring += 1 }
      guard age < Self.milliseconds(thresholds.frequentDays) else { continue }
      frequent += 1
      if onset.woke { woken.append(onset.at) }
    }
    inFrequentDays = frequent
    inRecurringDays = recurring
    nightsWoken = Self.nights(of: woken).count
  }

  /// Which of `frequent` and `recurring` hold.
  public var conditions: [Condition] {
    var conditions: [Condition] = []
    if frequentReason != nil { conditions.append(.frequent) }
    if recurringReason != nil { conditions.append(.recurring) }
    return conditions
  }

  /// Why `frequent` holds, such as `3 cramps in 7 days`; `nil` if it does not.
  public var frequentReason: String? {
    if inFrequentDays >= thresholds.frequentCramps {
      return Self.words(inFrequentDays, in: thresholds.frequentDays)
    }
    guard nightsWoken >= thresholds.nightsWoken else { return nil }
    let nights = nightsWoken == 1 ? "1 night" : "\(nightsWoken) nights"
    return "woken on \(nights) of \(thresholds.frequentDays)"
  }

  /// Why `recurring` holds, such as `2 cramps in 14 days`; `nil` if it does not.
  public var recurringReason: String? {
    inRecurringDays >= thresholds.recurringCramps
      ? Self.words(inRecurringDays, in: thresholds.recurringDays) : nil
  }

  /// The nights that some wakings are of, by the numbers of the days on which they began. A night is
  /// from noon to noon; besides, a waking less than `apart` after the last one before noon is of the
  /// same night as that, so that somebody who sleeps over noon is not told of two. What is of a night
  /// only by that draws no others into it.
  public static func nights(of wakings: some Sequence<LocalMoment>) -> Set<Int> {
    let sorted = wakings.sorted { $0.unixMilliseconds < $1.unixMilliseconds }
    var nights: Set<Int> = []
    /// The last waking of each night from noon to noon.
    var lastOf: [Int: Int64] = [:]
    for waking in sorted {
      let (number, at) = (waking.nightNumber, waking.unixMilliseconds)
      let isCarriedOver = lastOf[number - 1].map { at - $0 < apart.wholeMilliseconds } ?? false
      nights.insert(isCarriedOver ? number - 1 : number)
      lastOf[number] = at
    }
    return nights
  }

  /// From how long after the last one before noon on a waking is of another night; our own choice.
  public static let apart: Duration = .seconds(6 * 3_600)

  private static func words(_ cramps: Int, in days: Int) -> String {
    "\(cramps) \(cramps == 1 ? "cramp" : "cramps") in \(days == 1 ? "a day" : "\(days) days")"
  }

  private static func milliseconds(_ days: Int) -> Int64 { Int64(days) * 86_400_000 }
}

extension CrampRecord {
  /// The cramp as it counts among recent ones.
  public var onset: RecentCramps.Onset { RecentCramps.Onset(at: onsetAt, woke: woke == true) }
}

extension LocalMoment {
  /// The number of the night that a moment belongs to; a night is from noon to noon.
  public var nightNumber: Int { advanced(by: .seconds(-43_200)).dayNumber }
}
