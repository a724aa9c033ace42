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
      imperative: "STOP, AND CALL YOUR EMERGENCY NUMBER",
      signs: [
        "chest pressure, uneven heartbeat, fainting, too breathless to talk",
        "a swollen or painful leg together with short breath or chest pain",
        "confusion, collapse or a very hot body; vomiting or dizziness with cramp",
        "after injury: extreme pain, worse when stretched; limb tense, numb or weak",
      ]),
    Tier(
      imperative: "GET MEDICAL HELP TODAY",
      signs: [
        "relief for 10 minutes does not ease it: get help at once",
        "one leg throbs, is swollen, warm, red or darkened, or has hard sore veins",
        "urine like tea or cola; unusual weakness or pain, even days later",
        "cramp from heat for over an hour, or with heart trouble or low-salt diet",
        "cramp in chest, belly or arms; weakness, lost feeling, twitching",
        "cramp after losing much fluid, after a dirty wound or a poison",
      ]),
    Tier(
      imperative: "SEE A CLINICIAN SOON",
      signs: [
        "cramps often, or at night; muscles numb, swollen, weak or shrinking",
        "skin changes, no clear cause, no help: ask about calcium, circulation",
        "in 1-2 days: began with a new medicine, or comes walking, goes resting",
      ]),
  ]

  /// What the program is, and what it is not.
  static let footer =
    "Limber times and logs; it cannot tell what causes your pain. Stop if anything gets worse."
}
