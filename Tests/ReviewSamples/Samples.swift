// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine
import TestSupport

extension ReviewedSession {
  /// A session that counts, ten minutes long by default.
  package static func sample(
    _ day: String, _ time: String = "18:00", ahead hours: Int = 1, active: Duration = .seconds(600),
    steps: Int = 3, outcome: SessionOutcome? = .completed
  ) throws -> ReviewedSession {
    ReviewedSession(
      startedAt: try .at(day, time, ahead: hours), routine: "easy-run", kind: .workout,
      active: active, stepsDone: steps, outcome: outcome)
  }
}

extension ReviewedCramp {
  /// A cramp logged by hand.
  package static func sample(
    _ day: String, _ time: String = "18:00", ahead hours: Int = 1, site: CrampSite = .calf,
    woke: Bool? = nil
  ) throws -> ReviewedCramp {
    let id = "\(day) \(time) \(hours) \(site)"
    var record = CrampRecord(
      id: CrampID(rawValue: id), onsetAt: try .at(day, time, ahead: hours), site: site)
    record.woke = woke
    return ReviewedCramp(record)
  }
}

extension ReviewQuestion {
  /// A question on past days, unless today is given.
  package static func on(
    _ first: String, _ last: String, today: String? = nil, weekStart: WeekStart = .monday,
    goal: Int? = nil, filter: ReviewFilter = ReviewFilter()
  ) throws -> ReviewQuestion {
    let (first, last) = (try CivilDay.on(first), try CivilDay.on(last))
    return ReviewQuestion(
      days: first...last, today: try today.map(CivilDay.on) ?? last.advanced(by: 1),
      weekStart: weekStart, goal: goal, filter: filter)
  }
}

extension TenWeeks {
  /// The log of the ten weeks: its cramps came in sessions of relief, or were logged by hand.
  package static let log = ReviewedLog(
    cramps: cramps.filter { !$0.isDeleted }.map { cramp in
      ReviewedCramp(
        cramp,
        session: cramp.place.map { _ in
          .init(routine: "relief", kind: .relief, outcome: .completed)
        })
    })

  /// The figures of the ten weeks, after their end.
  package static func figures(_ filter: ReviewFilter = ReviewFilter()) throws -> ReviewFigures {
    ReviewFigures(log, try .on("2026-02-02", "2026-04-12", filter: filter))
  }
}
