// SPDX-License-Identifier: MIT
import TextCanvas

// The rule of this file: words come first, then big digits, then large letters for the words, then
// empty lines. Large letters are given up before words are cut, and also if they would cost the
// digits more than three half rows of a stroke, or anything at all for a name of more than two
// lines. Within its rows, a name also takes those that its own words leave. If room is still short,
// these go in order: the routine's line and the next step; the caution except two rows; the bar;
// one more row of the caution; the instruction except its first rows.

/// How a panel's rows are divided between words and digits: the same for all segments of a plan.
struct RowPlan {
  /// The widest running text; wider lines are hard to follow.
  static let widestText = 96

  /// Which words are in large letters, and how large; `nil` for ordinary ones.
  struct Letters {
    var name: BigLetters.Face?
    var kind: BigLetters.Face?
    var next: BigLetters.Face?
    /// The most lines that a name takes.
    var nameLines = 1
  }

  /// Empty rows, each 0 or 1.
  struct Blanks {
    var top = 0
    var afterName = 0
    var beforeKind = 0
    var beforeBar = 0
    var beforeNext = 0

    var count: Int { top + afterName + beforeKind + beforeBar + beforeNext }
  }

  private(set) var columns: Int
  private(set) var textColumns: Int
  private(set) var letters = Letters()
  private(set) var blanks = Blanks()
  private(set) var nameRows = 1
  private(set) var kindRows = 1
  private(set) var nextRows = 1
  private(set) var hasBar = true
  private(set) var hasProgress: Bool
  private(set) var digitRows = 0
  /// The size of the digits, in half rows of a stroke.
  private(set) var face = 0
  private var instructionRows: Int
  private var cautionRows: Int
  private var needs: PanelNeeds
  private var hasHalves: Bool
  /// The columns kept for what is right of the digits.
  private var kept: Int

  /// What a panel offers.
  struct Room: Hashable, Sendable {
    let size: Size
    /// Whether it has the routine's line, and the next step.
    let hasProgress: Bool
    let hasNext: Bool
    let hasHalves: Bool
    /// The columns that the digits leave to a picture.
    var kept = 0
  }

  /// Divides the rows of a panel.
  init(_ needs: PanelNeeds, in room: Room) {
    let (size, hasNext) = (room.size, room.hasNext)
    kept = room.kept
    self.needs = needs
    hasHalves = room.hasHalves
    hasProgress = room.hasProgress
    columns = size.columns
    textColumns = min(columns, Self.widestText)
    instructionRows = needs.instruction.runningText.wrapped(columns: textColumns).count
    cautionRows = needs.caution.cautionRows(columns: textColumns).count
    nextRows = hasNext ? 1 : 0
    let plain = face(rows: size.rows - usedRows)
    for candidate in candidates(hasNext: hasNext) {
      guard var plan = with(candidate) else { continue }
      let least = max(2, candidate.nameLines > 2 ? plain : plain - 3)
      if plan.isTooTall(size.rows, face: least) { plan.hasProgress = false }
      guard !plan.isTooTall(size.rows, face: least) else { continue }
      self = plan
      break
    }
    shrink(rows: size.rows)
    giveBack(rows: size.rows)
  }

  /// The most rows of words.
  var textRows: Int { instructionRows + cautionRows }

  /// The rows below the digits.
  var bottomRows: Int {
    blanks.beforeBar + (hasBar ? 1 : 0) + (hasProgress ? 1 : 0) + blanks.beforeNext + nextRows
  }

  private var usedRows: Int {
    blanks.top + nameRows + blanks.afterName + textRows + blanks.beforeKind + kindRows + bottomRows
  }

