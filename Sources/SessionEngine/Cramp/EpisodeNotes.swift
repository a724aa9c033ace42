// SPDX-License-Identifier: MIT
import RoutineModel

/// Whether a step helped, as the person says it. The raw value is the word in the log and in JSON.
public enum StepHelp: String, CaseIterable, Hashable, Sendable {
  /// It did.
  case yes
  /// A little.
  case some
  /// It did not.
  case no
}

/// What the person tells of an episode; all of it optional, and nothing is assumed.
public struct EpisodeNotes: Hashable, Sendable {
  /// Pain at onset on the Numeric Rating Scale, 0 to 10.
  public var painOnset: Int?
  /// Pain at its worst, on the same scale.
  public var painWorst: Int?
  /// Pain when telling, on the same scale.
  public var painNow: Int?
  /// The conditions it came under, which may have set it off, in the order of `Condition.told`.
  public var triggers: [Condition]
  /// Whether it woke the person.
  public var woke: Bool?
  /// Which steps of relief helped, by the index of a step's first segment that is a step.
  public var helped: [Int: StepHelp]

  /// The values of the Numeric Rating Scale.
  public static let painScale = 0...10

  /// Makes notes; pain outside the scale is no answer, triggers that only the log can know are none,
  /// and triggers are put in order.
  public init(
    painOnset: Int? = nil, painWorst: Int? = nil, painNow: Int? = nil, triggers: [Condition] = [],
    woke: Bool? = nil, helped: [Int: StepHelp] = [:]
  ) {
    self.painOnset = Self.onScale(painOnset)
    self.painWorst = Self.onScale(painWorst)
    self.painNow = Self.onScale(painNow)
    self.triggers = Condition.told.filter(triggers.contains)
    self.woke = woke
    self.helped = helped.filter { (0..<RoutineLimits.mostSegments).contains($0.key) }
  }

  /// The notes of somebody whom the cramp woke, or not, or who does not say it any more. What wakes
  /// comes at night: told so, the night is a trigger as well. It stays one when that is untold, since
  /// the person may have told it by itself.
  ///
  /// Notes are told through this where they are made. Reading them never adds anything, so that an
  /// old log rebuilds the session that wrote it.
  public func telling(woke: Bool?) -> EpisodeNotes {
    var notes = self
    notes.woke = woke
    if woke == true, !notes.triggers.contains(.night) { notes.triggers.append(.night) }
    return notes.checked
  }

  /// The same notes where pain was never above its worst: that is raised to what is said of it otherwise.
  public var raisingWorst: EpisodeNotes {
    var notes = self
    notes.painWorst = Self.worst(painWorst, of: painOnset, painNow)
    return notes
  }

  /// Pain at its worst where other pain is told: not below that. `nil` stays unsaid.
  public static func worst(_ worst: Int?, of pains: Int?...) -> Int? {
    worst.map { worst in pains.compactMap(\.self).reduce(worst, max) }
  }

  /// The same notes as they are when made anew; setting a property checks nothing.
  public var checked: EpisodeNotes {
    EpisodeNotes(
      painOnset: painOnset, painWorst: painWorst, painNow: painNow, triggers: triggers, woke: woke,
      helped: helped)
  }

  private static func onScale(_ pain: Int?) -> Int? {
    pain.flatMap { painScale.contains($0) ? $0 : nil }
  }
}
