// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// What the segments of a plan need of a panel. Rows are shared out by this and not by the words of
/// one segment, so that nothing jumps between segments.
struct PanelNeeds: Hashable, Sendable {
  /// The names that can be drawn large, without duplicates.
  private let names: [MeasuredWords]
  /// What the digits need.
  private(set) var digits = DigitNeeds()
  /// The longest words of a segment.
  private(set) var instruction = ""
  private(set) var caution = ""

  /// The needs of a plan.
  init(_ segments: [Segment]) {
    var names: Set<String> = []
    var mostWords = -1
    for segment in segments {
      names.insert(segment.name)
      digits.add(segment)
      let words = Self.rows(segment.instruction) + Self.rows(segment.caution ?? "")
      if words > mostWords {
        mostWords = words
        (instruction, caution) = (segment.instruction, segment.caution ?? "")
      }
    }
    self.names = names.sorted().compactMap(MeasuredWords.init)
  }

  /// The needs of one segment.
  init(_ content: StepContent) {
    names = [MeasuredWords(content.name)].compactMap(\.self)
    digits = DigitNeeds(content)
    instruction = content.instruction
    caution = content.caution ?? ""
  }

  /// The numbers of lines to keep for names at this width, the most legible first: longer names use
  /// ordinary letters.
  func nameLines(blocks: Int) -> [Int] {
    let lines = Set(names.compactMap { $0.lineCount(blocks: blocks) })
    return lines.filter { $0 <= Self.mostLines }.sorted(by: >)
  }

  /// The most lines of large letters.
  private static let mostLines = 4

  /// Roughly how many rows a text takes, without wrapping it.
  private static func rows(_ text: String) -> Int { (text.utf8.count + 67) / 68 }
}
