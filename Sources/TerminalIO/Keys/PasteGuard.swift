// SPDX-License-Identifier: MIT

import TextCanvas

/// Distinguishes key presses from text pasted into a terminal that does not mark pastes.
///
/// The rule: text that comes faster than anyone types is not key presses, from its fourth character
/// on, and if it comes all at once, from its first. The same key over and over is held down, or
/// pressed by somebody in need of help, and passes. Pure: time is passed in as a value.
struct PasteGuard: Sendable {
  /// How many characters make a paste.
  static let fewestCharacters = 4
  /// Keys closer together than this were not pressed one by one.
  static let shortestGap = Duration.milliseconds(10)
  /// The pause after which a paste counts as over. A single key after it is not part of it, but is
  /// not accepted yet either.
  static let pause = Duration.milliseconds(100)

  /// How many of the last characters were less than `shortestGap` apart.
  private var run = 0
  /// The key that all of them are; `nil` once they differ.
  private var repeated: Key?
  private var lastAt: Duration?
  /// When text last came; `nil` if no paste is under way.
  private var pastedAt: Duration?
  /// What was not taken of the last keys; an Enter at their end may be pasted or pressed.
  private(set) var heldBack: HeldBack?

  /// Whether more than one character came at once, so that the rest of a paste may follow.
  static func mayBegin(_ keys: [Key]) -> Bool {
    keys.count(where: \.isText) > 1
  }

  /// The keys that a person pressed, among those that came at a time.
  ///
  /// - Parameters:
  ///   - keys: All keys that came together.
  ///   - intoText: Whether characters go into a text field, where pasting is allowed: characters in
  ///     a paste pass, as one line, but no key that does something.
  mutating func admit(_ keys: [Key], intoText: Bool, at now: Duration) -> [Key] {
    heldBack = nil
    guard !keys.isEmpty else { return [] }
    if let pastedAt, now - pastedAt > Self.pause { self.pastedAt = nil }
    let wasPasting = pastedAt != nil
    if let lastAt, now - lastAt > Self.shortestGap { run = 0 }
    lastAt = now
    for key in keys { note(key, at: now) }
    guard pastedAt != nil, keys.contains(where: \.isText) else { return keys }
    guard intoText else {
      if !wasPasting { heldBack = .text }
      return []
    }
    if run > 1 {
      if keys.last == .enter { heldBack = .enter }
      return Self.line(of: keys)
    }
    // The person is typing again.
    pastedAt = nil
    return keys
  }

  /// What pasted keys write: lines become one, with a space between them.
  private static func line(of keys: [Key]) -> [Key] {
    let end = keys.lastIndex(where: \.writes).map { $0 + 1 } ?? 0
    return keys[..<end].compactMap { $0 == .enter ? .character(" ") : $0.writes ? $0 : nil }
  }

  private mutating func note(_ key: Key, at now: Duration) {
    // The mouse says nothing about typing.
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
