// SPDX-License-Identifier: MIT
import StrictYAML

/// The settings in force, and where each of them comes from.
struct LoadedSettings: Sendable {
  /// The settings in force: the standard ones where there is no file, or one with problems.
  let settings: Settings
  /// Where the file is looked for; `nil` where there is no home folder.
  let file: String?
  /// Whether there is a file, usable or not.
  let isThere: Bool
  /// Everything that keeps the file from being used, in its order; empty if nothing does.
  let problems: [FileProblem]
  private let lines: [SettingName: Int]

  /// The standard settings, for where no file is looked at.
  static let standard = LoadedSettings(file: nil, isThere: false)

  private init(
    settings: Settings = .standard, file: String?, isThere: Bool, problems: [FileProblem] = [],
    lines: [SettingName: Int] = [:]
  ) {
    self.settings = settings
    self.file = file
    self.isThere = isThere
    self.problems = problems
    self.lines = lines
  }

  /// The line of the file, from 1, that a setting stands in; `nil` if it is as by default.
  func line(of name: SettingName) -> Int? { lines[name] }

  /// What a screen says of a file that cannot be used, in one line; `nil` if nothing is wrong.
  var notice: String? {
    problems.isEmpty
      ? nil : "settings.yaml cannot be used, so all settings are standard; see 'limber settings'"
  }

  /// Reads the file of a path. Where there is none, nothing but that is found out.
  fileprivate init(file path: String) {
    do throws(ReadingFault) {
      let bytes = try readFile(path, words: .settings)
      do throws(FileError) {
        let reading = try SettingsReading.read(bytes, file: path)
        self.init(settings: reading.settings, file: path, isThere: true, lines: reading.lines)
      } catch {
        self.init(file: path, isThere: true, problems: error.problems)
      }
    } catch {
      let problem = FileProblem(place: FilePlace(file: path), message: error.message)
      self.init(
        file: path, isThere: !error.isMissing, problems: error.isMissing ? [] : [problem])
    }
  }
}

extension Settings {
  /// The settings in force. A file that is not there sets nothing; one that cannot be used leaves
  /// all settings standard and says why in `problems`, for whoever must go on regardless.
  static func loadOrStandard(paths: Paths = Paths()) -> LoadedSettings {
    paths.settings.map(LoadedSettings.init(file:)) ?? .standard
  }

  /// The settings in force.
  ///
  /// - Throws: `Failure.badSettings` with every problem of a file that cannot be used.
  static func load(paths: Paths = Paths()) throws(Failure) -> LoadedSettings {
    let loaded = loadOrStandard(paths: paths)
    guard loaded.problems.isEmpty else { throw .badSettings(loaded.problems) }
    return loaded
  }
}
