// SPDX-License-Identifier: MIT

/// When a cramp, or what comes with it, needs more than this program: four tiers, the most urgent
/// first, each with an instruction and the signs that call for it.
public enum WarningSigns {
  /// One tier.
  public struct Tier: Hashable, Sendable {
    /// What to do.
    public let imperative: String
    /// The signs, any of which is enough; empty if the instruction names the only one.
    public let signs: [String]
  }

  /// Where to begin to read, if there are several pages.
  package enum Start: Hashable, Sendable {
    /// With the most urgent.
    case top
    /// With the signs of a clot.
    case clot
  }

  /// The tiers and the text below them.
  ///
  /// - Parameter emergencyNumber: The emergency number, if one is set.
  public static func text(emergencyNumber: String?) -> (tiers: [Tier], footer: String) {
    (tiers(emergencyNumber: emergencyNumber), WarningSignsTexts.footer)
  }

  static func tiers(emergencyNumber: String?) -> [Tier] {
    [
      Tier(imperative: WarningSignsTexts.now, signs: []),
      Tier(
        imperative: WarningSignsTexts.emergency(emergencyNumber),
        signs: WarningSignsTexts.emergencySigns),
      Tier(imperative: WarningSignsTexts.today, signs: WarningSignsTexts.todaySigns),
      Tier(imperative: WarningSignsTexts.soon, signs: WarningSignsTexts.soonSigns),
    ]
  }
}
