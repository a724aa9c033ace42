// SPDX-License-Identifier: MIT

/// When a cramp, or what comes with it, needs more than this program. Three tiers, the most urgent
/// first, each a plain imperative and the signs that call for it.
public enum WarningSigns {
  /// One tier.
  public struct Tier: Hashable, Sendable {
    /// What to do.
    public let imperative: String
    /// The signs, any of which is enough.
    public let signs: [String]
  }

  /// The tiers and what is said beneath them.
  ///
  /// - Parameter emergencyNumber: The number to call, if the person has set one.
  public static func text(emergencyNumber: String?) -> (tiers: [Tier], footer: String) {
    (tiers(emergencyNumber: emergencyNumber), footer)
  }

  static func tiers(emergencyNumber: String?) -> [Tier] {
    [
      Tier(
        imperative: "STOP, AND CALL \(emergencyNumber ?? "YOUR EMERGENCY NUMBER")",
        signs: [
          "chest pressure, uneven heartbeat, fainting, too breathless to talk",
          "a swollen or painful leg together with short breath or chest pain",
          "confusion, collapse or a very hot body",
          "cramp with dizziness, nausea, vomiting or dark urine",
          "after injury: extreme pain, worse when stretched; limb tense, numb or weak",
        ]),
      Tier(
        imperative: "GET MEDICAL HELP TODAY",
        signs: [
          "relief for 10 minutes does not ease it: get help at once",
          "one leg throbs, is swollen, warm, red or darkened, or has hard sore veins",
          "urine like tea or cola; unusual weakness or pain, even days later",
          "cramp from heat for over an hour, or with heart trouble or low-salt diet",
          "unprovoked cramp in chest, belly, arms; weakness, lost feeling, twitching",
          "cramp after losing much fluid, after a dirty wound or a poison",
        ]),
      Tier(
        imperative: "SEE A CLINICIAN SOON",
        signs: [
          "cramps come often or break sleep; muscles numb, swollen, weak, shrinking",
          "skin changes, unclear cause, no relief: ask about calcium, circulation",
          "in 1-2 days: began with a new medicine, or comes walking, goes resting",
        ]),
    ]
  }

  /// What the program is, and what it is not.
  static let footer =
    "Limber times and logs; it cannot tell the cause. Stop if it gets worse."
}
