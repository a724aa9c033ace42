// SPDX-License-Identifier: MIT
import StrictYAML

/// The settings in force, and where each is from.
struct LoadedSettings: Sendable {
  /// The settings in force: the default where the file sets nothing or has a problem.
  let settings: Settings
  /// The file's path; `nil` without a home folder.
  let file: String?
  /// Whether the file exists, usable or not.
  let exists: Bool
  /// The problems of the file, in order; empty if it has none.
  let problems: [FileProblem]
  private let lines: [SettingName: Int]

  /// The default settings, without looking at a file.
  static let standard = LoadedSettings(file: nil, exists: false)

  private init(
    settings: Settings = .standard, file: String?, exists: Bool, problems: [FileProblem] = [],
    lines: [SettingName: Int] = [:]
  ) {
    self.settings = settings
    self.file = file
    self.exists = exists
    self.problems = problems
    self.lines = lines
  }

  /// The line of a setting in the file, from 1; `nil` if it has its default.
  func line(of name: SettingName) -> Int? { lines[name] }

  /// The notice about a file with problems, in one line; `nil` if there are none.
  var notice: String? {
    if problems.isEmpty { return nil }
    return lines.isEmpty
      ? "settings.yaml cannot be used, so all settings are the defaults; see 'limber settings'"
      : "settings.yaml has mistakes, so some settings are the defaults; see 'limber settings'"
  }

  /// Reads the file at a path, if it exists.
  fileprivate init(file path: String) {
    do throws(ReadingFault) {
      let bytes = try readFile(path, words: .settings)
      do throws(FileError) {
        let reading = try SettingsReading.understood(bytes, file: path)
        self.init(
          settings: reading.settings, file: path, exists: true, problems: reading.problems,
          lines: reading.lines)
      } catch {
        self.init(file: path, exists: true, problems: error.problems)
      }
    } catch {
      let problem = FileProblem(place: FilePlace(file: path), message: error.message)
      self.init(
        file: path, exists: !error.isMissing, problems: error.isMissing ? [] : [problem])
    }
  }
}

extension Settings {
  /// The settings in force. A missing file sets nothing; a setting with a problem keeps its default and
  /// is listed in `problems`, for callers that must continue.
  static func loadOrStandard(paths: Paths = Paths()) -> LoadedSettings {
    paths.settings.map(LoadedSettings.init(file:)) ?? .standard
  }

  /// The settings in force.
  ///
  /// - Throws: `Failure.badSettings` with all problems of an unusable file.
  static func load(paths: Paths = Paths()) throws(Failure) -> LoadedSettings {
    let loaded = loadOrStandard(paths: paths)
    guard loaded.problems.isEmpty else { throw .badSettings(loaded.problems) }
    return loaded
  }
}
