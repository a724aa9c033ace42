// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// Sessions and cramps for the tests of reports and texts.
enum Samples {
  /// 13:00 on 22 November 2026, UTC+1.
  static let moment = LocalMoment(unixMilliseconds: 1_795_348_800_000, offsetSeconds: 3_600)

  /// A session of two holds with a cramp in the first: eased after 7 s, resumed, and completed.
  static func session() throws -> SessionDetail {
    try session([
      (.eased, 11_000),
      (
        .note(
          EpisodeNotes(
            painOnset: 8, painWorst: 9, painNow: 2, triggers: [.thirst, .cold], woke: false,
            helped: [0: .some])), 12_000
      ),
      (.continue(.resume), 13_000),
      (.timeReached, 18_000),
      (.timeReached, 24_000),
      (.timeReached, 29_000),
      (.timeReached, 37_000),
    ])
  }

  /// The same session up to the cramp, then a script of events and their milliseconds.
  static func session(_ script: [(SessionEvent, Int64)]) throws -> SessionDetail {
    let steps = [
      Segment(kind: .step, phase: .warmUp, name: "Swing", side: .left, dose: .hold(.seconds(10))),
      Segment(kind: .transition, phase: .warmUp, name: "Circle", dose: .hold(.seconds(5))),
      Segment(
        kind: .step, phase: .warmUp, name: "Circle", direction: .clockwise,
        dose: .reps(count: 4, tempo: .seconds(2))),
    ]
    let plan = SessionPlan(
      routine: "swing", name: "Swing", kind: .warmUp, segments: steps)
    let relief = SessionPlan(
      routine: "foot-cramp", name: "Foot", kind: .relief, site: .foot,
      segments: [
        Segment(
          kind: .step, name: "Stretch", side: .left,
          dose: .hold(least: .seconds(10), most: .seconds(15))),
        Segment(kind: .step, name: "Drink", dose: .untilDone),
      ])
    var machine = SessionMachine(plan)
    var entries: [LogEntry] = []
    let beginning: [(SessionEvent, Int64)] = [
      (.start, 0),
      (.cramp(Cramp(site: .foot, side: .left, relief: relief, known: [.frequent])), 4_000),
    ]
    for (event, at) in beginning + script {
      for second in stride(from: machine.lastSeen.milliseconds, to: at, by: 1_000) {
        let effects = try machine.handle(.timeReached, at: SessionInstant(milliseconds: second))
        entries += effects.entries
      }
      entries += try machine.handle(event, at: SessionInstant(milliseconds: at)).entries
    }
    return SessionDetail(
      summary: SessionSummary(
        id: SessionID(rawValue: "00000000000000aa"), routine: "swing", name: "Swing",
        kind: .warmUp, startedAt: moment.advanced(by: .milliseconds(250)), totals: machine.totals),
      entries: entries, machine: machine)
  }

  /// A session's cramp with every detail known.
  static func cramp() -> CrampRecord {
    var record = CrampRecord(
      id: CrampID(rawValue: "0123456789abcdef.2"), onsetAt: moment, site: .calf, side: .left)
    record.place = CrampRecord.Place(
      session: SessionID(rawValue: "0123456789abcdef"), routine: "Running", phase: .coolDown,
      step: "Easy walk", quarter: 4, follows: CrampID(rawValue: "0123456789abcdef.1"))
    record.conditions = [.cold, .night, .frequent]
    (record.painOnset, record.painWorst, record.painAfter) = (7, 8, 2)
    record.steps = [
      CrampRecord.Step(name: "Stretch the calf", spent: .seconds(30), helped: .yes),
      CrampRecord.Step(name: "Rub it", spent: .seconds(65)),
    ]
    record.outcome = .eased
    record.lasted = .seconds(95)
    record.easedIn = "Rub it"
    record.woke = true
    record.soreness = 3
    record.sorenessToldAt = moment.advanced(by: .seconds(23 * 3_600))
    record.note = "after the long run"
    return record
  }

  /// A cramp logged by hand with only its site known.
  static func byHand(_ number: Int, _ site: CrampSite, daysAgo: Int) -> CrampRecord {
    CrampRecord(
      id: CrampID(rawValue: "000000000000000\(number)"),
      onsetAt: moment.advanced(by: .seconds(-86_400 * daysAgo)), site: site)
  }

  /// A cramp with a correction, a deletion and a restoration.
  static func story() -> CrampStory {
    let id = cramp().id
    let entries: [(seconds: Int, content: DiaryEntry.Content)] = [
      (60, .changed(id, [.side(.right), .painAfter(nil)])), (120, .askedSoreness(id)),
      (180, .changed(id, [.deleted(true)])), (240, .changed(id, [.deleted(false), .note(nil)])),
    ]
    return CrampStory(
      first: cramp(),
      entries: entries.map {
        DiaryEntry(writtenAt: moment.advanced(by: .seconds($0.seconds)), content: $0.content)
      })
  }
}

extension [SessionEffect] {
  /// What is written to the log.
  fileprivate var entries: [LogEntry] {
    compactMap { if case .record(let entry) = $0 { entry } else { nil } }
  }
}
