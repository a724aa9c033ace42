// SPDX-License-Identifier: MIT
import TextCanvas

/// One of the program's screens. It draws its body and says what its keys do; what is around and over the
/// body is the same for all screens, and drawn here.
package protocol Screen: Sendable {
  /// What this screen alone asks the program for.
  associatedtype Command: Hashable, Sendable
  /// What a key does on this screen alone.
  associatedtype Action

  /// What lies over the screen.
  var modal: Modal? { get set }
  /// Whether a line of text is being written, of which pasted text may be a part.
  var isWriting: Bool { get }
  /// What the keys do now, in the order of the hints; the last hint stands at the right end.
  func bindings(in context: ScreenContext) -> [KeyBinding<Command, Action>]
  /// Whether a key can be meant for what is shown, as against for what was shown a moment ago.
  func accepts(_ key: Key) -> Bool
  /// Does what a key of the screen's own does; returns what the program is to do, if anything.
  mutating func perform(_ action: Action, in context: ScreenContext) -> ScreenCommand<Command>?
  /// Takes a key that is bound to nothing, such as a letter of a text.
  mutating func type(_ key: Key) -> ScreenCommand<Command>?
  /// Whether a key that is bound to nothing is taken all the same.
  func takesUnbound(_ key: Key) -> Bool
  /// Selects an entry that is clicked, as it was drawn; returns whether it was selected already, so that the
  /// click opens it.
  mutating func select(entry: Int) -> Bool
  /// Does what the question asks: the person has said yes.
  mutating func confirm() -> ScreenCommand<Command>?
  /// What the frame shows around the body.
  func face(in context: ScreenContext, columns: Int) -> Face
  /// The screen in lines.
  func plain(in context: ScreenContext) -> PlainPage
  /// What is new in lines since it was `before`; `nil` where the pages tell it.
  func news(since before: Self, in context: ScreenContext) -> [String]?
  /// Draws the body, and marks in it where the person attends to.
  func drawBody(in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer)
}

extension Screen {
  package var isWriting: Bool { false }
  package func accepts(_ key: Key) -> Bool { true }
  package mutating func type(_ key: Key) -> ScreenCommand<Command>? { nil }
  package func takesUnbound(_ key: Key) -> Bool { isWriting }
  package mutating func confirm() -> ScreenCommand<Command>? { nil }
  package mutating func select(entry: Int) -> Bool { false }

  /// Takes a key.
  ///
  /// - Returns: What the program is to do, if anything; the screen has changed already.
  package mutating func handle(_ key: Key, in context: ScreenContext) -> ScreenCommand<Command>? {
    let bindings = bindings(in: context)
    // Where a capital has no meaning of its own, it is what caps lock made of a letter.
    let isBound = KeyBinding.action(of: key, in: bindings) != nil
    let meant = isBound || isWriting ? key : key.asMeant
    if meant == .control("z") { return .suspend }
    guard accepts(meant) else { return nil }
    if let modal, modal.takesAllKeys { return handle(meant, over: modal, bindings) }
    switch KeyBinding.action(of: meant, in: bindings) {
    case .ask(let command):
      // Another cramp has nothing to do with what lay over the screen.
      if command == .cramp { modal = nil }
      return command
    case .open(let modal): self.modal = modal
    case .close: modal = nil
    case .own(let action): return perform(action, in: context)
    case nil: return type(meant)
    }
    return nil
  }

  /// Whether a key means something here, be it only for what was shown a moment ago.
  package func knows(_ key: Key, in context: ScreenContext) -> Bool {
    if modal?.takesAllKeys == true || key == .control("z") { return true }
    if !accepts(key.asMeant) || takesUnbound(key.asMeant) { return true }
    let bindings = bindings(in: context)
    return [key, key.asMeant].contains { KeyBinding.action(of: $0, in: bindings) != nil }
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
  /// The key without what a held shift or caps lock makes of it; Ctrl-C is `q`.
  fileprivate var asMeant: Key {
    switch self {
    case .control("c"): .character("q")
    case .character(let character):
      character.lowercased().first.map { .character($0) } ?? self
    default: self
    }
  }

  /// Whether it answers a question with yes.
  package var isYes: Bool { self == .character("y") || self == .character("Y") }
}
