// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import StrictYAML
import Testing

@testable import LimberApp

/// Writing an answer to the program's question into the person's settings file.
@Suite struct SettingsFileTests {
  /// The file before and after.
  private static let cases: [(before: String, needs: [Need], after: String)] = [
    ("", [], "leave-out: []\n"),
    ("", [.warmth], "leave-out: [warmth]\n"),
    ("", [.standing, .saline], "leave-out: [standing, saline]\n"),
    ("half: false\n", [.warmth], "half: false\nleave-out: [warmth]\n"),
    ("half: false", [.warmth], "half: false\nleave-out: [warmth]\n"),
    ("# Mine, no end", [], "# Mine, no end\nleave-out: []\n"),
    ("half: false  # quiet\n\n\n", [], "half: false  # quiet\n\n\nleave-out: []\n"),
    (
      "gap:\n  length: 2s\n  # leave-out: [saline]\n", [.warmth],
      "gap:\n  length: 2s\n  # leave-out: [saline]\nleave-out: [warmth]\n"
    ),
    ("half: false\r\ngap: {}", [], "half: false\r\ngap: {}\r\nleave-out: []\r\n"),
    ("\u{FEFF}half: false\n", [], "\u{FEFF}half: false\nleave-out: []\n"),
    ("---\nhalf: false\n", [], "---\nhalf: false\nleave-out: []\n"),
  ]

  @Test(arguments: cases.indices)
  func theAnswerIsAddedAndEverythingElseStays(index: Int) throws {
    let (before, needs, after) = Self.cases[index]
    try SettingsFixtures.withHome { paths, file in
      try Data(before.utf8).write(to: file)

      try #require(SettingsFile(paths: paths)).appendLeaveOut(needs)

      #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == after)
      #expect(try Settings.load(paths: paths).settings.leaveOut == needs)
      #expect(try Self.names(beside: file) == ["settings.yaml"])
    }
  }

  /// Files that are not changed, and why.
  private static let refused: [(text: String, why: @Sendable (SettingsFileError) -> Bool)] = [
    ("half: false\nleave-out: []\n", { $0 == .alreadySet(line: 2) }),
    ("leave-out: [warmth]", { $0 == .alreadySet(line: 1) }),
    ("{half: false}\n", { $0.hasProblems }),
    ("{}", { $0.hasProblems }),
    ("half: false\n...\n", { $0.hasProblems }),
    ("half: fals\n", { $0.hasProblems }),
    ("  half: false\n", { $0.hasProblems }),
    ("emergency-number: \"112\n", { $0.hasProblems }),
    ("- half\n", { $0.hasProblems }),
  ]

  @Test(arguments: refused.indices)
  func aFileThatTheAnswerDoesNotFitStays(index: Int) throws {
    let (text, why) = Self.refused[index]
    try SettingsFixtures.withHome { paths, file in
      try Data(text.utf8).write(to: file)

      let error = Self.error { () throws(SettingsFileError) in
        try SettingsFile(path: file.path()).appendLeaveOut([.warmth])
      }

      #expect(error.map(why) == true, "\(text): \(String(describing: error))")
      #expect(try Data(contentsOf: file) == Data(text.utf8))
      #expect(try Self.names(beside: file) == ["settings.yaml"])
    }
  }

  @Test func aMissingFileIsMadeForThePersonAlone() throws {
    try SettingsFixtures.withHome { paths, file in
      let folder = file.deletingLastPathComponent()
      try FileManager.default.removeItem(at: folder.deletingLastPathComponent())

      try #require(SettingsFile(paths: paths)).appendLeaveOut([])

      #expect(try Data(contentsOf: file) == Data("leave-out: []\n".utf8))
      #expect(try Self.rights(of: file) == 0o600)
      #expect(try Self.rights(of: folder) == 0o700)
    }
  }

  @Test func theRightsOfAFileStay() throws {
    try SettingsFixtures.withHome { _, file in
      try Data("half: false\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path())

      try SettingsFile(path: file.path()).appendLeaveOut([])

      #expect(try Self.rights(of: file) == 0o644)
    }
  }

  @Test func aLinkStaysOneAndItsFileGetsTheAnswer() throws {
    try SettingsFixtures.withHome { _, file in
      let target = file.deletingLastPathComponent().appending(path: "dotfiles/limber.yaml")
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("half: false".utf8).write(to: target)
      try FileManager.default.createSymbolicLink(
        atPath: file.path(), withDestinationPath: "dotfiles/limber.yaml")

      try SettingsFile(path: file.path()).appendLeaveOut([.saline])

      #expect(try Data(contentsOf: target) == Data("half: false\nleave-out: [saline]\n".utf8))
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: file.path())
          == "dotfiles/limber.yaml")
    }
  }

  @Test func whatCannotBeReadIsLeftAlone() throws {
    try SettingsFixtures.withHome { _, file in
      try FileManager.default.createSymbolicLink(
        atPath: file.path(), withDestinationPath: "nowhere.yaml")
      let link = Self.error { () throws(SettingsFileError) in
        try SettingsFile(path: file.path()).appendLeaveOut([])
      }
      #expect(link == .unreadable("a broken link"))
      #expect(try Self.names(beside: file) == ["settings.yaml"])

      try FileManager.default.removeItem(at: file)
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
      let folder = Self.error { () throws(SettingsFileError) in
        try SettingsFile(path: file.path()).appendLeaveOut([])
      }
      #expect(folder?.isUnreadable == true)
      #expect(try Self.names(beside: file) == ["settings.yaml"])
    }
  }

  @Test func aFolderThatCannotBeMadeIsSaid() throws {
    try SettingsFixtures.withHome { _, file in
      try Data("half: false\n".utf8).write(to: file)

      let error = Self.error { () throws(SettingsFileError) in
        try SettingsFile(path: file.path() + "/limber/settings.yaml").appendLeaveOut([])
      }

      #expect(error?.isUnwritable == true)
      #expect(try Data(contentsOf: file) == Data("half: false\n".utf8))
    }
  }

  @Test func withoutAHomeThereIsNoFile() {
    #expect(SettingsFile(paths: Paths(environment: [:])) == nil)
  }

  private static func error(
    _ work: () throws(SettingsFileError) -> Void
  ) -> SettingsFileError? {
    do throws(SettingsFileError) { try work() } catch { return error }
    return nil
  }

  private static func names(beside file: URL) throws -> [String] {
    let folder = file.deletingLastPathComponent().path()
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private static func rights(of file: URL) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path())
    return try #require(attributes[.posixPermissions] as? Int)
  }
}

extension SettingsFileError {
  fileprivate var hasProblems: Bool {
    if case .doesNotFit(let problems) = self { !problems.isEmpty } else { false }
  }

  fileprivate var isUnreadable: Bool { if case .unreadable = self { true } else { false } }
  fileprivate var isUnwritable: Bool { if case .unwritable = self { true } else { false } }
}
