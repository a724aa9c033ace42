// SPDX-License-Identifier: MIT

import TextCanvas

/// Tells keys that a person presses from text that is pasted into a terminal which does not say so.
///
/// The rule: text that comes faster than anyone types is no key press, from its fourth character on,
/// and where it comes at once, from its first. The same key over and over is a held key, or somebody
/// in need of help, and passes. Pure: time comes in as a value.
struct PasteGuard: Sendable {
  /// From so many characters on, it is text.
  static let fewestCharacters = 4
  /// Keys that are nearer to each other were not pressed one by one.
  static let shortestGap = Duration.milliseconds(10)
  /// How long no more of a paste must come for it to be over. A key by itself is none of it, but not
  /// yet a key either.
  static let pause = Duration.milliseconds(100)

  /// The characters at the end of what came so far, none further from the next than `shortestGap`.
  private var run = 0
  /// The key that all of them are; `nil` once they differ.
  private var repeated: Key?
  private var lastAt: Duration?
  /// When text came last; `nil` while none is being pasted.
  private var pastedAt: Duration?

  /// Whether more than one character has come at once: then the rest of a paste may be under way.
  static func mayBegin(_ keys: [Key]) -> Bool {
    keys.count(where: \.isText) > 1
  }

  /// The keys that a person pressed, of those that came at a time.
  ///
  /// - Parameters:
  ///   - keys: All keys that came together.
  ///   - intoText: Whether characters are written into a line of text, which a paste may do: then
  ///     of pasted keys those pass that write, and none that does something.
  mutating func admit(_ keys: [Key], intoText: Bool, at now: Duration) -> [Key] {
    guard !keys.isEmpty else { return [] }
    if let pastedAt, now - pastedAt > Self.pause { self.pastedAt = nil }
    if let lastAt, now - lastAt > Self.shortestGap { run = 0 }
    lastAt = now
    for key in keys { note(key, at: now) }
    guard pastedAt != nil, keys.contains(where: \.isText) else { return keys }
    guard intoText else { return [] }
    if run > 1 { return keys.filter(\.writes) }
    // Somebody goes on typing.
    pastedAt = nil
    return keys
  }

  private mutating func note(_ key: Key, at now: Duration) {
    // The mouse says nothing of what is typed.
    if case .mouse = key { return }
    guard key.isText else {
      run = 0
      return
    }
    repeated = run == 0 || repeated == key ? key : nil
    run += 1
    let isPasted = pastedAt == nil ? run >= Self.fewestCharacters && repeated == nil : run > 1
    if isPasted { pastedAt = now }
  }
}

extension Key {
  /// Whether pasted text can contain it.
  fileprivate var isText: Bool {
    switch self {
    case .character, .enter, .tab: true
    default: false
    }
  }

  /// Whether it writes a character.
  fileprivate var writes: Bool { if case .character = self { true } else { false } }
}
