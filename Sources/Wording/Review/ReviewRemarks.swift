// SPDX-License-Identifier: MIT

/// Remarks that keep the numbers of a review from being overinterpreted, on screen and in print.
package enum ReviewRemarks {
  /// Beside the triggers.
  package static let noCauses = "Notes made only during cramps cannot show causes."
  /// Beside the weeks.
  package static let nightsOfWeeks =
    "A cramp counts in the week of its onset, a night woken in the week in which the night begins."
  /// Beside the steps of relief.
  package static let stepOrder =
    "Steps come in this order, so later ones get only the cramps that earlier ones did not ease. No "
    + "interval says that one step is better than another."
}
