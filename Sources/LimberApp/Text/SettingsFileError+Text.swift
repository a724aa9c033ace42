// SPDX-License-Identifier: MIT
import StrictYAML

extension SettingsFileError {
  /// What is wrong and what to do; the settings are unchanged.
  var text: String {
    switch self {
    case .unreadable(let reason): "Your answer is not saved. settings.yaml: \(reason)."
    case .alreadySet:
      "Your answer is not saved. settings.yaml already has leave-out; change it there."
    case .doesNotFit([]):
      "Your answer is not saved. Limber cannot change settings.yaml as it is written; add leave-out."
    case .doesNotFit: "Your answer is not saved. settings.yaml has mistakes; see 'limber settings'."
    case .unwritable(let reason):
      "Your answer is not saved. settings.yaml cannot be written: \(reason)."
    }
  }
}
