// SPDX-License-Identifier: MIT
import Foundation
import StrictYAML

@testable import LimberApp

/// Settings files for tests.
enum SettingsFixtures {
  /// The folder of those that have problems, each with its message beside it.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Settings")

  /// The names of the files that have problems, in order.
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

  /// The settings that a text makes.
  ///
  /// - Throws: The problems of the text.
  static func settings(_ text: String) throws -> Settings {
    try read(Array(text.utf8)).get().settings
  }

  /// The problems of a text, none if it is fine.
  static func problems(_ text: String) -> [FileProblem] {
    guard case .failure(let error) = read(Array(text.utf8)) else { return [] }
    return error.problems
  }

  /// Does something with a home folder, which is there only meanwhile, and its settings file.
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
