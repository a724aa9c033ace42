// SPDX-License-Identifier: MIT
import Foundation

/// Where the program's files live, by the XDG base directory rules: a variable that is not an
/// absolute path counts as not set.
struct Paths {
  /// The process's environment variables.
  let environment: [String: String]

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.environment = environment
  }

  /// Paths of which all lie in a folder, and none is one of the person's own.
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

  /// The folder of the person's own routines, or `nil` where there is no home folder.
  var ownRoutines: String? {
    base("XDG_CONFIG_HOME", orInHome: ".config").map { "\($0)/limber/routines" }
  }

  /// The folder of what is being written and is no routine yet, or `nil` where there is no home folder. It
  /// lies beside that of the routines, so that what a file says of its form is true in both.
  var drafts: String? {
    base("XDG_CONFIG_HOME", orInHome: ".config").map { "\($0)/limber/drafts" }
  }

  /// The form of routine files for editors, or `nil` where there is no home folder.
  var routineSchema: String? {
    base("XDG_CONFIG_HOME", orInHome: ".config").map { "\($0)/limber/routine.schema.json" }
  }

  /// The settings file, or `nil` where there is no home folder.
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

  /// The folder of what the program remembers of itself, or `nil` where there is no home folder.
  var state: String? { base("XDG_STATE_HOME", orInHome: ".local/state").map { "\($0)/limber" } }

  /// The folder of the sounds that the program makes, or `nil` where there is no home folder.
  var tones: String? { base("XDG_CACHE_HOME", orInHome: ".cache").map { "\($0)/limber" } }

  /// The person's home folder, or `nil` where there is none.
  var home: String? { environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } }

  /// A path for a person to read: what lies in the home folder begins with `~/`.
  func fromHome(_ path: String) -> String {
    guard let home else { return path }
    let folder = home.hasSuffix("/") ? home : "\(home)/"
    return path.hasPrefix(folder) ? "~/\(path.dropFirst(folder.count))" : path
  }

  /// The log, unless another was asked for: `--database`, then `LIMBER_DATABASE`, then the XDG data
  /// folder.
  ///
  /// - Throws: `Failure.noHome` where none of them says a place.
  func database(option: String?) throws(Failure) -> String {
    if let name = namedDatabase(option: option) { return Self.absolute(name) }
    guard let path = usualDatabase else { throw .noHome }
    return path
  }

  /// The log in the XDG data folder, or `nil` where there is no home folder.
  var usualDatabase: String? {
    base("XDG_DATA_HOME", orInHome: ".local/share").map { "\($0)/limber/limber.sqlite" }
  }

  /// The log as the person named it: with `--database` or in `LIMBER_DATABASE`; `nil` for the usual one.
  func namedDatabase(option: String?) -> String? {
    option ?? environment["LIMBER_DATABASE"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Folders in which earlier builds kept what they could not write to the log.
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

  /// The path from the root; as it is where the working folder has no name in UTF-8.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = workingFolder else { return path }
    return "\(folder)/\(path)"
  }

  /// The folder that the program was started in; `nil` where its name is not UTF-8.
  static var workingFolder: String? {
    guard let folder = getcwd(nil, 0) else { return nil }
    defer { free(folder) }
    return String(validatingCString: folder)
  }
}
