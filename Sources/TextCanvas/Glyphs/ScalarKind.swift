// SPDX-License-Identifier: MIT

/// What a scalar does on a screen. The rule of this file: a scalar is shown as is only if a person
/// can see it; anything that could move the cursor, reorder the line or hide is not.
enum ScalarKind: Equatable {
  /// Takes this many columns: 1 or 2.
  case spacing(Int)
  /// A space of any kind; one column on the screen.
  case space
  /// Combines with the character before it and takes no column.
  case mark
  /// A Hangul vowel or final consonant, which belongs to the syllable before it.
  case hangulTail
  /// Selects one of two looks for the character before it.
  case variationSelector
  /// A skin tone, which terminals draw beside or merge into the emoji before it.
  case emojiModifier
  /// Half a flag.
  case regionalIndicator
  /// A control character, and the picture that stands for it.
  case control(picture: Unicode.Scalar)
  /// Invisible, private or unassigned.
  case hidden

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20: self = .space
    case 0x21...0x7E: self = .spacing(1)
    case 0x00...0x1F: self = .control(picture: Unicode.Scalar(0x2400 + value) ?? standIn)
    case 0x7F: self = .control(picture: "\u{2421}")
    case 0xA1...0xAC, 0xAE...0x2FF: self = .spacing(1)
    // Arrows, lines and blocks, which screens consist of.
    case 0x2190...0x21FF, 0x2500...0x259F: self = .spacing(1)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .variationSelector
    case 0x1161...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: self = .hangulTail
    case 0x1F1E6...0x1F1FF: self = .regionalIndicator
    case 0x1F3FB...0x1F3FF: self = .emojiModifier
    default: self = Self.looked(up: scalar)
    }
  }

  private static func looked(up scalar: Unicode.Scalar) -> ScalarKind {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return .hidden }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return .hidden
    case .nonspacingMark, .enclosingMark:
      return .mark
    case .spaceSeparator:
      return scalar == "\u{3000}" ? .spacing(2) : .space
    default:
      return .spacing(WideScalars.contains(scalar) ? 2 : 1)
    }
  }

  /// Columns a terminal gives the scalar.
  var columns: Int {
    switch self {
    case .spacing(let columns): columns
    case .space, .regionalIndicator: 1
    case .emojiModifier: 2
    case .mark, .hangulTail, .variationSelector, .control, .hidden: 0
    }
  }
}

/// Stands for a scalar that cannot be shown.
let standIn: Unicode.Scalar = "\u{FFFD}"
