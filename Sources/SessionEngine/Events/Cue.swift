// SPDX-License-Identifier: MIT

/// A signal to the person, by intent; what it sounds or looks like is not the engine's.
public struct Cue: Hashable, Sendable {
  /// What is signalled.
  public enum Kind: Hashable, Sendable {
    /// A step is to come: time around steps begins, or getting ready to go on after relief.
    case getReady
    /// A step begins, or goes on.
    case start
    /// The other side is to come: the time to change sides begins, or, where there is none, the step.
    case sideSwitch
    /// Half of a step is over.
    case half
    /// The least of a range is reached: stopping is fine from now on.
    case leastReached
    /// So many seconds are left.
    case lastSeconds(Int64)
    /// Another stretch of a step is over, as long as the person wished.
    case periodic
    /// A step has ended.
    case end
    /// The session is paused because time was missed.
    case missedTime
    /// The plan is through. A session that is stopped before gives no signal.
    case finished
  }

  /// What is signalled.
  public var kind: Kind
  /// When it was due, however late it was noticed.
  public var at: SessionInstant
  /// The segment it belongs to.
  public var place: SegmentPlace
  /// That segment, whose name and side are those of the step to come where it is the time before one;
  /// `nil` once the plan is through.
  public var segment: Segment?
  /// What is then left until the step begins or ends; `nil` where only the person ends it.
  public var left: Duration?
  /// For how long from then on the same segment signals nothing else; `nil` if it never does.
  public var quiet: Duration?

  /// Makes a cue.
  public init(
    _ kind: Kind, at: SessionInstant, place: SegmentPlace, segment: Segment? = nil,
    left: Duration? = nil, quiet: Duration? = nil
  ) {
    self.kind = kind
    self.at = at
    self.place = place
    self.segment = segment
    self.left = left
    self.quiet = quiet
  }

  /// Whether it belongs to relief.
  public var isOfRelief: Bool { place.episode != nil }
}

extension Cue {
  /// The one of several cues that come together which the person most needs to know of: one moment,
  /// one sound. Of equal ones it is the last.
  public static func weightiest(of cues: some Sequence<Cue>) -> Cue? {
    cues.reduce(nil) { best, cue in
      guard let best, best.kind.weight > cue.kind.weight else { return cue }
      return best
    }
  }
}

extension Cue.Kind {
  fileprivate var weight: Int {
    switch self {
    case .missedTime: 9
    case .finished: 8
    case .sideSwitch: 7
    case .start: 6
    case .leastReached: 5
    case .getReady: 4
    case .end: 3
    case .half: 2
    case .lastSeconds: 1
    case .periodic: 0
    }
  }
}
