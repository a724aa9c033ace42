// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import SessionLog
import TestSupport
import Testing

/// A system call fails, or is the program's last, at every place where a session writes its records
/// and its log: the session goes on, only what is reported gets lost, and everything is in the log
/// in the end.
@Suite struct FailingCallFaultTests {
  /// The results of the cases.
  private struct Counts {
    var cases = 0, whole = 0, killed = 0, refused = 0, reported = 0
    var problems: [String] = []
  }

  /// The possible outcomes of each call.
  private static let outcomes: [(call: String, outcomes: [CallFault.Outcome])] = [
    (
      "pwrite",
      [.fails(ENOSPC), .fails(EIO), .fails(EINTR), .fallsShort, .killed, .killedAfter]
    ),
    ("fdatasync", [.fails(EIO), .fails(ENOSPC), .killed, .killedAfter]),
    ("fsync", [.fails(EIO), .fails(ENOSPC), .killed, .killedAfter]),
    ("open", [.fails(EACCES), .fails(ENOSPC), .fails(EROFS), .killed]),
    ("rename", [.fails(ENOSPC), .fails(EACCES), .killed, .killedAfter]),
    ("mkdir", [.fails(ENOSPC), .fails(EROFS), .killed, .killedAfter]),
    ("unlink", [.fails(EIO), .fails(EACCES), .killed, .killedAfter]),
    ("ftruncate", [.fails(EIO), .fails(ENOSPC), .killed, .killedAfter]),
    ("fallocate", [.fails(ENOSPC), .fails(EOPNOTSUPP)]),
    ("pread", [.fails(EIO)]),
    ("mmap", [.fails(ENOMEM)]),
  ]

  /// How the session is run.
  private enum Scenario: CaseIterable {
    /// Begun and ended.
    case whole
    /// Cut off earlier, then continued and ended.
    case continued

    /// The arguments of the program under test.
    var arguments: [String] {
      switch self {
      case .whole: ["start", "steady"]
      case .continued: ["start", "--continue"]
      }
    }
  }

  /// A session in which no call fails.
  private struct Plain {
    /// The number of places of each call.
    var places: [CallFault.Kind: Int]
    /// The log before the session and after it.
    var before: [String], events: [String]
  }

  @Test(arguments: Scenario.allCases)
  private func whereverACallFailsNothingIsLostButWhatIsReported(_ scenario: Scenario) throws {
    let plain = try Self.plain(scenario)
    var random = SplitMix64(seed: FaultRun.seed)
    var faults = Self.faults(at: plain.places, using: &random)
    if !FaultRun.isWhole { faults = Array(faults.shuffled(using: &random).prefix(48)) }
    let (chosen, counts) = (faults, Tally(Counts()))
    FaultRun.concurrently(chosen.count, atOnce: 6) { number in
      do {
        try Self.run(chosen[number], scenario, plain, counts)
      } catch {
        counts.count { $0.problems.append("\(chosen[number]): \(error)") }
      }
    }

    let found = counts.total
    let text = plain.places.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print(
      "seed \(FaultRun.seed): \(found.cases) failing calls of a session that is \(scenario), of "
        + "\(text.joined(separator: ", ")): \(found.whole) sessions whole in the log, "
        + "\(found.killed) killed and lost nothing, \(found.refused) not taken up, "
        + "\(found.reported) reported as lost; \(found.problems.count) findings")
    #expect(found.problems == [])
    #expect(found.cases == chosen.count && found.whole > 0 && found.killed > 0)
  }

  /// The most places of a kind that are tried.
  private static let mostPlaces = 24

  /// Every place, or a sample of many, with each outcome: once, and errors also for a while and for
  /// good.
  private static func faults(
    at places: [CallFault.Kind: Int], using random: inout SplitMix64
  ) -> [CallFault] {
    var faults: [CallFault] = []
    for (kind, count) in places.sorted(by: { $0.key < $1.key }) {
      for outcome in outcomes.first(where: { $0.call == kind.call })?.outcomes ?? [] {
        for number in (1...count).shuffled(using: &random).prefix(mostPlaces) {
          let once = CallFault(kind: kind, numbers: number...number, outcome: outcome)
          faults.append(once)
          guard !once.isKill else { continue }
          for numbers in [number...number + 3, CallFault.forGood(from: number)] {
            faults.append(CallFault(kind: kind, numbers: numbers, outcome: outcome))
          }
        }
      }
    }
    return faults
  }

  /// Runs a session in which no call fails.
  private static func plain(_ scenario: Scenario) throws -> Plain {
    let home = try PlayedHome()
    let trace = "\(home.path)/trace"
    try prepare(scenario, home)
    // Reading the log creates files that the first session creates itself.
    let before = scenario == .whole ? [] : try logged(home)
    let (program, _) = try session(scenario, home, CallFault.tracing(to: trace))
    guard try program.ended() == .exited(0) else {
      throw PlayedProgram.Failure(description: "no session to begin with: \(program.text)")
    }
    let events = try logged(home)
    guard events.starts(with: before), events.count >= before.count + keys.count else {
      throw PlayedProgram.Failure(description: "not every key counts: \(events)")
    }
    return Plain(places: try CallFault.calls(in: trace), before: before, events: events)
  }

