// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

/// What the own row of a plan says.
struct PlanHeader: Hashable {
  /// The plan without its segments.
  let plan: SessionPlan
  /// The fingerprint of the plan with them, or the nominal one.
  let fingerprint: Int64

  /// Reads a row.
  ///
  /// - Throws: `Damage` if no program would have written it.
  init(_ fields: FieldReader) throws {
    plan = SessionPlan(
      routine: RoutineID(try fields.text("routine")), name: try fields.text("name"),
      kind: try fields.word("kind"), site: try fields.optionalWord("site"), segments: [],
      resumeGetReady: .milliseconds(
        try fields.integer("resume_get_ready_ms", in: LogLimits.doseMilliseconds)))
    fingerprint = try fields.integer("fingerprint", in: .min ... .max)
  }

  /// Whether the fingerprint is that of the plan with its segments, or the nominal one.
  func fits(_ plan: SessionPlan) -> Bool {
    plan.fingerprint == fingerprint || plan.nominalFingerprint == fingerprint
  }
}

extension SessionPlan {
  /// The plan with other segments.
  func with(_ segments: [Segment]) -> SessionPlan {
    SessionPlan(
      routine: routine, name: name, kind: kind, site: site, segments: segments,
      resumeGetReady: resumeGetReady)
  }
}
