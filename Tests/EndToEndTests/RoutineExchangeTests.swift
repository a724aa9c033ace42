// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// Routines from other programs, and for them.
  @Suite struct ExchangingRoutines {
    let account: Account

    init() throws { account = try Account() }

    private static let timer = """
      {"workouts": [
        {"title": "Morning", "version": 2, "position": 0, "colour": "red", "sets": [
          {"repetitions": 1, "exercises": [{"name": "March", "duration": 1}]}]},
        {"title": "Running", "sets": [
          {"repetitions": 2, "exercises": [{"name": "Run", "duration": 60}]}]}]}
      """
    private static let lifts = "# Legs\n## Warm-up\n### March\n- 1m\n## Squat\n- 60 kg x 5\n"

    private var own: [String] {
      get throws {
        try FileManager.default.contentsOfDirectory(
          atPath: "\(account.home)/.config/limber/routines"
        ).sorted()
      }
    }

    @Test func whatIsTakenInIsCheckedListedAndStarted() throws {
      try account.write(Self.timer, to: "timer.json")

      let done = try account.limber("routines", "import", "timer.json")
      #expect(done.status == 0 && done.errors.isEmpty)
      // Built-in routines keep their ids.
      #expect(
        done.output == """
          Morning: ~/.config/limber/routines/morning.yaml
          Running: ~/.config/limber/routines/running-2.yaml
          What Just Another Workout Timer has and Limber does not, by the lines of timer.json:
            key 'colour' left out, line 2
          To start one of them: limber start running-2

          """)
      #expect(try own == ["morning.yaml", "running-2.yaml"])
      #expect(try account.rights(of: "\(account.home)/.config/limber/routines") == 0o700)
      let files = try own.map { "\(account.home)/.config/limber/routines/\($0)" }
      #expect(try account.limber(["routines", "check"] + files).status == 0)
      #expect(try account.limber("routines", "list").output.contains("Morning"))
      #expect(try account.limber("routines", "show", "running-2").output.contains("2 times"))
    }

    @Test func nothingIsReplacedAndNothingTakenInTwice() throws {
      try account.write(Self.lifts, to: "legs.md")
      try account.writeRoutine("legs", OwnRoutine.steady)

      let first = try account.limber("routines", "import", "legs.md")
      #expect(first.output.hasSuffix("To start it: limber start legs-2\n"))
      let routine = "\(account.home)/.config/limber/routines/legs-2.yaml"
      #expect(
        try String(contentsOfFile: routine, encoding: .utf8)
          == "name: Legs\nkind: workout\nwarm-up: legs-warm-up\nexercise: legs-exercise\n")

      let second = try account.limber("routines", "import", "legs.md", "legs.md")
      #expect(second.status == 0)
      #expect(
        second.output.contains("Legs already exists: ~/.config/limber/routines/legs-2.yaml\n"))
      #expect(!second.output.contains("kept as text"))
      #expect(
        try own == ["legs-2.yaml", "legs-exercise.yaml", "legs-warm-up.yaml", "legs.yaml"])
      #expect(
        try String(
          contentsOfFile: "\(account.home)/.config/limber/routines/legs.yaml", encoding: .utf8)
          == OwnRoutine.steady)
    }

    @Test func whatCannotBeReadIsToldWithItsPlaceAndTheRestIsTakenIn() throws {
      try account.write("# Legs\n## Squat\n- heavy\n", to: "bad.md")
      try account.write(Self.lifts, to: "legs.md")

      let done = try account.limber("routines", "import", "bad.md", "legs.md")
      #expect(done.status == 65)
      #expect(done.errors.hasPrefix("bad.md:3:3: error: 'heavy' is not a set;"))
      #expect(try own.contains("legs.yaml"))
      let missing = try account.limber("routines", "import", "nowhere.json")
      #expect(missing.status == 66 && missing.errors.contains("there is no file 'nowhere.json'"))
    }

    @Test func theInputIsAFileToo() throws {
      let program = try FedProgram(account, ["routines", "import", "-"])
      program.type(Self.lifts)
      program.end()

      #expect(try program.ended() == 0)
      #expect(try own.contains("legs.yaml"))
    }

    @Test func aFolderThatCannotBeIsTold() throws {
      try account.write(Self.lifts, to: "legs.md")
      try account.write("", to: ".config/limber/routines")

      let done = try account.limber("routines", "import", "legs.md")
      #expect(done.status == 73)
      #expect(
        done.errors.hasPrefix(
          "limber: cannot write own routines to '\(account.home)/.config/limber/routines': "))
      let homeless = try account.limber("routines", "import", "legs.md", adding: ["HOME": ""])
      #expect(homeless.status == 73 && homeless.errors.contains("no home folder for own routines"))
    }

    @Test func whatIsHandedOutIsTakenInAgain() throws {
      let path = "\(account.home)/break.json"

      let done = try account.limber("routines", "export", "desk-break", "break.json")
      #expect(done.status == 0 && done.errors.isEmpty)
      #expect(
        done.output.hasPrefix(
          "\(path) has 'Desk break' for Just Another Workout Timer: choose Import there.\n"))
      #expect(done.output.contains("  caution left out, 'Neck stretch'"))
      let printed = try account.limber("routines", "export", "desk-break", "--format", "jawt")
      #expect(printed.output == (try String(contentsOfFile: path, encoding: .utf8)))
      #expect(printed.errors.contains("limber:   caution left out, 'Neck stretch'"))
      #expect(try account.limber("routines", "export", "desk-break", "break.json").status == 73)
      #expect(try account.limber("routines", "export", "nonsuch").status == 66)

      let back = try account.limber("routines", "import", "break.json")
      #expect(
        back.output == """
          Desk break: ~/.config/limber/routines/desk-break-2.yaml
          To start it: limber start desk-break-2

          """)
    }
  }
}
