// SPDX-License-Identifier: MIT
import ArgumentParser
import StrictYAML

/// A length of time typed by a person: of a cramp or a session, so a number alone is most likely minutes.
enum GivenDuration {
  /// Reads a length, such as `3min`, `3 min` or `3 minutes`.
  static func read(_ text: String) -> Result<Duration, DurationText.Fault> {
    let text = text.trimmed
    return DurationText.single(text, allowsZero: false, usualUnit: "min")
      .flatMapError { fault in DurationText.spoken(text).map { .success($0) } ?? .failure(fault) }
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
