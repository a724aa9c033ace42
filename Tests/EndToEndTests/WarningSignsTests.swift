// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// The warning signs without a session.
  @Suite struct WarningSigns {
    let account: Account

    init() throws { account = try Account() }

    @Test func theyNameTheEmergencyNumberOfTheSettings() throws {
      let standard = try account.limber("warning-signs")
      #expect(standard.status == 0)
      #expect(standard.output.contains("CALL YOUR EMERGENCY NUMBER"))
      try account.write("emergency-number: \"112\"\n", to: ".config/limber/settings.yaml")

      let own = try account.limber("warning-signs")

      #expect(own.status == 0)
      #expect(own.output.contains("CALL 112"))
      #expect(!FileManager.default.fileExists(atPath: "\(account.home)/.local/share"))
    }

    @Test func settingsThatCannotBeUsedKeepThemFromNobody() throws {
      try account.write("emergency-number: [\n", to: ".config/limber/settings.yaml")

      let finished = try account.limber("warning-signs")

      #expect(finished.status == 0)
      #expect(finished.output.contains("CALL YOUR EMERGENCY NUMBER"))
      #expect(finished.errors.contains("settings.yaml"))
    }
  }
}
