// SPDX-License-Identifier: MIT

/// The settings in force as text.
enum SettingsText {
  /// A heading, a line for each setting, and the file's path.
  static func lines(_ loaded: LoadedSettings, _ paths: Paths) -> [String] {
    let file = loaded.file.map(paths.fromHome)
    var table = TextTable(["NAME", "VALUE", "FROM"])
    for name in SettingName.allCases {
      let line = loaded.line(of: name)
      table.add([
        name.rawValue, name.value(in: loaded.settings).text,
        line.map { "\(file ?? ""):\($0)" } ?? "default",
      ])
    }
    return table.lines + ["", place(file, exists: loaded.exists)]
  }

  private static func place(_ file: String?, exists: Bool) -> String {
    guard let file else {
      return "There is no home folder to look for settings in. Set HOME or XDG_CONFIG_HOME."
    }
    return exists ? "The file is \(file)." : "The file would be \(file); it does not exist."
  }
}
