// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// A made-up year: shown, labelled as made up, and removed afterwards.
  @Suite struct Demo {
    let account: Account
    /// The system's temporary folder.
    let temporary: String

    init() throws {
      account = try Account()
      temporary = "\(account.home)/temporary"
      try FileManager.default.createDirectory(
        atPath: temporary, withIntermediateDirectories: false)
      try account.writeRoutine("steady", OwnRoutine.steady)
      try account.write("week:\n  starts: sunday\n", to: ".config/limber/settings.yaml")
      #expect(
        try account.limber("log", "cramp", "--site", "shin", "--at", "yesterday 22:00").status == 0)
    }

    private func terminal(_ arguments: String...) throws -> Terminal {
      try Terminal(account, ["demo"] + arguments, adding: ["TMPDIR": temporary])
    }

    /// The folders of made-up years.
    private var folders: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: temporary) }
    }

    /// All of the person's own files with their content.
    private var own: [String: Data?] {
      get throws {
        var own: [String: Data?] = [:]
        for folder in [".config", ".local"] {
          let root = "\(account.home)/\(folder)"
          for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
            own["\(folder)/\(path)"] = FileManager.default.contents(atPath: "\(root)/\(path)")
          }
        }
        return own
      }
    }

    /// Waits for a made-up log. On a slow machine it takes a while to make the records and then the
    /// log.
    private func waits(forLog path: String) throws {
      var count = 0
      while count < 200 {
        let before = count
        try Waiting.until("more than \(before) records") {
          let records = "\(path).records/fab1ed00"
          count = (try? FileManager.default.contentsOfDirectory(atPath: records).count) ?? 0
          return count > before
        }
      }
      try Waiting.until("the log") { FileManager.default.fileExists(atPath: path) }
    }

    @Test func itIsSaidOnEveryScreenAndNothingIsLeft() throws {
      let before = try own
      let terminal = try terminal()
      try terminal.shows("made-up year", "v review")
      // The person's own routine is not shown.
      try terminal.shows("built-in routines alone") { !$0.contains("Steady") }
      #expect(try folders.count == 1)
      try terminal.press("v")
      try terminal.shows("made-up year", "1 year  2 weeks")
      try waits(forLog: "\(temporary)/\(try folders[0])/limber.sqlite")
      try terminal.shows("made-up year", "days trained", "nights woken")
      try terminal.press("5")
      try terminal.shows("made-up year", "FRONT", "calf")
      try terminal.press("q", "c")
      try terminal.shows("made up", "CRAMP  ")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      try terminal.shows("v review", "made-up year")
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      #expect(try folders.isEmpty)
      #expect(try own == before)
    }

    @Test(arguments: [SIGTERM, SIGHUP]) func aSignalLeavesNothing(signal: Int32) throws {
      let terminal = try terminal()
      try terminal.shows("made-up year", "v review")
      kill(try terminal.process, signal)

      #expect(try terminal.ended() == 128 + signal)
      #expect(try folders.isEmpty)
    }

    @Test func aTerminalThatGoesAwayLeavesNothing() throws {
      let terminal = try terminal()
      try terminal.shows("made-up year", "v review")
      try terminal.hangUp()

      #expect(try terminal.ended() == 129)
      #expect(try folders.isEmpty)
    }

    @Test func aKilledOneIsClearedAwayByTheNextAndALivingOneIsNot() throws {
      let killed = try terminal()
      try killed.shows("made-up year", "v review")
      let left = try folders
      kill(try killed.process, SIGKILL)
      #expect(try killed.ended() == 137)
      #expect(try folders == left && left.count == 1)

      let living = try terminal("--seed", "7")
      try living.shows("made-up year", "v review")
      let next = try terminal()
      try next.shows("made-up year", "v review")
      #expect(try folders.count == 2 && folders.allSatisfy { !left.contains($0) })
      for terminal in [living, next] {
        try terminal.press("q")
        #expect(try terminal.ended() == 0)
      }
      #expect(try folders.isEmpty)
    }

    @Test func itIsSaidInLines() throws {
      let program = try FedProgram(
        account, ["demo", "--plain"], adding: ["TMPDIR": temporary])
      try program.says("Made-up year.")
      program.type("v")
      try program.says("Made-up year.", times: 2)
      program.type("q")
      program.type("q")

      #expect(try program.ended() == 0)
      #expect(try folders.isEmpty)
    }

    @Test func aKeptOneIsALogLikeAnyOther() throws {
      let before = try own
      let log = "\(account.home)/kept/limber.sqlite"
      let kept = try FedProgram(account, ["demo", "--into", "kept"])
      try waits(forLog: log)
      #expect(try kept.ended() == 0)
      try kept.says("\(log) is the log of a made-up year")

      let review = try account.limber("review", "--database", log)
      #expect(review.status == 0 && review.output.contains("Trained in"), "\(review)")
      let check = try account.limber("log", "check", "--database", log)
      #expect(check.status == 0, "\(check)")
      let terminal = try Terminal(account, ["--database", log])
      try terminal.shows("made-up year", "v review")
      try terminal.press("q")
      #expect(try terminal.ended() == 0)
      // It is not overwritten by another.
      let again = try account.limber("demo", "--into", "kept")
      #expect(again.status == 64 && again.errors.contains("Name another folder."), "\(again)")
      #expect(try own == before)
    }
  }
}
