// SPDX-License-Identifier: MIT
import ArgumentParser

extension ParsableCommand {
  /// Runs a command's work; a failure is reported and sets the exit status.
  @discardableResult
  func reporting<Value>(_ work: () throws(Failure) -> Value) throws -> Value {
    do {
      return try work()
    } catch {
      Output.error(error.message(of: CommandPath(to: Self.self).name))
      throw ExitCode(error.status.rawValue)
    }
  }

  /// The settings in force. Mistakes in them are reported beside the command's output, but do not
  /// prevent it.
  func settings() -> Settings {
    let loaded = Settings.loadOrStandard()
    if let notice = loaded.notice { Output.error("limber: \(notice)") }
    return loaded.settings
  }

  /// Opens the program on screens, or in plain mode if that is requested or screens are not
  /// possible; ends with its exit status.
  func open(
    _ entry: RunLoop.Entry, _ logOption: LogOption, _ plainOption: PlainOption
  ) throws {
    var status = ExitStatus.success
    try reporting { () throws(Failure) in
      let (log, notice) = try RequestedLog.forScreen(entry, option: logOption.database)
      status = try RunLoop.open(entry, log, isPlain: plainOption.plain, notice: notice)
      if case .cramp = entry, status == .success, let left = log.leftUnfinished {
        Output.error(CommandText.unfinished(left))
      }
    }
    if status != .success { throw ExitCode(status.rawValue) }
  }
}

extension RequestedLog {
  /// The log for the screens, and what to tell the person about it. Help does not depend on it:
  /// relief is recorded in the usual log if the requested one cannot be used.
  fileprivate static func forScreen(
    _ entry: RunLoop.Entry, option: String?
  ) throws(Failure) -> (log: RequestedLog, notice: String?) {
    do throws(Failure) {
      let log = try RequestedLog(option: option)
      try log.requireNamedIsLog()
      return (log, nil)
    } catch {
      let paths = Paths()
      let isNamed = paths.namedDatabase(option: option) != nil
      let goesOn =
        switch entry {
        case .cramp: true
        // Into another log than the one that was named goes nothing but relief.
        case .session: !isNamed
        default: false
        }
      guard goesOn, case .log = error, let log = RequestedLog(withoutLogIn: paths) else {
        throw error
      }
      return (log, isNamed ? CommandText.recordedInstead(error.notice) : nil)
    }
  }
}
