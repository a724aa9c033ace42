// SPDX-License-Identifier: MIT
import Foundation

/// Where the program's files are, by the XDG base directory rules: a variable that is not an
/// absolute path counts as unset.
struct Paths {
  /// The process's environment variables.
  let environment: [String: String]

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.environment = environment
  }

  /// Paths inside a single folder, none of them the person's own.
  ///
  /// - Parameter environment: The process's environment variables.
  static func inside(
    _ folder: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> Paths {
    var kept = environment
    kept["LIMBER_DATABASE"] = nil
    kept["XDG_RUNTIME_DIR"] = nil
    for variable in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"] {
      kept[variable] = folder
    }
    return Paths(environment: kept)
  }

  /// The folder of own routines; `nil` without a home folder.
  var ownRoutines: String? {
    base("XDG_CONFIG_HOME", orInHome: ".config").map { "\($0)/limber/routines" }
  }

  /// The folder of drafts; `nil` without a home folder. It is beside the routines, so that the
  /// schema line is right in both.
  var drafts: String? {
    base("XDG_CONFIG_HOME", orInHome: ".config").map { "\($0)/limber/drafts" }
  }

  /// The schema of routine files for editors; `nil` without a home folder.
  var routineSchema: String? {
    base("XDG_CONFIG_HOME", orInHome: ".config").map { "\($0)/limber/routine.schema.json" }
  }

  /// The settings file; `nil` without a home folder.
  var settings: String? {
    base("XDG_CONFIG_HOME", orInHome: ".config").map { "\($0)/limber/settings.yaml" }
  }

  /// The file of reminders, or `nil` where there is no home folder.
  var reminders: String? {
    base("XDG_CONFIG_HOME", orInHome: ".config").map { "\($0)/limber/reminders.json" }
  }

  /// The folder of the person's own units of systemd, or `nil` where there is no home folder.
  var userUnits: String? {
    base("XDG_CONFIG_HOME", orInHome: ".config").map { "\($0)/systemd/user" }
  }

  /// The folder for the program's own state; `nil` without a home folder.
  var state: String? { base("XDG_STATE_HOME", orInHome: ".local/state").map { "\($0)/limber" } }

  /// The folder of generated sounds; `nil` without a home folder.
  var tones: String? { base("XDG_CACHE_HOME", orInHome: ".cache").map { "\($0)/limber" } }

  /// The home folder; `nil` if there is none.
  var home: String? { environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } }

  /// A path for display, with `~/` for the home folder.
  func fromHome(_ path: String) -> String {
    guard let home else { return path }
    let folder = home.hasSuffix("/") ? home : "\(home)/"
    return path.hasPrefix(folder) ? "~/\(path.dropFirst(folder.count))" : path
  }

  /// The path of the log: from `--database`, else `LIMBER_DATABASE`, else in the XDG data folder.
  ///
  /// - Throws: `Failure.noHome` if none of these is set.
  func database(option: String?) throws(Failure) -> String {
    if let name = namedDatabase(option: option) { return Self.absolute(name) }
    guard let path = usualDatabase else { throw .noHome }
    return path
  }

  /// The log in the XDG data folder; `nil` without a home folder.
  var usualDatabase: String? {
    base("XDG_DATA_HOME", orInHome: ".local/share").map { "\($0)/limber/limber.sqlite" }
  }

  /// The log as named by `--database` or `LIMBER_DATABASE`; `nil` for the usual one.
  func namedDatabase(option: String?) -> String? {
    option ?? environment["LIMBER_DATABASE"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Folders where earlier builds kept what they could not write to the log.
  var earlierFolders: [String] {
    let runtime = environment["XDG_RUNTIME_DIR"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return [base("XDG_STATE_HOME", orInHome: ".local/state"), runtime].compactMap { folder in
      folder.map { "\($0)/limber" }
    }
  }

  private func base(_ variable: String, orInHome folder: String) -> String? {
    if let path = environment[variable], path.hasPrefix("/") { return path }
    return home.map { "\($0)/\(folder)" }
  }

  /// The absolute path; unchanged if the working folder's name is not UTF-8.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = workingFolder else { return path }
    return "\(folder)/\(path)"
  }

  /// The working folder at the start; `nil` if its name is not UTF-8.
  static var workingFolder: String? {
    guard let folder = getcwd(nil, 0) else { return nil }
    defer { free(folder) }
    return String(validatingCString: folder)
  }
}
