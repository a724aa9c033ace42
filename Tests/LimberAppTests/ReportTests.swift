// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import Testing

@testable import LimberApp

@Suite struct ReportTests {
  private func json(_ value: some Encodable) throws -> [String: Any] {
    let data = try JSONEncoder().encode(value)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func aSessionHasTheKeysThatScriptsRead() throws {
    let report = try json(SessionReport(try Samples.session().summary))

    #expect(
      report.keys.sorted() == [
        "activeMs", "awayMs", "byHand", "crampCount", "deleted", "elapsedMs", "endedAt", "id",
        "kind", "name", "note", "outcome",
        "pausedMs", "reliefMs", "routine", "startedAt", "stepsDone", "stepsPlanned",
      ])
    #expect(report["startedAt"] as? String == "2026-11-22T13:00:00.250+01:00")
    #expect(report["endedAt"] as? String == "2026-11-22T13:00:37.250+01:00")
    #expect(report["outcome"] as? String == "completed")
    #expect(report["elapsedMs"] as? Int == 37_000)
    #expect(report["activeMs"] as? Int == 28_000)
    #expect(report["reliefMs"] as? Int == 9_000)
    #expect(report["crampCount"] as? Int == 1)
    #expect(report["stepsDone"] as? Int == 2)
  }

  @Test func aSessionInFullAddsStepsCrampsAndEvents() throws {
    let report = try json(SessionDetailReport(try Samples.session()))
    let steps = try #require(report["steps"] as? [[String: Any]])
    let cramps = try #require(report["cramps"] as? [[String: Any]])
    let events = try #require(report["events"] as? [[String: Any]])

    #expect(report.keys.contains("reliefMs"))
    #expect(steps.map { $0["name"] as? String } == ["Swing", "Circle"])
    #expect(steps.map { $0["actualMs"] as? Int } == [10_000, 8_000])
    #expect(steps.map { $0["outcome"] as? String } == ["done", "done"])
    #expect(
      steps[0].keys.sorted() == ["actualMs", "direction", "name", "outcome", "plannedMs", "side"])
    let cramp = try #require(cramps.first)
    #expect(
      cramp.keys.sorted() == [
        "corrected", "easedIn", "follows", "id", "onsetAt", "outcome", "painAfter", "painOnset",
        "painWorst", "patterns", "phase", "quarter", "returnCount", "side", "site", "step", "steps",
        "timeToReliefMs", "triggers", "woke",
      ])
    #expect(cramp["id"] as? String == "00000000000000aa.1")
    #expect(cramp["onsetAt"] as? String == "2026-11-22T13:00:04.250+01:00")
    #expect(cramp["timeToReliefMs"] as? Int == 7_000)
    #expect(cramp["outcome"] as? String == "eased")
    #expect(cramp["easedIn"] as? String == "Stretch")
    #expect(cramp["returnCount"] as? Int == 0)
    #expect(cramp["step"] as? String == "Swing")
    #expect(cramp["triggers"] as? [String] == ["cold", "thirst"])
    #expect(cramp["patterns"] as? [String] == ["frequent"])
    #expect(cramp["painWorst"] as? Int == 9)
    #expect(cramp["woke"] as? Bool == false)
    #expect(cramp["quarter"] as? Int == 1)
    #expect(cramp["follows"] is NSNull)
    let relief = try #require(cramp["steps"] as? [[String: Any]])
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
    var detail = try Samples.session()
    detail.summary.totals.outcome = nil
    let report = try json(SessionReport(detail.summary))

    #expect(report["endedAt"] is NSNull)
    #expect(report["outcome"] as? String == "unfinished")
  }
}
