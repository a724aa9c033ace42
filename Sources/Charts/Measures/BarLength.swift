// SPDX-License-Identifier: MIT

/// The length of a bar in whole parts, rounded down; any value above 0 gets at least one.
///
/// - Parameters:
///   - value: What the bar stands for.
///   - most: The value of a full bar.
///   - parts: The length of a full bar, in columns, eighths of rows or any other unit.
public func barLength(_ value: Int, of most: Int, in parts: Int) -> Int {
  guard value > 0, most > 0, parts > 0 else { return 0 }
  return min(parts, max(1, value * parts / most))
}
