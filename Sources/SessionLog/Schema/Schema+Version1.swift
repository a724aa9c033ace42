// SPDX-License-Identifier: MIT

extension Schema {
  /// Sessions, their plans, what happened in them, and what follows from it.
  ///
  /// Times are milliseconds: `started_at_ms` since 1970 in UTC, all others since the session's start
  /// or, where they are lengths, for themselves. Segments count from 0, as in `segment.position`;
  /// sequences and episodes count from 1, and episode 0 is the session's own plan.
  ///
  /// `session`, `plan`, `segment` and `session_event` are the truth. The totals in `session`,
  /// `step_outcome` and `episode` follow from the events, and are kept for whoever asks in SQL.
  static let version1 = """
    PRAGMA application_id = 1281977698;

    CREATE TABLE plan (
      number INTEGER PRIMARY KEY,
      fingerprint INTEGER NOT NULL,
      routine TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      site TEXT,
      resume_get_ready_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX plan_by_fingerprint ON plan (fingerprint);

    CREATE TABLE segment (
      plan INTEGER NOT NULL REFERENCES plan (number) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      kind TEXT NOT NULL,
      phase TEXT,
      name TEXT NOT NULL,
      instruction TEXT NOT NULL,
      caution TEXT,
      side TEXT,
      direction TEXT,
      set_number INTEGER,
      set_count INTEGER,
      dose TEXT NOT NULL CHECK (dose IN ('hold', 'reps', 'until-done')),
      least_ms INTEGER,
      most_ms INTEGER,
      reps INTEGER,
      tempo_ms INTEGER,
      recommended_when TEXT NOT NULL,
      is_optional INTEGER NOT NULL CHECK (is_optional IN (0, 1)),
      PRIMARY KEY (plan, position),
      CHECK ((set_number IS NULL) = (set_count IS NULL)),
      CHECK ((dose = 'hold') = (least_ms IS NOT NULL)),
      CHECK ((dose = 'hold') = (most_ms IS NOT NULL)),
      CHECK ((dose = 'reps') = (reps IS NOT NULL)),
      CHECK (dose = 'reps' OR tempo_ms IS NULL)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE session (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (length(id) = 16 AND id NOT GLOB '*[^0-9a-f]*'),
      plan INTEGER NOT NULL REFERENCES plan (number),
      routine TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      started_at_ms INTEGER NOT NULL,
      utc_offset_s INTEGER NOT NULL CHECK (utc_offset_s BETWEEN -86340 AND 86340),
      active_ms INTEGER NOT NULL DEFAULT 0 CHECK (active_ms >= 0),
      paused_ms INTEGER NOT NULL DEFAULT 0 CHECK (paused_ms >= 0),
      relief_ms INTEGER NOT NULL DEFAULT 0 CHECK (relief_ms >= 0),
      away_ms INTEGER NOT NULL DEFAULT 0 CHECK (away_ms >= 0),
      steps_done INTEGER NOT NULL DEFAULT 0 CHECK (steps_done >= 0),
      steps_planned INTEGER NOT NULL CHECK (steps_planned >= 0),
      cramps INTEGER NOT NULL DEFAULT 0 CHECK (cramps >= 0),
      outcome TEXT CHECK (outcome IN ('completed', 'stopped'))
    ) STRICT;
    CREATE INDEX session_by_start ON session (started_at_ms, id);
    CREATE INDEX session_by_routine ON session (routine, started_at_ms);
    CREATE INDEX session_completed ON session (routine, outcome) WHERE outcome = 'completed';
    CREATE INDEX session_by_plan ON session (plan);

    CREATE TABLE session_event (
      session INTEGER NOT NULL REFERENCES session (number) ON DELETE CASCADE,
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
      name TEXT NOT NULL,
      plan INTEGER REFERENCES plan (number),
      detail TEXT CHECK (detail GLOB '{*}'),
      PRIMARY KEY (session, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_event_by_plan ON session_event (plan) WHERE plan IS NOT NULL;

    CREATE TABLE step_outcome (
      session INTEGER NOT NULL REFERENCES session (number) ON DELETE CASCADE,
      episode INTEGER NOT NULL CHECK (episode >= 0),
      segment INTEGER NOT NULL CHECK (segment >= 0),
      outcome TEXT NOT NULL CHECK (outcome IN ('done', 'cut-short', 'skipped')),
      spent_ms INTEGER NOT NULL CHECK (spent_ms >= 0),
      PRIMARY KEY (session, episode, segment)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE episode (
      session INTEGER NOT NULL REFERENCES session (number) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number > 0),
      plan INTEGER NOT NULL REFERENCES plan (number),
      onset_ms INTEGER NOT NULL CHECK (onset_ms >= 0),
      site TEXT NOT NULL,
      side TEXT,
      phase TEXT,
      segment INTEGER CHECK (segment >= 0),
      ended_ms INTEGER CHECK (ended_ms >= onset_ms),
      outcome TEXT,
      pain_onset INTEGER CHECK (pain_onset BETWEEN 0 AND 10),
      pain_now INTEGER CHECK (pain_now BETWEEN 0 AND 10),
      triggers TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (session, number),
      CHECK ((ended_ms IS NULL) = (outcome IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX episode_by_plan ON episode (plan);
    """
}
