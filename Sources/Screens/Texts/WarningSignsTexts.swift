// SPDX-License-Identifier: MIT

/// The texts of the warning signs, for screen and command. Every sign fits on a row of 80 columns,
/// and all of them on a screen of 24 rows.
///
/// From NHS and UCLH on deep vein thrombosis, Gloucestershire Hospitals on a clot that reaches the
/// lung (https://www.gloshospitals.nhs.uk/your-visit/patient-information-leaflets/deep-vein-thrombosis-dvt/),
/// Allina Health on when to stop exercise, CDC on heat illness
/// (https://stacks.cdc.gov/view/cdc/59395) and rhabdomyolysis
/// (https://www.cdc.gov/niosh/topics/rhabdo/default.html), J Athl Train on cramps that go with
/// illness (https://pmc.ncbi.nlm.nih.gov/articles/PMC8775277/table/i1938-162X-57-1-5-t01), on
/// overdrinking (https://experts123.com/q/what-are-signs-or-symptoms-of-exercise-associated-hyponatremia.html,
/// weak), compartment syndrome (https://notinline.org/health-conditions/compartment-syndrome) and
/// limbs without blood (https://www.healthinfo.org.nz/acute-limb-ischaemia.htm), and nidirect, the
/// Merck Manual and Mayo Clinic on muscle cramps.
enum WarningSignsTexts {
  static let title = "Warning signs"

  static let now = "GET HELP NOW: still cramping after 10 minutes of relief"

  /// - Parameter emergencyNumber: The number to call, if the person has set one.
  static func emergency(_ emergencyNumber: String?) -> String {
    "STOP, AND CALL \(emergencyNumber ?? "YOUR EMERGENCY NUMBER")"
  }

  static let emergencySigns = [
    "chest pain or pressure, uneven heartbeat, fainting, too breathless to talk",
    "swollen or painful leg with short breath, chest pain or coughing blood",
    "confusion, collapse, a fit, a very hot body; cramp with dark urine",
    "cramp with dizziness, nausea, vomiting, bad headache or swollen hands",
    "sudden severe limb pain, does not ease; a limb suddenly tense, numb, weak",
    "a limb suddenly cold and pale, with pain or numbness",
  ]

  static let today = "GET SEEN TODAY"

  static let todaySigns = [
    "one limb swollen, warm, red, darkened or throbbing; hard sore veins",
    "days after effort: urine like tea or cola, unusual weakness, pain: go now",
    "cramp in heat for over an hour, or with heart trouble or low-salt diet",
    "cramp in chest, belly, or arms without effort; weak, numb or twitching",
    "cramp after losing much fluid, a dirty wound (stiff jaw) or a poison",
  ]

  static let soon = "SEE A CLINICIAN SOON; ask about medicines, calcium, circulation"

  static let soonSigns = [
    "cramps come often or break your sleep",
    "both legs numb or swollen for weeks; muscles slowly weak or shrinking",
    "skin changes, no clear cause, or self-care fails",
    "in 1-2 days: cramps since a new medicine, or on walking but gone at rest",
  ]

  /// What the program is, and what it is not.
  static let footer = "Limber times and logs; it cannot tell the cause. Stop if it gets worse."
}
