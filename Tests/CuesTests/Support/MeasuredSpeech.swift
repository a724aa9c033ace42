// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import Cues

/// How long espeak-ng took to say a text at its default speed, up to the last audible sound.
struct MeasuredSpeech: Sendable, CustomTestStringConvertible {
  let length: Duration
  let text: String

  var testDescription: String { text }

  /// Measurements of the built-in routines' names and instructions, as spoken.
  static let all: [MeasuredSpeech] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/measured-speech.txt").standardized
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap { line in
      guard let space = line.firstIndex(of: " "), let length = Int(line[..<space]) else {
        return nil
      }
      return MeasuredSpeech(
        length: .milliseconds(length), text: String(line[line.index(after: space)...]))
    }
  }()

  /// How long a text takes; if it was not measured, the estimate plus the largest measured error.
  static func length(of text: String) -> Duration {
    lengths[text] ?? text.spokenLength(rate: 0) + .milliseconds(220)
  }

  private static let lengths = Dictionary(
    all.map { ($0.text, $0.length) }, uniquingKeysWith: { first, _ in first })
}
