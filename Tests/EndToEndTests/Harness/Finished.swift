// SPDX-License-Identifier: MIT
import Foundation

/// A process that has ended: its exit status and what it wrote.
struct Finished {
  let status: Int32
  let output: String
  let errors: String

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - folder: Where the process works, and where what it writes is kept meanwhile.
  /// - Throws: `NeverCame` if it does not end; it is killed then.
  static func running(
    _ program: String, _ arguments: [String], environment: [String: String], in folder: String
  ) throws -> Finished {
    // Files, not pipes: whatever the process writes, it never waits for a reader.
    let paths = ["output", "errors"].map { "\(folder)/\($0)-\(UUID().uuidString)" }
    defer { for path in paths { try? FileManager.default.removeItem(atPath: path) } }
    for path in paths { try Data().write(to: URL(fileURLWithPath: path)) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: paths[0])
    process.standardError = FileHandle(forWritingAtPath: paths[1])
    try process.run()
    do {
      try Waiting.until("the end of \(program) \(arguments)") { !process.isRunning }
    } catch {
      process.terminate()
      throw error
    }
    let texts = try paths.map { try String(contentsOfFile: $0, encoding: .utf8) }
    return Finished(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
