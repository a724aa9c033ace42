// SPDX-License-Identifier: MIT

extension Schema {
  /// Cramps in full: what is known of each, the steps of relief that were begun, and the diary.
  ///
  /// `episode` and `relief_step` follow from the events, as in the first version. `follows` is the
  /// number of the first episode of the session at the same site; `eased_in` is a segment of the
  /// relief's plan; `known` is NULL where every step was led through. `onset_at_ms` counts since 1970
  /// in UTC, so that the cramps of some days are found without their sessions. Of episodes that
  /// an older program wrote, what no event of theirs says outright stays NULL.
  ///
  /// `diary_entry` is the truth: what a person says of a cramp beside the sessions. Rows are only
  /// added; they go with the session that their cramp is of. `onset_at_ms` is there where the entry
  /// says when the cramp began.
  static let version2 = """
    ALTER TABLE segment ADD COLUMN avoid_when TEXT NOT NULL DEFAULT '';

    ALTER TABLE episode ADD COLUMN onset_at_ms INTEGER;
    ALTER TABLE episode ADD COLUMN active_before_ms INTEGER CHECK (active_before_ms >= 0);
    ALTER TABLE episode ADD COLUMN quarter INTEGER CHECK (quarter BETWEEN 1 AND 4);
    ALTER TABLE episode ADD COLUMN follows INTEGER CHECK (follows > 0 AND follows < number);
    ALTER TABLE episode ADD COLUMN known TEXT;
    ALTER TABLE episode ADD COLUMN pain_worst INTEGER CHECK (pain_worst BETWEEN 0 AND 10);
    ALTER TABLE episode ADD COLUMN woke INTEGER CHECK (woke IN (0, 1));
    ALTER TABLE episode ADD COLUMN eased_in INTEGER
      CHECK (eased_in >= 0 AND (eased_in IS NULL OR outcome = 'eased'));

    CREATE TABLE relief_step (
      session INTEGER NOT NULL REFERENCES session (number) ON DELETE CASCADE,
      episode INTEGER NOT NULL CHECK (episode > 0),
      segment INTEGER NOT NULL CHECK (segment >= 0),
      spent_ms INTEGER NOT NULL CHECK (spent_ms >= 0),
      helped TEXT CHECK (helped IN ('yes', 'some', 'no')),
      PRIMARY KEY (session, episode, segment)
    ) STRICT, WITHOUT ROWID;

    UPDATE OR IGNORE episode SET
      onset_at_ms = (
        SELECT max(-62135510400000, min(253370678400000, started_at_ms + onset_ms))
        FROM session WHERE session.number = episode.session),
      follows = (
        SELECT min(earlier.number) FROM episode AS earlier
        WHERE earlier.session = episode.session AND earlier.site = episode.site
          AND earlier.number < episode.number);
    INSERT OR IGNORE INTO relief_step (session, episode, segment, spent_ms)
      SELECT session, episode, segment, spent_ms FROM step_outcome
      WHERE episode > 0 AND EXISTS (SELECT 1 FROM session WHERE number = step_outcome.session);
    UPDATE OR IGNORE episode SET eased_in = (
        SELECT max(segment) FROM relief_step
        WHERE relief_step.session = episode.session AND relief_step.episode = episode.number)
      WHERE outcome = 'eased';

    CREATE INDEX episode_by_onset ON episode (onset_at_ms);

    CREATE TABLE diary_entry (
      number INTEGER PRIMARY KEY,
      cramp TEXT,
      session INTEGER REFERENCES session (number) ON DELETE CASCADE,
      written_at_ms INTEGER NOT NULL,
      utc_offset_s INTEGER NOT NULL CHECK (utc_offset_s BETWEEN -86340 AND 86340),
      kind TEXT NOT NULL
        CHECK (kind IN ('recorded', 'changed', 'asked-soreness', 'advice-dismissed')),
      onset_at_ms INTEGER,
      detail TEXT NOT NULL CHECK (detail GLOB '{*}'),
      CHECK ((cramp IS NULL) = (kind = 'advice-dismissed')),
      CHECK (session IS NULL OR cramp GLOB '????????????????.[1-9]*'),
      CHECK (cramp IS NULL OR session IS NOT NULL
        OR length(cramp) = 16 AND cramp NOT GLOB '*[^0-9a-f]*'),
      CHECK (kind <> 'recorded' OR session IS NULL AND onset_at_ms IS NOT NULL)
    ) STRICT;
    CREATE INDEX diary_entry_by_cramp ON diary_entry (cramp) WHERE cramp IS NOT NULL;
    CREATE UNIQUE INDEX diary_entry_recorded ON diary_entry (cramp) WHERE kind = 'recorded';
    CREATE INDEX diary_entry_by_session ON diary_entry (session) WHERE session IS NOT NULL;
    CREATE INDEX diary_entry_by_onset ON diary_entry (onset_at_ms) WHERE onset_at_ms IS NOT NULL;
    CREATE INDEX diary_entry_dismissed ON diary_entry (written_at_ms)
      WHERE kind = 'advice-dismissed';

    CREATE TRIGGER diary_entry_stays BEFORE UPDATE ON diary_entry
      BEGIN SELECT RAISE(ABORT, 'what is in the diary stays as it is'); END;
    CREATE TRIGGER diary_entry_remains BEFORE DELETE ON diary_entry
      WHEN OLD.session IS NULL OR EXISTS (SELECT 1 FROM session WHERE number = OLD.session)
      BEGIN SELECT RAISE(ABORT, 'what is in the diary stays in it'); END;
    """
}
