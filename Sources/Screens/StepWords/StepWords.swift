// SPDX-License-Identifier: MIT
import TextCanvas

/// All words of a step, on one page if they fit, else on several.
struct StepWords: Hashable, Sendable {
  let name: String
  /// Side, direction, set and the like.
  let signs: [Phrase]
  /// The dose of the step, or of the one that is about to begin.
  let dose: String?
  let instruction: String
  /// What it is best for.
  let remark: String?
  let caution: String?
  /// Whether large letters may use half cells; `nil` for no large letters.
  var hasHalves: Bool?
  /// The routine's name and its summary, on pages behind those of the step.
  var routineName = ""
  var summary = ""

  /// The pages, as lines of phrases; each begins with the name.
  func pages(columns: Int, rows: Int) -> [[[Phrase]]] {
    let names = lines(name, .strong, columns: columns)
    let about = signLines(columns: columns) + lines(dose, .quiet, columns: columns)
    let blocks = [
      names + about, lines(instruction, .plain, columns: columns),
      cautionLines(columns: columns), lines(remark, .quiet, columns: columns),
    ].filter { !$0.isEmpty }
    let apart: [[Phrase]] = Array(blocks.joined(separator: [[]]))
    if apart.count <= rows { return [apart] }
    let whole = blocks.flatMap { $0 }
    if whole.count <= rows { return [whole] }
    // Every page begins with the name, on one row; a longer name is in full on the first.
    let head = rows > 1 ? [[Phrase(name.fitted(columns: columns), .strong)]] : []
    let rest = head.count == names.count ? Array(whole.dropFirst(head.count)) : whole
    let height = max(1, rows - head.count)
    return stride(from: 0, to: rest.count, by: height).map { first in
      head + rest.dropFirst(first).prefix(height)
    }
  }

  /// The pages about the routine; none without a summary.
  func routinePages(columns: Int, rows: Int) -> [[[Phrase]]] {
    guard !summary.isEmpty else { return [] }
    let routine = StepWords(
      name: routineName, signs: [], dose: nil, instruction: summary, remark: nil, caution: nil)
    return routine.pages(columns: columns, rows: rows)
  }

  /// The name in large letters of at most a third of the rows, and the lines below it; `nil` where
  /// they do not fit on one page.
  func poster(columns: Int, in size: Size) -> (name: BigLetters, below: [[Phrase]])? {
    let most = Size(columns: size.columns, rows: size.rows / 3)
    guard let hasHalves,
      let letters = BigLetters.largest(for: name, in: most, hasHalves: hasHalves)
    else { return nil }
    let rest = StepWords(
      name: "", signs: signs, dose: dose, instruction: instruction, remark: remark,
      caution: caution)
    let pages = rest.pages(columns: columns, rows: size.rows - letters.size.rows - 1)
    return pages.count == 1 ? (letters, pages[0]) : nil
  }

  private func lines(_ text: String?, _ style: Style, columns: Int) -> [[Phrase]] {
    (text ?? "").runningText.wrapped(columns: columns).map { [Phrase($0, style)] }
  }

  private func cautionLines(columns: Int) -> [[Phrase]] {
    (caution ?? "").cautionRows(columns: columns).map { [Phrase($0, .caution)] }
  }

  /// The signs in sequence, on as many rows as needed.
  private func signLines(columns: Int) -> [[Phrase]] {
    var lines: [[Phrase]] = []
    for sign in signs {
      let piece = Phrase(sign.text.fitted(columns: columns), sign.style)
      if let last = lines.last, last.cellWidth + 1 + piece.text.cellWidth <= columns {
        lines[lines.count - 1] += [Phrase(" "), piece]
      } else {
        lines.append([piece])
      }
    }
    return lines
  }
}
