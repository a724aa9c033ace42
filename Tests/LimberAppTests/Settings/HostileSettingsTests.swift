// SPDX-License-Identifier: MIT
import Foundation
import StrictYAML
import TestSupport
import Testing

@testable import LimberApp

/// Malicious settings files, and paths without a settings file.
@Suite struct HostileSettingsTests {
  @Test(arguments: ["[", "{", "- ", "[{a: ", "? ", "{a: ["])
  func nestingIsBounded(opening: String) throws {
    for prefix in ["", "gap: ", "half: "] {
      let problems = SettingsFixtures.problems(
        prefix + String(repeating: opening, count: 100_000))
      #expect(problems.first?.message.contains("deep; no settings need that") == true)
    }
  }

  @Test func fileOverAMebibyteIsRefused() throws {
    try SettingsFixtures.withHome { paths, file in
      let text = "half: false\n" + String(repeating: "#", count: 2 << 20)
      try Data(text.utf8).write(to: file)

      let loaded = Settings.loadOrStandard(paths: paths)

      #expect(
        loaded.problems.map(\.message) == [
          "larger than 1 MiB, which no settings need; is it the right file?"
        ])
      #expect(loaded.settings == .standard)
    }
  }

  @Test func excessOfValuesIsRefused() {
    let problems = SettingsFixtures.problems("[" + String(repeating: "a,", count: 400_000) + "]")
    #expect(problems.map(\.message) == ["more than 100000 keys and values; leave some out"])
  }

  @Test func problemsAreCutOffWhereNobodyReadsOn() {
    let problems = SettingsFixtures.problems((0..<30_000).map { "key\($0): 1\n" }.joined())
    #expect(problems.count == 101)
    #expect(problems.last?.message.contains("more problems") == true)
  }

  @Test func aliasBombIsRefusedUnread() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, last) in zip("bcdefghijklmnop", "abcdefghijklmno") {
      let aliases = Array(repeating: "*\(last)", count: 9).joined(separator: ", ")
      text += "\(name): &\(name) [\(aliases)]\n"
    }
    #expect(SettingsFixtures.problems(text).count == 101)
  }

  @Test func randomDamageGivesSettingsOrProblemsInsideTheFile() throws {
    let pieces = [
      ":", ": ", "- ", "[", "]", "{", "}", ",", " #", "&a ", "*a", "!t ", "|", ">", "\"", "'", "\\",
      "? ", "\n", "\r\n", "\t", " ", "---\n", "<<", "0", "-1", "1e9", "30s", "~", "\u{FEFF}",
      "\u{E9}", "\u{85}", "\u{1B}", "\\e", "half: true\n",
    ]
    for seed in Seeds.first(2_000) {
      var generator = SplitMix64(seed: seed)
      var scalars = Array(Settings.random(with: &generator).yaml().unicodeScalars)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let start = Int.random(in: 0...scalars.count, using: &generator)
        let end = min(scalars.count, start + Int.random(in: 0...6, using: &generator))
        let piece = pieces.randomElement(using: &generator) ?? ""
        scalars.replaceSubrange(start..<end, with: piece.unicodeScalars)
      }
      let text = String(String.UnicodeScalarView(scalars))
      guard case .failure(let error) = SettingsFixtures.read(Array(text.utf8)) else { continue }
      let lineCount = text.utf8.count { $0 == 0x0A } + 1
      #expect(!error.problems.isEmpty, "seed \(seed)")
      for problem in error.problems {
        #expect((1...lineCount).contains(problem.line), "seed \(seed): \(problem)")
        #expect(
          !problem.description.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" },
          "seed \(seed)")
      }
    }
  }

  @Test func aPipeIsRefusedAndNotWaitedFor() throws {
    try SettingsFixtures.withHome { paths, file in
      try #require(mkfifo(file.path(), 0o600) == 0)

      let loaded = Settings.loadOrStandard(paths: paths)

      #expect(
        loaded.problems.map(\.message) == [
          "not a file with text; put a plain file with settings in its place"
        ])
    }
  }

  @Test func aFolderAndADeviceAreRefused() throws {
    try SettingsFixtures.withHome { paths, file in
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
      #expect(Settings.loadOrStandard(paths: paths).problems.count == 1)
      try FileManager.default.removeItem(at: file)
      try FileManager.default.createSymbolicLink(
        atPath: file.path(), withDestinationPath: "/dev/zero")
      #expect(Settings.loadOrStandard(paths: paths).problems.count == 1)
    }
  }

  @Test func aLinkToAFileIsReadAndALinkToNothingIsNoFile() throws {
    try SettingsFixtures.withHome { paths, file in
      let other = file.deletingLastPathComponent().appending(path: "other.yaml")
      try FileManager.default.createSymbolicLink(at: file, withDestinationURL: other)
      #expect(try Settings.load(paths: paths).settings == .standard)
      #expect(!Settings.loadOrStandard(paths: paths).exists)

      try Data("half: false\n".utf8).write(to: other)
      #expect(try Settings.load(paths: paths).settings.sound.signalsHalf == false)
    }
  }

  @Test func aLinkToItselfIsAnError() throws {
    try SettingsFixtures.withHome { paths, file in
      try FileManager.default.createSymbolicLink(at: file, withDestinationURL: file)

      let loaded = Settings.loadOrStandard(paths: paths)

      #expect(loaded.exists)
      #expect(loaded.problems.first?.message.contains("cannot be read") == true)
    }
  }
}
