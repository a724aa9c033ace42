// SPDX-License-Identifier: MIT
import ArgumentParser

extension Limber {
  /// `limber settings`: the settings in force, and where each comes from.
  struct ShowSettings: ParsableCommand {
    static let configuration = CommandConfiguration(
      "settings", "Show the settings, and where each comes from.",
      examples: ["limber settings", "limber settings --json"])

    @Flag(help: "Print JSON for scripts.")
    var json = false

    /// A setting to change, which the file is for; only taken to say so.
    @Argument(help: .hidden)
    var words: [String] = []

    func validate() throws {
      guard !words.isEmpty else { return }
      let meant = words.first == "set" ? Array(words.dropFirst()) : words
      let isKnown = meant.count == 2 && SettingName(rawValue: meant[0]) != nil
      throw ValidationError(UsageText.settingsAreWritten(isKnown ? meant : nil))
    }

    func run() throws {
      try reporting { () throws(Failure) in
        let paths = Paths()
        let loaded = try Settings.load(paths: paths)
        if json {
          return try Output.json(SettingName.allCases.map { SettingReport($0, loaded) })
        }
        for line in SettingsText.lines(loaded, paths) { try Output.line(line) }
      }
    }
  }
}
