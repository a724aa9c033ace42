// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// What the commands print and how they end, without a terminal.
  @Suite struct Commands {
    let account: Account

    init() throws { account = try Account() }

    @Test func versionAndHelpEndWell() throws {
      let demo = "'limber demo' opens a made-up year to look around in."
      let version = try account.limber("--version")
      #expect(version.status == 0)
      #expect(version.output.contains(/^[0-9]+\.[0-9]+\.[0-9]+\n$/))
      let help = try account.limber("--help")
      #expect(help.status == 0)
      for command in ["start", "cramp", "history", "show", "routines", "settings"] {
        #expect(help.output.contains(command))
      }
      #expect(try account.limber(["help", "help"]).output == help.output)
      // Built in its folder, it came with no man page.
      #expect(help.output.hasSuffix("\n\nNew here? \(demo)\n"))
      for words in [["start", "--help"], ["help", "cramps", "show"]] {
        let help = try account.limber(words)
        #expect(help.output.hasSuffix("\n\nAll commands: 'limber help'.\n"), "\(help.output)")
      }
    }

    @Test(arguments: [
      ["--colour"], ["strat"], ["start", "--side", "left"], ["cramp", "--side", "middle"],
      ["history", "--limit", "0"],
      ["history", "--since", "someday"], ["history", "--since", "2026-02-30"],
      ["history", "--limit", "many"], ["help", "foo"], ["help", "cramps", "shw"],
      ["cramps", "shw"],
      ["routines", "lst"], ["export", "sessions", "x.pdf"], ["log", "check", "now"],
      ["--generate-completion-script", "ksh"],
      ["routines", "list", "--kind", "dance"], ["--database", ""], ["log", "salvage"],
      ["log", "session", "running", "--at", "2026-01-01 10:00"],
    ])
    func whatMakesNoSenseIsAUsageError(arguments: [String]) throws {
      let finished = try account.limber(arguments)

      #expect(finished.status == 64)
      #expect(finished.output.isEmpty)
      let lines = finished.errors.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines.first?.hasPrefix("limber: ") == true)
      #expect(lines.last?.contains(/^See 'limber.* --help'\.$/) == true)
    }

    @Test func anUnknownRoutineIsNotFoundAndTheNearestIsNamed() throws {
      for finished in [
        try account.limber("start", "runing"), try account.limber("routines", "show", "runing"),
      ] {
        #expect(finished.status == 66)
        #expect(finished.errors.contains("'running'"))
      }
    }

    @Test func anUnknownSessionIsNotFound() throws {
      #expect(try account.limber("show", "last").status == 66)
      #expect(try account.limber("show", "zzzz").status == 66)
    }

    @Test func withoutALogHistoryIsEmptyAndNoneIsMade() throws {
      #expect(try account.history().isEmpty)
      #expect(try account.limber("history").status == 0)
      #expect(!FileManager.default.fileExists(atPath: "\(account.home)/.local/share"))
    }

    @Test func aLogThatIsNamedHasToBeThereToBeRead() throws {
      for arguments in [
        ["history"], ["history", "--json"], ["show", "last"], ["cramps", "--json"],
        ["cramps", "show", "last"], ["cramps", "restore", "last"], ["note", "last", "sore"],
      ] {
        for place in ["none", "none/log.sqlite", "/nonexistent/x"] {
          for finished in [
            try account.limber(["--database", place] + arguments),
            try account.limber(arguments, adding: ["LIMBER_DATABASE": place]),
          ] {
            #expect(finished.status == 66, "\(arguments)")
            #expect(finished.output.isEmpty)
            #expect(finished.errors.contains("there is no log"))
            #expect(finished.errors.contains("--database"))
          }
        }
      }
      for arguments in [
        ["log", "check"], ["log", "rebuild"], ["log", "erase", "00000000000000aa", "--yes"],
        ["start", "--continue"], ["start", "--continue", "00"], ["history", "delete", "last"],
        ["history", "restore", "last"], ["history", "correct", "last", "--note", "x"],
      ] {
        for place in ["none", "/nonexistent/x"] {
          #expect(
            try account.limber(["--database", place] + arguments).status == 66, "\(arguments)")
        }
      }
      #expect(!FileManager.default.fileExists(atPath: "\(account.home)/none"))

      // A command that writes makes it.
      let cramp = ["log", "cramp", "--at", "2026-01-01 10:00", "--site", "calf"]
      #expect(try account.limber(cramp, adding: ["LIMBER_DATABASE": "none"]).status == 0)
      #expect(try account.limber("--database", "none", "cramps").output.contains("2026-01-01"))
    }

    @Test func settingsSayWhereEachComesFromAndAllThatIsWrong() throws {
      struct Row: Decodable {
        let name: String
        let source: String
        let line: Int?
      }
      #expect(try account.limber("settings").output.contains("it does not exist"))
      try account.write("half: false\n", to: ".config/limber/settings.yaml")

      let table = try account.limber("settings")
      let rows = try JSONDecoder().decode(
        [Row].self, from: Data(try account.limber("settings", "--json").output.utf8))
      try account.write("haf: false\ngap: {length: 0s}\n", to: ".config/limber/settings.yaml")
      let broken = try account.limber("settings")

      #expect(table.status == 0)
      #expect(table.output.contains("~/.config/limber/settings.yaml:1\n"))
      #expect(rows.filter { $0.source == "file" }.map(\.name) == ["half"])
      #expect(rows.first { $0.name == "half" }?.line == 1)
      #expect(rows.count == 35)
      #expect(broken.status == 78)
      #expect(broken.output.isEmpty)
      #expect(broken.errors.contains("settings.yaml:1:1: error: unknown key 'haf'"))
      #expect(broken.errors.contains("settings.yaml:2:15: error: gap.length: must be"))
    }

    @Test func everyBuiltInRoutineCanBeShown() throws {
      struct Row: Decodable {
        let id: String
        let kind: String
        let origin: String
        let lengthMs: Int
      }
      let list = try account.limber("routines", "list", "--json")
      let rows = try JSONDecoder().decode([Row].self, from: Data(list.output.utf8))

      #expect(list.status == 0)
      #expect(rows.count >= 22)
      for row in rows {
        #expect(row.origin == "built-in")
        #expect(row.lengthMs > 0)
        #expect(try account.limber("routines", "show", row.id).output.contains(row.id))
        #expect(try account.limber("routines", "show", row.id, "--json").status == 0)
      }
      let relief = try account.limber("routines", "list", "--kind", "relief")
      #expect(relief.output.contains("foot-cramp"))
      #expect(!relief.output.contains("running"))
    }

    @Test func theProgramRunsWhereverItIsCopied() throws {
      let copy = "\(account.home)/elsewhere"
      // A process that another test starts would keep the copy open for writing if this one wrote.
      let copying = try Finished.running(
        "/bin/cp", [Account.program, copy], environment: account.environment, in: account.home)
      #expect(copying.status == 0)

      let finished = try Finished.running(
        copy, ["routines", "show", "foot-cramp"], environment: account.environment,
        in: account.home)

      #expect(finished.status == 0)
      #expect(finished.output.contains("Stretch the sole"))
    }

    /// What happens is recorded beside it, so that only home, which would list it, has to say no.
    @Test func aFolderInPlaceOfTheLogKeepsNoSessionAway() throws {
      try account.write("", to: ".local/share/limber/limber.sqlite/file")

      let home = try account.limber()
      #expect(home.status == 74 && home.errors.contains("'limber cramp' works without a log"))
      // It comes as far as to miss a terminal.
      #expect(try account.limber("start", "desk-break").status == 69)
    }

    @Test(arguments: [
      ("bash", "non_repeating_options=(--limit --since --database)\n"),
      ("fish", "\"limber history\" limit' -l 'limit'"),
    ])
    func shellsOfferTheOptionsOfWhatACommandDoesByItself(shell: String, text: String) throws {
      let script = try account.limber("--generate-completion-script", shell).output
      // In the script of bash they stand once for 'history' and once for 'history list'.
      #expect(script.components(separatedBy: text).count > (shell == "bash" ? 2 : 1))
    }

    @Test func aBrokenRoutineFileIsReportedWithItsPlaces() throws {
      try account.write("kind: mobility\nsteps:\n  - nmae: Rest\n    hold: 30\n", to: "broken.yaml")

      let finished = try account.limber("routines", "check", "broken.yaml")

      #expect(finished.status == 65)
      #expect(finished.errors.contains("broken.yaml:3:5: error: "))
      #expect(finished.errors.contains("broken.yaml:4:11: error: "))
      #expect(finished.errors.contains("'name'"))
      #expect(finished.errors.contains("^"))
    }

    @Test func aSoundRoutineFilePassesAndAMissingOneIsNotFound() throws {
      try account.write(OwnRoutine.brief, to: "brief.yaml")

      #expect(try account.limber("routines", "check", "brief.yaml").status == 0)
      #expect(try account.limber("routines", "check", "brief.yaml", "none.yaml").status == 66)
      try account.write(OwnRoutine.brief, to: ".config/limber/routines/short.yaml")
      #expect(try account.limber("routines", "check", "short").output.hasSuffix("short.yaml: ok\n"))
    }

    @Test func aNameThatIsCutIsWarnedOfAndTheFileIsSound() throws {
      try account.write(OwnRoutine.brief.replacing("Brief", with: "Knie #3"), to: "knie.yaml")

      let finished = try account.limber("routines", "check", "knie.yaml")

      #expect(finished.status == 0)
      #expect(finished.output == "knie.yaml: ok\n")
      #expect(
        finished.errors.contains("knie.yaml:1:7: warning: name: YAML takes '#3' for a comment"))
    }

    @Test func filesAreCheckedTogetherAndAMissingOneHidesNoProblem() throws {
      try account.write(
        OwnRoutine.brief.replacing("kind: mobility", with: "kind: warm-up"), to: "loosen.yaml")
      try account.write(
        "name: Row\nkind: workout\nwarm-up: loosen\nexercise: open\n", to: "rowing.yaml")
      try account.write("name: [", to: "broken.yaml")

      let together = try account.limber("routines", "check", "rowing.yaml", "loosen.yaml")
      #expect(together.status == 0)
      #expect(together.output == "rowing.yaml: ok\nloosen.yaml: ok\n")
      #expect(together.errors.isEmpty)
      let missing = try account.limber("routines", "check", "none.yaml", "broken.yaml")
      #expect(missing.status == 66)
      #expect(missing.errors.contains("broken.yaml:1:"))
      #expect(missing.errors.contains("'none.yaml'"))
    }

    @Test func aListWithoutBrokenFilesSaysNothingOnTheErrorStream() throws {
      #expect(try account.limber("routines", "list").errors.isEmpty)
    }

    @Test func aBrokenOwnFileKeepsNothingElseFromWorking() throws {
      try account.writeRoutine("broken", "name: [")
      try account.writeRoutine("brief", OwnRoutine.brief)

      let list = try account.limber("routines", "list")

      #expect(list.status == 0)
      #expect(list.output.contains(/brief +mobility .* own +Brief/))
      #expect(list.output.contains("running"))
      #expect(list.errors.contains("broken.yaml:1:"))
      #expect(try account.limber("start", "broken").status == 65)
    }

    @Test func aClosedOutputIsAnError() throws {
      let finished = try Finished.running(
        "/bin/sh", ["-c", "exec '\(Account.program)' routines list >/dev/full"],
        environment: account.environment, in: account.home)

      #expect(finished.status == 74)
      #expect(!finished.errors.isEmpty)
    }
  }
}
