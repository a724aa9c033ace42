// SPDX-License-Identifier: MIT

/// Adjacent ASCII characters with the same look, sent together.
struct ASCIIRun {
  private(set) var characters: [UInt8] = []
  /// The look of the visible ones.
  private(set) var look = Look()
  private var isBlank = true

  /// Adds a character; `false` if it does not fit the others.
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

  /// Starts again.
  mutating func clear() {
    characters.removeAll(keepingCapacity: true)
    isBlank = true
  }
}

extension Look {
  /// Whether it is invisible on a space.
  fileprivate var isInvisibleOnSpace: Bool { attributes.isDisjoint(with: [.underline, .reverse]) }
}
