// SPDX-License-Identifier: MIT
import ArgumentParser
import StrictYAML

/// A length of time typed by a person.
enum GivenDuration {
  /// Reads a length from the command line, such as `3min`.
  ///
  /// - Throws: `ValidationError` if the text is not one.
  static func parse(_ text: String) throws -> Duration {
    switch DurationText.single(text, allowsZero: false) {
    case .success(let duration): return duration
    case .failure(let fault): throw ValidationError("\(fault.message).")
    }
  }
}
