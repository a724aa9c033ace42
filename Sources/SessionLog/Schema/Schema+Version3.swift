// SPDX-License-Identifier: MIT

extension Schema {
  /// Rows that tell when they are damaged, and unfinished sessions that are found at once.
  ///
  /// `checksum` is `row_checksum` of the table's name and the row's other values in the order of the
  /// columns, in `diary_entry` without `number`. A row that an older program wrote gets the checksum
  /// of what it holds now. A plan is as it was written if its segments lead to its `fingerprint`, an
  /// episode if it has as many rows of relief as `relief_steps` says, a session if it has as many events
  /// as `events` says; there NULL stands for a number that nobody knows.
  ///
  /// From this version on a session may have a `missed-time` event where it was held anyway, paused
  /// or between a cramp and the way on, as one that is resumed has. Older programs would take that for
  /// damage.
  static let version3 = """
    ALTER TABLE plan ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE segment ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE session ADD COLUMN events INTEGER DEFAULT 0 CHECK (events >= 0);
    ALTER TABLE session ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE session_event ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE episode ADD COLUMN relief_steps INTEGER NOT NULL DEFAULT 0
      CHECK (relief_steps >= 0);
    ALTER TABLE episode ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE relief_step ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE diary_entry ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;

    UPDATE OR IGNORE plan SET checksum = row_checksum('plan',
      number, fingerprint, routine, name, kind, site, resume_get_ready_ms);
    UPDATE OR IGNORE segment SET checksum = row_checksum('segment',
      plan, position, kind, phase, name, instruction, caution, side, direction, set_number,
      set_count, dose, least_ms, most_ms, reps, tempo_ms, recommended_when, is_optional,
      avoid_when);
    UPDATE OR IGNORE session SET events = (
      SELECT count(*) FROM session_event WHERE session_event.session = session.number);
    UPDATE OR IGNORE session SET checksum = row_checksum('session',
      number, id, plan, routine, name, kind, started_at_ms, utc_offset_s, active_ms, paused_ms,
      relief_ms, away_ms, steps_done, steps_planned, cramps, outcome, events);
    UPDATE OR IGNORE session_event SET checksum = row_checksum('session_event',
      session, sequence, at_ms, name, plan, detail);
    UPDATE OR IGNORE episode SET relief_steps = (
      SELECT count(*) FROM relief_step
      WHERE relief_step.session = episode.session AND relief_step.episode = episode.number);
    UPDATE OR IGNORE episode SET checksum = row_checksum('episode',
      session, number, plan, onset_ms, site, side, phase, segment, ended_ms, outcome, pain_onset,
      pain_now, triggers, onset_at_ms, active_before_ms, quarter, follows, known, pain_worst, woke,
      eased_in, relief_steps);
    UPDATE OR IGNORE relief_step SET checksum = row_checksum('relief_step',
      session, episode, segment, spent_ms, helped);

    DROP TRIGGER diary_entry_stays;
    UPDATE OR IGNORE diary_entry SET checksum = row_checksum('diary_entry',
      cramp, session, written_at_ms, utc_offset_s, kind, onset_at_ms, detail);
    CREATE TRIGGER diary_entry_stays BEFORE UPDATE ON diary_entry
      BEGIN SELECT RAISE(ABORT, 'what is in the diary stays as it is'); END;

    CREATE INDEX session_unfinished ON session (started_at_ms, id) WHERE outcome IS NULL;
    """
}
