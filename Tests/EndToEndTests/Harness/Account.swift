// SPDX-License-Identifier: MIT
import Foundation

/// A user account with its own home folder, removed when the test ends.
final class Account {
  /// The built program, beside the tests in the build folder.
  static let program: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
    let tests = bundle.bundleURL.pathExtension == "xctest" ? bundle.bundleURL : bundle.executableURL
    let folder = tests?.deletingLastPathComponent().path ?? "."
    return "\(folder)/limber"
  }()

  let home: String

  /// Makes an account.
  ///
  /// - Parameter isWelcomed: Whether the welcome has been read.
  init(isWelcomed: Bool = true) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("limber-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    home = folder.path
    guard isWelcomed else { return }
    let state = "\(home)/.local/state/limber"
    try FileManager.default.createDirectory(
      atPath: state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try Data().write(to: URL(fileURLWithPath: "\(state)/welcomed"))
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  /// The programs' environment: only this account.
  var environment: [String: String] {
    [
      "HOME": home, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "LANG": "C.UTF-8", "TZ": "UTC", "SHELL": "/bin/sh",
    ]
  }

  /// Writes a file below the home folder.
  func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: "\(home)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  /// Writes a shell script below the home folder, to be run. Another process makes the file: a
  /// process that another test starts would keep it open for writing if this one did, and then
  /// nobody can run it.
  func writeProgram(_ path: String, _ script: String) throws {
    try write("#!/bin/sh\n\(script)\n", to: "\(path).text")
    let done = try Finished.running(
      "/bin/sh",
      ["-c", #"cp "$0.text" "$0" && chmod 755 "$0" && rm "$0.text""#, "\(home)/\(path)"],
      environment: environment, in: home)
    guard done.status == 0 else { throw NeverCame(description: done.errors) }
  }

  /// Writes to an existing file below the home folder, such as a pipe.
  func write(_ text: String, into path: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(home)/\(path)"))
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  /// Writes one of the person's own routines.
  func writeRoutine(_ id: String, _ text: String) throws {
    try write(text, to: ".config/limber/routines/\(id).yaml")
  }

  /// Runs a command of the program without a terminal.
  func limber(_ arguments: String..., adding: [String: String] = [:]) throws -> Finished {
    try limber(arguments, adding: adding)
  }

  /// Runs a command of the program without a terminal.
  func limber(_ arguments: [String], adding: [String: String] = [:]) throws -> Finished {
    try Finished.running(
      Self.program, arguments, environment: environment.merging(adding) { $1 }, in: home)
  }

  /// The logged sessions, newest first, from `history --json`.
  func history(_ options: String...) throws -> [LoggedSession] {
    try decoded([LoggedSession].self, limber(["history", "--json"] + options))
  }

  /// The newest session in full, from `show last --json`.
  func lastSession() throws -> LoggedSession {
    try decoded(LoggedSession.self, limber("show", "last", "--json"))
  }

  private func decoded<Value: Decodable>(
    _ type: Value.Type, _ finished: Finished
  ) throws -> Value {
    guard finished.status == 0 else {
      throw NeverCame(description: "no JSON, but \(finished.status): \(finished.errors)")
    }
    return try JSONDecoder().decode(type, from: Data(finished.output.utf8))
  }
}
