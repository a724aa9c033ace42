// SPDX-License-Identifier: MIT
import TextCanvas

/// Keys and what they do now: the single source for a screen's behaviour, its row of hints and its
/// page of keys, so that none of these can be wrong.
package struct KeyBinding<Command: Hashable & Sendable, Own> {
  typealias Action = ScreenAction<Command, Own>

  /// The keys, each with its action.
  let actions: [(key: Key, action: Action)]
  /// The hint for the row of hints; its key is also the name on the page of keys.
  let hint: KeyHint
  /// Whether the hint is in the row of hints.
  private(set) var isHinted: Bool
  /// The description on the page of keys.
  let words: String

  /// Keys with one action and a hint.
  init(_ keys: [Key], _ hint: KeyHint, _ words: String, _ action: Action) {
    actions = keys.map { (key: $0, action: action) }
    self.hint = hint
    self.words = words
    isHinted = true
  }

  /// Keys without a hint, only on the page of keys.
  init(_ actions: [(Key, Action)], _ sign: String, _ words: String) {
    self.init(actions, KeyHint(sign, ""), words)
    isHinted = false
  }

  /// Keys with an action each and one common hint.
  init(_ actions: [(Key, Action)], _ hint: KeyHint, _ words: String) {
    self.actions = actions.map { (key: $0.0, action: $0.1) }
    self.hint = hint
    self.words = words
    isHinted = true
  }

  /// The same, for a hint that the screen draws itself, outside the row of hints.
  var hintedElsewhere: KeyBinding {
    var binding = self
    binding.isHinted = false
    return binding
  }

  /// The same without some keys; `nil` if none is left. The hint disappears with its key.
  func without(_ keys: [Key]) -> KeyBinding? {
    let left = actions.filter { !keys.contains($0.key) }
    guard !left.isEmpty else { return nil }
    guard left.count < actions.count else { return self }
    let named = left.contains { $0.key == .character(hint.key.first ?? " ") }
    let binding = KeyBinding(left.map { ($0.key, $0.action) }, hint, words)
    return isHinted && named ? binding : binding.hintedElsewhere
  }

  /// The action of a key, if it is bound.
  static func action(of key: Key, in bindings: [KeyBinding]) -> Action? {
    for binding in bindings {
      for candidate in binding.actions where candidate.key == key { return candidate.action }
    }
    return nil
  }

  /// The row of hints.
  ///
  /// - Parameter hasTrailing: Whether the last hint is at the right end.
  static func hints(_ bindings: [KeyBinding], hasTrailing: Bool = true) -> KeyHints {
    var hints = bindings.filter(\.isHinted).map(\.hint)
    guard hasTrailing, let last = hints.popLast() else { return KeyHints(hints) }
    return KeyHints(hints, trailing: last)
  }
}

extension KeyBinding: Sendable where Own: Sendable {}
