// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// What the segments of a plan need of a panel. Rows are shared out by this and not by the words of
/// one segment, so that nothing jumps between segments.
struct PanelNeeds: Hashable, Sendable {
  /// The names that can be drawn large, without duplicates.
  private let names: [MeasuredWords]
  /// The widest countdown.
  private(set) var template = ""
  /// Its width in blocks, and that of the widest count beside a beat.
  private var blocks = 0
  private var blocksWithBeat = 0
  /// The longest words of a segment.
  private(set) var instruction = ""
  private(set) var caution = ""
  /// Whether any segment has a side.
  private(set) var hasSides = false

  /// The needs of a plan.
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

  /// The needs of one segment.
  init(_ content: StepContent) {
    names = [MeasuredWords(content.name)].compactMap(\.self)
    template = content.template
    blocks = BigDigits.blocks(of: template) ?? 0
    if content.beat != nil { blocksWithBeat = blocks }
    instruction = content.instruction
    caution = content.caution ?? ""
    hasSides = content.side != nil
  }

  /// The width of the digits and what is beside them, for a stroke of this many half rows; with an
  /// arrow that grows with them, or with the smallest one.
  func digitColumns(halfRows: Int, hasLeastArrow: Bool = false) -> Int {
    let beat =
      blocksWithBeat > 0
      ? blocksWithBeat * halfRows + 2 * StepContent.beatColumns(halfRows: halfRows) : 0
    let arrow =
      SideArrow.columnsPerScale * (hasLeastArrow ? 1 : max(1, halfRows / 3)) + StepContent.arrowGap
    return max(blocks * halfRows, beat) + (hasSides ? 2 * arrow : 0)
  }

  /// The most lines that a name takes at this width, up to `most`; names beyond that use ordinary
  /// letters. `nil` if all of them do.
  func nameLines(blocks: Int, most: Int) -> Int? {
    var taken: Int?
    for name in names {
      guard let lines = name.lineCount(blocks: blocks), lines <= most else { continue }
      taken = max(taken ?? 0, lines)
    }
    return taken
  }

  /// Roughly how many rows a text takes, without wrapping it.
  private static func rows(_ text: String) -> Int { (text.utf8.count + 67) / 68 }
}

extension Segment {
  /// Whether its repetitions have a beat.
  fileprivate var hasBeat: Bool {
    if case .reps(_, let tempo?) = dose { isStep && tempo > .seconds(1) } else { false }
  }

  /// The longest form of its countdown; empty if it is open-ended.
  fileprivate var template: String {
    guard isStep || !isOpenEnded else { return "" }
    if case .reps(let count, _) = dose { return SessionTexts.times(count) }
    guard let seconds = dose.nominalDuration?.secondsLeft else { return "" }
    return seconds < 60 ? "\(seconds)" : Duration.clock(seconds)
  }
}
