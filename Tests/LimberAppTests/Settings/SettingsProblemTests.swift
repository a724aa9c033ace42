// SPDX-License-Identifier: MIT
import Foundation
import Testing

/// One file per problem, with the complete message beside it. `RECORD_FIXTURES=1` writes the
/// messages and fails, so that a recording does not pass as a test.
@Suite struct SettingsProblemTests {
  @Test(arguments: SettingsFixtures.names)
  func messageIsTheOneExpected(name: String) throws {
    let file = SettingsFixtures.folder.appending(path: name)
    guard case .failure(let error) = SettingsFixtures.read(Array(try Data(contentsOf: file)))
    else {
      Issue.record("\(name) was read")
      return
    }
    let expected = file.deletingPathExtension().appendingPathExtension("expected.txt")
    let text = error.description + "\n"
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1" {
      try Data(text.utf8).write(to: expected)
      Issue.record("recorded")
      return
    }
    #expect(try String(contentsOf: expected, encoding: .utf8) == text)
  }

  @Test func everyProblemHasItsFixture() {
    #expect(SettingsFixtures.names.count >= 70)
  }

  @Test func noMessageSpeaksOfRoutines() throws {
    for name in SettingsFixtures.names {
      let bytes = Array(try Data(contentsOf: SettingsFixtures.folder.appending(path: name)))
      guard case .failure(let error) = SettingsFixtures.read(bytes) else { continue }
      #expect(!error.description.contains("routine"), "\(name)")
    }
  }
}
