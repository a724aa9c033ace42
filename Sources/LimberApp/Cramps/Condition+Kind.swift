// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension [Condition] {
  /// Those that a person tells: what may have set a cramp off.
  var triggers: [Condition] { filter(Condition.told.contains) }
  /// Those that follow from the log: how often cramps have come.
  var patterns: [Condition] { filter(Condition.derived.contains) }
}
