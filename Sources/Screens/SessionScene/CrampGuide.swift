// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What the session's screen is told of cramps beyond the session itself.
public struct CrampGuide: Hashable, Sendable {
  /// How often cramps have come of late, those of this session included.
  public var recent: RecentCramps
  /// What the person told of the cramp before the first of this session; offered, never assumed.
  public var lastTold: [Condition]
  /// Whether the person has dismissed the advice to show their cramps to a clinician for a while.
  public var isAdviceQuiet: Bool
  /// The cramps by which the steps of the relief under way have been put in order; `nil` where they
  /// come as written.
  public var orderedBy: Int?
  /// The emergency number, if the person has set one.
  public var emergencyNumber: String?
  /// Whether missed time is asked about.
  public var asksAboutMissedTime: Bool
  /// Whether to show few, dark glyphs.
  public var isDim: Bool
  /// The steps that wait for an answer on warmth, by their names, each with the conditions that it is
  /// only for; empty once there is an answer.
  public var withheldSteps: [String: [Condition]]
  /// The names of the steps that the person has just left out for good.
  public var refusedSteps: Set<String>
  /// Whether the person is asked if the cramp woke them: at night, and outside a session.
  public var asksWhetherItWoke: Bool
  /// Which line of the advice for the days between cramps is in turn, counting from 0.
  public var adviceTurn: Int
  /// Whether the terminal can show half a cell.
  public var hasHalves: Bool

  /// Makes a guide; by itself one of somebody who has never had a cramp.
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

  /// The guide where nothing is known.
  public static let none = CrampGuide(
    recent: RecentCramps(
      [], until: LocalMoment(unixMilliseconds: 0, offsetSeconds: 0), thresholds: .standard))
}
