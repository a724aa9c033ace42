// SPDX-License-Identifier: MIT

import TextCanvas

/// A key report of the kitty keyboard protocol: ESC `[` code `:` shifted `:` position `;` modifiers
/// `:` event `;` text `u`, where everything but the code is optional. See
/// <https://sw.kovidgoyal.net/kitty/keyboard-protocol/>.
struct KeyReport {
  /// What the terminal should report, as the protocol's flags.
  enum Flags {
    /// Nothing, in a text field: keys come as without the protocol.
    static let inText: Int32 = 0
    /// All keys: presses, repeats and releases, their positions, and the text they type.
    static let all: Int32 = 0b11111
  }

  private struct Modifiers: OptionSet {
    let rawValue: Int
    static let shift = Modifiers(rawValue: 1)
    static let control = Modifiers(rawValue: 4)
    /// Super, Hyper and Meta, which belong to the desktop.
    static let desktop = Modifiers(rawValue: 8 | 16 | 32)
  }

  private let code: Int
  private let shifted: Character?
  private let place: Character?
  private let modifiers: Modifiers
  private let event: KeyEvent
  private let text: String

  /// Reads a report; `nil` if the parameters are not one.
  init?(parameters: [UInt8]) {
    let fields = Self.fields(parameters)
    guard let code = fields.first?.first ?? nil else { return nil }
    func number(_ field: Int, _ place: Int) -> Int? {
      guard fields.indices.contains(field), fields[field].indices.contains(place) else {
        return nil
      }
      return fields[field][place]
    }
    self.code = code
    shifted = number(0, 1).flatMap(Self.character)
    place = number(0, 2).flatMap(Self.character)
    modifiers = Modifiers(rawValue: max(0, (number(1, 0) ?? 1) - 1))
    event = KeyEvent(number: number(1, 1))
    let typed = fields.count > 2 ? fields[2].compactMap(\.self) : []
    text = String(typed.compactMap(Self.character))
  }

  /// The kind of event in ESC `[` parameters final; a press unless stated.
  static func event(of parameters: [UInt8]) -> KeyEvent {
    let fields = fields(parameters)
    return KeyEvent(number: fields.count > 1 && fields[1].count > 1 ? fields[1][1] : nil)
  }

  /// The keys to handle: none for a release, and none for a repeat unless it auto-repeats.
  ///
  /// - Parameter isWriting: Whether characters go into a text field.
  func keys(isWriting: Bool, _ layout: inout KeyboardLayout) -> [Key] {
    guard event != .release, modifiers.isDisjoint(with: .desktop) else { return [] }
    let all = pressed(isWriting: isWriting, &layout)
    return event == .press ? all : all.filter { $0.goesOn(intoText: isWriting) }
  }

  private func pressed(isWriting: Bool, _ layout: inout KeyboardLayout) -> [Key] {
    if let named = Self.named[code] {
      // Shift-Tab must not act as Tab.
      return named == .tab && modifiers.contains(.shift) ? [] : [named]
    }
    let own = Self.character(code)
    if modifiers.contains(.control), text.isEmpty {
      let isLatin = own.map { $0.isASCII && $0.isLetter } ?? false
      return (isLatin ? own : place ?? own).map { [Self.withControl($0)] } ?? []
    }
    if isWriting, !text.isEmpty { return text.map { .character($0) } }
    let typed = text.first ?? (modifiers.contains(.shift) ? shifted : nil) ?? own
    guard let typed, String(typed).visible == String(typed) else { return [] }
    if isWriting { return [.character(typed)] }
    return [
      .character(
        layout.meaning(of: typed, at: place, isShifted: modifiers.contains(.shift)))
    ]
  }

  /// A character with Ctrl. Some are keys of their own, as without key reports.
  private static func withControl(_ character: Character) -> Key {
    switch character.lowercased() {
    case "[": .escape
    case "i": .tab
    case "j", "m": .enter
    case "h": .backspace
    case let small: .control(small.first ?? character)
    }
  }

  /// The character with a code; `nil` for codes of keys that type none.
  private static func character(_ number: Int) -> Character? {
    guard number >= 0x20, number != 0x7F, !(57_344...63_743).contains(number) else { return nil }
    return UInt32(exactly: number).flatMap(Unicode.Scalar.init).map(Character.init)
  }

  private static func fields(_ parameters: [UInt8]) -> [[Int?]] {
    parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
      field.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        .map { Int(String(decoding: $0, as: UTF8.self)) }
    }
  }

  /// Keys with a code of their own; the last ones are on the numeric keypad.
  private static let named: [Int: Key] = {
    var keys: [Int: Key] = [
      9: .tab, 13: .enter, 27: .escape, 127: .backspace, 57_410: .character("/"),
      57_413: .character("+"), 57_414: .enter, 57_415: .character("="), 57_417: .left,
      57_418: .right, 57_419: .up, 57_420: .down, 57_421: .pageUp, 57_422: .pageDown,
      57_423: .home, 57_424: .end, 57_426: .delete,
    ]
    for (digit, character) in "0123456789".enumerated() {
      keys[57_399 + digit] = .character(character)
    }
    return keys
  }()
}

/// The kinds of key events.
enum KeyEvent: Hashable, Sendable {
  case press
  /// It repeats while held.
  case `repeat`
  case release

  /// Makes it from the protocol's number; without one it is a press.
  init(number: Int?) {
    self = number == 2 ? .repeat : number == 3 ? .release : .press
  }
}
