// SPDX-License-Identifier: MIT
import RoutineModel

/// A routine in a list, as JSON; the keys are the same as for the whole routine.
struct RoutineListReport: Encodable {
  let id: String
  let name: String
  let kind: String
  let summary: String
  let origin: String
  let lengthMs: Int64

  init(_ routine: Routine, _ library: RoutineLibrary) {
    id = routine.id.rawValue
    name = routine.name
    kind = routine.kind.rawValue
    summary = routine.summary
    origin = library.isOwn(routine.id) ? "own" : "built-in"
    lengthMs = library.nominal(of: routine).wholeMilliseconds
  }
}
