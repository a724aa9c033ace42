// SPDX-License-Identifier: MIT
import Testing

extension EndToEnd {
  /// The main job: warm up, exercise, cramp, cool down, review.
  @Suite struct Workouts {
    let account: Account

    init() throws { account = try Account() }

    @Test func aRunWithACrampIsLedLoggedAndReviewed() throws {
      let terminal = try Terminal(account, ["start", "running"])

      try terminal.shows("GET READY", "● warm-up", "step 1 of 37")
      try terminal.press("Enter")
      try leave(1..<18, in: terminal)
      try terminal.shows("● exercise", "step 18 of 37", "NEXT")
      try terminal.press("Enter")
      try terminal.shows("the stopwatch") { !$0.shows("NEXT") }
      try terminal.press("c")
      try terminal.shows("CRAMP  foot", "e eased")
      try terminal.press("n", "n", "n")
      try terminal.shows("Press the tight spot   step 2 of 4")
      try terminal.press("e", "n")
      try terminal.shows("eased after", "Pain at onset", "Enter resume")
      try terminal.press("7", "Down", "2", "Enter")
      try terminal.shows("RESUMING", "step 18 of 37")
      try terminal.press("Enter")
      try terminal.shows("the stopwatch again") { !$0.shows("RESUMING") }
      try terminal.press("Enter")
      try terminal.shows("● cool-down", "step 19 of 37")
      try terminal.press("N")
      try terminal.shows("This is the last phase.", "step 19 of 37")
      try terminal.press("Enter")
      try leave(19..<37, in: terminal)
      try terminal.press("Enter")
      // A series of presses does not pass over the last step; after two seconds one does.
      try terminal.shows("step 37 of 37", "Enter done", "n next")
      try terminal.press("n")
      try terminal.shows("DONE", "1 cramp")
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      let session = try account.lastSession()
      #expect(session.outcome == "completed")
      #expect(session.kind == "workout")
      #expect(session.addsUp)
      let steps = try #require(session.steps)
      #expect(steps.count == 37)
      #expect(steps.indices.filter { steps[$0].outcome == "done" } == [17])
      let episode = try #require(session.cramps?.first)
      #expect(episode.step == "Running")
      #expect([episode.painOnset, episode.painAfter] == [7, 2])
      #expect(episode.steps.first?.name == "Stretch the sole")

      let review = try Terminal(account)
      try review.shows("1 session begun, 1 cramp")
      try review.press("h")
      try review.shows("1 of 1", "✓ completed")
      try review.press("Enter")
      try review.shows("Running", "✓ completed", "steps 1 of 37", "Exercise")
      try review.shows("Cramp, foot", "eased", "Not done: 36 skipped")
    }

    /// Skips steps from the first, which has begun, and ends before the step that follows the last.
    /// Each key is waited for, since two that a busy machine reads together count as one.
    private func leave(_ steps: Range<Int>, in terminal: Terminal) throws {
      for step in steps {
        if step > steps.lowerBound { try terminal.press("Enter") }
        try terminal.shows("step \(step) of 37", "Enter done")
        try terminal.press("n")
        try terminal.shows("step \(step + 1) of 37", "Enter start now")
      }
    }
  }
}
