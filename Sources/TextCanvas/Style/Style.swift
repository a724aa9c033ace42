// SPDX-License-Identifier: MIT

/// What a piece of text means. One table in TerminalIO turns a meaning into the terminal's colours,
/// or into bold, reverse and underline where there is none.
public enum Style: String, CaseIterable, Hashable, Sendable {
  /// Running text.
  case plain
  /// A screen's or a section's title.
  case title
  /// Text that matters now: the step's name, the instruction.
  case strong
  /// Less important text: captions, units, what is far ahead.
  case quiet
  /// The time of work: the big countdown while it runs.
  case countdown
  /// The time to get ready for what comes next.
  case getReady
  /// A rest between sets or rounds.
  case rest
  /// The time to change sides.
  case changeSides
  /// The big countdown in its last three seconds, and anything that asks for readiness.
  case urgent
  /// Work that is done; a full part of a bar.
  case done
  /// The part of a bar still to come.
  case ahead
  /// The moment at which the least of a range is reached.
  case least
  /// A pause.
  case paused
  /// Cramp relief: the key, the screen's banner, an episode.
  case relief
  /// Where a cramp is, in large letters.
  case site
  /// A caution or a warning sign.
  case caution
  /// The selected row.
  case selected
  /// A key in a row of hints.
  case key
  /// A line that separates.
  case rule
  /// An error or a broken file.
  case failure
}
