// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

/// Keeps the rows of a session's episodes as the machine's episodes are.
struct EpisodeProjection {
  let db: Database
  let session: Int64

  /// Brings the rows up to date.
  ///
  /// - Parameters:
  ///   - entries: What has just been written down.
  ///   - episodes: The machine's episodes after it.
  func update(after entries: [LogEntry], from episodes: [Episode]) throws {
    guard entries.contains(where: \.fact.isOfEpisode) else { return }
    // An episode that has ended can still be told of until the next begins; so all from the last
    // one written on may have changed.
    let last = try db.cachedStatement(sql: "SELECT max(number) FROM episode WHERE session = ?")
    let written = try Int.fetchOne(last, arguments: [session]) ?? 0
    for index in max(0, written - 1)..<max(written, episodes.count) {
      guard episodes.indices.contains(index) else { break }
      try upsert(episodes[index], number: index + 1)
    }
  }

  private func upsert(_ episode: Episode, number: Int) throws {
    let notes = episode.notes.checked
    try db.cachedStatement(
      sql: """
        INSERT INTO episode (
          session, number, plan, onset_ms, site, side, phase, segment, ended_ms, outcome,
          pain_onset, pain_now, triggers)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET
          plan = excluded.plan, site = excluded.site, side = excluded.side,
          ended_ms = excluded.ended_ms, outcome = excluded.outcome,
          pain_onset = excluded.pain_onset, pain_now = excluded.pain_now,
          triggers = excluded.triggers
        """
    ).execute(arguments: [
      session, number, try PlanStore(db: db).number(of: episode.run.plan),
      episode.onset.milliseconds, episode.site.rawValue, episode.side?.rawValue,
      episode.phase?.rawValue, episode.segment, episode.end?.at.milliseconds,
      episode.end?.outcome.rawValue, notes.painOnset, notes.painNow,
      notes.triggers.spacedWords,
    ])
  }
}

extension SessionFact {
  /// Whether it may change an episode.
  fileprivate var isOfEpisode: Bool {
    switch self {
    case .event(.cramp), .event(.relocate), .event(.note), .event(.eased), .episodeEnded: true
    case .event, .segmentBegan, .stepEnded, .finished: false
    }
  }
}
