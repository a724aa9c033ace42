// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// Resource limits of the process, and core files.
  @Suite struct Limits {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
    }

    /// A command that runs another under a limit.
    private func limited(_ limit: String) -> [String] {
      ["sh", "-c", "ulimit \(limit) && exec \"$@\"", "sh"]
    }

    @Test func aFileThatMayNotGrowIsAFailedWriteToACommand() throws {
      let cramp = ["log", "cramp", "--at", "2026-01-01 10:00", "--site", "calf"]
      #expect(try account.limber(cramp).status == 0)

      // A limit in 512-byte blocks, below the log's size but enough for the record.
      let finished = try Finished.running(
        "/usr/bin/env", limited("-f 8") + [Account.program] + cramp + ["--again"],
        environment: account.environment, in: account.home)

      #expect(finished.status == 0, "\(finished.errors)")
      #expect(finished.output.contains("calf, 2026-01-01 10:00"))
      #expect(finished.errors.contains("The newest records are not in it yet."))
      #expect(try account.limber("cramps", "--json").output.ranges(of: "\"onsetAt\"").count == 2)
    }

    @Test func aFileThatMayNotGrowIsAFailedWriteToASession() throws {
      // Enough for the records of a session, but hardly for a log.
      let terminal = try Terminal(account, ["start", "steady"], under: limited("-f 128"))
      try terminal.shows("Stand still")
      try terminal.press("c")
      try terminal.shows("CRAMP  ")
      #expect(try terminal.endsSession() == 0)
      #expect(terminal.modes.before == terminal.modes.after)
      #expect(try account.lastSession().crampCount == 1)
    }

    @Test(arguments: [6, 8, 9, 10, 11, 12, 15, 20])
    func tooFewFilesAreSaid(limit: Int) throws {
      let terminal = try Terminal(account, ["start", "steady"], under: limited("-n \(limit)"))
      try terminal.shows("limber: too many open files")
      #expect(try terminal.ended() == 71)
      #expect(terminal.modes.before == terminal.modes.after)

      let finished = try Finished.running(
        "/usr/bin/env",
        limited("-n \(limit)") + [
          Account.program, "log", "cramp", "--at", "2026-01-01 10:00", "--site", "calf",
        ],
        environment: account.environment, in: account.home)
      #expect(finished.status == 71)
      #expect(finished.errors.hasPrefix("limber: too many open files"))
    }

    @Test func asManyFilesAsAreAskedForAreEnough() throws {
      // Beside those that every program has.
      let terminal = try Terminal(account, ["start", "steady"], under: limited("-n 27"))

      try terminal.shows("Stand still")
      try terminal.press("c")
      try terminal.shows("CRAMP  ")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      #expect(try account.lastSession().crampCount == 1)
    }

    /// Whether crashes leave core files on this machine without asking for one.
    private static let coresAreLeft: Bool = {
      let tried = try? Finished.running(
        "/usr/bin/env", ["bash", "-c", "ulimit -c unlimited; sh -c 'kill -QUIT $$'; :"],
        environment: ProcessInfo.processInfo.environment,
        in: FileManager.default.temporaryDirectory.path)
      return tried?.errors.contains("core dumped") == true
    }()

    @Test(.enabled(if: coresAreLeft))
    func aCrashLeavesNoCoreFile() throws {
      let terminal = try Terminal(shellOf: account)
      try terminal.shows("shell>")

      try terminal.type(
        #"sh -c 'ulimit -c unlimited; echo $$ >~/number; exec "$0" start steady' "#
          + "'\(Account.program)'; echo ended with $?")
      try terminal.press("Enter")
      try terminal.shows("Stand still", "c CRAMP")
      let number = try String(contentsOfFile: "\(account.home)/number", encoding: .utf8)
      kill(try #require(Int32(number.trimmingCharacters(in: .newlines))), SIGQUIT)

      let screen = try terminal.shows("ended with 131")
      #expect(!screen.contains("core dumped"))
    }
  }
}
