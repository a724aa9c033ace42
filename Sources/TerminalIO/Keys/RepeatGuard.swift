// SPDX-License-Identifier: MIT

import TextCanvas

/// Tells a key that is held down from one that is pressed several times.
///
/// The rule: however long somebody leans on a key, it does not go on doing what it does; only where it
/// moves or writes something. Nobody presses the same key twice within so short a time as the slowest
/// terminal takes to repeat one. The first repeat comes later, and cannot be told from a second press.
/// Pure: time comes in as a value.
struct RepeatGuard: Sendable {
  /// Presses of the same key that are nearer to each other are one press.
  static let shortestGap = Duration.milliseconds(120)

  private var last: (key: Key, at: Duration)?

  /// The keys that were pressed, of those that came at a time.
  ///
  /// - Parameter intoText: Whether characters are written into a line of text.
  mutating func admit(_ keys: [Key], intoText: Bool, at now: Duration) -> [Key] {
    keys.filter { key in
      // The wheel goes on as it is turned, and a second press in the same place is meant.
      if case .mouse = key { return true }
      defer { last = (key, now) }
      guard let last, last.key == key, now - last.at < Self.shortestGap else { return true }
      return key.goesOn(intoText: intoText)
    }
  }
}
