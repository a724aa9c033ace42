// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine
import TestSupport

/// A year of training and night cramps, random by seed, with everything that a report can contain.
package enum SampleYear {
  /// The last day.
  package static let today = CivilDay(number: 20_787)

  /// The names of its routines.
  package static let names: [RoutineID: String] = [
    "easy-run": "Easy run", "strength": "Strength at home", "evening": "Evening mobility",
  ]

  /// The log.
  package static func log(seed: UInt64) -> ReviewedLog {
    var random = SplitMix64(seed: seed)
    var log = ReviewedLog()
    for back in (0..<360).reversed() {
      let day = today.advanced(by: -back)
      if [1, 3, 5, 6].contains(day.weekday), random.chance(80) {
        log.sessions.append(session(day, &random))
      }
      if random.chance(28) { log.cramps.append(cramp(day, log.cramps.count, &random)) }
    }
    return log
  }

  /// The figures of its last days.
  package static func figures(seed: UInt64, span: ReviewSpan = .year) -> ReviewFigures {
    let days = span.days(until: today, weekStart: .monday, first: nil)
    return ReviewFigures(log(seed: seed), ReviewQuestion(days: days, today: today))
  }

  private static func moment(_ day: CivilDay, hour: Int, _ random: inout SplitMix64) -> LocalMoment
  {
    let minutes = Int64(hour * 60 + random.below(60))
    return LocalMoment(
      unixMilliseconds: Int64(day.number) * 86_400_000 + minutes * 60_000 - 3_600_000,
      offsetSeconds: 3_600)
  }

  private static func session(_ day: CivilDay, _ random: inout SplitMix64) -> ReviewedSession {
    let routine: RoutineID = random.pick(["easy-run", "easy-run", "strength", "evening"])
    return ReviewedSession(
      startedAt: moment(day, hour: 17 + random.below(3), &random), routine: routine,
      kind: routine == "evening" ? .mobility : .workout,
      active: .seconds(600 + random.below(2_400)), stepsDone: 3 + random.below(9),
      outcome: random.chance(88) ? .completed : .stopped)
  }

  private static func cramp(
    _ day: CivilDay, _ number: Int, _ random: inout SplitMix64
  ) -> ReviewedCramp {
    let digits = String(number)
    let session = SessionID(rawValue: String(repeating: "0", count: 16 - digits.count) + digits)
    let inTraining = random.chance(12)
    let byHand = !inTraining && random.chance(30)
    let site: CrampSite = random.pick([.calf, .calf, .calf, .foot, .foot, .toes, .hamstring])
    let hour = inTraining ? 18 : random.pick([23, 0, 1, 2, 2, 3, 3, 4, 5, 7, 19])
    var record = CrampRecord(
      id: byHand ? CrampID(rawValue: session.rawValue) : CrampID(session: session, number: 1),
      onsetAt: moment(day, hour: hour, &random), site: site,
      side: random.chance(95) ? random.pick([.left, .left, .left, .right, .both]) : nil)
    let onset = 3 + random.below(7)
    if random.chance(85) { record.painOnset = onset }
    if random.chance(60) { record.painWorst = min(10, onset + random.below(3)) }
    if random.chance(80) { record.painAfter = max(0, onset - random.below(6)) }
    if random.chance(90) { record.woke = !(6..<22).contains(hour) && random.chance(90) }
    if random.chance(60) { record.conditions.append(.night) }
    if random.chance(30) { record.conditions.append(random.pick([.fatigue, .cold, .thirst])) }
    if random.chance(1) { record.conditions.append(.suspectedClot) }
    record.note = random.chance(20) ? "After a long day on my feet." : nil
    record.outcome = random.chance(90) ? .eased : .passedOn
    record.lasted = .seconds(20 + random.below(200) + (random.chance(5) ? 600 : 0))
    guard !byHand else {
      let late: Int64 = random.pick([5, 400, 3_000])
      return ReviewedCramp(record, writtenAt: record.onsetAt.advanced(by: .seconds(late * 60)))
    }
    let names = steps[site, default: ["Stretch", "Rub"]]
    let begun = 1 + random.below(names.count)
    record.steps = names.prefix(begun).map { name in
      CrampRecord.Step(
        name: name, spent: .seconds(30),
        helped: random.chance(40) ? random.pick([.yes, .yes, .some, .no]) : nil)
    }
    if record.outcome == .eased { record.easedIn = record.steps.last?.name }
    record.place = CrampRecord.Place(
      session: session, routine: inTraining ? "Easy run" : "Relief",
      phase: inTraining ? random.pick([.warmUp, .exercise, .coolDown]) : nil)
    return ReviewedCramp(
      record,
      session: .init(
        routine: inTraining ? "easy-run" : "calf-cramp", kind: inTraining ? .workout : .relief,
        outcome: .completed))
  }

  private static let steps: [CrampSite: [String]] = [
    .calf: ["Draw the foot up", "Lean into a wall", "Rub the calf", "Circle the ankle"],
    .foot: ["Stretch the sole", "Press the sole", "Ankle circles"],
    .toes: ["Pull the toes up", "Walk on the heel"],
  ]
}
