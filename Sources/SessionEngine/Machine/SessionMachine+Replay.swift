// SPDX-License-Identifier: MIT

// A replay changes the machine in place and abandons it at the first rejected entry: a log may be
// long, and a copy for each entry would cost the length of the whole session each time.

/// A log entry that does not belong to its session.
public struct ReplayRejection: Error, Hashable, Sendable {
  /// The entry's index in the log, from 0.
  public let index: Int
  /// Why it was rejected.
  public let reason: SessionRejection
}

extension SessionMachine {
  /// Rebuilds a session from its log.
  ///
  /// - Parameters:
  ///   - plan: The session's plan.
  ///   - entries: What the session logged, in order.
  ///   - end: Until when time passes after the last entry; not at all if it is `nil` or earlier.
  ///   - gap: When time counts as missed from then on; during the replay none does.
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

  /// Handles a log entry again. If it is rejected, the machine must not be used further.
  ///
  /// - Returns: The effects. Over a whole log they add up to the original ones.
  /// - Throws: `SessionRejection` if the entry does not fit the session.
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
      // Earlier programs logged a plan as completed even if nothing of it was done.
      if case .finished = state { state = .finished(outcome) }
    }
    return effects
  }
}
