// SPDX-License-Identifier: MIT
import TextCanvas

// The rule of this file: what stands in large letters at the foot must not cost the act a letter,
// nor the first caution a word.

extension ReliefPanel {
  /// Whether there are large letters at the foot beneath the act, in the rows of both.
  func hasFoot(beneath act: BigLetters?, in size: Size) -> Bool {
    guard hasHalves, !content.isThin, let act,
      act.size.rows + BigLetters.Face.half.lineRows <= size.rows
    else { return false }
    return foot(in: [.half], columns: size.columns) != nil
  }

  /// Draws the foot, unless it belongs to the other words and these are not shown yet.
  func drawFoot(in rect: Rect, _ faces: [BigLetters.Face], into buffer: inout CellBuffer) {
    guard let foot = foot(in: faces, columns: rect.size.columns) else { return }
    guard let next = foot.next else {
      buffer.draw(foot.letters, in: rect, style: .site)
      return
    }
    if showsDetails { next.draw(foot.letters, in: rect, style: .quiet, into: &buffer) }
  }

  /// The place, or what comes next: led by a word, or by a mark if its name is too wide for that.
  private func foot(
    in faces: [BigLetters.Face], columns: Int
  ) -> (next: NextStep?, letters: BigLetters)? {
    guard place.isEmpty else {
      return BigLetters(place, oneLineIn: faces, columns: columns).map { (nil, $0) }
    }
    return [content.next, content.next?.marked].lazy.compactMap(\.self).compactMap { next in
      next.letters(in: faces, columns: columns).map { (next, $0) }
    }.first
  }

  /// The rows that the other words keep beside a foot: those before the details of the act, such as
  /// its first caution, and one of the details. The same before a step, so that nothing moves.
  func wordRowsBesideFoot(columns: Int) -> Int {
    let first = details.prefix { $0.style != .plain }
    let rows = first.reduce(0) { $0 + $1.text.runningText.wrapped(columns: columns).count }
    return rows + (first.count < details.count ? 1 : 0)
  }
}
