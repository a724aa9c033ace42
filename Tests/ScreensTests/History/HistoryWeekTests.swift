// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

@Suite struct HistoryWeekTests {
  private let wide = Size(columns: 80, rows: 24)
  private let context = ScreenContext(today: wednesday)

  /// A screen with sessions that began this many days before a Wednesday.
  private func history(_ daysBefore: [Int], isLast: Bool = true) -> HistoryScreen {
    var screen = HistoryScreen()
    screen.append(sessions(daysBefore), isLast: isLast, edition: screen.edition)
    return screen
  }

  private func sessions(_ daysBefore: [Int]) -> [SessionSummary] {
    zip(SampleSessions.summaries(daysBefore.count), daysBefore).map { session, days in
      var session = session
      session.startedAt = wednesday.daysBefore(days)
      session.totals.ledger.active = .seconds(600)
      session.totals.cramps = 1
      return session
    }
  }

  @Test func aWeekIsToldWithItsSums() {
    let text = history([0, 1, 3, 12, 12, 400]).draw(wide, in: context).text

    for heading in [
      "This week  2 sessions begun  20 min  2 cramps in them",
      "Last week  1 session begun  10 min  1 cramp in it",
      "Week of 2 Nov  2 sessions begun  20 min  2 cramps in them",
      "Week of 13 Oct 2025  1 session begun  10 min",
    ] { #expect(text.contains(heading), "\(heading) in\n\(text)") }
  }

  @Test func weeksAreReadWithTheirSumsBeforeTheirSessions() {
    let whole = history([0, 1, 3]).plain(in: context).entries
    #expect(whole[0] == "This week: 2 sessions, 20 minutes, 2 cramps.")
    #expect(whole[1].hasPrefix("1. ") && whole[2].hasPrefix("2. "))
    #expect(whole[3] == "Last week: 1 session, 10 minutes, 1 cramp.")

    let begun = history([0, 3], isLast: false).plain(in: context).entries
    #expect(begun[2] == "Last week.")
  }

  @Test func aWeekIsToldWithoutSumsUntilAllOfItIsThere() {
    var screen = history([0, 3, 4], isLast: false)
    let before = screen.draw(wide, in: context).text
    #expect(before.contains("This week  1 session") && before.contains("Last week\u{20}"))
    #expect(!before.contains("Last week  2"))

    var older = sessions([0, 3, 4, 5, 12])
    older.removeFirst(3)
    screen.append(older, isLast: false, edition: screen.edition)

    let after = screen.draw(wide, in: context).text
    #expect(after.contains("Last week  3 sessions"))
    #expect(!after.contains("Week of 2 Nov  1"))
  }

  @Test(arguments: Seeds.first(20))
  func everySessionIsCountedInOneWeek(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var days = 0
    let all = sessions(
      (0..<Int.random(in: 1...60, using: &random)).map { _ in
        days += Int.random(in: 0...9, using: &random)
        return days
      })

    let weeks = HistoryWeek.weeks(of: all, isComplete: true)

    #expect(weeks.flatMap(\.sessions) == Array(all.indices))
    #expect(zip(weeks, weeks.dropFirst()).allSatisfy { $0.monday > $1.monday })
    for week in weeks {
      #expect(all[week.sessions].allSatisfy { $0.startedAt.monday == week.monday })
      #expect(week.cramps == week.count && week.active == .seconds(600 * week.count))
    }
  }

  @Test func theSelectedSessionIsSeenWithinItsWeek() {
    for size in screenSizes {
      var screen = history(Array(0..<60))
      for key in [Key.end, .pageUp, .up, .home, .down] {
        _ = screen.handle(key, in: context)
        let buffer = screen.draw(size, in: context)
        #expect(!buffer.selectedRows.isEmpty, "\(size)")
        #expect(buffer.focus?.row == buffer.selectedRows.first, "\(size)")
      }
    }
  }
}
