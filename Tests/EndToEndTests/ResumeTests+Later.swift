// SPDX-License-Identifier: MIT
import Testing

// An unfinished session that is left for later.

extension EndToEnd.Resume {
  @Test func whatIsLeftForLaterIsAKeyAwayAtHome() throws {
    try killed { _ = try runs($0, for: 2) }

    let terminal = try Terminal(account)
    let offered = try seconds(try terminal.offers("Steady, just now", "Enter continue"))
    try terminal.press("l")
    try terminal.shows("Workouts", "is unfinished. u: continue", "u unfinished")
    try terminal.press("u")
    let again = try terminal.offers("Steady, just now", "Enter continue", "l later")
    #expect(try seconds(again) == offered)
    try terminal.press("l")
    try terminal.shows("Workouts", "u unfinished")
    try terminal.press("u")
    try terminal.offers("Steady, just now")
    try terminal.press("Enter")
    #expect(try seconds(try terminal.shows("PAUSED", "space to continue")) == offered)
    try terminal.press("Space", "n", "Enter")
    try terminal.shows("Workouts", "1 session")
    try terminal.shows("no unfinished session") { !$0.contains("u unfinished") }
    // No key leads to a finished session.
    try terminal.press("u", "?")
    try terminal.shows("the keys of home") {
      $0.contains("filter by name") && !$0.contains("unfinished")
    }
    try terminal.press("q", "q")

    #expect(try terminal.ended() == 0)
    // Its only step was skipped.
    #expect(try account.lastSession().outcome == "stopped")
  }

  @Test func homeTellsOfTheNewestUntilEachIsEndedOrDeleted() throws {
    try killed { _ = try runs($0, for: 1) }
    try killed { _ = try runs($0, for: 1) }

    let terminal = try Terminal(account)
    try terminal.offers("Steady, just now")
    try terminal.press("l")
    for isDeleted in [true, false] {
      // The older one is mentioned once the newer one is gone.
      try terminal.shows("Workouts", "u unfinished")
      if isDeleted {
        try terminal.press("h")
        try terminal.shows("unfinished", "Steady")
        try terminal.press("d")
        try terminal.agree(to: "Delete Steady")
        try terminal.shows("one session left") {
          $0.contains("Steady") && !$0.contains("Delete") && $0.ranges(of: "Steady").count == 1
        }
        try terminal.press("q")
      } else {
        try terminal.press("u", "f")
        try terminal.agree(to: "Finish Steady, as stopped at")
        try terminal.shows("Steady is over, as stopped at")
      }
    }
    try terminal.shows("no unfinished session") {
      $0.contains("Workouts") && !$0.contains("u unfinished")
    }
    try terminal.press("q")
    #expect(try terminal.ended() == 0)
    #expect(try account.history().map(\.outcome) == ["stopped"])
  }
}
