// SPDX-License-Identifier: MIT

/// The visible rows of a long list. The selection is always among them, in the middle if the list
/// is long enough on both sides.
///
/// It depends only on the selection and the space, so a list needs no scroll position and is right
/// after every resize.
struct ListWindow: Hashable, Sendable {
  /// The first visible row.
  let first: Int
  /// The visible rows.
  let rows: Range<Int>

  /// Makes a window of `height` rows onto `count` rows that includes `selected`.
  init(count: Int, height: Int, selected: Range<Int>) {
    let height = max(0, height)
    let middle = selected.lowerBound - max(0, height - selected.count) / 2
    let last = max(0, count - height)
    first = max(0, min(middle, last))
    rows = first..<min(max(first, count), first + height)
  }
}
