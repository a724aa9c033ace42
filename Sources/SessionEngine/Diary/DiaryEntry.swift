// SPDX-License-Identifier: MIT
import RoutineModel

/// One thing that a person says of a cramp after the event.
public enum CrampChange: Hashable, Sendable {
  /// When it began.
  case onset(LocalMoment)
  /// Where it was.
  case site(CrampSite)
  /// On which side; `nil`: not said.
  case side(Side?)
  /// What may have set it off; only what a person can tell.
  case conditions([Condition])
  /// Pain at onset, 0 to 10.
  case painOnset(Int?)
  /// Pain at its worst, 0 to 10.
  case painWorst(Int?)
  /// Pain after it, 0 to 10.
  case painAfter(Int?)
  /// The time until it eased.
  case lasted(Duration?)
  /// The steps of relief that were tried, and whether each helped; none: not said.
  case tried([TriedStep])
  /// The step of relief in which it eased; `nil`: not said.
  case easedIn(String?)
  /// Whether it woke the person.
  case woke(Bool?)
  /// Soreness when this is said, 0 to 10.
  case soreness(Int?)
  /// A note.
  case note(String?)
  /// Whether it is deleted.
  case deleted(Bool)
}

/// What is written in the diary beside the sessions. Entries are only ever added: what was there
/// before stays in the log.
public struct DiaryEntry: Hashable, Sendable {
  /// What is written.
  public enum Content: Hashable, Sendable {
    /// A cramp that no session has. The changes are made to a record of its onset and site.
    case recorded(CrampID, onsetAt: LocalMoment, CrampSite, [CrampChange])
    /// Changes to a cramp.
    case changed(CrampID, [CrampChange])
    /// The person was asked how sore a cramp has left them; an answer is a change beside it.
    case askedSoreness(CrampID)
    /// The person does not want to be told for a while that their cramps are worth showing.
    case adviceDismissed
  }

  /// When it was written.
  public let writtenAt: LocalMoment
  /// What is written.
  public let content: Content

  /// The cramp that it is on, if it is on one.
  public var cramp: CrampID? {
    switch content {
    case .recorded(let id, _, _, _), .changed(let id, _), .askedSoreness(let id): id
    case .adviceDismissed: nil
    }
  }

  /// Makes an entry.
  public init(writtenAt: LocalMoment, content: Content) {
    self.writtenAt = writtenAt
    self.content = content
  }
}

extension CrampRecord {
  /// Makes a change. One that says nothing possible, such as pain of 11, changes nothing.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - moment: When it was said, if that is known.
  public mutating func make(_ change: CrampChange, saidAt moment: LocalMoment? = nil) {
    switch change {
    case .onset(let moment): onsetAt = moment
    case .site(let site):
      // The one it was said to follow was at the site it is not at.
      if site != self.site { place?.follows = nil }
      self.site = site
    case .side(let side): self.side = side
    case .conditions(let told):
      let derived = Condition.derived.filter(conditions.contains)
      conditions = Condition.told.filter(told.contains) + derived
    case .painOnset(let pain): painOnset = Self.onScale(pain, else: painOnset)
    case .painWorst(let pain): painWorst = Self.onScale(pain, else: painWorst)
    case .painAfter(let pain): painAfter = Self.onScale(pain, else: painAfter)
    case .lasted(let lasted):
      if let lasted, lasted < .zero { return }
      self.lasted = lasted
      settleOutcome()
    case .tried(let steps): tell(steps)
    case .easedIn(let step): tell(easedIn: step)
    case .woke(let woke):
      self.woke = woke
      // As `EpisodeNotes.telling(woke:)`.
      if woke == true { addTold(.night) }
    case .soreness(let soreness):
      let isPossible = soreness.map(EpisodeNotes.painScale.contains) ?? true
      guard isPossible else { return }
      self.soreness = soreness
      sorenessToldAt = soreness == nil ? nil : moment
    case .note(let note): self.note = note.map { String($0.prefix(Self.longestNote)) }
    case .deleted(let isDeleted): self.isDeleted = isDeleted
    }
  }

  private mutating func addTold(_ condition: Condition) {
    make(.conditions(conditions + [condition]))
  }

  private static func onScale(_ pain: Int?, else former: Int?) -> Int? {
    guard let pain else { return nil }
    return EpisodeNotes.painScale.contains(pain) ? pain : former
  }
}
