// SPDX-License-Identifier: MIT

/// One setting in force, as JSON.
struct SettingReport: Encodable {
  let name: String
  let value: SettingValue
  let source: String
  let file: Nullable<String>
  let line: Nullable<Int>

  init(_ name: SettingName, _ loaded: LoadedSettings) {
    let line = loaded.line(of: name)
    self.name = name.rawValue
    value = name.value(in: loaded.settings)
    source = line == nil ? "default" : "file"
    file = Nullable(line == nil ? nil : loaded.file)
    self.line = Nullable(line)
  }
}
