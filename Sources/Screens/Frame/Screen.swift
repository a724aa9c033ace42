// SPDX-License-Identifier: MIT
import TextCanvas

/// A screen of the program. It draws its body and says what its keys do; what is around and over
/// the body is the same for all screens, and drawn here.
package protocol Screen: Sendable {
  /// What only this screen asks the program for.
  associatedtype Command: Hashable, Sendable
  /// What a key does only on this screen.
  associatedtype Action

  /// What covers the screen.
  var modal: Modal? { get set }
  /// Whether a text field is in use, which accepts pasted text.
  var isWriting: Bool { get }
  /// The current keys, in the order of their hints; the last hint is at the right end.
  func bindings(in context: ScreenContext) -> [KeyBinding<Command, Action>]
  /// Whether a key can be meant for what is shown, rather than for what was shown a moment ago.
  func accepts(_ key: Key) -> Bool
  /// Performs an action of the screen's own; returns what the program has to do, if anything.
  mutating func perform(_ action: Action, in context: ScreenContext) -> ScreenCommand<Command>?
  /// Handles a key without a binding, such as a letter of a text.
  mutating func type(_ key: Key) -> ScreenCommand<Command>?
  /// Whether a key without a binding is handled anyway.
  func takesUnbound(_ key: Key) -> Bool
  /// Selects a clicked entry, by its number as drawn; returns whether it was selected already, so
  /// that the click opens it.
  mutating func select(entry: Int) -> Bool
  /// Whether Ctrl-C says yes to its question.
  var endsByInterrupt: Bool { get }
  /// Does what the question asks about, after a yes.
  mutating func confirm() -> ScreenCommand<Command>?
  /// What the frame draws around the body.
  func face(in context: ScreenContext, columns: Int) -> Face
  /// The screen as lines.
  func plain(in context: ScreenContext) -> PlainPage
  /// The lines for changes since `before`; `nil` to compare the pages instead.
  func news(since before: Self, in context: ScreenContext) -> [String]?
  /// Draws the body, and marks the focus in it.
  func drawBody(in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer)

  // All screens share the implementation of these. As requirements they are compiled for each
  // screen, which is faster.

  /// Handles a key: changes the screen, and returns what the key did.
  mutating func press(_ key: Key, in context: ScreenContext) -> KeyEffect<Command>
  /// Draws the screen at any size from 1 × 1.
  func draw(_ size: Size, in context: ScreenContext) -> CellBuffer
}

/// What a key did on a screen.
package struct KeyEffect<Command: Hashable & Sendable> {
  /// Whether it means something here, even if only for what was shown a moment ago.
  package let isKnown: Bool
  /// What the program has to do, if anything.
  package let command: ScreenCommand<Command>?
}

extension Screen {
  package var isWriting: Bool { false }
  package var endsByInterrupt: Bool { false }
  package func accepts(_ key: Key) -> Bool { true }
  package mutating func type(_ key: Key) -> ScreenCommand<Command>? { nil }
  package func takesUnbound(_ key: Key) -> Bool { isWriting }
  package mutating func confirm() -> ScreenCommand<Command>? { nil }
  package mutating func select(entry: Int) -> Bool { false }

  package mutating func press(_ key: Key, in context: ScreenContext) -> KeyEffect<Command> {
    let bindings = bindings(in: context)
    return KeyEffect(
      isKnown: knows(key, with: bindings), command: handle(key, with: bindings, in: context))
  }

  private mutating func handle(
    _ key: Key, with bindings: [KeyBinding<Command, Action>], in context: ScreenContext
  ) -> ScreenCommand<Command>? {
    // A capital without a meaning of its own comes from caps lock, `-` from a French keyboard.
    let isBound = KeyBinding.action(of: key, in: bindings) != nil
    let meant = isBound || isWriting ? key : key.asMeant
    if meant == .control("z") { return .suspend }
    guard accepts(meant) else { return nil }
    if let modal {
      return handle(agrees(by: key) ? .character("y") : meant, over: modal, bindings)
    }
    switch KeyBinding.action(of: meant, in: bindings) {
    case .ask(let command):
      // Whatever covered the screen has nothing to do with a new cramp.
      if command == .cramp { modal = nil }
      return command
    case .open(let modal): self.modal = modal
    case .own(let action): return perform(action, in: context)
    case nil: return type(meant)
    }
    return nil
  }

  private func knows(_ key: Key, with bindings: [KeyBinding<Command, Action>]) -> Bool {
    if modal != nil || key == .control("z") { return true }
    if !accepts(key.asMeant) || takesUnbound(key.asMeant) { return true }
    return [key, key.asMeant].contains { KeyBinding.action(of: $0, in: bindings) != nil }
  }

  /// Whether a key says yes to the question that is asked.
  package func agrees(by key: Key) -> Bool {
    modal == .question && (key.isYes || endsByInterrupt && key == .control("c"))
  }

  private mutating func handle(
    _ key: Key, over modal: Modal, _ bindings: [KeyBinding<Command, Action>]
  ) -> ScreenCommand<Command>? {
    if let turned = modal.turned(by: key) {
      self.modal = turned
      return nil
    }
    self.modal = nil
    if key == .character("c") { return KeyBinding.hasCramp(bindings) ? .cramp : nil }
    return modal == .question && key == .character("y") ? confirm() : nil
  }
}

extension Key {
  /// The key without the effect of Shift or caps lock; Ctrl-C is `q`, and `-` the 6 that shares its
  /// key on a French keyboard.
  fileprivate var asMeant: Key {
    switch self {
    case .control("c"): .character("q")
    case .character("-"): .character("6")
    case .character(let character):
      character.lowercased().first.map { .character($0) } ?? self
    default: self
    }
  }

  /// Whether it says yes to a question.
  package var isYes: Bool { self == .character("y") || self == .character("Y") }
}