  /// The candidates, the most legible first, as far as names fit into the columns.
  private func candidates(hasNext: Bool) -> [Letters] {
    var all: [Letters] = []
    let faces: [BigLetters.Face] = hasHalves ? [.scaled(1), .half] : [.scaled(1)]
    for face in faces {
      let lines = needs.nameLines(blocks: columns / face.blockColumns)
      for lines in lines {
        for next in hasNext ? [face, nil] : [nil] {
          all.append(Letters(name: face, kind: face, next: next, nameLines: lines))
        }
      }
      // On a narrow screen the kind of time is too wide for them.
      if face == faces.last { all += lines.map { Letters(name: face, nameLines: $0) } }
    }
    return all
  }

  /// The plan with letters, unless there are too few columns for the kind of time.
  private func with(_ letters: Letters) -> RowPlan? {
    var plan = self
    plan.letters = letters
    if let face = letters.name {
      plan.nameRows = letters.nameLines * face.lineRows - face.gapRows
      plan.blanks.afterName = face == .half ? 0 : 1
      // A bar that touches the digits looks like a part of them.
      plan.blanks.beforeBar = 1
    }
    if let face = letters.kind {
      guard Self.kindColumns(face) + Self.signColumns <= columns else { return nil }
      plan.kindRows = face.lineRows
    }
    if let face = letters.next { plan.nextRows = face.lineRows - face.gapRows }
    return plan
  }

  /// The columns kept for side and direction, beside the kind of time.
  private static let signColumns = 22

  /// The width of the widest kind of time.
  private static func kindColumns(_ face: BigLetters.Face) -> Int {
    broadestKind * face.blockColumns
  }

  private static let broadestKind =
    TimeKind.allCases.compactMap {
      BigLetters($0.word, face: .half, columns: .max)?.size.columns
    }.max() ?? 0

  /// The size of the digits for this many rows, in half rows of a stroke. What is beside them fits
  /// too, unless there are too few columns.
  private func face(rows: Int) -> Int {
    let step = hasHalves ? 1 : 2
    var face = max(0, rows) * 2 / 5 / step * step
    while face > 1, needs.digits.columns(halfRows: face) > columns - kept { face -= step }
    guard face < 2 else { return face }
    let size = Size(columns: columns - kept, rows: max(0, rows))
    return BigDigits.largest(for: needs.digits.template, in: size, hasHalves: hasHalves)?.face
      .halfRows
      ?? 0
  }

  /// Whether this leaves too few rows for digits of a size.
  private func isTooTall(_ rows: Int, face least: Int) -> Bool {
    face(rows: rows - usedRows) < least
  }

  private mutating func shrink(rows: Int) {
    let least = min(5, max(1, rows - 3))
    func isTooTall(_ plan: RowPlan) -> Bool { rows - plan.usedRows < least }
    if isTooTall(self) { hasProgress = false }
    if isTooTall(self) { nextRows = 0 }
    while isTooTall(self), cautionRows > 2 { cautionRows -= 1 }
    // The instruction matters more than the progress, which the digits show, too.
    if isTooTall(self) { hasBar = false }
    // `StepText` shares out what is left.
    while isTooTall(self), textRows > 0 {
      if cautionRows > 0 { cautionRows -= 1 } else { instructionRows -= 1 }
    }
  }

  /// Removes empty rows where that does not cost a larger face.
  private mutating func giveBack(rows: Int) {
    face = face(rows: rows - usedRows)
    let needed = face > 0 ? (5 * face + 1) / 2 : 1
    let order: [WritableKeyPath<Blanks, Int>] = [
      \.beforeKind, \.beforeBar, \.top, \.beforeNext, \.afterName,
    ]
    for path in order where rows - usedRows > needed && blanks[keyPath: path] == 0 {
      blanks[keyPath: path] = 1
    }
    digitRows = max(0, rows - usedRows)
  }

  /// The words of a segment, on the rows available.
  func text(of content: StepContent) -> StepText {
    StepText(
      content.instruction.runningText.wrapped(columns: textColumns),
      caution: content.caution ?? "", columns: textColumns, rows: textRows)
  }
}
