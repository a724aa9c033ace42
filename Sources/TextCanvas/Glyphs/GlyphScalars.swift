// SPDX-License-Identifier: MIT

/// The scalars of one visible glyph, a base and at most two marks, packed into one number: 21 bits
/// each, the base lowest, zero for no mark.
@usableFromInline struct GlyphScalars: Hashable, Sendable {
  /// The most marks kept over a base.
  static let mostMarks = 2
  private static let bitsEach: UInt64 = 21

  @usableFromInline var bits: UInt64

  init(_ base: Unicode.Scalar) { bits = UInt64(base.value) }

  /// Takes the first scalars; a space if there are none.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    bits = 0
    var shift: UInt64 = 0
    for scalar in scalars {
      bits |= UInt64(scalar.value) << shift
      shift += Self.bitsEach
      if shift > UInt64(Self.mostMarks) * Self.bitsEach { break }
    }
    if shift == 0 { bits = Self.space.bits }
  }

  static let space = GlyphScalars(" ")

  /// No glyph: a number beyond all others.
  static let absent = GlyphScalars(bits: .max)

  private init(bits: UInt64) { self.bits = bits }

  /// The scalar, if there is only one.
  var only: Unicode.Scalar? { bits >> Self.bitsEach == 0 ? scalar(0) : nil }

  /// The ASCII characters, made once because they are most of what is drawn.
  private static let ascii = (UInt8(0)..<0x80).map { Character(Unicode.Scalar($0)) }

  /// The glyph as text.
  var character: Character {
    if bits < 0x80 { return Self.ascii[Int(bits)] }
    let base = scalar(0) ?? standIn
    guard bits >> Self.bitsEach != 0 else { return Character(base) }
    var view = String.UnicodeScalarView()
    view.append(base)
    for place in 1...UInt64(Self.mostMarks) {
      if let mark = scalar(place), mark.value != 0 { view.append(mark) }
    }
    // One glyph is one character, unless its scalars do not combine.
    return String(view).first ?? Character(base)
  }

  private func scalar(_ place: UInt64) -> Unicode.Scalar? {
    Unicode.Scalar(UInt32(truncatingIfNeeded: bits >> (place * Self.bitsEach) & 0x1F_FFFF))
  }
}
