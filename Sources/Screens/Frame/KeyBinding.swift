// SPDX-License-Identifier: MIT
import TextCanvas

/// Keys and what they do now: the one source of what a screen does, of its row of hints and of its
/// page of keys, so that none of them can be untrue.
package struct KeyBinding<Command: Hashable & Sendable, Own> {
  typealias Action = ScreenAction<Command, Own>

  /// The keys, each with what it does.
  let actions: [(key: Key, action: Action)]
  /// The hint in the row of hints, by whose key they are also named on the page of keys.
  let hint: KeyHint
  /// Whether the hint is in the row of hints.
  private(set) var isHinted: Bool
  /// What they do, on the page of keys.
  let words: String

  /// Keys that do one thing and are in the row of hints.
  init(_ keys: [Key], _ hint: KeyHint, _ words: String, _ action: Action) {
    self.init(keys.map { ($0, action) }, hint, words)
  }

  /// Keys that are only on the page of keys.
  init(_ actions: [(Key, Action)], _ sign: String, _ words: String) {
    self.init(actions, KeyHint(sign, ""), words)
    isHinted = false
  }

  /// Keys that each do something of their own, with one hint in the row of hints.
  init(_ actions: [(Key, Action)], _ hint: KeyHint, _ words: String) {
    self.actions = actions.map { (key: $0.0, action: $0.1) }
    self.hint = hint
    self.words = words
    isHinted = true
  }

  /// The same, where the screen draws the hint itself, outside the row of hints.
  var hintedElsewhere: KeyBinding {
    var binding = self
    binding.isHinted = false
    return binding
  }

  /// The same without some keys; `nil` if none is left. Its hint goes with the key that it names.
  func without(_ keys: [Key]) -> KeyBinding? {
    let left = actions.filter { !keys.contains($0.key) }
    guard !left.isEmpty else { return nil }
    guard left.count < actions.count else { return self }
    let named = left.contains { $0.key == .character(hint.key.first ?? " ") }
    let binding = KeyBinding(left.map { ($0.key, $0.action) }, hint, words)
    return isHinted && named ? binding : binding.hintedElsewhere
  }

  /// What a key does, if it does anything.
  static func action(of key: Key, in bindings: [KeyBinding]) -> Action? {
    for binding in bindings {
      for candidate in binding.actions where candidate.key == key { return candidate.action }
    }
    return nil
  }

  /// The row of hints.
  ///
  /// - Parameter hasTrailing: Whether the last one stands at the right end.
  static func hints(_ bindings: [KeyBinding], hasTrailing: Bool = true) -> KeyHints {
    var hints = bindings.filter(\.isHinted).map(\.hint)
    guard hasTrailing, let last = hints.popLast() else { return KeyHints(hints) }
    return KeyHints(hints, trailing: last)
  }
}
