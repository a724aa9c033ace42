// SPDX-License-Identifier: MIT

// The rule of this file: the log can always be rebuilt from the records, so any change to these
// tables is a new version and a rebuild. There are no migrations.

/// The tables of the log.
///
/// | Table | A row |
/// |---|---|
/// | `plan` | the plan of a session or of relief; `text` is its JSON, as in the records |
/// | `session` | a session, with all changes applied |
/// | `event` | an event of a session, in order |
/// | `cramp` | a cramp, with all changes applied |
/// | `cramp_step` | a step of relief that was begun; its sides and sets count as one |
/// | `change` | a later change; it waits for a target that is not there yet |
/// | `gone` | an erased session or cramp |
/// | `file` | a record file in the log |
///
/// Times end in `_ms`: `_at_ms` counts milliseconds since 1970 in UTC; others are lengths, or count
/// from the session's start. `utc_offset_s` is how many seconds the person's clock was ahead of
/// UTC.
enum Schema {
  /// Marks a database as our log: "Limb".
  static let applicationID = 0x4C69_6D62
  /// The version this program reads and writes; those before 6 were not made from records.
  static let version = 6

  static let tables = """
    CREATE TABLE plan (
      number INTEGER PRIMARY KEY,
      hash INTEGER NOT NULL,
      routine TEXT NOT NULL,
      text TEXT NOT NULL CHECK (text GLOB '{*}')
    ) STRICT;
    CREATE INDEX plan_by_hash ON plan (hash);

    CREATE TABLE session (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (length(id) = 16 AND id NOT GLOB '*[^0-9a-f]*'),
      device TEXT NOT NULL,
      plan INTEGER NOT NULL REFERENCES plan (number),
      routine TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      started_at_ms INTEGER NOT NULL,
      utc_offset_s INTEGER NOT NULL CHECK (utc_offset_s BETWEEN -86340 AND 86340),
      by_hand INTEGER NOT NULL CHECK (by_hand IN (0, 1)),
      lasted_ms INTEGER CHECK (lasted_ms >= 0),
      active_ms INTEGER NOT NULL CHECK (active_ms >= 0),
      paused_ms INTEGER NOT NULL CHECK (paused_ms >= 0),
      relief_ms INTEGER NOT NULL CHECK (relief_ms >= 0),
      away_ms INTEGER NOT NULL CHECK (away_ms >= 0),
      steps_done INTEGER NOT NULL CHECK (steps_done >= 0),
      steps_planned INTEGER NOT NULL CHECK (steps_planned >= 0),
      cramps INTEGER NOT NULL CHECK (cramps >= 0),
      outcome TEXT CHECK (outcome IN ('completed', 'stopped')),
      corrected_end_ms INTEGER CHECK (corrected_end_ms >= 0),
      note TEXT,
      deleted_at_ms INTEGER,
      records INTEGER NOT NULL CHECK (records > 0),
      crc INTEGER NOT NULL,
      CHECK (by_hand = (lasted_ms IS NOT NULL))
    ) STRICT;
    CREATE INDEX session_by_start ON session (started_at_ms, id) WHERE deleted_at_ms IS NULL;
    CREATE INDEX session_by_routine ON session (routine, started_at_ms)
      WHERE deleted_at_ms IS NULL;
    CREATE INDEX session_completed ON session (routine)
      WHERE outcome = 'completed' AND deleted_at_ms IS NULL;
    CREATE INDEX session_deleted ON session (deleted_at_ms) WHERE deleted_at_ms IS NOT NULL;
    CREATE INDEX session_by_plan ON session (plan);

    CREATE TABLE event (
      session INTEGER NOT NULL REFERENCES session (number) ON DELETE CASCADE,
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
      name TEXT NOT NULL,
      plan INTEGER REFERENCES plan (number),
      detail TEXT CHECK (detail GLOB '{*}'),
      PRIMARY KEY (session, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX event_by_plan ON event (plan) WHERE plan IS NOT NULL;

    CREATE TABLE cramp (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      session INTEGER REFERENCES session (number) ON DELETE CASCADE,
      in_session INTEGER CHECK (in_session > 0),
      onset_at_ms INTEGER NOT NULL,
      utc_offset_s INTEGER NOT NULL CHECK (utc_offset_s BETWEEN -86340 AND 86340),
      site TEXT NOT NULL,
      relieved_site TEXT NOT NULL,
      side TEXT,
      phase TEXT,
      step TEXT,
      quarter INTEGER CHECK (quarter BETWEEN 1 AND 4),
      follows INTEGER CHECK (follows > 0 AND follows < in_session),
      conditions TEXT NOT NULL,
      pain_onset INTEGER CHECK (pain_onset BETWEEN 0 AND 10),
      pain_worst INTEGER CHECK (pain_worst BETWEEN 0 AND 10),
      pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
      woke INTEGER CHECK (woke IN (0, 1)),
      outcome TEXT,
      lasted_ms INTEGER CHECK (lasted_ms >= 0),
      eased_in TEXT,
      soreness INTEGER CHECK (soreness BETWEEN 0 AND 10),
      soreness_told_at_ms INTEGER,
      soreness_told_offset_s INTEGER,
      was_asked_soreness INTEGER NOT NULL CHECK (was_asked_soreness IN (0, 1)),
      note TEXT,
      deleted_at_ms INTEGER,
      is_session_deleted INTEGER NOT NULL CHECK (is_session_deleted IN (0, 1)),
      CHECK ((session IS NULL) = (in_session IS NULL))
    ) STRICT;
    CREATE INDEX cramp_by_onset ON cramp (onset_at_ms, id)
      WHERE deleted_at_ms IS NULL AND is_session_deleted = 0;
    CREATE INDEX cramp_by_session ON cramp (session, in_session) WHERE session IS NOT NULL;

    CREATE TABLE cramp_step (
      cramp INTEGER NOT NULL REFERENCES cramp (number) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position > 0),
      name TEXT NOT NULL,
      spent_ms INTEGER NOT NULL CHECK (spent_ms >= 0),
      helped TEXT CHECK (helped IN ('yes', 'some', 'no')),
      PRIMARY KEY (cramp, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE change (
      target TEXT NOT NULL,
      stamp INTEGER NOT NULL,
      device TEXT NOT NULL,
      id TEXT NOT NULL,
      written_at_ms INTEGER NOT NULL,
      utc_offset_s INTEGER NOT NULL CHECK (utc_offset_s BETWEEN -86340 AND 86340),
      content TEXT NOT NULL CHECK (content GLOB '{*}'),
      PRIMARY KEY (target, stamp, device, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE gone (
      target TEXT PRIMARY KEY,
      written_at_ms INTEGER NOT NULL,
      utc_offset_s INTEGER NOT NULL CHECK (utc_offset_s BETWEEN -86340 AND 86340)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE file (
      device TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('session', 'change', 'gone')),
      target TEXT NOT NULL,
      PRIMARY KEY (device, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX file_by_target ON file (target);
    """
}
