// SPDX-License-Identifier: MIT

/// A signal to the person, by its meaning; the engine does not decide what it sounds or looks like.
public struct Cue: Hashable, Sendable {
  /// The kinds of cues.
  public enum Kind: Hashable, Sendable {
    /// A step is coming: the time before it begins, or the time to get ready after relief.
    case getReady
    /// A step begins or continues.
    case start
    /// The other side is next: the time to change sides begins, or the step itself if there is
    /// none.
    case sideSwitch
    /// Half of the step is over.
    case half
    /// The least of a range is reached; the person may stop from now on.
    case leastReached
    /// This many seconds are left.
    case lastSeconds(Int64)
    /// Another interval of the step is over, of the length that was set.
    case periodic
    /// A step has ended.
    case end
    /// The session is paused because time was missed.
    case missedTime
    /// The plan is complete. A session that is stopped earlier gives no signal.
    case finished
  }

  /// Its kind.
  public var kind: Kind
  /// When it was due, even if it was noticed later.
  public var at: SessionInstant
  /// The segment it belongs to.
  public var place: SegmentPlace
  /// That segment; before a step, it has the name and side of the coming one. `nil` once the plan
  /// is complete.
  public var segment: Segment?
  /// The time left until the step begins or ends; `nil` if it is open-ended.
  public var left: Duration?
  /// The time until the next cue of the same segment; `nil` if there is none.
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
  /// The most important of several cues at the same moment, since only one is sounded; among
  /// equals, the last.
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
