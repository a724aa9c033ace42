// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// Plain mode, for screen readers and terminals that cannot show screens.
  @Suite struct PlainMode {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
      try account.writeRoutine("brief", OwnRoutine.brief)
    }

    /// Expects only bytes allowed in a non-UTF-8 locale.
    private func expectPlain(_ bytes: [UInt8], ends: Set<UInt8> = [0x0A]) {
      #expect(!bytes.isEmpty)
      #expect(bytes.allSatisfy { (0x20..<0x7F).contains($0) || ends.contains($0) })
    }

    @Test func aSessionWithACrampIsLedThroughAPipe() throws {
      let program = try FedProgram(account, ["start", "steady", "--plain"], adding: ["LANG": "C"])
      try program.says("Step 1 of 1: Stand still, 1 minute.")

      program.type("c")
      try program.says("Cramp, foot. ")
      program.type("3")
      try program.says("Cramp, calf. ")
      program.type("s")
      try program.says("Left calf.")
      program.type("e")
      try program.says("Eased after")
      program.type("n")
      try program.says("Pain at onset, 0 to 10")
      program.type("7")
      try program.says("Pain at onset: 7.")
      program.type("")
      try program.says("Back to Stand still.")
      program.type("q")
      try program.says("End this session?")
      try program.agrees(until: "Session ended.")
      program.type("")

      #expect(try program.ended() == 0)
      expectPlain(program.output)
      let session = try account.lastSession()
      #expect(session.outcome == "stopped")
      #expect(session.cramps?.map(\.site) == ["calf"])
      #expect(session.cramps?.map(\.side) == ["left"])
      #expect(session.cramps?.map(\.painOnset) == [7])
    }

    @Test func reliefTakesLinesThatCameWithTheirEndAtOnce() throws {
      let ended = try Finished.running(
        "/bin/sh", ["-c", #"printf '3\ns\ne\n' | "$0" cramp --plain"#, Account.program],
        environment: account.environment, in: account.home)

      #expect(ended.status == 129)
      #expect(ended.output.contains("Left calf.\n") && ended.output.contains("Eased after"))
      #expect(ended.errors.contains("left unfinished"))

      let next = try FedProgram(account, ["--plain"])
      try next.says("Unfinished")
      #expect(!String(decoding: next.output, as: UTF8.self).contains("Type a number"))
    }

    @Test func nothingIsSaidToBeLeftOfASessionThatEnded() throws {
      let ended = try Finished.running(
        "/bin/sh", ["-c", #"printf '\nq\ny\n' | "$0" start heel-drops --plain"#, Account.program],
        environment: account.environment, in: account.home)

      #expect(ended.output.contains("Session ended."))
      #expect(!ended.errors.contains("unfinished"), "\(ended.errors)")
    }

    @Test func linesThatCameWithTheirEndAtOnceAllAct() throws {
      let ended = try Finished.running(
        "/bin/sh", ["-c", #"printf 'm\nq\nq\n' | "$0" --plain"#, Account.program],
        environment: account.environment, in: account.home)

      #expect(ended.status == 0)
      #expect(ended.output.contains("\nCramps.\n"))
    }

    @Test func everythingAtHomeIsWithinReach() throws {
      let program = try FedProgram(account, ["--plain"])
      try program.says("Limber in plain mode (--plain). q leaves")
      try program.says("Selected: 1. ")

      program.type("/")
      try program.says("Type a part of the name")
      program.type("brief")
      try program.says("Selected: 1. Brief")
      program.type("")
      try program.says("Done. 3 seconds active time.")
      program.type("")
      try program.says("Selected: ", times: 3)
      program.type("h")
      try program.says("1. Brief, today")
      program.type("d")
      try program.says("Delete Brief")
      try program.agrees(until: "Deleted. u undoes.")
      program.type("u")
      try program.says("1. Brief, today", times: 2)
      program.type("")
      try program.says("Reach up, planned 1 second, took 1 second, done.")
      program.type("q")
      program.type("q")
      program.type("m")
      try program.says("No cramps here.")
      program.type("q")
      program.type("q")

      #expect(try program.ended() == 0)
      #expect(try account.history().map(\.outcome) == ["completed"])
    }

    @Test func anInputThatEndsLaterLeavesTheSessionUnfinished() throws {
      let program = try FedProgram(account, ["start", "steady", "--plain"])
      try program.says("Stand still")

      program.end()

      #expect(try program.ended() == 129)
      #expect(try account.history().map(\.outcome) == ["unfinished"])
    }

    @Test func linesBeforeTheEndOfTheInputAreTaken() throws {
      let program = try FedProgram(account, ["--plain"])
      try program.says("Limber.")

      program.type("q")
      program.end()

      #expect(try program.ended() == 0)
    }

    @Test(arguments: [["--plain"], ["start", "steady", "--plain"], ["cramp", "--plain"]])
    func anInputAtItsEndIsRefused(arguments: [String]) throws {
      let finished = try account.limber(arguments)

      #expect(finished.status == 69)
      #expect(finished.output.isEmpty)
      #expect(finished.errors.hasPrefix("limber: "))
    }

    @Test(arguments: [
      (["--plain"], ["TERM": "xterm"]), ([], ["TERM": "xterm", "ACCESSIBLE": "1"]),
      ([], ["TERM": "dumb"]),
    ])
    func onATerminalEachKeyIsTakenAloneAndNothingButLinesComes(
      options: [String], environment: [String: String]
    ) throws {
      let terminal = try PlayedLines(account, ["start", "steady"] + options, environment)
      try terminal.says("Stand still")

      terminal.press("c")
      try terminal.says("Cramp, foot.")
      terminal.press("e")
      try terminal.says("Eased after")
      terminal.press("q")
      try terminal.says("End this session?")
      try terminal.agrees(until: "Session ended.")
      terminal.press("q")

      #expect(try terminal.ended() == 0)
      #expect(terminal.hasModesAsBefore)
      expectPlain(terminal.output, ends: [0x07, 0x0A, 0x0D])
      let rows = String(decoding: terminal.output, as: UTF8.self).split(whereSeparator: \.isNewline)
      #expect(rows.allSatisfy { $0.count <= 80 })
    }

    @Test func aSignalGivesTheTerminalBackWithoutAnEscape() throws {
      let terminal = try PlayedLines(account, ["start", "steady", "--plain"], ["TERM": "xterm"])
      try terminal.says("Stand still")

      terminal.send(SIGSEGV)

      #expect(try terminal.ended() == 128 + SIGSEGV)
      #expect(terminal.hasModesAsBefore)
      expectPlain(terminal.output, ends: [0x07, 0x0A, 0x0D])
    }
  }
}
