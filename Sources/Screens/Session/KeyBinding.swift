// SPDX-License-Identifier: MIT
import TextCanvas

/// Keys, what they do now, and how that is said: the one source of what the keys do, of the row of
/// hints and of the overlay of keys, so that none of them can be untrue.
struct KeyBinding {
  /// What a key does.
  enum Action: Hashable {
    /// Asks the app.
    case command(SessionCommand)
    /// Lays something over the screen.
    case open(Overlay)
    /// Changes an answer; what exactly depends on the key and on where one is.
    case answer
  }

  /// The keys, any of which does it.
  let keys: [Key]
  /// The keys as they are written.
  let sign: String
  /// What they do, in a word or two, for the row of hints.
  let label: String
  /// What they do, in the overlay of keys.
  let words: String
  /// The larger, the longer it stays in a narrow row of hints.
  let priority: Int
  /// What they do.
  let action: Action

  init(
    _ keys: [Key], _ sign: String, _ label: String, _ words: String, priority: Int,
    _ action: Action
  ) {
    self.keys = keys
    self.sign = sign
    self.label = label
    self.words = words
    self.priority = priority
    self.action = action
  }

  /// The binding of one character.
  init(
    _ character: Character, _ label: String, _ words: String, priority: Int, _ action: Action
  ) {
    self.init(
      [.character(character)], String(character), label, words, priority: priority, action)
  }

  /// The hint that the binding is in a row of hints.
  var hint: KeyHint {
    KeyHint(sign, label, priority: priority, style: action == .command(.cramp) ? .relief : .key)
  }
}

extension [KeyBinding] {
  /// The row of hints; the last binding stands at the right end.
  var hints: KeyHints { KeyHints(dropLast().map(\.hint), trailing: last?.hint) }
}
