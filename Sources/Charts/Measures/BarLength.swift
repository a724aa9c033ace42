// SPDX-License-Identifier: MIT

/// How many of so many parts a bar has, rounded down; what is more than nothing has at least one.
///
/// - Parameters:
///   - value: What the bar stands for.
///   - most: What a bar of all parts stands for.
///   - parts: Columns, or eighths of rows, or whatever a bar is made of.
public func barLength(_ value: Int, of most: Int, in parts: Int) -> Int {
  guard value > 0, most > 0, parts > 0 else { return 0 }
  return min(parts, max(1, value * parts / most))
}
