// SPDX-License-Identifier: MIT
import ArgumentParser

extension ParsableCommand {
  /// Runs a command's work; a failure becomes its message and its exit status.
  func reporting(_ work: () throws(Failure) -> Void) throws {
    do {
      try work()
    } catch {
      Output.error(error.message)
      throw ExitCode(error.status.rawValue)
    }
  }

  /// The settings in force. A mistake in them is said beside what the command prints, and is no
  /// reason to print nothing.
  func settings() -> Settings {
    let loaded = Settings.loadOrStandard()
    if let notice = loaded.notice { Output.error("limber: \(notice)") }
    return loaded.settings
  }

  /// Opens the full-screen program, and ends with its exit status.
  func open(_ entry: Companion.Entry, database: String?) throws {
    var status = ExitStatus.success
    try reporting { () throws(Failure) in
      status = try Companion.open(entry, database: try Paths().database(option: database))
    }
    if status != .success { throw ExitCode(status.rawValue) }
  }
}
