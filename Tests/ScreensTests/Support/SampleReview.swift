// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine
import TestSupport

@testable import Screens

/// Logs in the review's form.
enum SampleReview {
  /// The routines' names.
  static let names: [RoutineID: String] = ["running": "Running", "strength": "Strength"]

  /// A made-up year up to a Wednesday: training on four days of the week, cramps mostly at night.
  static let year: ReviewedLog = {
    var random = SplitMix64(seed: 17)
    var log = ReviewedLog()
    for day in 0..<371 {
      let noon = wednesday.daysBefore(day).advanced(by: .seconds(-6 * 3_600))
      if [0, 2, 4, 5].contains(day % 7), random.chance(80) {
        log.sessions.append(session(noon, random.pick([240, 900, 1_750, 2_600, 4_000])))
      }
      // Begun and left at once.
      if day % 40 == 1 { log.sessions.append(session(noon, 20)) }
      guard random.chance(25) else { continue }
      for number in 0...(random.chance(20) ? 1 : 0) {
        log.cramps.append(cramp(noon, number, using: &random))
      }
    }
    return log
  }()

  /// The figures of a log's last half year.
  static func recent(_ log: ReviewedLog) -> ReviewFigures {
    var request = ReviewRequest(today: wednesday.day)
    request.span = HomeScreen.span
    return ReviewFigures(log, request)
  }

  private static func session(_ at: LocalMoment, _ seconds: Int64) -> ReviewedSession {
    ReviewedSession(
      startedAt: at, routine: seconds > 2_000 ? "strength" : "running", kind: .workout,
      active: .seconds(seconds), stepsDone: 4, outcome: seconds == 240 ? .stopped : .completed)
  }

  private static func cramp(
    _ noon: LocalMoment, _ number: Int, using random: inout SplitMix64
  ) -> ReviewedCramp {
    // From six in the evening to six in the morning.
    let hours = random.pick([6, 10, 11, 12, 13, 13, 14, 14, 15, 17])
    var cramp = CrampRecord(
      id: CrampID(rawValue: "\(noon.dayNumber).\(number)"),
      onsetAt: noon.advanced(by: .seconds(hours * 3_600 + 600 * number)),
      site: random.pick([.calf, .calf, .calf, .foot, .toes, .hamstring]),
      side: random.pick([.left, .left, .right, .both, nil]))
    cramp.place = CrampRecord.Place(
      session: SessionID(rawValue: "0123456789abcdef"), routine: "Cramp relief")
    cramp.woke = random.pick([true, true, false, nil])
    cramp.conditions = random.pick([[.night], [.night, .fatigue], [.cold], []])
    cramp.steps = ["Draw the foot up", "Lean into a wall", "Rub the calf", "Circle the ankle"]
      .prefix(1 + random.below(4)).map {
        CrampRecord.Step(
          name: $0, spent: .seconds(30), helped: random.pick([.yes, .some, .no, nil, nil]))
      }
    cramp.outcome = random.chance(80) ? .eased : .passedOn
    cramp.lasted = .seconds(Int64(20 + random.below(700)))
    if cramp.outcome == .eased { cramp.easedIn = cramp.steps.last?.name }
    (cramp.painOnset, cramp.painAfter) = (5 + random.below(4), random.below(6))
    return ReviewedCramp(
      cramp, session: .init(routine: "cramp-relief", kind: .relief, outcome: .completed))
  }

  /// Few entries: one session and one cramp.
  static let few = ReviewedLog(
    sessions: [session(wednesday.daysBefore(3), 1_750)],
    cramps: [ReviewedCramp(SampleCramps.byHand)])

  /// The ten scripted weeks.
  static let tenWeeks = ReviewedLog(
    cramps: TenWeeks.cramps.filter { !$0.isDeleted }.map { ReviewedCramp($0) })

  /// A log with anything that a database can hold.
  static func random(using random: inout SplitMix64) -> ReviewedLog {
    ReviewedLog(
      sessions: (0..<random.below(60)).map { _ in
        ReviewedSession(
          startedAt: wednesday.advanced(
            by: .seconds(Int64.random(in: -400_000_000...200_000, using: &random))),
          routine: random.pick(["running", "\u{1B}[2J", ""]),
          kind: random.pick(RoutineKind.allCases),
          active: .seconds(Int64.random(in: 0...90_000, using: &random)),
          stepsDone: random.below(3), outcome: random.pick([.completed, .stopped, nil]),
          isRunning: random.chance(5))
      },
      cramps: (0..<random.below(60)).map { ReviewedCramp(SampleCramps.random($0, using: &random)) })
  }
}
