// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// One log on two devices, and in a backup.
  @Suite struct Sharing {
    let account: Account
    let other: Account
    /// The folder that something else syncs between the devices.
    let folder: String

    init() throws {
      account = try Account()
      other = try Account()
      folder = "\(account.home)/shared"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false)
      for account in [account, other] { try account.writeRoutine("steady", OwnRoutine.steady) }
    }

    private func leaveASession(_ account: Account) throws {
      let terminal = try Terminal(account, ["start", "steady"])
      try terminal.shows("Stand still")
      #expect(try terminal.endsSession() == 0)
    }

    @Test func twoDevicesHaveOneLog() throws {
      try leaveASession(account)
      #expect(try account.limber("share").output.hasPrefix("This device shares nothing."))
      let refused = try account.limber("share", folder)
      #expect(refused.output.contains("Nothing is shared"))
      for account in [account, other] {
        let shared = try account.limber("share", folder, "--yes")
        #expect(shared.status == 0, "\(shared.errors)")
      }
      #expect(try other.history().map(\.id) == account.history().map(\.id))

      // Changes on one device arrive on the other without a command.
      try leaveASession(other)
      let ids = try other.history().map(\.id)
      #expect(ids.count == 2)
      let terminal = try Terminal(account)
      try terminal.shows("Workouts", "2 sessions")
      try terminal.press("h")
      try terminal.shows("1 of 2")
      try terminal.press("d")
      try terminal.agree(to: "Delete Steady")
      try terminal.shows("1 of 1")
      try terminal.press("q", "q")
      #expect(try terminal.ended() == 0)
      // A command waits only briefly for the other device, which is not always enough.
      #expect(try account.limber("share").output.contains("through \(folder)."))
      #expect(try account.limber("share", "now").status == 0)
      #expect(try other.history().map(\.id) == [ids[1]])
      #expect(try other.limber("history", "restore", "last").status == 0)
      #expect(try other.limber("share", "now").status == 0)
      #expect(try account.history().map(\.id) == ids)
      #expect(try account.limber("log", "erase", ids[0], "--yes").status == 0)
      #expect(try account.limber("share", "now").status == 0)
      #expect(try other.history().map(\.id) == [ids[1]])

      #expect(try other.limber("share", "stop").status == 0)
      try leaveASession(other)
      #expect(try account.history().map(\.id) == [ids[1]])
    }

    @Test func aBackupIsTakenInOnce() throws {
      try leaveASession(account)
      let cramp = ["log", "cramp", "--at", "2026-01-01 10:00", "--site", "calf"]
      #expect(try account.limber(cramp).status == 0)
      let made = try account.limber("export", "all", "backup")
      #expect(made.status == 0, "\(made.errors)")
      let path = "\(account.home)/backup"
      #expect(try account.rights(of: path) == 0o600)
      #expect(try account.limber("export", "all", "backup").status == 73)
      let printed = try account.limber("export", "all", "-")
      #expect(try printed.output == String(contentsOfFile: path, encoding: .utf8))

      for (new, known) in [(2, 0), (0, 2)] {
        let taken = try other.limber("import", path)
        #expect(taken.status == 0, "\(taken.errors)")
        #expect(taken.output == "\(new) record files imported, \(known) already present.\n")
      }
      #expect(try other.history().map(\.id) == account.history().map(\.id))
      #expect(try other.limber("cramps").output == account.limber("cramps").output)
      #expect(try other.limber("log", "check").status == 0)
      let id = try other.lastSession().id
      #expect(try other.limber("log", "erase", id, "--yes").status == 0)
      #expect(try other.limber("import", path).output.contains(id))
      #expect(try other.history().isEmpty)
      #expect(try other.limber("import", path, "--again").status == 0)
      #expect(try other.history().map(\.outcome) == ["stopped"])
      #expect(try other.limber("import", "none").status == 66)
      let half = try String(contentsOfFile: path, encoding: .utf8).dropLast(20)
      try account.write(String(half), to: "half")
      let cut = try other.limber("import", "\(account.home)/half")
      #expect(cut.status == 65 && cut.output.contains("1 damaged, left out."))
      let stranger = try other.limber("import", "/etc/passwd")
      #expect(stranger.status == 65 && stranger.errors.contains("is not a Limber backup"))
    }
  }
}
