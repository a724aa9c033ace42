// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension [Condition] {
  /// Those that a person can tell: triggers.
  var triggers: [Condition] { filter(Condition.told.contains) }
  /// Those derived from the log: patterns.
  var patterns: [Condition] { filter(Condition.derived.contains) }
}
