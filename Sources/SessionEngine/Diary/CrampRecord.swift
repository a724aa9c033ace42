// SPDX-License-Identifier: MIT
import RoutineModel

/// A cramp in the diary: as the session logged it or the person wrote it down, with all later
/// corrections and additions.
public struct CrampRecord: Hashable, Sendable {
  /// A step of relief; its sides, sets and directions count as one.
  public struct Step: Hashable, Sendable {
    /// The step's name.
    public var name: String
    /// The time spent in it; zero if the person only said that they tried it.
    public var spent: Duration
    /// Whether it helped, if the person has said it.
    public var helped: StepHelp?

    /// Makes a step.
    public init(name: String, spent: Duration, helped: StepHelp? = nil) {
      self.name = name
      self.spent = spent
      self.helped = helped
    }
  }

  /// Where in a session the cramp came.
  public struct Place: Hashable, Sendable {
    /// The session.
    public var session: SessionID
    /// The name of the session's routine.
    public var routine: String
    /// The phase, if the plan had begun and has phases.
    public var phase: Phase?
    /// The step's name, if the plan had begun.
    public var step: String?
    /// The quarter of the session, 1 to 4, if it is known.
    public var quarter: Int?
    /// The first cramp at the same site in the session, if this is another.
    public var follows: CrampID?

    /// Makes a place.
    public init(
      session: SessionID, routine: String, phase: Phase? = nil, step: String? = nil,
      quarter: Int? = nil, follows: CrampID? = nil
    ) {
      self.session = session
      self.routine = routine
      self.phase = phase
      self.step = step
      self.quarter = quarter
      self.follows = follows
    }
  }

  /// Its id.
  public var id: CrampID
  /// When it began.
  public var onsetAt: LocalMoment
  /// Where it was.
  public var site: CrampSite
  /// The site that the relief steps are for; correcting `site` does not change it.
  public internal(set) var relievedSite: CrampSite
  /// The side, if it was said.
  public var side: Side?
  /// Where in a session it came; `nil` for one logged by hand.
  public var place: Place?
  /// The triggers told, and the conditions derived from the log.
  public var conditions: [Condition] = []
  /// Pain at onset, 0 to 10.
  public var painOnset: Int?
  /// Pain at its worst, 0 to 10.
  public var painWorst: Int?
  /// Pain after it, 0 to 10.
  public var painAfter: Int?
  /// The steps of relief that were begun, in order, then those the person said they tried.
  public var steps: [Step] = []
  /// How it ended; `nil` while unknown.
  public var outcome: EpisodeOutcome?
  /// The time from its onset to its end.
  public var lasted: Duration?
  /// The step under way when it eased.
  public var easedIn: String?
  /// Whether it woke the person.
  public var woke: Bool?
  /// Soreness after it, 0 to 10, at the time of answering.
  public var soreness: Int?
  /// When the soreness was told; `nil` if it was not, or the time is unknown.
  public var sorenessToldAt: LocalMoment?
  /// The person's note.
  public var note: String?
  /// Whether the person has deleted it.
  public var isDeleted = false

  /// Makes a record with what is always known.
  public init(id: CrampID, onsetAt: LocalMoment, site: CrampSite, side: Side? = nil) {
    self.id = id
    self.onsetAt = onsetAt
    self.site = site
    relievedSite = site
    self.side = side
  }

  /// Whether its relief steps were for its actual site, and so say something about it.
  public var isRelievedAtSite: Bool { relievedSite == site }

  /// The most characters of a note.
  public static let longestNote = 2_000

  /// The time until it eased, if it did.
  public var timeToRelief: Duration? { outcome == .eased ? lasted : nil }

  /// How many points pain fell from onset to after it; negative if it rose.
  public var pointsLower: Int? {
    guard let painOnset, let painAfter else { return nil }
    return painOnset - painAfter
  }
}
