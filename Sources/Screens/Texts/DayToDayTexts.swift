// SPDX-License-Identifier: MIT

/// Advice for the days between cramps, a sentence on each line: one at a time on the screen after
/// relief, and all of them below the keys.
enum DayToDayTexts {
  /// Each line fits 70 columns.
  static let lines = [
    "Keep your feet warm.",
    "Change your posture often, and do not sit or stand one way for long.",
    "Warm up well before you exercise, and stretch a little afterwards.",
    "If cramps come often, ask a clinician about calcium deficiency.",
    "If cramps come often, have your circulation looked at.",
    "If cramps come often, ask about your medicines; stop none on your own.",
    "Change your habits according to what you and your clinician find.",
  ]
}
