// SPDX-License-Identifier: MIT

/// ASCII characters beside each other that are sent with one look, and so at once.
struct ASCIIRun {
  private(set) var characters: [UInt8] = []
  /// The look of those that show any.
  private(set) var look = Look()
  private var isBlank = true

  /// Takes one more character; false if it does not go with those before it.
  mutating func take(_ character: UInt8, _ added: Look) -> Bool {
    let isSpace = character == 0x20 && added.isInvisibleOnSpace
    if characters.isEmpty || added == look || (isBlank && added.isInvisibleOnSpace) {
      if !isSpace || characters.isEmpty { look = added }
      isBlank = isSpace && (characters.isEmpty || isBlank)
    } else if !isSpace || !look.isInvisibleOnSpace {
      return false
    }
    characters.append(character)
    return true
  }

  /// Begins anew.
  mutating func clear() {
    characters.removeAll(keepingCapacity: true)
    isBlank = true
  }
}

extension Look {
  /// Whether a space shows nothing of it.
  fileprivate var isInvisibleOnSpace: Bool { attributes.isDisjoint(with: [.underline, .reverse]) }
}
