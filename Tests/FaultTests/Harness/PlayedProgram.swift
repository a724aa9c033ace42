// SPDX-License-Identifier: MIT
import Foundation
import PseudoTerminal
import TestSupport

/// The program in a pseudo-terminal driven by the test, without reading the screen: fast enough for
/// thousands of starts and a million keys. It is ended when the test is done with it.
final class PlayedProgram {
  /// How a process ended.
  enum End: Hashable {
    case exited(Int32)
    case killed(Int32)
  }

  /// Something that could not be done.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The built program, beside the tests in the build folder.
  static let path: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
    let tests = bundle.bundleURL.pathExtension == "xctest" ? bundle.bundleURL : bundle.executableURL
    return "\(tests?.deletingLastPathComponent().path ?? ".")/limber"
  }()

  private var terminal = pseudo_terminal()
  private let modesBefore: [UInt8]
  private var end: End?
  /// The end of the program's output.
  private(set) var output: [UInt8] = []
  /// When it last wrote, by the boot clock.
  private(set) var lastOutput: Duration = .zero
  private var pressed: String?

  private static let mostOutput = 1 << 16

  /// Starts the program, or another one that starts it.
  init(
    _ arguments: [String], environment: [String: String], columns: Int = 80, rows: Int = 24,
    under starter: [String] = []
  ) throws {
    let words = starter + [Self.path] + arguments
    var started = pseudo_terminal()
    let error = withWords(words) { words in
      withWords(environment.map { "\($0)=\($1)" }) { variables in
        pseudo_terminal_start(words, variables, Int32(columns), Int32(rows), &started)
      }
    }
    guard error == 0 else { throw Failure(description: "\(words) did not start: error \(error)") }
    terminal = started
    modesBefore = withUnsafeBytes(of: &started.modes, Array.init)
  }

  deinit {
    if end == nil {
      kill(terminal.process, SIGKILL)
      var status: Int32 = 0
      waitpid(terminal.process, &status, 0)
    }
    close(terminal.master)
    close(terminal.slave)
  }

  /// Whether the terminal's modes are the same as before the program.
  var hasRestoredModes: Bool { Self.modes(of: terminal.slave) == modesBefore }

  /// Writes keys, as many as the terminal takes.
  func write(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { Glibc.write(terminal.master, $0.baseAddress, $0.count) }
  }

  func write(_ keys: String) { write(Array(keys.utf8)) }

  /// Presses a key, and waits until the screen has changed and settled.
  func press(_ key: String) {
    // Pressed again at once, the same key would count as held.
    if key == pressed { pump(for: .milliseconds(150)) }
    pressed = key
    let before = lastOutput
    write(key)
    pump(for: .seconds(5)) { $0.lastOutput > before || $0.hasEnded }
    standsStill()
  }

  func signal(_ number: Int32) { kill(terminal.process, number) }

  func resize(columns: Int, rows: Int) {
    pseudo_terminal_resize(&terminal, Int32(columns), Int32(rows))
  }

  /// Reads the program's output for a while, or until a condition holds.
  ///
  /// - Returns: Whether the condition holds.
  @discardableResult
  func pump(for while: Duration, until isDone: (PlayedProgram) -> Bool = { _ in false }) -> Bool {
    let end = BootTime.now + `while`
    while true {
      read()
      if isDone(self) { return true }
      let left = (end - BootTime.now) / .milliseconds(1)
      if left <= 0 { return false }
      var wait = pollfd(fd: terminal.master, events: Int16(POLLIN), revents: 0)
      poll(&wait, 1, Int32(min(max(left, 1), 10)))
      // A terminal that no program has open is always ready.
      if wait.revents & Int16(POLLHUP) != 0 { poll(nil, 0, 1) }
    }
  }

  /// Waits until it has shown its first screen.
  func showsAScreen() throws {
    guard pump(for: .seconds(30), until: { $0.output.count > 500 || $0.hasEnded }) else {
      throw Failure(description: "no screen came: \(text)")
    }
  }

  /// Waits until the screen has not changed for a moment.
  func standsStill() {
    let begin = BootTime.now
    pump(for: .seconds(3)) { program in
      program.hasEnded || BootTime.now - max(program.lastOutput, begin) > .milliseconds(60)
    }
  }

  /// Whether the program has ended.
  var hasEnded: Bool {
    if end != nil { return true }
    var status: Int32 = 0
    guard waitpid(terminal.process, &status, WNOHANG) == terminal.process else { return false }
    let signal = status & 0x7F
    end = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
    return true
  }

  /// Waits for its end.
  func ended(within patience: Duration = .seconds(20)) throws -> End {
    pump(for: patience) { $0.hasEnded }
    guard let end else { throw Failure(description: "it does not end: \(text.suffix(2_000))") }
    read()
    return end
  }

  /// The end of its output, as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  private func read() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(terminal.master, &buffer, buffer.count)
      guard count > 0 else { return }
      output += buffer.prefix(count)
      if output.count > 2 * Self.mostOutput { output.removeFirst(output.count - Self.mostOutput) }
      lastOutput = BootTime.now
    }
  }

  private static func modes(of terminal: Int32) -> [UInt8] {
    // Zeroed, since the padding between the fields is compared, too.
    var modes = pseudo_terminal().modes
    tcgetattr(terminal, &modes)
    return withUnsafeBytes(of: &modes, Array.init)
  }
}

/// The clock of sessions.
enum BootTime {
  static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }
}
