// SPDX-License-Identifier: MIT

/// What one position on the screen shows, and how many columns it takes.
struct VisibleGlyph: Equatable {
  /// One spacing scalar and the marks over it.
  var scalars: GlyphScalars
  /// 1 or 2.
  var columns: Int

  /// The glyph as text.
  var character: Character { scalars.character }

  static let space = VisibleGlyph(scalars: .space, columns: 1)
}

/// The glyphs a text becomes on the screen, from its start.
///
/// Works on scalars, not graphemes, because terminals do: every spacing scalar takes columns of its
/// own, even if a font would join it to its neighbour.
struct VisibleGlyphs: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?
  private var owesStandIn = false

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
  }

  mutating func next() -> VisibleGlyph? {
    if owesStandIn {
      owesStandIn = false
      return VisibleGlyph(scalars: GlyphScalars(standIn), columns: 1)
    }
    guard let scalar = take() else { return nil }
    switch ScalarKind(scalar) {
    case .space: return cluster(" ", columns: 1)
    case .spacing(let columns): return cluster(scalar, columns: columns)
    case .emojiModifier: return cluster(scalar, columns: 2)
    case .regionalIndicator:
      // Terminals disagree on the width of flags; everybody can read the two letters.
      let letter = Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41) ?? standIn
      return cluster(letter, columns: 1)
    case .control(let picture): return VisibleGlyph(scalars: GlyphScalars(picture), columns: 1)
    case .mark, .hangulTail, .variationSelector, .hidden:
      return VisibleGlyph(scalars: GlyphScalars(standIn), columns: 1)
    }
  }

  private mutating func take() -> Unicode.Scalar? {
    defer { ahead = scalars.next() }
    return ahead
  }

  private mutating func cluster(_ base: Unicode.Scalar, columns: Int) -> VisibleGlyph {
    // No scalar below U+0300 joins the one before it, nor does any symbol up to U+2BFF.
    guard let first = ahead, first.value >= 0x300, !(0x2100...0x2BFF).contains(first.value) else {
      return VisibleGlyph(scalars: GlyphScalars(base), columns: columns)
    }
    var scalars = String.UnicodeScalarView()
    scalars.append(base)
    let isEmoji = base.value > 0xFF && base.properties.isEmoji
    let isHangul = base.isHangulLead
    while let follower = ahead, follower.value >= 0x300 {
      if isEmoji, follower == "\u{200D}" {
        // Terminals disagree on joined emoji; the first stands for all.
        _ = take()
        guard let joined = ahead, joined.value > 0xFF, joined.properties.isEmoji else {
          owesStandIn = true
          break
        }
        _ = take()
        continue
      }
      switch ScalarKind(follower) {
      case .mark where scalars.count > GlyphScalars.mostMarks: break
      case .mark where scalars.joins(follower): scalars.append(follower)
      case .hangulTail where isHangul && scalars.joins(follower): scalars.append(follower)
      case .variationSelector: break
      case .emojiModifier where isEmoji: break
      default: return VisibleGlyph(scalars: GlyphScalars(scalars), columns: columns)
      }
      _ = take()
    }
    return VisibleGlyph(scalars: GlyphScalars(scalars), columns: columns)
  }
}

extension Unicode.Scalar {
  /// Whether a Hangul vowel or final may follow inside the same syllable.
  fileprivate var isHangulLead: Bool {
    (0x1100...0x115F).contains(value) || (0xA960...0xA97C).contains(value)
      || (0xAC00...0xD7A3).contains(value)
  }
}

extension String.UnicodeScalarView {
  /// Whether the scalar after these is still the same character.
  fileprivate func joins(_ scalar: Unicode.Scalar) -> Bool {
    var longer = self
    longer.append(scalar)
    return String(longer).count == 1
  }
}
