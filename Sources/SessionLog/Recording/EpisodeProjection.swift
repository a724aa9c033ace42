// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

/// Keeps the rows of a session's episodes, and of their steps, as the machine's episodes are.
struct EpisodeProjection {
  let db: Database
  let session: Int64
  /// When the session began.
  let startedAt: LocalMoment

  /// Brings the rows up to date.
  ///
  /// - Parameters:
  ///   - entries: What has just been written down.
  ///   - machine: The machine after it.
  func update(after entries: [LogEntry], from machine: SessionMachine) throws {
    let episodes = machine.episodes
    guard let latest = episodes.last else { return }
    // A cramp that has not ended changes with every entry.
    guard latest.end == nil || entries.contains(where: \.fact.isOfEpisode) else { return }
    var first = 0
    // Only at the end is it known how long a session with open-ended steps was, and in which quarter
    // of it each episode hit.
    if machine.totals.outcome == nil {
      // An episode that has ended can still be told of until the next begins; so all from the last
      // one written on may have changed.
      let last = try db.cachedStatement(sql: "SELECT max(number) FROM episode WHERE session = ?")
      first = max(0, (try Int.fetchOne(last, arguments: [session]) ?? 0) - 1)
    }
    for index in episodes.indices.dropFirst(first) {
      let quarter = machine.quarter(of: episodes[index])
      try upsert(episodes[index], number: index + 1, quarter: quarter)
      try replaceSteps(of: episodes[index], number: index + 1)
    }
  }

  private func upsert(_ episode: Episode, number: Int, quarter: Int?) throws {
    let notes = episode.notes.checked
    try db.cachedStatement(
      sql: """
        INSERT INTO episode (
          session, number, plan, onset_ms, onset_at_ms, site, side, phase, segment,
          active_before_ms, quarter, follows, known, ended_ms, outcome, eased_in,
          pain_onset, pain_worst, pain_now, triggers, woke)
        VALUES (
          ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET
          plan = excluded.plan, site = excluded.site, side = excluded.side,
          quarter = excluded.quarter, follows = excluded.follows, known = excluded.known,
          ended_ms = excluded.ended_ms, outcome = excluded.outcome,
          eased_in = excluded.eased_in, pain_onset = excluded.pain_onset,
          pain_worst = excluded.pain_worst, pain_now = excluded.pain_now,
          triggers = excluded.triggers, woke = excluded.woke
        """
    ).execute(arguments: [
      session, number, try PlanStore(db: db).number(of: episode.run.plan),
      episode.onset.milliseconds,
      startedAt.advanced(by: episode.onset - .start).unixMilliseconds, episode.site.rawValue,
      episode.side?.rawValue, episode.phase?.rawValue, episode.segment,
      episode.activeBefore.wholeMilliseconds, quarter, episode.follows.map { $0 + 1 },
      episode.known?.spacedWords, episode.end?.at.milliseconds, episode.end?.outcome.rawValue,
      episode.easedIn, notes.painOnset, notes.painWorst, notes.painNow,
      notes.triggers.spacedWords, notes.woke,
    ])
  }

  private func replaceSteps(of episode: Episode, number: Int) throws {
    try db.cachedStatement(sql: "DELETE FROM relief_step WHERE session = ? AND episode = ?")
      .execute(arguments: [session, number])
    let insert = try db.cachedStatement(sql: CheckedTable.reliefStep.insertion)
    var count = 0
    let helped = episode.notes.checked.helped
    let run = episode.run
    for segment in run.plan.segments.indices where run.plan.segments[segment].isStep {
      guard run.hasBegun(segment) || helped[segment] != nil else { continue }
      try insert.execute(arguments: [
        session, number, segment, run.spent[segment].wholeMilliseconds,
        helped[segment]?.rawValue,
      ])
      count += 1
    }
    try db.cachedStatement(
      sql: "UPDATE episode SET relief_steps = ? WHERE session = ? AND number = ?"
    ).execute(arguments: [count, session, number])
    try db.cachedStatement(
      sql: CheckedTable.episode.sealing(where: "session = ? AND number = ?")
    ).execute(arguments: [session, number])
  }
}

extension PlanRun {
  /// Whether a step was begun, by its segment.
  func hasBegun(_ segment: Int) -> Bool {
    segment == index || outcomes[segment] != nil || spent[segment] > .zero
  }
}

extension SessionFact {
  /// Whether it may change an episode that has ended.
  fileprivate var isOfEpisode: Bool {
    switch self {
    case .event(.cramp), .event(.again), .event(.relocate), .event(.note), .event(.eased),
      .event(.aftercare), .episodeEnded, .finished:
      true
    case .segmentBegan(let place), .stepEnded(let place, _): place.episode != nil
    case .event: false
    }
  }
}
