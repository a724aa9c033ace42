// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// What the environment says is anybody's: no value of it stops the program or makes it wait.
  @Suite struct Environments {
    let account: Account

    init() throws { account = try Account() }

    @Test(arguments: ["", "-1", "0", "1", "20", "99999999999999999999", "wide", "\u{1B}[2J"])
    func helpIsLaidOutWhateverTheWidthIsSaidToBe(width: String) throws {
      let help = try account.limber(
        ["cramps", "correct", "--help"], adding: ["COLUMNS": width, "LINES": width])

      #expect(help.status == 0)
      #expect(help.output.contains("--clear"))
      #expect(!help.output.contains("\u{1B}"))
    }

    @Test func aTimeZoneThatIsAPipeIsNotWaitedFor() throws {
      try FileManager.default.createDirectory(
        atPath: "\(account.home)/zones", withIntermediateDirectories: false)
      try #require(mkfifo("\(account.home)/zones/pipe", 0o600) == 0)
      let pipe = "\(account.home)/zones/pipe"

      for adding in [
        ["TZ": pipe], ["TZ": ":\(pipe)"], ["TZ": "pipe", "TZDIR": "\(account.home)/zones"],
      ] {
        let finished = try account.limber(["cramps"], adding: adding)
        #expect(finished.status == 0, "\(adding)")
      }
    }
  }
}
