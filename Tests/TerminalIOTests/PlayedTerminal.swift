// SPDX-License-Identifier: MIT
import Foundation
import PseudoTerminal
import TestSupport

/// The program's home screen in a pseudo-terminal driven by the test, which answers or not. It is
/// ended when the test is done with it.
final class PlayedTerminal {
  struct Failure: Error { let description: String }

  private var terminal = pseudo_terminal()
  private let home: URL
  private var status: Int32 = 0
  private(set) var hasEnded = false
  private var output: [UInt8] = []

  /// The program's output.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Starts the program for somebody who has used it before.
  init(type: String, adding variables: [String: String] = [:], settings: String = "") throws {
    home = FileManager.default.temporaryDirectory.appending(path: "limber-\(UUID().uuidString)")
    for (path, text) in [
      ".local/state/limber/welcomed": "", ".config/limber/settings.yaml": settings,
    ] {
      let file = home.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
    let tests = bundle.bundleURL.pathExtension == "xctest" ? bundle.bundleURL : bundle.executableURL
    let program = "\(tests?.deletingLastPathComponent().path ?? ".")/limber"
    let environment = variables.merging([
      "HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "TERM": type,
    ]) { own, _ in own }
    let error = withWords([program]) { words in
      withWords(environment.map { "\($0)=\($1)" }) { variables in
        pseudo_terminal_start(words, variables, 80, 24, &terminal)
      }
    }
    guard error == 0 else { throw Failure(description: "\(program) did not start: \(error)") }
  }

  deinit {
    if !hasEnded {
      kill(terminal.process, SIGKILL)
      waitpid(terminal.process, &status, 0)
    }
    close(terminal.master)
    close(terminal.slave)
    try? FileManager.default.removeItem(at: home)
  }

  /// Sends bytes, as a key or a reply.
  func send(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    _ = bytes.withUnsafeBytes { write(terminal.master, $0.baseAddress, $0.count) }
  }

  /// Sends the program a signal.
  func signal(_ number: Int32) { kill(terminal.process, number) }

  /// Reads the program's output until a condition holds.
  func wait(_ what: String, until holds: (PlayedTerminal) -> Bool) throws {
    let end = Date(timeIntervalSinceNow: 20)
    while !holds(self) {
      guard Date() < end else {
        throw Failure(description: "\(what) never came, but \(text.suffix(4_000).debugDescription)")
      }
      take(within: 10)
    }
  }

  /// Reads the program's output for this many milliseconds.
  func take(within milliseconds: Int32) {
    var room = pollfd(fd: terminal.master, events: Int16(POLLIN), revents: 0)
    poll(&room, 1, milliseconds)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(terminal.master, &buffer, buffer.count)
      guard count > 0 else { break }
      output += buffer.prefix(count)
    }
    if !hasEnded { hasEnded = waitpid(terminal.process, &status, WNOHANG) == terminal.process }
  }

  /// The program's exit status.
  func ended() throws -> Int32 {
    try wait("the end") { $0.hasEnded }
    take(within: 0)
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// The number of unread bytes, left for the terminal's next reader.
  var pending: Int32 {
    var count: Int32 = 0
    _ = ioctl(terminal.slave, UInt(FIONREAD), &count)
    return count
  }
}
