// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

extension LogDatabase {
  /// The plan of a routine's newest session.
  static let lastPlanQuery = """
    SELECT plan FROM session WHERE routine = ? ORDER BY started_at_ms DESC LIMIT 1
    """

  /// The plan of the newest session of a routine; `nil` if there is none.
  ///
  /// - Throws: `SessionLogError.cannotRead` or `damaged`.
  public func lastPlan(of routine: RoutineID) throws(SessionLogError) -> SessionPlan? {
    try read(orIfEmpty: nil) { db in
      let statement = try db.cachedStatement(sql: Self.lastPlanQuery)
      guard let row = try Row.fetchOne(statement, arguments: [routine.rawValue]) else {
        return nil
      }
      let fields = FieldReader(row, at: "the sessions of a routine")
      var allowance = ReadingAllowance()
      return try PlanStore(db: db).plan(
        try fields.integer("plan", in: LogLimits.rowNumber), &allowance)
    }
  }
}
