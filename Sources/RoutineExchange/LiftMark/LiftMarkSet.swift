// SPDX-License-Identifier: MIT
import RoutineModel

/// A set of a LiftMark exercise.
struct LiftMarkSet {
  /// How much.
  var dose = Dose.untilDone
  /// What belongs to the name: what has to be known before it begins, such as the weight.
  var label: [String] = []
  /// What belongs to the instruction.
  var notes: [String] = []
  /// Whether it is done on each side.
  var isPerSide = false
  /// The rest after it.
  var rest: Duration?
  /// The line that it stands in, from 1.
  let line: Int

  /// Whether it is the same to do, whatever rest follows.
  func isSame(as other: LiftMarkSet) -> Bool {
    dose == other.dose && label == other.label && notes == other.notes
      && isPerSide == other.isPerSide
  }
}
