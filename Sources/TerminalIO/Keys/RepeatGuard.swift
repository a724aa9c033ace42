// SPDX-License-Identifier: MIT

import TextCanvas

/// Distinguishes a key held down from one pressed several times.
///
/// The rule: holding a key down does not repeat its action, unless it moves or writes something.
/// Nobody presses a key twice within the time that most keyboards take between repeats. The first
/// repeat comes later, like a second press, so what may be either is withheld until the next repeat
/// would have come. A first press acts at once, and so does the third of a series: who presses a key
/// twice in a row presses it again. Pure: time is passed in as a value.
struct RepeatGuard: Sendable {
  /// Presses of the same key closer together than this count as one.
  static let shortestGap = Duration.milliseconds(120)
  /// How long after a press its first repeat may come.
  static let firstRepeat = shortestGap...Duration.milliseconds(700)

  private var last: (key: Key, at: Duration)?
  /// Whether the last key was withheld, because it may be a repeat.
  private var isWithheld = false
  /// Whether the last key is known to be held, so that the next one to act is a press.
  private var isHeld = false
  /// Whether the last key was pressed more than once in a row, and not held.
  private var isPressedAgain = false

  /// When a withheld key acts, unless it turns out to be held; `nil` if none is withheld.
  var due: Duration? { isWithheld ? last.map { $0.at + Self.shortestGap } : nil }

  /// The keys that were pressed, among those that came at a time and the one withheld before. Call
  /// without keys once that is ``due``.
  ///
  /// - Parameters:
  ///   - intoText: Whether characters go into a text field.
  ///   - toldApart: Whether the terminal itself tells repeats from presses.
  mutating func admit(
    _ keys: [Key], intoText: Bool, toldApart: Bool = false, at now: Duration
  ) -> [Key] {
    var admitted = due.map { now >= $0 } == true ? release() : []
    for key in keys {
      // The wheel may keep turning, and a second click in the same place is meant.
      if case .mouse = key {
        admitted += release() + [key]
        continue
      }
      // The time since the same key, if that must not repeat.
      let gap = last.flatMap { last in
        last.key == key && !key.goesOn(intoText: intoText) ? now - last.at : nil
      }
      if let gap, gap < Self.shortestGap {
        isHeld = isHeld || isWithheld
        isWithheld = false
      } else {
        admitted += release()
        let mayRepeat = !isHeld && !toldApart && gap.map(Self.firstRepeat.contains) == true
        isWithheld = mayRepeat && !isPressedAgain
        isPressedAgain =
          !isHeld && !isWithheld && gap.map { $0 <= Self.firstRepeat.upperBound } == true
        isHeld = false
        if !isWithheld { admitted.append(key) }
      }
      last = (key, now)
    }
    return admitted
  }

  /// The withheld key, which was pressed after all.
  private mutating func release() -> [Key] {
    guard isWithheld, let last else { return [] }
    (isWithheld, isPressedAgain) = (false, true)
    return [last.key]
  }
}
