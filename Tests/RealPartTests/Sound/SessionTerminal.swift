// SPDX-License-Identifier: MIT
import Foundation
import PseudoTerminal
import SessionEngine
import SessionLog
import TerminalIO
import TestSupport

/// A person with a home, settings and their own routine, in a test's folder.
struct Person {
  let home: String
  /// The environment of their programs.
  var environment: [String: String]

  /// Makes a person.
  ///
  /// - Parameter variables: Additional environment variables.
  init(
    _ name: String = "person", in folder: String, settings: String, routine: String,
    adding variables: [String: String] = [:]
  ) throws {
    home = "\(folder)/\(name)"
    environment = variables.merging([
      "HOME": home, "XDG_CONFIG_HOME": "\(home)/config", "XDG_STATE_HOME": "\(home)/state",
      "XDG_DATA_HOME": "\(home)/data", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
      "TERM": "xterm-256color",
    ]) { $1 }
    let files = [
      "config/limber/settings.yaml": settings, "config/limber/routines/own.yaml": routine,
      "state/limber/welcomed": "",
    ]
    for (path, text) in files {
      let file = URL(filePath: "\(home)/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  /// Their only session, once it is complete in the log.
  func session() throws -> SessionDetail? {
    let place = try LogPlace.resolved(path: "\(home)/data/limber/limber.sqlite")
    let log = try LogOpening(
      RecordStore(place: place, device: Device(state: "\(home)/state/limber"))
    ).forReading()
    let session = try log.history(limit: 1).first
    return try session.flatMap { $0.totals.outcome == nil ? nil : try log.detail($0.id) }
  }
}

/// The program in a terminal, running a session of the person's own routine; ended when the test is
/// done with it.
final class SessionTerminal {
  enum Failure: Error { case start(Int32), noAnswer(String), ended(String) }

  private var terminal = pseudo_terminal()
  private let mark: String
  /// Its output.
  private(set) var output: [UInt8] = []
  /// The most child processes at one time.
  private(set) var mostChildren = 0
  private var status: Int32 = 0
  private var hasEnded = false

  init(_ person: Person) throws {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
    let tests = bundle.bundleURL.pathExtension == "xctest" ? bundle.bundleURL : bundle.executableURL
    let program = "\(tests?.deletingLastPathComponent().path ?? ".")/limber"
    mark = "LIMBER_TEST=\(person.home)"
    let variables = person.environment.map { "\($0)=\($1)" } + [mark]
    let error = withWords([program, "start", "own"]) { words in
      withWords(variables) { pseudo_terminal_start(words, $0, 80, 24, &terminal) }
    }
    guard error == 0 else { throw Failure.start(error) }
  }

  deinit {
    if !hasEnded { _ = try? end(by: SIGKILL) }
    close(terminal.master)
    close(terminal.slave)
  }

  /// Its running child processes.
  var children: [pid_t] {
    SoundServer.processes(with: mark).filter { $0 != terminal.process }
  }

  /// The number of bells.
  var bells: Int { output.count { $0 == 7 } }

  /// Its output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Reads its output until a condition holds.
  func wait(_ what: String, seconds: Int = 60, until isSo: () throws -> Bool) throws {
    try RealParts.wait(what, seconds: seconds) {
      read()
      mostChildren = max(mostChildren, children.count)
      if waitpid(terminal.process, &status, WNOHANG) == terminal.process { hasEnded = true }
      if try isSo() { return true }
      guard !hasEnded else { throw Failure.ended(text) }
      return false
    }
  }

  /// Presses a key, and waits until the screen changes.
  ///
  /// - Returns: How long that took.
  @discardableResult
  func press(_ key: String) throws -> Duration {
    // Faster keys would count as pasted or held.
    poll(nil, 0, 150)
    read()
    let (before, start) = (output.count, BootClock.now)
    _ = Array(key.utf8).withUnsafeBytes { Glibc.write(terminal.master, $0.baseAddress, $0.count) }
    var wait = pollfd(fd: terminal.master, events: Int16(POLLIN), revents: 0)
    poll(&wait, 1, 10_000)
    let time = BootClock.now - start
    read()
    guard output.count > before else { throw Failure.noAnswer(key) }
    return time
  }

  /// Ends it with a signal.
  func end(by signal: Int32) throws {
    kill(terminal.process, signal)
    try wait("its end") { hasEnded }
  }

  private func read() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var count = 1
    while count > 0 {
      count = Glibc.read(terminal.master, &buffer, buffer.count)
      output += buffer.prefix(max(0, count))
    }
  }
}
