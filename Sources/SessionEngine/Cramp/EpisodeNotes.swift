// SPDX-License-Identifier: MIT
import RoutineModel

/// What the person tells of an episode; all of it optional, and nothing is assumed.
public struct EpisodeNotes: Hashable, Sendable {
  /// Pain at onset on the Numeric Rating Scale, 0 to 10.
  public var painOnset: Int?
  /// Pain when telling, on the same scale.
  public var painNow: Int?
  /// What may have set it off, in the order of `Condition.allCases`.
  public var triggers: [Condition]

  /// The values of the Numeric Rating Scale.
  public static let painScale = 0...10

  /// Makes notes; pain outside the scale is no answer, and triggers are put in order.
  public init(painOnset: Int? = nil, painNow: Int? = nil, triggers: [Condition] = []) {
    self.painOnset = painOnset.flatMap { Self.painScale.contains($0) ? $0 : nil }
    self.painNow = painNow.flatMap { Self.painScale.contains($0) ? $0 : nil }
    self.triggers = Condition.allCases.filter(triggers.contains)
  }
}
