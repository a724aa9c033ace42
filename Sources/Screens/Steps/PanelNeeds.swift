// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// What all segments of a plan need of a panel. The rows are shared out by it, not by the words of one
/// segment, so that nothing jumps from one to the next.
struct PanelNeeds: Hashable, Sendable {
  /// The names that there are shapes for, each once.
  private let names: [MeasuredWords]
  /// The broadest countdown.
  private(set) var template = ""
  /// The blocks that it takes, and those of the broadest count with a beat beside it.
  private var blocks = 0
  private var blocksWithBeat = 0
  /// The words of the segment that has most of them.
  private(set) var instruction = ""
  private(set) var caution = ""
  /// Whether a side is pointed at.
  private(set) var hasSides = false

  /// What a plan needs.
  init(_ segments: [Segment]) {
    var names: Set<String> = []
    var mostWords = -1
    for segment in segments {
      names.insert(segment.name)
      let template = segment.template
      let blocks = BigDigits.blocks(of: template) ?? 0
      if blocks > self.blocks { (self.blocks, self.template) = (blocks, template) }
      if segment.hasBeat { blocksWithBeat = max(blocksWithBeat, blocks) }
      let words = Self.rows(segment.instruction) + Self.rows(segment.caution ?? "")
      if words > mostWords {
        mostWords = words
        (instruction, caution) = (segment.instruction, segment.caution ?? "")
      }
      if segment.side == .left || segment.side == .right { hasSides = true }
    }
    self.names = names.sorted().compactMap(MeasuredWords.init)
  }

  /// What one segment needs.
  init(_ content: StepContent) {
    names = [MeasuredWords(content.name)].compactMap(\.self)
    template = content.template
    blocks = BigDigits.blocks(of: template) ?? 0
    if content.beat != nil { blocksWithBeat = blocks }
    instruction = content.instruction
    caution = content.caution ?? ""
    hasSides = content.side != nil
  }

  /// The columns that the digits take with what stands beside them, at so many half rows of a stroke;
  /// with an arrow that grows with them, or with the least one.
  func digitColumns(halfRows: Int, hasLeastArrow: Bool = false) -> Int {
    let beat =
      blocksWithBeat > 0
      ? blocksWithBeat * halfRows + 2 * StepContent.beatColumns(halfRows: halfRows) : 0
    let arrow =
      SideArrow.columnsPerScale * (hasLeastArrow ? 1 : max(1, halfRows / 3)) + StepContent.arrowGap
    return max(blocks * halfRows, beat) + (hasSides ? 2 * arrow : 0)
  }

  /// The most lines of so many blocks that a name takes, up to `most`; longer names are left to
  /// ordinary letters. `nil` where that is all of them.
  func nameLines(blocks: Int, most: Int) -> Int? {
    names.compactMap { $0.lineCount(blocks: blocks) }.filter { $0 <= most }.max()
  }

  /// About how many rows a text takes, without wrapping it.
  private static func rows(_ text: String) -> Int { (text.utf8.count + 67) / 68 }
}

extension Segment {
  /// Whether its repetitions have a beat.
  fileprivate var hasBeat: Bool {
    if case .reps(_, let tempo?) = dose { isStep && tempo > .seconds(1) } else { false }
  }

  /// The longest that its countdown gets; empty where only the person ends it.
  fileprivate var template: String {
    guard isStep || !isOpenEnded else { return "" }
    if case .reps(let count, _) = dose { return SessionTexts.times(count) }
    guard let seconds = dose.nominalDuration?.secondsLeft else { return "" }
    return seconds < 60 ? "\(seconds)" : Duration.clock(seconds)
  }
}
