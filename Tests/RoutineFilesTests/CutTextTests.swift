// SPDX-License-Identifier: MIT

import Testing

@testable import RoutineFiles

/// Text that YAML cuts off at a `#`.
@Suite struct CutTextTests {
  private func warnings(_ text: String) throws -> [String] {
    try Fixtures.decode(Array(text.utf8)).get().warnings.map(\.description)
  }

  private func file(name: String = "Knie", step: String = "name: Squat") -> String {
    "name: \(name)\nkind: exercise\nsteps:\n  - \(step)\n    reps: 10\n"
  }

  @Test func aNameThatIsCutIsWarnedOfWithItsLine() throws {
    #expect(
      try warnings(file(name: "Knie #3")) == [
        """
        test.yaml:1:7: warning: name: YAML takes '#3' for a comment, so the text ends before it; if it \
        belongs to the text, put all of it in quotes: "Knie #3"
        name: Knie #3
              ^
        """
      ])
  }

  @Test(arguments: [
    ("name: Band #2", "step 1 'Band', name"), ("name: Band   #2b", "step 1 'Band', name"),
    ("name: Squat\n    instruction: Use band #2 of three", "step 1 'Squat', instruction"),
    ("name: Squat\n    instruction: Lift # slowly", "step 1 'Squat', instruction"),
    ("name: Squat\n    caution: See page #7", "step 1 'Squat', caution"),
    ("name: Squat\n    caution: Stop # at pain", "step 1 'Squat', caution"),
    ("name: Squat #rehab #left", "step 1 'Squat', name"),
  ])
  func soIsEveryText(step: String, path: String) throws {
    let found = try Fixtures.decode(Array(file(step: step).utf8)).get().warnings

    #expect(found.map(\.path) == [path])
  }

  /// Comments have a space after the `#`, and quoted text is never cut.
  @Test(arguments: [
    "name: Squat # both feet", "name: Squat  #", "name: \"Band #2\"", "name: 'Band #2'",
    "name: Band#2", "name: Squat\n    instruction: >-\n      Use band #2", "name: C# major",
    "name: Squat\n    instruction: Lift.  # for you",
    "name: Squat\n    sets: 2 #two", "name: Squat #\u{2014} both",
  ])
  func whatIsWholeIsNotWarnedOf(step: String) throws {
    #expect(try warnings(file(step: step)) == [])
  }
}
