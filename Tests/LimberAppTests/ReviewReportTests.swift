// SPDX-License-Identifier: MIT
import Foundation
import Review
import ReviewSamples
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import LimberApp

/// Scripts read the same numbers as people.
@Suite struct ReviewReportTests {
  private static let figures: ReviewFigures = {
    let first = TenWeeks.start.day
    let sessions = (0..<60).map { number in
      ReviewedSession(
        startedAt: TenWeeks.start.advanced(by: .seconds(86_400 * number + 66_600)),
        routine: "running", kind: .workout,
        active: .seconds(40 + 97 * number), stepsDone: number % 7,
        outcome: number % 5 == 0 ? .stopped : .completed)
    }
    return ReviewFigures(
      ReviewedLog(
        sessions: sessions,
        cramps: TenWeeks.cramps.filter { !$0.isDeleted }.map { ReviewedCramp($0) }),
      ReviewQuestion(days: first...first.advanced(by: 69), today: first.advanced(by: 70)))
  }()

  @Test func aMadeUpYearIsSaidToBeOne() {
    let title = ReviewText.lines(.year, Self.figures, isMadeUp: true).first ?? ""
    #expect(title.hasSuffix(", a made-up year"))
    #expect(ReviewText.lines(.year, Self.figures).first?.contains("made-up") == false)
  }

  private func json(_ page: ReviewPage) throws -> [String: Any] {
    let data = try JSONEncoder().encode(ReviewReport(page, Self.figures))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// The words of the line with this beginning; empty if there is none.
  private func words(after start: String, on page: ReviewPage) -> [String] {
    let line = ReviewText.lines(page, Self.figures).first { $0.hasPrefix(start) } ?? ""
    return line.dropFirst(start.count).split(separator: " ").map(String.init)
  }

  private func cells(_ totals: [String: Any]) throws -> [String] {
    let minutes = try #require(totals["activeMs"] as? Int) / 60_000
    let names = ["daysTrained", "sessions", "cramps", "nightsWoken"]
    let counts = try names.map { "\(try #require(totals[$0] as? Int))" }
    let rest = minutes % 60
    return [
      counts[0], counts[1], "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)", "h", counts[2],
      counts[3],
    ]
  }

  @Test(arguments: ReviewPage.allCases) func everyPageHasTheSameFrame(page: ReviewPage) throws {
    let report = try json(page)
    #expect(
      Set(report.keys) == [
        "page", "from", "to", "weekStarts", "daysAWeek", "site", "routine", "daysObserved",
        "afterToday", "totals", page.rawValue,
      ])
    #expect(report["from"] as? String == "2026-02-02")
    #expect(report["to"] as? String == "2026-04-12")
    let totals = try #require(report["totals"] as? [String: Any])
    #expect(totals["cramps"] as? Int == 38)
    #expect(totals["crampDays"] as? Int == 27)
    #expect(totals["nightsWoken"] as? Int == 6)
  }

  @Test func monthsAreThoseOfTheTable() throws {
    let year = try #require(try json(.year)["year"] as? [String: Any])
    let months = try #require(year["months"] as? [[String: Any]])
    #expect(months.count == 3)
    for (month, name) in zip(months, ["Feb 2026", "Mar 2026", "Apr 2026"]) {
      let totals = try #require(month["totals"] as? [String: Any])
      #expect(words(after: name, on: .year) == (try cells(totals)))
    }
    let days = try #require(year["days"] as? [[String: Any]])
    #expect(days.compactMap { $0["cramps"] as? Int }.reduce(0, +) == 38)
  }

  @Test func weeksAreThoseOfTheTable() throws {
    let report = try #require(try json(.weeks)["weeks"] as? [String: Any])
    let weeks = try #require(report["weeks"] as? [[String: Any]])
    #expect(weeks.compactMap { $0["isoWeek"] as? Int } == Array(6...15))
    let cramps = try weeks.map {
      try #require(($0["totals"] as? [String: Any])?["cramps"] as? Int)
    }
    #expect(cramps == [1, 1, 5, 2, 2, 0, 11, 2, 0, 14])
    let first = try #require(weeks.first?["totals"] as? [String: Any])
    #expect(words(after: "2 Feb 2026", on: .weeks) == (try cells(first)))
    let comparison = try #require(report["comparison"] as? [String: Any])
    let now = try #require((comparison["now"] as? [String: Any])?["cramps"] as? Int)
    let before = try #require((comparison["before"] as? [String: Any])?["cramps"] as? Int)
    let verdict = try #require(comparison["cramps"] as? String)
    #expect((now, before) == (27, 9))
    #expect(verdict == "more")
    #expect(words(after: "cramps", on: .weeks) == ["27", "9", "+18", "more"])
  }

  @Test func theWeeksSayWhyANightIsNotInTheWeekOfItsCramp() throws {
    // A cramp early on a Monday, in the night of the Sunday before.
    let cramp = try ReviewedCramp.sample("2026-02-16", "02:00", woke: true)
    let figures = ReviewFigures(
      ReviewedLog(cramps: [cramp]), try .on("2026-02-02", "2026-02-22"))
    let lines = ReviewText.lines(.weeks, figures)

    #expect(lines.first { $0.hasPrefix("16 Feb") }?.hasSuffix("1     0") == true)
    #expect(lines.contains { $0.contains("in the week in which the night begins") })
    let quiet = ReviewFigures(
      ReviewedLog(cramps: [try .sample("2026-02-16")]), try .on("2026-02-02", "2026-02-22"))
    #expect(!ReviewText.lines(.weeks, quiet).contains { $0.contains("night begins") })
  }

  @Test func hoursAreThoseOfTheTable() throws {
    let pattern = try #require(try json(.pattern)["pattern"] as? [String: Any])
    let rows = try #require(pattern["rows"] as? [[String: Any]])
    let hours = rows.compactMap { $0["hours"] as? [Int] }
    let atSix = hours.reduce(0) { $0 + $1[6] }
    #expect(words(after: "18:00", on: .pattern) == ["\(atSix)"])
    let atNight = try #require(pattern["atNight"] as? [String: Any])
    #expect((atNight["count"] as? Int, atNight["of"] as? Int) == (9, 38))
    let lines = ReviewText.lines(.pattern, Self.figures)
    #expect(lines.contains { $0.hasPrefix("22:00 to 06:00: 9 of 38, 24 %") })
  }

  @Test func stepsAndSidesAreThoseOfTheTable() throws {
    let sites = try #require(try json(.helps)["helps"] as? [[String: Any]])
    let foot = try #require(sites.first { $0["site"] as? String == "foot" })
    let steps = try #require(foot["steps"] as? [[String: Any]])
    let stretch = try #require(steps.first { $0["name"] as? String == TenWeeks.stretch })
    let eased = try #require(stretch["eased"] as? [String: Any])
    let (count, of) = (eased["count"] as? Int ?? -1, eased["of"] as? Int ?? -1)
    #expect(words(after: TenWeeks.stretch, on: .helps).prefix(3) == ["\(count)", "of", "\(of)"])
    let time = try #require(foot["timeToRelief"] as? [String: Any])
    #expect((time["medianMs"] as? Int, time["crampCount"] as? Int) == (90_000, 17))

    let body = try #require(try json(.body)["body"] as? [[String: Any]])
    for site in body {
      let name = try #require(site["site"] as? String)
      let counts = ["crampCount", "left", "right", "both", "notSaid"].map { site[$0] as? Int ?? -1 }
      #expect(words(after: name, on: .body) == counts.map { "\($0)" })
    }
    #expect(body.compactMap { $0["crampCount"] as? Int } == [19, 14, 5])
  }
}
