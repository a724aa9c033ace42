// SPDX-License-Identifier: MIT

/// Something to be led through: ordered steps, or the three phases of a workout.
///
/// A routine says what to do. The engine makes a session plan of it, which says in which order and
/// when.
public struct Routine: Hashable, Sendable {
  /// The id by which the person and other routines refer to it.
  public var id: RoutineID
  /// The name shown.
  public var name: String
  /// What it is for.
  public var kind: RoutineKind
  /// One or two sentences about it; empty if the file has none.
  public var summary: String
  /// The routine offered once this one has been done a few times.
  public var next: RoutineID?
  /// Where its doses and cautions come from.
  public var sources: [String]
  /// The site that it relieves; relief only.
  public var site: CrampSite?
  /// The time to get ready before the first step, if the routine sets its own.
  public var getReady: Duration?
  /// The time between two steps, if the routine sets its own.
  public var transition: Duration?
  /// Its own sound settings.
  public var sound: SoundWish
  /// Its steps or phases.
  public var content: Content

  /// The content of a routine.
  public enum Content: Hashable, Sendable {
    /// Steps, in order.
    case steps([RoutineElement])
    /// The phases of a workout.
    case phases(WorkoutPhases)
  }

  /// Makes a routine.
  public init(
    id: RoutineID, name: String, kind: RoutineKind, summary: String = "", next: RoutineID? = nil,
    sources: [String] = [], site: CrampSite? = nil, getReady: Duration? = nil,
    transition: Duration? = nil, sound: SoundWish = SoundWish(), content: Content
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.summary = summary
    self.next = next
    self.sources = sources
    self.site = site
    self.getReady = getReady
    self.transition = transition
    self.sound = sound
    self.content = content
  }
}

/// One entry of a routine's steps.
public indirect enum RoutineElement: Hashable, Sendable {
  /// A step.
  case step(Step)
  /// Steps repeated `count` times, at least once. `rest` is between two rounds, in place of the
  /// time between two steps.
  case repetition(count: Int, rest: Duration? = nil, [RoutineElement])
}
