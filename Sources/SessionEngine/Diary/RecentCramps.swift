// SPDX-License-Identifier: MIT
import RoutineModel

/// How often cramps have come lately, within the days of the thresholds.
public struct RecentCramps: Hashable, Sendable {
  /// The thresholds for frequent and recurring.
  public let thresholds: CrampThresholds
  /// The cramps within the days for `frequent`.
  public let inFrequentDays: Int
  /// The nights woken within the days for `frequent`.
  public let nightsWoken: Int
  /// The cramps within the days for `recurring`.
  public let inRecurringDays: Int

  /// A cramp, as far as it matters here.
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

  /// Counts cramps that began in the days up to and including a moment.
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

  /// Why they are frequent, such as `3 cramps in 7 days`; `nil` if they are not.
  public var frequentReason: String? {
    if inFrequentDays >= thresholds.frequentCramps {
      return Self.words(inFrequentDays, in: thresholds.frequentDays)
    }
    guard nightsWoken >= thresholds.nightsWoken else { return nil }
    let nights = nightsWoken == 1 ? "1 night" : "\(nightsWoken) nights"
    return "woken on \(nights) of \(thresholds.frequentDays)"
  }

  /// Why they are recurring, such as `2 cramps in 14 days`; `nil` if they are not.
  public var recurringReason: String? {
    inRecurringDays >= thresholds.recurringCramps
      ? Self.words(inRecurringDays, in: thresholds.recurringDays) : nil
  }

  /// The nights of some wakings, by the day number on which each night began. A night is from noon
  /// to noon. A waking after noon also belongs to the night before if the last waking before noon
  /// was less than `apart` earlier, so that sleeping past noon does not count as two nights. A
  /// waking moved in this way moves no others.
  public static func nights(of wakings: some Sequence<LocalMoment>) -> Set<Int> {
    let sorted = wakings.sorted { $0.unixMilliseconds < $1.unixMilliseconds }
    var nights: Set<Int> = []
    /// The last waking in each span from noon to noon.
    var lastOf: [Int: Int64] = [:]
    for waking in sorted {
      let (number, at) = (waking.nightNumber, waking.unixMilliseconds)
      let isCarriedOver = lastOf[number - 1].map { at - $0 < apart.wholeMilliseconds } ?? false
      nights.insert(isCarriedOver ? number - 1 : number)
      lastOf[number] = at
    }
    return nights
  }

  /// The gap after the last waking before noon from which on a new night counts; our own choice.
  public static let apart: Duration = .seconds(6 * 3_600)

  private static func words(_ cramps: Int, in days: Int) -> String {
    "\(cramps) \(cramps == 1 ? "cramp" : "cramps") in \(days == 1 ? "a day" : "\(days) days")"
  }

  private static func milliseconds(_ days: Int) -> Int64 { Int64(days) * 86_400_000 }
}

extension CrampRecord {
  /// Its onset, for counting recent cramps.
  public var onset: RecentCramps.Onset { RecentCramps.Onset(at: onsetAt, woke: woke == true) }
}

extension LocalMoment {
  /// The number of the night it belongs to; a night is from noon to noon.
  public var nightNumber: Int { advanced(by: .seconds(-43_200)).dayNumber }
}
