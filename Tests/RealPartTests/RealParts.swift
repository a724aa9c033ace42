// SPDX-License-Identifier: MIT
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Other people's programs that sync files, play sounds or speak; `.setup/real-parts` installs
/// them.
enum RealParts {
  /// Whether they are available.
  static let areWanted = ProcessInfo.processInfo.environment["LIMBER_REAL_PARTS"] == "1"
  static let reason: Comment =
    "'bash .setup/real-parts' runs it: it takes programs of others, and some minutes"

  /// Polls until a condition holds.
  ///
  /// - Parameters:
  ///   - what: A description of the condition.
  ///   - seconds: The time-out.
  /// - Returns: How long it took.
  @discardableResult
  static func wait(
    _ what: String, seconds: Int = 60, until isSo: () throws -> Bool
  ) throws -> Duration {
    let start = ContinuousClock.now
    while try !isSo() {
      guard start.duration(to: .now) < .seconds(seconds) else {
        throw NeverHappened(what: what, seconds: seconds)
      }
      poll(nil, 0, 50)
    }
    return start.duration(to: .now)
  }

  struct NeverHappened: Error { let what: String, seconds: Int }
}

/// Another program run by a test.
final class RealProgram {
  private let process = Process()
  private let report: String

  /// Starts it.
  ///
  /// - Parameters:
  ///   - home: Its home folder, also for its report.
  ///   - variables: Further environment variables.
  ///   - output: A file for its output, so that the report has only its errors.
  init(
    _ arguments: [String], home: String, adding variables: [String: String] = [:],
    output: FileHandle? = nil
  ) throws {
    report = home + "/report-\(UUID().uuidString)"
    try Data().write(to: URL(filePath: report))
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": home, "LANG": "C.UTF-8",
      // No supervisor process that would restart it.
      "STMONITORED": "yes", "STNOUPGRADE": "1",
    ].merging(variables) { $1 }
    let errors = try FileHandle(forWritingTo: URL(filePath: report))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output ?? errors
    process.standardError = errors
    try process.run()
  }

  deinit { kill() }

  var isRunning: Bool { process.isRunning }

  /// Its output so far.
  var said: String { (try? String(contentsOfFile: report, encoding: .utf8)) ?? "" }

  /// Kills it with SIGKILL.
  func kill() {
    guard process.isRunning else { return }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Waits for its end; whether it succeeded.
  func succeeds() -> Bool {
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
