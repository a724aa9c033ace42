// SPDX-License-Identifier: MIT
import RoutineModel

/// Whether a step helped, as told by the person. The raw value is the word in the log and in JSON.
public enum StepHelp: String, CaseIterable, Hashable, Sendable {
  /// It did.
  case yes
  /// A little.
  case some
  /// It did not.
  case no
}

/// The person's answers about an episode; all of them optional, and nothing is assumed.
public struct EpisodeNotes: Hashable, Sendable {
  /// Pain at onset on the Numeric Rating Scale, 0 to 10.
  public var painOnset: Int?
  /// Pain at its worst, on the same scale.
  public var painWorst: Int?
  /// Pain at the time of answering, on the same scale.
  public var painNow: Int?
  /// The triggers the person named, in the order of `Condition.told`.
  public var triggers: [Condition]
  /// Whether it woke the person.
  public var woke: Bool?
  /// Which relief steps helped, by the index of the first step segment of each.
  public var helped: [Int: StepHelp]

  /// The values of the Numeric Rating Scale.
  public static let painScale = 0...10

  /// Makes notes. Pain off the scale is dropped, and so are conditions only the log can know;
  /// triggers are put in order.
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

  /// The notes with an answer on whether the cramp woke the person. Being woken happens at night,
  /// so `true` adds the night as a trigger. Taking the answer back does not remove it, since the
  /// person may have named the night themselves.
  ///
  /// Only called when notes are made. Reading them adds nothing, so that an old log rebuilds the
  /// session that wrote it.
  public func telling(woke: Bool?) -> EpisodeNotes {
    var notes = self
    notes.woke = woke
    if woke == true, !notes.triggers.contains(.night) { notes.triggers.append(.night) }
    return notes.checked
  }

  /// The notes with the worst pain raised to any other pain told, if that was higher.
  public var raisingWorst: EpisodeNotes {
    var notes = self
    notes.painWorst = Self.worst(painWorst, of: painOnset, painNow)
    return notes
  }

  /// The worst pain, raised to any other pain told; `nil` stays unsaid.
  public static func worst(_ worst: Int?, of pains: Int?...) -> Int? {
    worst.map { worst in pains.compactMap(\.self).reduce(worst, max) }
  }

  /// The notes as the initializer would make them; setting a property checks nothing.
  public var checked: EpisodeNotes {
    EpisodeNotes(
      painOnset: painOnset, painWorst: painWorst, painNow: painNow, triggers: triggers, woke: woke,
      helped: helped)
  }

  private static func onScale(_ pain: Int?) -> Int? {
    pain.flatMap { painScale.contains($0) ? $0 : nil }
  }
}
