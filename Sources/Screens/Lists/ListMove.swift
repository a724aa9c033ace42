// SPDX-License-Identifier: MIT
import TextCanvas

/// A way to move through a list.
package enum ListMove: Hashable, Sendable {
  case up, down, pageUp, pageDown, first, last

  /// How many entries a paging key moves: roughly what fits on the smallest screen.
  static let page = 10

  /// The entry after moving; 0 if the list is empty.
  func entry(from entry: Int, count: Int) -> Int {
    let target =
      switch self {
      case .up: entry - 1
      case .down: entry + 1
      case .pageUp: entry - Self.page
      case .pageDown: entry + Self.page
      case .first: 0
      case .last: count - 1
      }
    return max(0, min(count - 1, target))
  }
}
