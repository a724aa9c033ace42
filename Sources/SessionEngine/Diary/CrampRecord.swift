// SPDX-License-Identifier: MIT
import RoutineModel

/// One cramp as the diary has it: what the session logged or the person wrote down, with what they
/// corrected or added since.
public struct CrampRecord: Hashable, Sendable {
  /// A step of relief, its sides, sets and directions together.
  public struct Step: Hashable, Sendable {
    /// The step's name.
    public var name: String
    /// The time spent in it; none in one that the person only told of.
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

  /// Where in a session it hit.
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

  /// Its name.
  public var id: CrampID
  /// When it began.
  public var onsetAt: LocalMoment
  /// Where it was.
  public var site: CrampSite
  /// The site whose relief the steps are of; a correction of `site` leaves it as it was.
  public internal(set) var relievedSite: CrampSite
  /// On which side, if it was said.
  public var side: Side?
  /// Where in a session it hit; `nil` for one that was written down by hand.
  public var place: Place?
  /// What may have set it off, by what the person told, and what the log knows of it.
  public var conditions: [Condition] = []
  /// Pain at onset, 0 to 10.
  public var painOnset: Int?
  /// Pain at its worst, 0 to 10.
  public var painWorst: Int?
  /// Pain after it, 0 to 10.
  public var painAfter: Int?
  /// The steps of relief that were begun, in order, and after them those that the person told of.
  public var steps: [Step] = []
  /// How it ended; `nil` while that is not known.
  public var outcome: EpisodeOutcome?
  /// The time from onset to its end.
  public var lasted: Duration?
  /// The step under way when the person said that it eased.
  public var easedIn: String?
  /// Whether it woke the person.
  public var woke: Bool?
  /// Soreness after it, 0 to 10, when the person told it.
  public var soreness: Int?
  /// When they told it; `nil` where they did not, or where it is not known.
  public var sorenessToldAt: LocalMoment?
  /// Whatever else the person wrote.
  public var note: String?
  /// Whether the person has deleted it.
  public var isDeleted = false

  /// Makes a record of what is always known.
  public init(id: CrampID, onsetAt: LocalMoment, site: CrampSite, side: Side? = nil) {
    self.id = id
    self.onsetAt = onsetAt
    self.site = site
    relievedSite = site
    self.side = side
  }

  /// Whether the steps were those for where it was, so that they say something of the site.
  public var isRelievedAtSite: Bool { relievedSite == site }

  /// The most characters of a note.
  public static let longestNote = 2_000

  /// The time until the person said that it eased, if they did.
  public var timeToRelief: Duration? { outcome == .eased ? lasted : nil }

  /// How many points lower the pain was after it than at onset; below 0 where it was higher.
  public var pointsLower: Int? {
    guard let painOnset, let painAfter else { return nil }
    return painOnset - painAfter
  }
}
