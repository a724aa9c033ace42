// SPDX-License-Identifier: MIT

/// When a cramp, or what comes with it, needs more than this program. Three tiers, the most urgent
/// first, each a plain imperative and the signs that call for it.
enum WarningSigns {
  /// One tier.
  struct Tier: Hashable, Sendable {
    /// What to do.
    let imperative: String
    /// The signs, any of which is enough.
    let signs: [String]
  }

  /// The tiers.
  static let tiers = [
    Tier(
      imperative: "STOP AND CALL YOUR EMERGENCY NUMBER",
      signs: [
        "chest pressure, an uneven heartbeat, no breath to talk, fainting or collapse",
        "a painful or swollen leg together with short breath or chest pain",
        "confusion or a very hot body; vomiting or dizziness with the cramp",
        "after an injury: pain beyond all measure, worse when stretched; limb tense, numb, weak",
      ]),
    Tier(
      imperative: "GET MEDICAL HELP TODAY",
      signs: [
        "relief for 10 minutes and no easing: get help at once",
        "one leg throbbing, swollen, warm, red or darkened, or with hard sore veins",
        "urine like tea or cola, unusual weakness or pain, also hours or days later",
        "a cramp from heat for over an hour, or with heart trouble or a low-salt diet",
        "a cramp in chest, belly or arms; weakness, lost feeling, twitching; after losing much "
          + "fluid, a dirty wound or poison",
      ]),
    Tier(
      imperative: "SEE A CLINICIAN SOON",
      signs: [
        "cramps are frequent or disturb your sleep; numbness, swelling, weakness",
        "skin or muscle changes, no clear cause, or nothing helps: ask about calcium and "
          + "circulation",
        "within 1-2 days: after a new medicine, or if it comes with walking, goes with rest",
      ]),
  ]

  /// What the program is, and what it is not.
  static let footer =
    "Limber times and logs; it cannot tell what causes your pain. Stop if anything gets worse."
}
