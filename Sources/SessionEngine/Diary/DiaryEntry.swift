// SPDX-License-Identifier: MIT
import RoutineModel

/// One thing a person says about a cramp afterwards.
public enum CrampChange: Hashable, Sendable {
  /// When it began.
  case onset(LocalMoment)
  /// Where it was.
  case site(CrampSite)
  /// On which side; `nil` for not said.
  case side(Side?)
  /// The triggers; only those a person can tell.
  case conditions([Condition])
  /// Pain at onset, 0 to 10.
  case painOnset(Int?)
  /// Pain at its worst, 0 to 10.
  case painWorst(Int?)
  /// Pain after it, 0 to 10.
  case painAfter(Int?)
  /// The time until it eased.
  case lasted(Duration?)
  /// The relief steps that were tried, and whether each helped; empty for not said.
  case tried([TriedStep])
  /// The relief step in which it eased; `nil` for not said.
  case easedIn(String?)
  /// Whether it woke the person.
  case woke(Bool?)
  /// Soreness at the time of answering, 0 to 10.
  case soreness(Int?)
  /// A note.
  case note(String?)
  /// Whether it is deleted.
  case deleted(Bool)
}

/// An entry in the diary, which is kept beside the sessions. Entries are only ever added; nothing
/// in the log is overwritten.
public struct DiaryEntry: Hashable, Sendable {
  /// The kinds of entries.
  public enum Content: Hashable, Sendable {
    /// A cramp outside sessions. The changes apply to a record of its onset and site.
    case recorded(CrampID, onsetAt: LocalMoment, CrampSite, [CrampChange])
    /// Changes to a cramp.
    case changed(CrampID, [CrampChange])
    /// The person was asked how sore a cramp left them; an answer is a change of its own.
    case askedSoreness(CrampID)
    /// The person hid the advice to see a clinician for a while.
    case adviceDismissed
  }

  /// When it was written.
  public let writtenAt: LocalMoment
  /// What it says.
  public let content: Content

  /// Makes an entry.
  public init(writtenAt: LocalMoment, content: Content) {
    self.writtenAt = writtenAt
    self.content = content
  }
}

extension CrampRecord {
  /// Applies a change. An impossible value, such as a pain of 11, has no effect.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - moment: When it was said, if known.
  public mutating func make(_ change: CrampChange, saidAt moment: LocalMoment? = nil) {
    switch change {
    case .onset(let moment): onsetAt = moment
    case .site(let site):
      // The cramp it followed was at the old site.
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
      // As in `EpisodeNotes.telling(woke:)`.
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
