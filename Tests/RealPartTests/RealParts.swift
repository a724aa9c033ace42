// SPDX-License-Identifier: MIT
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Programs of others, which carry files from one device to another, play sounds or speak;
/// `.setup/real-parts` installs them.
enum RealParts {
  /// Whether they are to be had.
  static let areWanted = ProcessInfo.processInfo.environment["LIMBER_REAL_PARTS"] == "1"
  static let reason: Comment =
    "'bash .setup/real-parts' runs it: it takes programs of others, and some minutes"

  /// Looks again and again until something is so.
  ///
  /// - Parameters:
  ///   - what: What is waited for.
  ///   - seconds: For how long.
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

/// A program of others that a test runs.
final class RealProgram {
  private let process = Process()
  private let report: String

  /// Starts it.
  ///
  /// - Parameters:
  ///   - home: What it takes for the person's home, where its report is kept.
  ///   - variables: What its environment has beside that.
  ///   - output: Where it writes, if its report is to have no more than its errors.
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
      // No second process that would start it again.
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

  /// What it has said.
  var said: String { (try? String(contentsOfFile: report, encoding: .utf8)) ?? "" }

  /// Ends it without a chance to do anything.
  func kill() {
    guard process.isRunning else { return }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Waits until it ends.
  func succeeds() -> Bool {
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
