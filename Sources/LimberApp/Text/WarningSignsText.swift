// SPDX-License-Identifier: MIT
import Screens
import TextCanvas

/// The warning signs as text.
enum WarningSignsText {
  /// The width of the text.
  private static let columns = 78

  /// What to do, the most urgent first, with the signs for it; then the limits of this program.
  ///
  /// - Parameter emergencyNumber: The number to call; `nil` for "your emergency number".
  static func lines(emergencyNumber: String?) -> [String] {
    let (tiers, footer) = WarningSigns.text(emergencyNumber: emergencyNumber)
    let blocks = tiers.map { tier in
      tier.imperative.wrapped(columns: columns) + tier.signs.flatMap(sign)
    }
    return Array((blocks + [footer.wrapped(columns: columns)]).joined(separator: [""]))
  }

  private static func sign(_ text: String) -> [String] {
    text.wrapped(columns: columns - 2).enumerated().map {
      ($0.offset == 0 ? "- " : "  ") + $0.element
    }
  }
}
