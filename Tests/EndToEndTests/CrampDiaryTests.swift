// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// The diary of cramps on the command line.
  @Suite struct CrampDiary {
    let account: Account

    init() throws { account = try Account() }

    @Test func aPastCrampIsWrittenDownListedAndShown() throws {
      let written = try account.limber(
        "log", "cramp", "--at", "2025-11-21 03:10", "--site", "calf", "--side", "left",
        "--pain-onset", "7", "--pain-worst", "8", "--pain-after", "2", "--lasted", "3min",
        "--triggers", "night,cold", "--woke", "--soreness", "3", "--note", "after the run")

      #expect(written.status == 0)
      #expect(written.errors.isEmpty)
      let id = String(written.output.prefix(16))
      #expect(id.contains(/^[0-9a-f]{16}$/))
      #expect(
        written.output.dropFirst(16)
          == "  calf, left, 2025-11-21 03:10, eased after 3 min, pain at onset 7, "
          + "pain at its worst 8, pain after 2, triggers cold, night, woke you, soreness 3\n")
      let cramp = try #require(try diary().cramps.first)
      #expect(cramp.id == id)
      #expect(cramp.onsetAt == "2025-11-21T03:10:00.000+00:00")
      #expect(cramp.site == "calf")
      #expect(cramp.side == "left")
      #expect(cramp.session == nil)
      #expect(cramp.triggers == ["cold", "night"])
      #expect([cramp.painOnset, cramp.painWorst, cramp.painAfter] == [7, 8, 2])
      #expect(cramp.lastedMs == 180_000)
      #expect(cramp.woke == true)
      #expect(cramp.soreness == 3)
      #expect(cramp.note == "after the run")
      let list = try account.limber("cramps")
      #expect(list.output.contains("calf: 1 cramp; figures need 3"))
      #expect(list.output.contains(/\n[0-9a-f]{8}  2025-11-21 03:10  calf, left .* 7 → 2/))
      for name in [id, String(id.prefix(6)), "last"] {
        let shown = try account.limber("cramps", "show", name)
        #expect(shown.status == 0)
        #expect(shown.output.contains("note      after the run"))
      }
    }

    @Test func whatIsNotToldIsNeverAssumed() throws {
      try write("2025-11-21 03:10", "foot")

      let cramp = try #require(try diary().cramps.first)

      #expect(cramp.side == nil)
      #expect(cramp.painOnset == nil && cramp.painWorst == nil && cramp.painAfter == nil)
      #expect(cramp.lastedMs == nil && cramp.outcome == nil)
      #expect(cramp.woke == nil && cramp.soreness == nil && cramp.note == nil)
      #expect(cramp.triggers.isEmpty && cramp.patterns.isEmpty)
    }

    @Test func aCorrectionKeepsWhatWasThereBefore() throws {
      let id = try write("2025-11-21 03:10", "foot", "--side", "left", "--pain-onset", "4")

      let corrected = try account.limber(
        "cramps", "correct", id, "--at", "2025-11-20 23:50", "--site", "toes", "--clear",
        "side,pain-onset", "--lasted", "90s")

      #expect(corrected.status == 0)
      #expect(corrected.output == "\(id)  toes, 2025-11-20 23:50, eased after 1 min 30 s\n")
      let shown = try account.limber("cramps", "show", "last")
      for words in [
        "Cramp: toes\n", "logged: foot, left, 2025-11-21 03:10, pain at onset 4",
        "began: 2025-11-20 23:50, was: 2025-11-21 03:10", "site: toes, was: foot",
        "side: nothing, was: left", "pain at onset: nothing, was: 4",
        "lasted: 1 min 30 s, was: nothing",
      ] { #expect(shown.output.contains(words), "\(words)") }
      let again = try account.limber("cramps", "correct", id, "--site", "toes")
      #expect(again.status == 0)
      #expect(again.output.contains("already"))
      #expect(try account.limber("cramps", "show", "last").output == shown.output)
      let json = try account.limber("cramps", "show", "last", "--json").output
      #expect(json.contains(#""field" : "side""#))
      #expect(json.contains(#""before" : "left""#))
    }

    @Test func aDeletedCrampCountsNoLongerUntilItIsRestored() throws {
      let first = try write("2025-11-20 03:10", "foot")
      let second = try write("2025-11-21 03:10", "foot")

      let deleted = try account.limber("cramps", "delete", "last")

      #expect(deleted.status == 0)
      #expect(deleted.output.contains("limber cramps restore \(second.prefix(8))"))
      #expect(try diary().cramps.map(\.id) == [first])
      #expect(try diary("--deleted").cramps.map(\.id) == [second, first])
      #expect(try diary("--deleted").cramps.map(\.deleted) == [true, false])
      #expect(try diary("--deleted").sites.map(\.crampCount) == [1])
      #expect(try account.limber("cramps", "--deleted").output.contains("deleted"))
      #expect(try account.limber("cramps", "delete", second).output.contains("already"))
      // The last one deleted, not the latest cramp.
      #expect(try account.limber("cramps", "delete", first).status == 0)
      let restored = try account.limber("cramps", "restore", "last")
      #expect(restored.output.hasPrefix("\(first)  foot"))
      #expect(try account.limber("cramps", "restore", second).status == 0)
      #expect(try account.limber("cramps", "restore", second).output.contains("not deleted"))
      #expect(try diary().cramps.map(\.id) == [second, first])
      let story = try account.limber("cramps", "show", second).output
      #expect(story.contains(/deleted\n.*restored/))
    }

    @Test func aNoteIsWrittenReplacedAndTakenAway() throws {
      let id = try write("2025-11-21 03:10", "foot", "--note", "first")

      #expect(try account.limber("note", "last", "in", "the", "pool").status == 0)
      #expect(try diary().cramps.first?.note == "in the pool")
      #expect(try account.limber("note", id, "--clear").status == 0)
      #expect(try diary().cramps.first?.note == nil)
      #expect(try account.limber("note", id, "--clear").status == 0)
      let story = try account.limber("cramps", "show", id).output
      #expect(story.contains("note: in the pool, was: first"))
      #expect(story.contains("note: nothing, was: in the pool"))
    }

    @Test func whatCouldDriveTheTerminalNeverReachesIt() throws {
      let note = "a\u{1B}[2J\u{9B}31m\u{202E}b\u{2028}\u{7}\u{E0041}\u{7F}\r\u{200F}日é"
      try write("2025-11-21 03:10", "foot", "--note", note)

      #expect(try diary().cramps.first?.note == note)
      for arguments in [
        ["cramps"], ["cramps", "--json"], ["cramps", "show", "last"],
        ["cramps", "show", "last", "--json"], ["note", "last", note + "c"],
        ["cramps", "show", "\u{1B}[2J\u{202E}"], ["cramps", "correct", "last", "--side", note],
        ["log", "cramp", "--at", note, "--site", note],
      ] {
        let finished = try account.limber(arguments)
        for scalar in (finished.output + finished.errors).unicodeScalars where scalar != "\n" {
          let category = scalar.properties.generalCategory
          #expect(
            category != .control && category != .format && category != .lineSeparator,
            "\(arguments.first ?? "") lets U+\(String(scalar.value, radix: 16)) through")
        }
      }
      #expect(try diary().cramps.first?.note == note + "c")
    }

    @Test func theListIsByDayBySiteAndAsLongAsAskedFor() throws {
      for day in 10...14 { try write("2025-11-\(day) 03:10", day < 13 ? "foot" : "calf") }

      #expect(try diary("--since", "2025-11-13").cramps.map(\.site) == ["calf", "calf"])
      #expect(try diary("--site", "foot").sites.map(\.site) == ["foot"])
      let limited = try diary("--limit", "1")
      #expect(limited.cramps.map(\.onsetAt) == ["2025-11-14T03:10:00.000+00:00"])
      #expect(limited.sites.map(\.crampCount) == [3, 2])
      let none = try account.limber("cramps", "--since", "2025-11-15", "--site", "hand")
      #expect(none.status == 0)
      #expect(none.output == "No cramp is logged at the site hand since 2025-11-15.\n")
    }

    @Test func frequentCrampsAreWorthShowingAClinician() throws {
      let today = Date()
      for hours in 1...3 {
        try write(today.addingTimeInterval(Double(-3_600 * hours)).ISO8601Format(), "foot")
      }

      #expect(try diary().advice?.contains("3 cramps in 7 days") == true)
      #expect(try account.limber("cramps").output.contains("clinician"))
      try account.write("frequent:\n  cramps: 4\n", to: ".config/limber/settings.yaml")
      #expect(try diary().advice == nil)
      try account.write("frequent: often\n", to: ".config/limber/settings.yaml")
      let broken = try account.limber("cramps")
      #expect(broken.status == 0)
      #expect(broken.output.contains("3 cramps in 7 days"))
      #expect(broken.errors.contains("settings.yaml"))
    }

    @Test func aCrampThatWouldStillLastIsRefused() throws {
      let lately = Date().addingTimeInterval(-3_600).ISO8601Format()

      let unfinished = try account.limber(
        "log", "cramp", "--at", lately, "--site", "foot", "--lasted", "2h")
      #expect(unfinished.status == 64)
      #expect(unfinished.errors.contains("would not be over"))
      #expect(try diary().cramps.isEmpty)
      try write(lately, "foot", "--lasted", "30min")
      #expect(try account.limber("cramps", "correct", "last", "--lasted", "2h").status == 64)
      #expect(try account.limber("cramps", "correct", "last", "--side", "left").status == 0)
      #expect(try diary().cramps.map(\.lastedMs) == [1_800_000])
    }

    @Test func timesAreByTheOwnClock() throws {
      let zone = ["TZ": "CET-1CEST,M3.5.0,M10.5.0/3"]
      let gap = try account.limber(
        "log", "cramp", "--at", "2025-03-30 02:30", "--site", "foot", adding: zone)
      #expect(gap.status == 64)
      #expect(gap.errors.contains("put forward"))
      let twice = try account.limber(
        "log", "cramp", "--at", "2025-10-26 02:30", "--site", "foot", adding: zone)
      #expect(twice.status == 0)
      #expect(twice.errors.contains("'2025-10-26T02:30:00.000+01:00'"))
      #expect(try diary().cramps.map(\.onsetAt) == ["2025-10-26T02:30:00.000+02:00"])
    }

    @Test func aCrampOfASessionIsCorrectedWhileTheSessionRuns() throws {
      let terminal = try Terminal(account, ["cramp", "--side", "left"])
      try terminal.shows("CRAMP  ", "left")
      try Waiting.until("a cramp in the log") { try !diary().cramps.isEmpty }
      let id = try #require(try diary().cramps.first?.id)
      #expect(id.hasSuffix(".1"))

      #expect(try account.limber("cramps", "correct", "last", "--side", "right").status == 0)
      #expect(try account.limber("note", id, "still in it").status == 0)
      try terminal.press("e", "n", "Enter", "Enter")

      #expect(try terminal.ended() == 0)
      let cramp = try #require(try diary().cramps.first)
      #expect(cramp.side == "right")
      #expect(cramp.note == "still in it")
      #expect(cramp.session == String(id.prefix(16)))
      #expect(cramp.outcome == "eased")
      let short = String(id.prefix(8)) + ".1"
      #expect(try account.limber("cramps", "show", short).output.contains("side: right, was: left"))
    }

    @Test func withoutALogNothingIsFoundAndNoneIsMade() throws {
      for arguments in [
        ["cramps", "show", "last"], ["cramps", "correct", "last", "--side", "left"],
        ["cramps", "delete", "last"], ["cramps", "restore", "ab"], ["cramps", "restore", "last"],
        ["note", "last", "so"],
        ["note", "last", "--clear"], ["cramps", "show", "zzzz"], ["cramps", "show", ""],
      ] {
        let finished = try account.limber(arguments)
        #expect(finished.status == 66, "\(arguments)")
        #expect(finished.output.isEmpty)
        #expect(finished.errors.contains(/limber (log cramp|cramps)/), "\(finished.errors)")
      }
      #expect(try account.limber("cramps").output == "No cramp is logged yet.\n")
      #expect(try diary().cramps.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: "\(account.home)/.local/share"))
    }

    @Test func anIdThatFitsSeveralIsRefusedWithThem() throws {
      // With seventeen ids, two share a first digit.
      for minute in 10...26 { try write("2025-11-21 03:\(minute)", "foot") }
      let ids = try diary().cramps.map(\.id)
      let digits = Dictionary(grouping: ids) { String($0.prefix(1)) }
      let (digit, several) = try #require(digits.first { $0.value.count > 1 })

      let finished = try account.limber("cramps", "show", digit)

      #expect(finished.status == 66)
      #expect(several.prefix(8).allSatisfy(finished.errors.contains))
    }

    @Test func aLogThatCannotBeMadeOrReadEndsAsTheReadmeSays() throws {
      try account.write("a file, no folder", to: "taken")
      try account.write("Dear diary, this is no database.\n", to: "diary.txt")
      let when = ["--at", "2025-11-21 03:10", "--site", "foot"]

      let unmade = try account.limber(["--database", "taken/log", "log", "cramp"] + when)
      #expect(unmade.status == 73)
      #expect(unmade.output.isEmpty)
      let foreign = try account.limber(["--database", "diary.txt", "log", "cramp"] + when)
      #expect(foreign.status == 74)
      for arguments in [["cramps"], ["note", "last", "so"], ["cramps", "show", "last"]] {
        #expect(try account.limber(["--database", "diary.txt"] + arguments).status == 74)
        let missing = try account.limber(["--database", "none.sqlite"] + arguments)
        #expect(missing.status == 66)
        #expect(missing.output.isEmpty)
        #expect(missing.errors.contains("there is no log '\(account.home)/none.sqlite'"))
      }
      #expect(!FileManager.default.fileExists(atPath: "\(account.home)/none.sqlite"))
      let full = try Finished.running(
        "/bin/sh", ["-c", "exec '\(Account.program)' cramps >/dev/full"],
        environment: account.environment, in: account.home)
      #expect(full.status == 74)
    }

    /// The parts of `cramps --json` used here.
    private struct Diary: Decodable {
      struct Site: Decodable {
        let site: String
        let crampCount: Int
      }

      struct Cramp: Decodable {
        let id: String
        let onsetAt: String
        let site: String
        let side: String?
        let session: String?
        let triggers: [String]
        let patterns: [String]
        let painOnset: Int?
        let painWorst: Int?
        let painAfter: Int?
        let outcome: String?
        let lastedMs: Int?
        let woke: Bool?
        let soreness: Int?
        let note: String?
        let deleted: Bool
      }

      let sites: [Site]
      let advice: String?
      let cramps: [Cramp]
    }

    private func diary(_ options: String...) throws -> Diary {
      let finished = try account.limber(["cramps", "--json"] + options)
      return try JSONDecoder().decode(Diary.self, from: Data(finished.output.utf8))
    }

    /// Logs a cramp and returns its id.
    @discardableResult
    private func write(_ at: String, _ site: String, _ options: String...) throws -> String {
      let finished = try account.limber(
        ["log", "cramp", "--at", at, "--site", site] + options)
      #expect(finished.status == 0, "\(finished.errors)")
      return String(finished.output.prefix(16))
    }
  }
}
