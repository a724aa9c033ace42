// SPDX-License-Identifier: MIT

import TextCanvas

/// Distinguishes a key held down from one pressed several times.
///
/// The rule: holding a key down does not repeat its action, unless it moves or writes something.
/// Nobody presses a key twice within the time that the slowest terminal takes between repeats. The
/// first repeat comes later, and cannot be distinguished from a second press. Pure: time is passed
/// in as a value.
struct RepeatGuard: Sendable {
  /// Presses of the same key closer together than this count as one.
  static let shortestGap = Duration.milliseconds(120)

  private var last: (key: Key, at: Duration)?

  /// The keys that were pressed, among those that came at a time.
  ///
  /// - Parameter intoText: Whether characters go into a text field.
  mutating func admit(_ keys: [Key], intoText: Bool, at now: Duration) -> [Key] {
    keys.filter { key in
      // The wheel may keep turning, and a second click in the same place is meant.
      if case .mouse = key { return true }
      defer { last = (key, now) }
      guard let last, last.key == key, now - last.at < Self.shortestGap else { return true }
      return key.goesOn(intoText: intoText)
    }
  }
}
