// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// The routine that follows the last one done.
@Suite struct HomeNextTests {
  private static let weeks = (1...3).map { week in
    HomeRoutine(
      id: RoutineID("week-\(week)"), name: "Week \(week)", kind: .exercise,
      next: week < 3 ? RoutineID("week-\(week + 1)") : nil, nominal: .seconds(1_800))
  }

  /// The log after this many sessions of each week, with the last session of a given week.
  private func overview(_ times: [Int], last: Int) -> LogOverview {
    var uses: [RoutineID: RoutineUse] = [:]
    for (index, count) in times.enumerated() {
      let isLast = index + 1 == last
      guard count > 0 || isLast else { continue }
      uses[RoutineID("week-\(index + 1)")] = RoutineUse(
        timesDone: count, lastStartedAt: wednesday.daysBefore(isLast ? 0 : 3 + index))
    }
    return LogOverview(uses: uses)
  }

  @Test(
    arguments: [
      ([2, 0, 0], 1, nil), ([3, 0, 0], 1, "Week 2"), ([3, 1, 0], 2, nil), ([3, 3, 0], 2, "Week 3"),
      ([3, 3, 3], 3, nil), ([4, 1, 0], 1, "Week 2"), ([3, 0, 0], 2, nil),
    ] as [([Int], Int, String?)])
  func theNextStandsOnTopAndIsSelectedOnceItIsTime(times: [Int], last: Int, next: String?) {
    var screen = HomeScreen(routines: Self.weeks)
    screen.arrange(by: overview(times, last: last))

    let title = next == nil ? "Done last" : "Next after Week \(last)"
    #expect(screen.list.groups.first?.title == title)
    #expect(screen.selected?.name == next ?? "Week \(last)")
  }

  /// A routine that also stands at the top is one, not two.
  @Test func theSearchCountsRoutinesAndNotRows() {
    var home = HomeScreen(routines: Self.weeks)
    home.arrange(by: overview([3, 1, 0], last: 1))
    #expect(home.list.count > Self.weeks.count)
    var screen = Shown(home)
    screen.handle("/")
    #expect(screen.draw(Size(columns: 80, rows: 24)).text.contains("3 of 3"))
  }

  @Test func whatTheFileNamesMayBeMissingOrBroken() {
    for isKnown in [true, false] {
      var routines = [Self.weeks[0]]
      if isKnown {
        routines.append(
          HomeRoutine(id: "week-2", name: "Week 2", kind: .exercise, problem: "line 1"))
      }
      var screen = HomeScreen(routines: routines)
      screen.arrange(by: overview([3], last: 1))

      #expect(screen.list.groups.first?.title == "Done last")
    }
  }

  @Test func theEndSaysWhatMayComeNext() throws {
    let plan = SessionPlan(
      routine: "week-1", name: "Week 1", kind: .exercise,
      segments: [Segment(kind: .step, name: "Run", dose: .hold(.seconds(5)))])
    var screen = try ShownSession.after([(0, .start), (5, .timeReached)], of: plan)
    screen.next = RoutineOutline(
      id: "week-2", name: "Week 2", kind: .exercise, summary: "", content: .steps(RoutineLength()))
    for (times, isOffered) in [(2, false), (3, true)] {
      let use = RoutineUse(timesDone: times, lastStartedAt: wednesday)
      screen.overview = LogOverview(uses: ["week-1": use])
      let text = screen.draw(Size(columns: 80, rows: 24)).text

      #expect(text.contains("DONE"))
      #expect(text.contains("done 3×, next: Week 2") == isOffered)
    }
  }
}
