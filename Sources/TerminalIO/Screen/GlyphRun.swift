// SPDX-License-Identifier: MIT

/// Adjacent scalars of one column with the same look, sent together.
struct GlyphRun {
  /// The scalars, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// How many there are.
  private(set) var columns = 0
  /// The look of the visible ones.
  private(set) var look = Look()
  private var isBlank = true

  /// Adds a scalar; `false` if it does not fit the others.
  mutating func take(_ scalar: Unicode.Scalar, _ added: Look) -> Bool {
    let isSpace = scalar == " " && added.isInvisibleOnSpace
    if columns == 0 || added == look || (isBlank && added.isInvisibleOnSpace) {
      if !isSpace || columns == 0 { look = added }
      isBlank = isSpace && (columns == 0 || isBlank)
    } else if !isSpace || !look.isInvisibleOnSpace {
      return false
    }
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    columns += 1
    return true
  }

  /// Starts again.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    columns = 0
    isBlank = true
  }
}

extension Look {
  /// Whether it is invisible on a space.
  fileprivate var isInvisibleOnSpace: Bool { attributes.isDisjoint(with: [.underline, .reverse]) }
}
