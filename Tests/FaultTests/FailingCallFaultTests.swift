// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import SessionLog
import TestSupport
import Testing

/// A call of the system fails, at each place at which a session writes its log: nothing is lost but
/// what is reported.
@Suite struct FailingCallFaultTests {
  /// One call that is made to fail.
  private struct Fault: CustomStringConvertible {
    let call: String
    let error: String
    /// Which of the calls on the log's files, from 1.
    let number: Int
    /// Whether all after it fail as well.
    let isForGood: Bool

    var description: String { "\(call) \(number)\(isForGood ? "+" : "") fails with \(error)" }
    var injection: String {
      "inject=\(call):error=\(error):when=\(number)\(isForGood ? "+" : "")"
    }
  }

  /// What became of the cases.
  private struct Counts {
    var cases = 0, whole = 0, savedAside = 0, reported = 0
    var problems: [String] = []
  }

  /// The calls that write a log, and how they may fail.
  private static let calls: [(name: String, errors: [String])] = [
    ("pwrite64", ["ENOSPC", "EIO", "EROFS", "EINTR"]),
    ("fdatasync", ["EIO", "ENOSPC", "EROFS", "EINTR"]),
    ("fsync", ["EIO", "ENOSPC", "EROFS", "EINTR"]),
    ("ftruncate", ["EIO", "ENOSPC", "EROFS", "EINTR"]),
    ("openat", ["ENOSPC", "EIO", "EROFS", "EINTR"]),
    ("mmap", ["ENOMEM", "EIO", "EROFS", "EINTR"]),
  ]

  @Test func whereverACallFailsNothingIsLostButWhatIsReported() throws {
    let places = try Self.places()
    var faults: [Fault] = []
    for call in Self.calls {
      for number in 1..<(places[call.name] ?? 0) + 1 {
        faults += call.errors.map {
          Fault(call: call.name, error: $0, number: number, isForGood: false)
        }
        faults.append(
          Fault(call: call.name, error: call.errors[0], number: number, isForGood: true))
      }
    }
    if !FaultRun.isWhole {
      var random = SplitMix64(seed: FaultRun.seed)
      faults = Array(faults.shuffled(using: &random).prefix(24))
    }
    let (chosen, counts) = (faults, Tally(Counts()))
    FaultRun.concurrently(chosen.count, atOnce: 6) { number in
      do {
        try Self.fail(chosen[number], counts)
      } catch {
        counts.count { $0.problems.append("\(chosen[number]): \(error)") }
      }
    }

    let found = counts.total
    let text = places.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print(
      "seed \(FaultRun.seed): \(found.cases) failing calls, at places \(text.joined(separator: ", ")): "
        + "\(found.whole) sessions whole in the log, \(found.savedAside) saved aside and taken in, "
        + "\(found.reported) reported as lost; \(found.problems.count) findings")
    #expect(found.problems == [])
    #expect(found.cases == chosen.count && found.whole > 0)
  }

  /// At how many places a session makes each of the calls.
  private static func places() throws -> [String: Int] {
    let home = try PlayedHome()
    let trace = "\(home.path)/trace"
    let names = calls.map(\.name).joined(separator: ",")
    let program = try session(
      home, under: ["-o", trace, "-e", "trace=\(names)"])
    guard try program.ended() == .exited(0) else {
      throw PlayedProgram.Failure(description: "no session to begin with: \(program.text)")
    }
    let lines = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
    return Dictionary(
      uniqueKeysWithValues: calls.map { call in
        (call.name, lines.count { $0.contains("\(call.name)(") })
      })
  }

  /// Runs a session, in which the log's calls are watched, to its end.
  private static func session(
    _ home: PlayedHome, under options: [String]
  ) throws -> PlayedProgram {
    let files = ["", "-wal", "-shm", "-journal"].flatMap { ["-P", home.log + $0] }
    let program = try PlayedProgram(
      ["start", "steady"], environment: home.environment,
      under: ["/usr/bin/strace", "-f", "-q"] + options + files)
    try program.showsAScreen()
    program.standsStill()
    for key in keys + ["q"] { program.press(key) }
    // Yes counts once the question has been there to be read; Enter leaves the last screen.
    for _ in 0..<40 where !program.hasEnded {
      program.pump(for: .milliseconds(250)) { $0.hasEnded }
      program.write(program.text.contains("SESSION ENDED") ? "\r" : "y")
    }
    return program
  }

  private static let keys = [" ", " ", "+", "c", "s", "e", "n", "\r"]
  private static let events = [
    "started", "paused", "resumed", "extended", "cramp", "relocated", "eased", "went-on", "ended",
  ]

  private static func fail(_ fault: Fault, _ counts: Tally<Counts>) throws {
    let home = try PlayedHome()
    let program = try session(
      home,
      under: ["-o", "/dev/null", "-e", "trace=\(fault.call)", "-e", fault.injection])
    guard case .exited(let status) = try program.ended() else {
      throw PlayedProgram.Failure(description: "it was killed: \(program.text.suffix(600))")
    }
    func finding(_ text: String) -> PlayedProgram.Failure {
      PlayedProgram.Failure(
        description: "\(status), \(text): \(program.text.suffix(600).debugDescription)")
    }
    guard [0, 73, 74, 75].contains(status) else { throw finding("no status of ours") }
    guard program.hasRestoredModes else { throw finding("the terminal's modes are not as before") }
    guard status == 0 || program.text.contains("limber: ") else { throw finding("without a word") }

    // What was saved aside is taken in by whatever comes next.
    let next = try PlayedProgram(["history"], environment: home.environment)
    guard try next.ended() == .exited(0) else { throw finding("history says \(next.text)") }
    let isWhole: Bool
    if FileManager.default.fileExists(atPath: home.log) {
      let log = try LogDatabase(path: home.log)
      defer { log.close() }
      let sessions = try log.history()
      let logged = try sessions.first.map { try log.detail($0.id).entries.map(\.fact.name) } ?? []
      isWhole = sessions.count == 1 && logged.filter(Set(events).contains) == events
      guard isWhole || status != 0 && status != 75 else { throw finding("the log has \(logged)") }
    } else {
      isWhole = false
      guard status == 73 || status == 74 else { throw finding("there is no log") }
    }
    counts.count {
      $0.cases += 1
      if !isWhole {
        $0.reported += 1
      } else if status == 75 {
        $0.savedAside += 1
      } else {
        $0.whole += 1
      }
    }
  }
}
