// SPDX-License-Identifier: MIT

// A replay changes the machine in place and gives it up with the first entry that is rejected: a
// log may be long, and a copy for each entry would cost the whole session's length every time.

/// The entry of a log that is not one of its session.
public struct ReplayRejection: Error, Hashable, Sendable {
  /// The entry's index in the log, from 0.
  public let index: Int
  /// Why it was not accepted.
  public let reason: SessionRejection
}

extension SessionMachine {
  /// Rebuilds a session from its log.
  ///
  /// - Parameters:
  ///   - plan: The session's plan.
  ///   - entries: What the session wrote down, in order.
  ///   - end: Until when time passes after the last entry; where that is `nil` or earlier, it ends
  ///     with that entry.
  ///   - gap: When time counts as missed from then on; a replay itself misses none.
  /// - Throws: `ReplayRejection` if the entries are not those of one session of this plan.
  public init(
    _ plan: SessionPlan, replaying entries: some Sequence<LogEntry>,
    until end: SessionInstant? = nil, gap: GapRule = .standard
  ) throws(ReplayRejection) {
    self.init(plan, gap: gap)
    for (index, entry) in entries.enumerated() {
      do throws(SessionRejection) {
        _ = try reenact(entry)
      } catch {
        throw ReplayRejection(index: index, reason: error)
      }
    }
    var effects: [SessionEffect] = []
    if let end { advance(to: end, &effects) }
  }

  /// Handles an entry of the log again. If it is rejected, the machine is of no use any more.
  ///
  /// - Returns: The effects. Those of a whole log are in sum those of the first time.
  /// - Throws: `SessionRejection` if the entry is not one of this session.
  @discardableResult
  public mutating func reenact(_ entry: LogEntry) throws(SessionRejection) -> [SessionEffect] {
    var effects: [SessionEffect] = []
    let now = max(entry.at, lastSeen)
    switch entry.fact {
    case .event(.missedTime(let since)):
      advance(to: min(since, now), &effects)
      try apply(.missedTime(since: since), at: now, &effects)
    case .event(let event):
      advance(to: now, &effects)
      try apply(event, at: now, &effects)
    case .segmentBegan, .stepEnded, .episodeEnded:
      advance(to: now, &effects)
    case .finished(let outcome):
      advance(to: now, &effects)
      // Earlier programs called a plan completed of which every step was skipped.
      if case .finished = state { state = .finished(outcome) }
    }
    return effects
  }
}