  /// Prepares the home for the session under test.
  private static func prepare(_ scenario: Scenario, _ home: PlayedHome) throws {
    guard scenario == .continued else { return }
    let program = try PlayedProgram(["start", "steady"], environment: home.environment)
    try program.showsAScreen()
    program.standsStill()
    program.press("+")
    guard program.pump(for: .seconds(30), until: { _ in home.hasRecorded("extended") }) else {
      throw PlayedProgram.Failure(description: "+ is not recorded: \(program.text)")
    }
    program.signal(SIGKILL)
    _ = try program.ended()
  }

  /// The keys. Each but one does something that is recorded.
  private static let keys = [" ", " ", "+", "c", "s", "e", "n", "\r"]

  /// Runs a session to its end, or until it is killed.
  ///
  /// - Returns: The program, and how many keys it took.
  private static func session(
    _ scenario: Scenario, _ home: PlayedHome, _ environment: [String: String]
  ) throws -> (program: PlayedProgram, keys: Int) {
    let program = try PlayedProgram(
      scenario.arguments, environment: home.environment.merging(environment) { $1 })
    program.pump(for: .seconds(30)) { $0.text.contains("CRAMP") || $0.hasEnded }
    program.standsStill()
    var count = 0
    for key in keys + ["q"] where !program.hasEnded {
      program.press(key)
      count += 1
    }
    // Yes counts once the question can have been read; Enter leaves the last screen.
    for _ in 0..<40 where !program.hasEnded {
      program.pump(for: .milliseconds(250)) { $0.hasEnded }
      program.write(program.text.contains("SESSION ENDED") ? "\r" : "y")
    }
    return (program, count)
  }

  /// The log of the only session, without times.
  private static func logged(_ home: PlayedHome) throws -> [String] {
    let log = try home.opened()
    defer { log.close() }
    let sessions = try log.history()
    guard sessions.count < 2 else {
      throw PlayedProgram.Failure(description: "the log has \(sessions.count) sessions")
    }
    let entries = try sessions.first.map { try log.detail($0.id).entries } ?? []
    return entries.map(\.fact.name).filter { !["time-reached", "missed-time"].contains($0) }
  }

  private static func run(
    _ fault: CallFault, _ scenario: Scenario, _ plain: Plain, _ counts: Tally<Counts>
  ) throws {
    let home = try PlayedHome()
    try prepare(scenario, home)
    let trace = "\(home.path)/trace"
    let (program, keys) = try session(
      scenario, home, fault.environment.merging(CallFault.tracing(to: trace)) { one, _ in one })
    let end = try program.ended()
    func finding(_ text: String) -> PlayedProgram.Failure {
      PlayedProgram.Failure(
        description: "\(end), \(text): \(program.text.suffix(600).debugDescription)")
    }
    // The program has ended; the next one imports everything.
    let next = try PlayedProgram(["history"], environment: home.environment)
    guard try next.ended() == .exited(0) else { throw finding("history says \(next.text)") }
    let logged = try logged(home)
    guard plain.events.starts(with: logged), logged.starts(with: plain.before) else {
      throw finding("the log has \(logged)")
    }
    let problems = try home.problems()
    guard problems == [] else { throw finding("\(problems)") }

    switch end {
    case .killed(SIGKILL) where fault.isKill:
      // The last key may not have arrived, nor the one before it be on disk; and one key does
      // nothing that is recorded.
      guard logged.count >= plain.before.count + keys - 3 else {
        throw finding("the log has \(logged), of \(keys) keys")
      }
    case .exited(0):
      guard logged == plain.events else { throw finding("the log has \(logged)") }
      guard !program.text.contains("are lost") else { throw finding("what is not lost is") }
    case .exited(73) where program.text.contains("are lost"):
      // A failure once, or for a while that ends before the session does, must not lose anything;
      // nor must a log that cannot be written, or space that cannot be reserved. How often a call is
      // made differs a little: two keys may be written at once.
      let made = try CallFault.calls(in: trace)[fault.kind] ?? 0
      let lasts = fault.numbers.upperBound >= made
      guard fault.numbers.count > 1, lasts, fault.kind.area != "log",
        fault.kind.call != "fallocate"
      else {
        throw finding("lost, for a failure that passed")
      }
    case .exited(73), .exited(74):
      // It could not be continued, says so, and is unchanged.
      guard scenario == .continued, logged == plain.before, program.text.contains("limber: ") else {
        throw finding("the log has \(logged)")
      }
    default: throw finding("no end of ours")
    }
    guard end == .killed(SIGKILL) || program.hasRestoredModes else {
      throw finding("the terminal's modes are not as before")
    }
    counts.count {
      $0.cases += 1
      switch end {
      case .exited(0): $0.whole += 1
      case .killed: $0.killed += 1
      case .exited where program.text.contains("are lost"): $0.reported += 1
      case .exited: $0.refused += 1
      }
    }
  }
}
