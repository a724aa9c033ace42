// SPDX-License-Identifier: MIT
import SessionLog

/// The output of commands for sharing.
enum ShareText {
  /// The content of a folder, before anything is changed.
  static func found(_ folder: ShareFolder) -> [String] {
    let devices = ((try? folder.devices()) ?? [:]).sorted { $0.key < $1.key }
    guard !devices.isEmpty else { return ["\(folder.path) has no records yet."] }
    return ["\(folder.path) has records of:"]
      + devices.map { "  device \($0.key): \(LogCareText.counted($0.value, "file"))" }
  }

  /// Whether the log is shared, and with whom.
  static func state(_ folder: ShareFolder?) -> [String] {
    guard let folder else {
      return ["This device shares nothing. 'limber share FOLDER' shares its log through a folder."]
    }
    return ["This device shares its log through \(folder.path)."] + found(folder)
  }

  /// The question before sharing.
  static func asks(_ path: String) -> String { "Share your log through \(path)?" }

  /// The result of an exchange.
  static func line(_ report: ShareReport) -> String {
    var parts = [
      "\(LogCareText.counted(report.takenIn, "file")) imported", "\(report.copiedOut) copied out",
    ]
    if report.removed > 0 { parts.append("\(report.removed) erased") }
    if report.waiting > 0 { parts.append("\(report.waiting) still incomplete") }
    if report.newer > 0 { parts.append("\(report.newer) from a newer Limber left alone") }
    let devices = LogCareText.counted(report.devices.count, "device")
    return "\(devices): \(parts.joined(separator: ", "))."
      + (report.failure.map { " But \($0.description)" } ?? "")
  }

  static let nothingShared = "Nothing is shared. --yes shares it without asking."
  static let stopped = "This device no longer shares. The folder stays as it is."
  static let notShared = "This device shares nothing."
}
