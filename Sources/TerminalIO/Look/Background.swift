// SPDX-License-Identifier: MIT

/// Whether a terminal's own background is dark or light.
enum Background: Hashable, Sendable {
  case dark, light

  /// Classifies a background colour with components from 0 to 1: dark if white text has more
  /// contrast on it than black.
  init(red: Double, green: Double, blue: Double) {
    func linear(_ share: Double) -> Double {
      share <= 0.04045 ? share / 12.92 : Self.power(of: (share + 0.055) / 1.055)
    }
    let luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    self = luminance > Self.turn ? .light : .dark
  }

  /// Reads the variable `COLORFGBG`, such as `15;0`: colour numbers, the background's last. `nil`
  /// if it says nothing.
  init?(variable: String) {
    guard let last = variable.split(separator: ";").last, let number = Int(last) else { return nil }
    switch number {
    case 0...6, 8: self = .dark
    case 7, 9...15: self = .light
    default: return nil
    }
  }

  /// The luminance at which white and black have the same contrast.
  private static let turn = 0.179

  /// Roughly the power of 2.4, from 0 to 1; precise enough to distinguish dark from light.
  private static func power(of share: Double) -> Double {
    share * share * share.squareRoot()
  }
}
