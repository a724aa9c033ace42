// SPDX-License-Identifier: MIT
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Commands as typed, and as shells request completions.
  @Suite struct CommandLine {
    let account: Account
    /// Central European and Pacific time, by their rules.
    private let berlin = ["TZ": "CET-1CEST,M3.5.0,M10.5.0/3"]
    private let losAngeles = ["TZ": "PST8PDT,M3.2.0,M11.1.0"]

    init() throws { account = try Account() }

    private func log(
      _ at: String, _ site: String = "foot", _ options: String..., adding: [String: String] = [:]
    ) throws -> Finished {
      let finished = try account.limber(
        ["log", "cramp", "--at", at, "--site", site] + options, adding: adding)
      #expect(finished.status == 0, "\(finished.errors)")
      return finished
    }

    /// Every file below the home folder.
    private func files() throws -> Set<String> {
      Set(try FileManager.default.subpathsOfDirectory(atPath: account.home))
    }

    @Test func theVersionIsToldHoweverOneAsks() throws {
      let told = try account.limber("--version")
      for words in [["-V"], ["version"], ["history", "--version"], ["version", "-V"]] {
        let finished = try account.limber(words)
        #expect(finished.status == 0)
        #expect(finished.output == told.output)
      }
    }

    @Test func withoutANameTheLastIsShown() throws {
      #expect(try account.limber("show").status == 66)
      #expect(try account.limber("show").errors.contains("limber: no session is logged yet."))
      #expect(try account.limber("cramps", "show").errors.contains("no cramp is logged yet."))
      let cramp = try log("2025-11-21 03:10").output.prefix(16)
      let session = try account.limber(
        "log", "session", "running", "--at", "2025-11-21 18:30", "--lasted", "25min")

      #expect(try account.limber("cramps", "show").output.contains("id        \(cramp)\n"))
      #expect(try account.limber("show").output.contains("id \(session.output.prefix(16))\n"))
      #expect(try account.limber("show", "--json").output.contains(#""id" : ""#))
      let byHand = try account.limber("show").output
      #expect(byHand.contains("Done without Limber") && !byHand.contains("not reached"))
      #expect(try account.lastSession().steps?.isEmpty == true)
    }

    @Test func aDayIsTheOneThatTheClockShowedThere() throws {
      try _ = log("2026-11-28 00:20", adding: berlin)
      try _ = log("2026-11-27 23:50", "calf", adding: losAngeles)
      let session = ["log", "session", "running", "--lasted", "5min", "--at"]
      #expect(try account.limber(session + ["2026-11-28 00:30"], adding: berlin).status == 0)

      for zone in [berlin, losAngeles, ["TZ": "UTC"]] {
        let since = try account.limber(["cramps", "--since", "2026-11-28"], adding: zone)
        #expect(since.output.contains("2026-11-28 00:20"), "\(zone)")
        #expect(since.output.contains("foot: 1 cramp"), "\(zone)")
        #expect(!since.output.contains("calf"), "\(zone)")
        let earlier = try account.limber(["cramps", "--since", "2026-11-27 23:50"], adding: zone)
        #expect(earlier.output.contains("calf"), "\(zone)")
        let history = try account.limber(["history", "--since", "2026-11-28"], adding: zone)
        #expect(history.output.contains("2026-11-28 00:30"), "\(zone)")
        let none = try account.limber(["history", "--since", "2026-11-29"], adding: zone)
        #expect(none.output == "Nothing is logged since 2026-11-29.\n", "\(zone)")
      }
      #expect(try account.limber(["history", "delete", "last"]).status == 0)
      let deleted = { day in
        try account.limber(["history", "--deleted", "--since", day], adding: losAngeles).output
      }
      #expect(try deleted("2026-11-28").contains("2026-11-28 00:30"))
      #expect(try deleted("2026-11-29") == "Nothing is logged since 2026-11-29.\n")
    }

    @Test func aDayMayBeNamedByToday() throws {
      _ = try log("-1h")
      _ = try log("-3d", "calf")

      for since in ["-1d", "yesterday", "yesterday 00:00", "-2d", "-20h"] {
        let cramps = try account.limber("cramps", "--since", since).output
        #expect(cramps.contains("foot"), "\(since)")
        #expect(!cramps.contains("calf"), "\(since)")
      }
      #expect(try account.limber("cramps", "--since", "-3d").output.contains("calf"))
      #expect(try account.limber("cramps", "--since", "-2d").output.contains("calf") == false)
    }

    @Test func whatIsLoggedTwiceIsLoggedOnce() throws {
      let first = try log("2025-11-21 03:10", "calf", "--side", "left", "--pain-worst", "6")
      let id = first.output.prefix(8)

      let added = try log("2025-11-21 03:10", "calf", "--side", "left", "--note", "again")
      #expect(added.output == "Already logged as \(id). Added to it: note.\n")
      for at in ["2025-11-21 03:10", "2025-11-21 03:10:59", "2025-11-21T04:10+01:00"] {
        let again = try log(at, "calf", "--side", "left", "--note", "again")
        #expect(again.output.hasPrefix("Already logged as \(id). --again logs it once more;"))
        #expect(again.errors.isEmpty)
      }
      let other = try log(
        "2025-11-21 03:10", "calf", "--side", "left", "--pain-worst", "7", "--lasted", "3min")
      #expect(
        other.output == """
          Already logged as \(id). Added to it: lasted. \
          Not changed: 'limber cramps correct \(id) --pain-worst …' corrects it.

          """)
      let shown = try account.limber("cramps", "show", String(id)).output
      for fact in ["again", "3 min", "6"] { #expect(shown.contains(fact), "\(fact)") }
      #expect(try cramps() == 1)
      // Another site, side or minute is another cramp; the same one again is too, if insisted on.
      _ = try log("2025-11-21 03:10", "foot", "--side", "left")
      _ = try log("2025-11-21 03:10", "calf", "--side", "right")
      _ = try log("2025-11-21 03:10", "calf")
      _ = try log("2025-11-21 03:11", "calf", "--side", "left")
      #expect(try cramps() == 5)
      let insisted = try log("2025-11-21 03:10", "calf", "--side", "left", "--again")
      #expect(insisted.output.contains("calf, left, 2025-11-21 03:10"))
      #expect(try cramps() == 6)
      // A deleted cramp does not count as a duplicate.
      let deleted = try log("2025-11-20 03:10").output.prefix(16)
      #expect(try account.limber("cramps", "delete", String(deleted)).status == 0)
      #expect(try log("2025-11-20 03:10").output.contains("foot, 2025-11-20 03:10"))
    }

    private func cramps() throws -> Int {
      try account.limber("cramps", "--json").output.components(separatedBy: #""onsetAt""#).count - 1
    }

    @Test func aSessionIsLoggedTwiceOnlyIfThatIsInsistedOn() throws {
      let words = ["log", "session", "running", "--lasted", "25min", "--at"]
      let first = try account.limber(words + ["2025-11-21 18:30"])
      let again = try account.limber(words + ["2025-11-21 18:30:40"])

      #expect(first.status == 0)
      #expect(again.status == 0)
      #expect(again.output.hasPrefix("Already logged as \(first.output.prefix(8))."))
      #expect(try account.history().count == 1)
      let noted = try account.limber(words + ["2025-11-21 18:30", "--note", "Rain"])
      #expect(noted.output.contains("Added to it: note."))
      #expect(try account.limber("show").output.contains("note     Rain"))
      #expect(try account.limber(words + ["2025-11-21 18:31"]).status == 0)
      #expect(try account.limber(words + ["2025-11-21 18:30", "--again"]).status == 0)
      #expect(try account.history().count == 3)
    }

    @Test func answersThatCannotBothBeAreRefusedWithTheReason() throws {
      _ = try log("2025-11-21 03:10", "foot", "--pain-onset", "5")
      for (options, words) in [
        (["--pain-worst", "4"], "pain at its worst, 4, cannot be less than pain at onset, 5"),
        (
          ["--pain-worst", "6", "--pain-after", "7"],
          "pain at its worst, 6, cannot be less than pain after relief, 7"
        ),
      ] {
        let finished = try account.limber(["cramps", "correct", "last"] + options)
        #expect(finished.status == 64)
        #expect(finished.errors.contains("limber: \(words). Correct one of them.\n"))
      }
      #expect(try account.limber("cramps", "correct", "last", "--pain-worst", "5").status == 0)
      #expect(try account.limber("cramps", "correct", "last", "--pain-onset", "6").status == 64)
      #expect(
        try account.limber(
          "cramps", "correct", "last", "--pain-onset", "6", "--clear", "pain-worst"
        )
        .status == 0)
    }

    @Test func theTwoHoursThatLookTheSameAreTold() throws {
      _ = try log("2026-10-25T02:30+02:00", adding: berlin)
      _ = try log("2026-10-25T02:30+01:00", "calf", adding: berlin)
      _ = try log("2026-10-25 03:30", "shin", adding: berlin)

      for zone in [berlin, ["TZ": "UTC"]] {
        let list = try account.limber(["cramps"], adding: zone).output
        #expect(list.contains(/2026-10-25 02:30\+02:00  foot/), "\(zone)")
        #expect(list.contains(/2026-10-25 02:30\+01:00  calf/), "\(zone)")
        #expect(list.contains(/2026-10-25 03:30        shin/), "\(zone)")
      }
      let shown = try account.limber(["cramps", "show"], adding: berlin).output
      #expect(shown.contains("began     2026-10-25 03:30\n"))
      #expect(try account.limber(["cramps", "delete", "last"], adding: berlin).status == 0)
      #expect(
        try account.limber(["cramps", "show"], adding: berlin).output
          .contains("began     2026-10-25 02:30+01:00\n"))
    }

    // MARK: Completions

    private func completed(_ argument: String, _ words: String..., adding: [String: String] = [:])
      throws -> [String]
    {
      let typed = words.last ?? ""
      let commands = words.dropFirst().dropLast().filter { !$0.hasPrefix("-") && $0 != "x.sqlite" }
      let finished = try account.limber(
        ["---completion"] + commands
          + ["--", argument, "\(words.count - 1)", "\(typed.count)"] + words, adding: adding)
      #expect(finished.status == 0, "\(finished.errors)")
      return finished.output.split(separator: "\n").map(String.init)
    }

    @Test func idsAreOfferedWithWhatTheyAre() throws {
      try account.writeRoutine("brief", OwnRoutine.brief)
      let cramp = try log("2025-11-21 03:10", "calf").output.prefix(8)
      let gone = try log("2025-11-20 03:10", "foot").output.prefix(8)
      #expect(try account.limber("cramps", "delete", String(gone)).status == 0)
      let session = try account.limber(
        "log", "session", "running", "--at", "2025-11-21 18:30", "--lasted", "25min"
      ).output.prefix(8)

      #expect(try completed("positional@0", "limber", "start", "br") == ["brief"])
      #expect(try completed("positional@0", "limber", "start", "").contains("running"))
      #expect(try completed("positional@0", "limber", "routines", "check", "") == ["brief"])
      let triggers = try completed("--triggers", "limber", "log", "cramp", "--triggers", "cold,")
      #expect(triggers.contains("cold,night") && !triggers.contains("cold,cold"))
      #expect(try completed("positional@0", "limber", "start", "--continue", "").isEmpty)
      #expect(try completed("positional@0", "limber", "show", "") == ["last", String(session)])
      #expect(
        try completed("positional@0", "limber", "cramps", "show", "") == ["last", String(cramp)])
      #expect(
        try completed("positional@0", "limber", "cramps", "restore", "") == ["last", String(gone)])
      #expect(try completed("positional@0", "limber", "history", "restore", "").isEmpty)
      #expect(
        try completed(
          "positional@0", "limber", "show", "", adding: ["SAP_SHELL": "fish"]
        )
        .contains("\(session)\t2025-11-21 18:30 Running"))
      #expect(
        try completed("positional@0", "limber", "--database", "x.sqlite", "show", "").isEmpty)
    }

    @Test func whatIsOfferedMakesNoFileAndWaitsForNobody() throws {
      let before = try files()
      for argument in ["start", "show"] {
        _ = try completed("positional@0", "limber", argument, "")
      }
      #expect(try files() == before)

      let session = try account.limber(
        "log", "session", "running", "--at", "2025-11-21 18:30", "--lasted", "25min"
      ).output.prefix(8)
      let log = try files()
      #expect(try completed("positional@0", "limber", "show", "") == ["last", String(session)])
      #expect(try files() == log)

      let holder = try LogHolder("\(account.home)/.local/share/limber/limber.sqlite")
      let held = try files()
      let start = ContinuousClock.now
      _ = try completed("positional@0", "limber", "show", "")
      // Far below the wait for a log, and far above what it takes on a busy machine.
      #expect(start.duration(to: .now) < .seconds(2.5))
      #expect(try files() == held)
      try holder.release()
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func eachShellGetsItsScript(shell: String) throws {
      for words in [
        ["--generate-completion-script", shell], ["--generate-completion-script=\(shell)"],
      ] {
        let script = try account.limber(words)
        #expect(script.status == 0)
        #expect(script.output.contains("---completion"))
        #expect(script.output.contains("warning-signs"))
        #expect(script.errors.isEmpty)
      }
    }
  }
}
