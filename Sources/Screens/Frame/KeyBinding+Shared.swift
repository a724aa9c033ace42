// SPDX-License-Identifier: MIT
import TextCanvas

// The keys of every screen, and of every list.

extension KeyBinding {
  /// The cramp key.
  static var cramp: KeyBinding {
    KeyBinding(
      [.character("c")], KeyHint("c", SharedTexts.cramp, priority: 99, style: .relief),
      SharedTexts.helpNow, .ask(.cramp))
  }

  /// The keys that lead back; hinted by the first.
  static func leave(_ keys: [Key], _ label: String, _ words: String) -> KeyBinding {
    KeyBinding(keys, KeyHint("q", label, priority: 70), words, .ask(.leave))
  }

  /// The keys that every screen has after its own: warning signs and keys.
  static var shared: [KeyBinding] { [warningSigns(priority: 20), allKeys(priority: 60)] }

  static func warningSigns(
    priority: Int, from start: WarningSigns.Start = .top
  ) -> KeyBinding {
    KeyBinding(
      [.character("w")], KeyHint("w", SharedTexts.warnings, priority: priority),
      SharedTexts.warningsWords, .open(.warningSigns(page: 0, from: start)))
  }

  static func allKeys(priority: Int) -> KeyBinding {
    KeyBinding(
      [.character("?")], KeyHint("?", SharedTexts.keys, priority: priority), SharedTexts.keysWords,
      .open(.keys(page: 0)))
  }

  /// The keys that move through a list.
  ///
  /// - Parameter hasLetters: Whether `j` and `k` are free for this.
  static func moves(hasLetters: Bool = true, _ own: (ListMove) -> Own) -> [KeyBinding] {
    let letters: [(Key, ListMove)] =
      hasLetters ? [(.character("k"), .up), (.character("j"), .down)] : []
    let steps: [(Key, ListMove)] = [(.up, .up), (.down, .down)] + letters
    let pages: [(Key, ListMove)] = [(.pageUp, .pageUp), (.pageDown, .pageDown)]
    let ends: [(Key, ListMove)] = [(.home, .first), (.end, .last)]
    func actions(_ moves: [(Key, ListMove)]) -> [(Key, Action)] {
      moves.map { ($0.0, .own(own($0.1))) }
    }
    return [
      KeyBinding(actions(steps), hasLetters ? "↑ ↓ k j" : "↑ ↓", SharedTexts.move),
      KeyBinding(actions(pages), SharedTexts.pageKeys, SharedTexts.moveByTen),
      KeyBinding(actions(ends), SharedTexts.endKeys, SharedTexts.moveToEnds),
    ]
  }

  /// Whether the cramp key is bound.
  static func hasCramp(_ bindings: [KeyBinding]) -> Bool { cramp(in: bindings) != nil }

  /// The hint of the cramp key, if it is bound.
  static func cramp(in bindings: [KeyBinding]) -> KeyHint? {
    bindings.first { binding in
      binding.actions.contains { $0.key == .character("c") }
    }.map {
      KeyHint(
        "c", $0.hint.key == "c" ? $0.hint.label : SharedTexts.cramp, priority: 99, style: .relief)
    }
  }
}
