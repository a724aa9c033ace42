// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// What the digits of a panel and the signs beside them need.
struct DigitNeeds: Hashable, Sendable {
  /// The widest countdown.
  private(set) var template = ""
  /// Its width in blocks, and that of the widest count beside a beat.
  private var blocks = 0
  private var blocksWithBeat = 0
  /// Whether any segment has a side.
  private var hasSides = false

  /// No needs yet.
  init() {}

  /// The needs of one segment as shown.
  init(_ content: StepContent) {
    template = content.template
    blocks = BigDigits.blocks(of: template) ?? 0
    if content.beat != nil { blocksWithBeat = blocks }
    hasSides = content.side != nil
  }

  /// Adds those of a segment.
  mutating func add(_ segment: Segment) {
    let template = segment.template
    let blocks = BigDigits.blocks(of: template) ?? 0
    if blocks > self.blocks { (self.blocks, self.template) = (blocks, template) }
    if segment.hasBeat { blocksWithBeat = max(blocksWithBeat, blocks) }
    if segment.side == .left || segment.side == .right { hasSides = true }
  }

  /// The width of the digits and what is beside them, for a stroke of this many half rows; with an
  /// arrow that grows with them, or with the smallest one.
  func columns(halfRows: Int, hasLeastArrow: Bool = false) -> Int {
    let beat =
      blocksWithBeat > 0
      ? blocksWithBeat * halfRows + 2 * StepContent.beatColumns(halfRows: halfRows) : 0
    let arrow =
      SideArrow.columnsPerScale * (hasLeastArrow ? 1 : max(1, halfRows / 3)) + StepContent.arrowGap
    return max(blocks * halfRows, beat) + (hasSides ? 2 * arrow : 0)
  }
}

extension Segment {
  /// Whether its repetitions have a beat.
  fileprivate var hasBeat: Bool {
    if case .reps(_, let tempo?, _) = dose { isStep && tempo > .seconds(1) } else { false }
  }

  /// The longest form of its countdown; empty if it is open-ended.
  fileprivate var template: String {
    guard isStep || !isOpenEnded else { return "" }
    if case .reps(let count, let tempo, let least) = dose {
      return SessionTexts.times(count, least: tempo == nil ? least : nil)
    }
    guard let seconds = dose.nominalDuration?.secondsLeft else { return "" }
    return seconds < 60 ? "\(seconds)" : Duration.clock(seconds)
  }
}
