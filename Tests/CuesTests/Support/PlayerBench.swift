// SPDX-License-Identifier: MIT
import Foundation
import Synchronization
import Testing

@testable import Cues

/// A player in its own folder, with programs that the test writes, a clock that the test sets, and
/// a pipe through which the programs report.
final class PlayerBench: Sendable {
  /// Nothing came within the patience.
  struct NeverCame: Error, CustomStringConvertible {
    let description: String
  }

  /// The time-out of every wait; far longer than anything takes.
  static let patience: Int32 = 20_000

  let folder: String
  private let clock = Mutex<Duration>(.seconds(100))
  private let reports = Mutex<[CuePlayer.Report]>([])
  private let said = Mutex("")
  private let reported = DispatchSemaphore(value: 0)
  private let pipe: Int32

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/limber-cues-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder + "/bin", withIntermediateDirectories: true)
    try #require(mkfifo(folder + "/pipe", 0o600) == 0)
    pipe = open(folder + "/pipe", O_RDWR | O_NONBLOCK | O_CLOEXEC)
    try #require(pipe >= 0)
  }

  deinit {
    close(pipe)
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Writes a shell script. `say WORDS` in it reports to the test.
  func write(_ name: String, _ lines: String...) throws {
    let file = "\(folder)/bin/\(name)"
    let say = "say() { printf '%s\\n' \"$*\" >'\(folder)/pipe'; }"
    try Data(([say] + lines).joined(separator: "\n").utf8).write(to: URL(filePath: file + ".sh"))
    let program = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/program").standardized
    if access(file, F_OK) != 0 { try #require(symlink(program.path(), file) == 0) }
  }

  /// Starts a player that finds only the programs of this folder and what shells need.
  func player(
    _ settings: SoundSettings = .of(.both), folder: String? = "/tones",
    environment: [String: String] = [:]
  ) -> CuePlayer {
    var all = [
      "PATH": "\(self.folder)/bin", "XDG_RUNTIME_DIR": "\(self.folder)/run", "MINE": "yes",
    ]
    all.merge(environment) { _, new in new }
    return CuePlayer(
      settings, environment: all, lastFolder: self.folder + "/last",
      folder: folder.map { self.folder + $0 },
      now: { [self] in now },
      report: { [self] report in
        reports.withLock { $0.append(report) }
        reported.signal()
      })
  }

  /// The test's own clock.
  var now: Duration { clock.withLock { $0 } }

  /// Advances the clock and wakes a player.
  func pass(_ duration: Duration, _ player: CuePlayer) {
    clock.withLock { $0 += duration }
    player.keepAwake(false)
  }

  /// Waits for the player's next report.
  func report() throws -> CuePlayer.Report {
    let end = DispatchTime.now() + .milliseconds(Int(Self.patience))
    guard reported.wait(timeout: end) == .success else {
      throw NeverCame(description: "nothing more was reported")
    }
    return reports.withLock { $0.removeFirst() }
  }

  /// Waits for the next line of a program's report.
  func line() throws -> String {
    while true {
      let line = said.withLock { said -> String? in
        guard let end = said.firstIndex(of: "\n") else { return nil }
        defer { said.removeSubrange(...end) }
        return String(said[..<end])
      }
      if let line { return line }
      var descriptor = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, Self.patience) > 0 else {
        throw NeverCame(description: "no program said anything more")
      }
      var bytes = [UInt8](repeating: 0, count: 4_096)
      let count = read(pipe, &bytes, bytes.count)
      let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      said.withLock { $0 += text }
    }
  }

  /// Waits until a process is gone.
  func waitForEnd(of process: pid_t) throws {
    let end = DispatchTime.now() + .milliseconds(Int(Self.patience))
    while kill(process, 0) == 0 {
      guard DispatchTime.now() < end else { throw NeverCame(description: "the end of a program") }
      poll(nil, 0, 5)
    }
  }
}
