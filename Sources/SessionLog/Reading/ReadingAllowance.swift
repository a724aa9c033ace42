// SPDX-License-Identifier: MIT

// The rule of this file: each text and number of a log may be within its bounds and all of them
// together still more than there is memory for. So whatever is kept while one question is answered
// is counted, and a log that holds more is not read on.

/// How much of a log one question may take into memory.
struct ReadingAllowance {
  /// What a cramp takes beside its texts, in bytes; twice as much as it does, for it is sorted.
  static let cramp = 1_000
  /// What a step of relief takes.
  static let step = 50
  /// What an entry of a session or the diary takes beside its texts.
  static let entry = 200
  /// What a segment of a plan takes beside its texts, and a routine in the overview.
  static let segment = 200

  /// How many bytes may still be read, those that are not kept included.
  var readable = Int.max
  private var left = LogLimits.readingBytes

  /// Counts what is going to be kept.
  ///
  /// - Throws: `Damage` at that place, if it is too much.
  mutating func take(_ bytes: Int, at place: @autoclosure () -> String) throws {
    try pass(bytes, at: place())
    left -= bytes
    guard left >= 0 else { throw Damage(place: "\(place()): more than fits into memory") }
  }

  /// Counts what is read and not kept.
  ///
  /// - Throws: `Damage` at that place, if it is too much.
  mutating func pass(_ bytes: Int, at place: @autoclosure () -> String) throws {
    readable -= bytes
    guard readable >= 0 else { throw Damage(place: "\(place()): more than may be read") }
  }
}
