// SPDX-License-Identifier: MIT

/// Remarks that keep the numbers of a review from being overinterpreted, on screen and in print.
package enum ReviewRemarks {
  /// Beside the triggers.
  package static let noCauses = "Notes taken only when it cramps say nothing about causes."
  /// Beside the weeks.
  package static let nightsOfWeeks =
    "A cramp counts in the week of its onset, a night woken in the week in which the night begins."
  /// Beside the steps of relief.
  package static let stepOrder =
    "Steps come in this order; a later one meets what the earlier ones left. No interval says that one "
    + "step is better than another."
}
