// SPDX-License-Identifier: MIT
import RoutineModel

/// A set of a LiftMark exercise.
struct LiftMarkSet {
  var dose = Dose.untilDone
  /// Parts of the name: what has to be known before it begins, such as the weight.
  var label: [String] = []
  /// Parts of the instruction.
  var notes: [String] = []
  /// Whether it is done for each side.
  var isPerSide = false
  /// The rest after it.
  var rest: Duration?
  /// Its line, from 1.
  let line: Int

  /// Whether it is the same work, ignoring the rest.
  func isSame(as other: LiftMarkSet) -> Bool {
    dose == other.dose && label == other.label && notes == other.notes
      && isPerSide == other.isPerSide
  }
}
