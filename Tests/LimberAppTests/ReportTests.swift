// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import Testing

@testable import LimberApp

@Suite struct ReportTests {
  /// A workout of two holds with a cramp in the first: eased after 7 s, resumed, and completed.
  private func crampedSession() throws -> SessionDetail {
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
    let script: [(SessionEvent, Int64)] = [
      (.start, 0),
      (.cramp(Cramp(site: .foot, side: .left, relief: relief, known: [.frequent])), 4_000),
      (.eased, 11_000),
      (
        .note(
          EpisodeNotes(
            painOnset: 8, painWorst: 9, painNow: 2, triggers: [.thirst, .cold], woke: false,
            helped: [0: .some])), 12_000
      ),
      (.goOn(.resume), 13_000),
      (.timeReached, 18_000),
      (.timeReached, 24_000),
      (.timeReached, 29_000),
      (.timeReached, 37_000),
    ]
    for (event, at) in script {
      for second in stride(from: machine.lastSeen.milliseconds, to: at, by: 1_000) {
        let effects = try machine.handle(.timeReached, at: SessionInstant(milliseconds: second))
        entries += effects.entries
      }
      entries += try machine.handle(event, at: SessionInstant(milliseconds: at)).entries
    }
    let start = LocalMoment(unixMilliseconds: 1_795_348_800_250, offsetSeconds: 3_600)
    return SessionDetail(
      summary: SessionSummary(
        id: SessionID(rawValue: "00000000000000aa"), routine: "swing", name: "Swing",
        kind: .warmUp, startedAt: start, totals: machine.totals),
      entries: entries, machine: machine)
  }

  private func json(_ value: some Encodable) throws -> [String: Any] {
    let data = try JSONEncoder().encode(value)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func aSessionHasTheKeysThatScriptsRead() throws {
    let report = try json(SessionReport(try crampedSession().summary))

    #expect(
      report.keys.sorted() == [
        "activeMs", "awayMs", "cramps", "elapsedMs", "endedAt", "id", "kind", "name", "outcome",
        "pausedMs", "reliefMs", "routine", "startedAt", "stepsDone", "stepsPlanned",
      ])
    #expect(report["startedAt"] as? String == "2026-11-22T13:00:00.250+01:00")
    #expect(report["endedAt"] as? String == "2026-11-22T13:00:37.250+01:00")
    #expect(report["outcome"] as? String == "completed")
    #expect(report["elapsedMs"] as? Int == 37_000)
    #expect(report["activeMs"] as? Int == 28_000)
    #expect(report["reliefMs"] as? Int == 9_000)
    #expect(report["cramps"] as? Int == 1)
    #expect(report["stepsDone"] as? Int == 2)
  }

  @Test func aSessionInFullAddsStepsEpisodesAndEvents() throws {
    let report = try json(SessionDetailReport(try crampedSession()))
    let steps = try #require(report["steps"] as? [[String: Any]])
    let episodes = try #require(report["episodes"] as? [[String: Any]])
    let events = try #require(report["events"] as? [[String: Any]])

    #expect(report.keys.contains("reliefMs"))
    #expect(steps.map { $0["name"] as? String } == ["Swing", "Circle"])
    #expect(steps.map { $0["actualMs"] as? Int } == [10_000, 8_000])
    #expect(steps.map { $0["outcome"] as? String } == ["done", "done"])
    #expect(
      steps[0].keys.sorted() == ["actualMs", "direction", "name", "outcome", "plannedMs", "side"])
    let episode = try #require(episodes.first)
    #expect(
      episode.keys.sorted() == [
        "conditions", "follows", "id", "onsetAt", "outcome", "painNow", "painOnset", "painWorst",
        "phase", "quarter", "side", "site", "step", "steps", "timeToReliefMs", "triggers", "woke",
      ])
    #expect(episode["id"] as? String == "00000000000000aa.1")
    #expect(episode["onsetAt"] as? String == "2026-11-22T13:00:04.250+01:00")
    #expect(episode["timeToReliefMs"] as? Int == 7_000)
    #expect(episode["outcome"] as? String == "eased")
    #expect(episode["step"] as? String == "Swing")
    #expect(episode["triggers"] as? [String] == ["cold", "thirst"])
    #expect(episode["conditions"] as? [String] == ["cold", "thirst", "frequent"])
    #expect(episode["painWorst"] as? Int == 9)
    #expect(episode["woke"] as? Bool == false)
    #expect(episode["quarter"] as? Int == 1)
    #expect(episode["follows"] is NSNull)
    let relief = try #require(episode["steps"] as? [[String: Any]])
    #expect(relief.map { $0["name"] as? String } == ["Stretch", "Drink"])
    #expect(
      relief[0].keys.sorted() == [
        "actualMs", "direction", "helped", "name", "outcome", "plannedMs", "side",
      ])
    #expect(relief[0]["helped"] as? String == "some")
    #expect(relief[1]["helped"] is NSNull)
    #expect(events.first?["atMs"] as? Int == 0)
    #expect(events.allSatisfy { ($0["event"] as? String)?.isEmpty == false })
  }

  @Test func whatCouldDriveATerminalIsWrittenAsItsNumberAndReadAsItWas() throws {
    let name =
      "a\u{9B}2J\u{202E}b\u{2028}\u{7F}\n\"日é\u{E0041}\u{1B}\u{3164}\u{34F}\u{FE0F}\u{E0101}"
    let encoded = try JSONEncoder().encode(["name": name])

    let bytes = Output.escapingInvisible(encoded)

    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("日é"))
    #expect(
      text.unicodeScalars.allSatisfy { scalar in
        let category = scalar.properties.generalCategory
        return category != .control && category != .format && category != .lineSeparator
          && !scalar.properties.isDefaultIgnorableCodePoint
      })
    #expect(try JSONDecoder().decode([String: String].self, from: Data(bytes)) == ["name": name])
  }

  @Test func anUnknownValueIsWrittenAsNullAndNeverLeftOut() throws {
    var detail = try crampedSession()
    detail.summary.totals.outcome = nil
    let report = try json(SessionReport(detail.summary))

    #expect(report["endedAt"] is NSNull)
    #expect(report["outcome"] as? String == "unfinished")
  }
}

extension [SessionEffect] {
  /// What is written down.
  fileprivate var entries: [LogEntry] {
    compactMap { if case .record(let entry) = $0 { entry } else { nil } }
  }
}
