// SPDX-License-Identifier: MIT
import ArgumentParser
import StrictYAML

/// A length of time typed by a person: of a cramp or a session, so a number alone is most likely minutes.
enum GivenDuration {
  /// Reads a length, such as `3min` or `3 min`.
  static func read(_ text: String) -> Result<Duration, DurationText.Fault> {
    DurationText.single(text.trimmed, allowsZero: false, usualUnit: "min")
  }

  /// Reads a length from the command line.
  ///
  /// - Throws: `ValidationError` if the text is not one.
  static func parse(_ text: String) throws -> Duration {
    switch read(text) {
    case .success(let duration): return duration
    case .failure(let fault): throw ValidationError(fault.sentence)
    }
  }
}
