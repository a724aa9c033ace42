// SPDX-License-Identifier: MIT

/// The room on the one page of the card, estimated in millimetres for a broad typeface, because
/// nothing here knows the browser's. The sizes are those of `PageStyle.bedside`.
struct CardSpace {
  /// How many lines of people there are.
  let people: Int
  let isMadeUp: Bool
  /// The blocks of each warning, which come below the sites.
  let warnings: [[Block]]

  /// A page of A4 without the margins of the card.
  private static let page = 297.0 - 14
  private static let width = 184.0
  /// The size of what else belongs to a step, in points.
  private static let small = 11.0
  /// A point in millimetres.
  private static let point = 0.3528
  /// The average width of a character of a broad typeface, in its size.
  private static let character = 0.52

  /// Whether sites with these blocks fit, together with everything else.
  func holds(_ sites: [[Block]]) -> Bool {
    let head = max(21, Double(people) * 8) + 2.5 + (isMadeUp ? 6 : 0)
    let needed =
      head + sites.reduce(0) { $0 + Self.section($1, heading: 17) }
      + warnings.reduce(0) { $0 + Self.section($1, heading: 13) }
    return needed <= Self.page
  }

  private static func section(_ blocks: [Block], heading: Double) -> Double {
    blocks.reduce(5 + heading * 1.1 * point) { $0 + height($1) }
  }

  private static func height(_ block: Block) -> Double {
    switch block {
    case .steps(let steps): steps.reduce(0) { $0 + height($1) }
    case .note(let text): lines(text, size: 9, width: width) * 9 * 1.25 * point + 1
    case .caution(let text): lines(text, size: small, width: width) * small * 1.25 * point + 1
    case .boxes(let boxes):
      // In two columns; an item stays in one.
      Double((boxes.count + 1) / 2) * (boxes.map(item).max() ?? 0)
    default: 0
    }
  }

  private static func item(_ text: String) -> Double {
    lines(text, size: 9.5, width: 84) * 9.5 * 1.2 * point + 0.6
  }

  private static func height(_ step: Block.Instruction) -> Double {
    let width = step.picture.isEmpty ? width - 12 : width - 40
    let name = lines(step.name + "  " + step.dose, size: 16.5, width: width) * 17 * 1.15 * point
    let first = lines(step.first, size: 14, width: width) * 14 * 1.2 * point
    let others =
      (lines(step.rest, size: small, width: width) + lines(step.caution, size: small, width: width))
      * small * 1.25 * point
    return max(step.picture.isEmpty ? 0 : 16, name + first + others) + 1.4
  }

  /// How many lines a text takes in a size in points.
  private static func lines(_ text: String, size: Double, width: Double) -> Double {
    (Double(text.count) * character * size * point / width).rounded(.up)
  }
}
