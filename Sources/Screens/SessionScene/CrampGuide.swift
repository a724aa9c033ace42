// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What the session's screen knows about cramps beyond the session itself.
public struct CrampGuide: Hashable, Sendable {
  /// How often cramps have come lately, including those of this session.
  public var recent: RecentCramps
  /// The triggers told for the last cramp before this session; offered, never assumed.
  public var lastTold: [Condition]
  /// Whether the person has dismissed the advice to see a clinician for a while.
  public var isAdviceQuiet: Bool
  /// How many cramps the order of the current relief steps is based on; `nil` if it is as written.
  public var orderedBy: Int?
  /// The emergency number, if one is set.
  public var emergencyNumber: String?
  /// Whether the person is asked about missed time.
  public var asksAboutMissedTime: Bool
  /// Whether to use few, dark glyphs.
  public var isDim: Bool
  /// The names of the steps waiting for an answer about warmth, with the conditions each is only
  /// for; empty once answered.
  public var withheldSteps: [String: [Condition]]
  /// The names of the steps that the person has just left out for good.
  public var refusedSteps: Set<String>
  /// Whether to ask if the cramp woke the person: at night, outside sessions.
  public var asksWhetherItWoke: Bool
  /// Which line of advice for the days between cramps is next, from 0.
  public var adviceTurn: Int
  /// Whether the terminal can show half cells.
  public var hasHalves: Bool

  /// Makes a guide; by default for somebody without earlier cramps.
  public init(
    recent: RecentCramps, lastTold: [Condition] = [],
    isAdviceQuiet: Bool = false, orderedBy: Int? = nil, emergencyNumber: String? = nil,
    asksAboutMissedTime: Bool = false, isDim: Bool = false,
    withheldSteps: [String: [Condition]] = [:], refusedSteps: Set<String> = [],
    asksWhetherItWoke: Bool = true, adviceTurn: Int = 0, hasHalves: Bool = true
  ) {
    self.recent = recent
    self.lastTold = lastTold
    self.isAdviceQuiet = isAdviceQuiet
    self.orderedBy = orderedBy
    self.emergencyNumber = emergencyNumber
    self.asksAboutMissedTime = asksAboutMissedTime
    self.isDim = isDim
    self.withheldSteps = withheldSteps
    self.refusedSteps = refusedSteps
    self.asksWhetherItWoke = asksWhetherItWoke
    self.adviceTurn = adviceTurn
    self.hasHalves = hasHalves
  }

  /// The guide if nothing is known.
  public static let none = CrampGuide(
    recent: RecentCramps(
      [], until: LocalMoment(unixMilliseconds: 0, offsetSeconds: 0), thresholds: .standard))
}
