// SPDX-License-Identifier: MIT
import Foundation
import StrictYAML

@testable import LimberApp

/// Settings files for tests.
enum SettingsFixtures {
  /// The folder of files with problems, each with its message beside it.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Settings")

  /// The names of the files with problems, in order.
  static let names: [String] = {
    let all = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
    return (all ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  /// Reads the bytes of a settings file.
  static func read(
    _ bytes: some Collection<UInt8>, file: String = "settings.yaml"
  ) -> Result<SettingsReading, FileError> {
    Result { () throws(FileError) in try SettingsReading.read(bytes, file: file) }
  }

  /// The settings of a text.
  ///
  /// - Throws: The problems of the text.
  static func settings(_ text: String) throws -> Settings {
    try read(Array(text.utf8)).get().settings
  }

  /// The problems of a text; empty if it is valid.
  static func problems(_ text: String) -> [FileProblem] {
    guard case .failure(let error) = read(Array(text.utf8)) else { return [] }
    return error.problems
  }

  /// Runs a closure with a temporary home folder and its settings file.
  static func withHome(
    _ work: (_ paths: Paths, _ file: URL) throws -> Void
  ) throws {
    let home = FileManager.default.temporaryDirectory
      .appending(path: "limber-settings-\(UUID().uuidString)")
    let folder = home.appending(path: ".config/limber")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    try work(
      Paths(environment: ["HOME": home.path()]), folder.appending(path: "settings.yaml"))
  }
}
