// SPDX-License-Identifier: MIT

/// Which rows of a long list are seen, so that what is selected always is: it stands in the middle
/// as long as there is enough list above and below it.
///
/// Follows from the selection and the space alone. A list therefore needs no memory of how far it
/// was scrolled, and is right after every resize.
struct ListWindow: Hashable, Sendable {
  /// The first row seen.
  let first: Int
  /// The rows seen.
  let rows: Range<Int>

  /// Makes the window of `height` rows onto `count` rows that shows the rows in `selected`.
  init(count: Int, height: Int, selected: Range<Int>) {
    let height = max(0, height)
    let middle = selected.lowerBound - max(0, height - selected.count) / 2
    let last = max(0, count - height)
    first = max(0, min(middle, last))
    rows = first..<min(max(first, count), first + height)
  }
}
