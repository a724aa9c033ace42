// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import SessionLog
import TestSupport
import Testing

/// Random keys, sizes and signals, as fast as the program takes them: it ends in one of the ways
/// that the README lists, restores the terminal, and the log is intact.
@Suite struct StormFaultTests {
  /// The results of the events.
  private struct Counts {
    var events = 0, keys = 0, sizes = 0, signals = 0, programs = 0, sessions = 0, logged = 0
    var ends: [PlayedProgram.End: Int] = [:]
    var problems: [String] = []
  }

  /// The most events per program, and how many programs share a home.
  private static let eventsOfOne = FaultRun.cases(quick: 600, whole: 6_000)
  private static let programsOfHome = 4

  @Test func whateverIsPressedTheLogIsWholeAndTheTerminalAsItWas() throws {
    let events = FaultRun.cases(quick: 10_000, whole: 1_000_000)
    let counts = Tally(Counts())
    let homes = events / (Self.eventsOfOne * Self.programsOfHome) + 1
    // Programs end by a key or a signal before they have had all of their events.
    FaultRun.concurrently(homes * 40, atOnce: 3) { number in
      guard counts.total.events < events, counts.total.problems.count < 20 else { return }
      let seed = FaultRun.seed(of: number)
      do {
        try Self.storm(seed: seed, counts)
      } catch {
        counts.count { $0.problems.append("seed \(seed): \(error)") }
      }
    }

    let found = counts.total
    let ends = found.ends.map { "\($0.key) \($0.value)" }.sorted().joined(separator: ", ")
    print(
      "seed \(FaultRun.seed): \(found.events) events (\(found.keys) keys, \(found.sizes) sizes, "
        + "\(found.signals) signals) into \(found.programs) programs, which ended as \(ends); "
        + "\(found.sessions) sessions with \(found.logged) entries; "
        + "\(found.problems.count) findings")
    #expect(found.problems.isEmpty)
    #expect(found.events >= events)
    // Keys were taken as keys.
    #expect(found.sessions > 0 && found.logged > found.sessions)
  }

  @Test func interruptsOnTheWayOutCutOffNoSession() throws {
    let home = try PlayedHome()
    let program = try PlayedProgram(["start", "steady"], environment: home.environment)
    try program.showsAScreen()
    program.standsStill()

    program.signal(SIGTERM)
    while !program.hasEnded {
      program.signal(SIGINT)
      program.pump(for: .milliseconds(1))
    }

    #expect(try program.ended() == .exited(143))
    #expect(program.hasRestoredModes)
    let log = try home.opened()
    #expect(try log.history().map(\.totals.outcome) == [.stopped])
  }

  private static func storm(seed: UInt64, _ counts: Tally<Counts>) throws {
    var generator = SplitMix64(seed: seed)
    let home = try PlayedHome()
    for _ in 0..<programsOfHome {
      var storm = Storm(using: generator)
      _ = generator.next()
      let arguments =
        [[], [], ["start", "steady"], ["start", "brief"], ["cramp"]]
        .randomElement(using: &generator) ?? []
      let program = try PlayedProgram(arguments, environment: home.environment)
      let modesAtFirst = program.hasRestoredModes
      try program.showsAScreen()
      while storm.events < eventsOfOne, !program.hasEnded { storm.blow(on: program) }
      let end = try storm.end(program)
      counts.count {
        $0.events += storm.events
        $0.keys += storm.keys
        $0.sizes += storm.sizes
        $0.signals += storm.signals
        $0.programs += 1
        $0.ends[end, default: 0] += 1
      }
      // On its way out, a program that waits for the disk can be ended by an interrupt.
      guard [.exited(0), .exited(129), .exited(143), .killed(SIGINT)].contains(end) else {
        throw PlayedProgram.Failure(
          description: "\(arguments) ended as \(end): \(program.text.suffix(400))")
      }
      guard modesAtFirst, program.hasRestoredModes else {
        throw PlayedProgram.Failure(description: "the terminal's modes are not as before")
      }
    }
    try look(at: home, counts)
  }

  private static func look(at home: PlayedHome, _ counts: Tally<Counts>) throws {
    guard FileManager.default.fileExists(atPath: home.log) else { return }
    let log = try home.opened()
    defer { log.close() }
    var entries = 0
    let history = try log.history()
    for summary in history {
      let detail = try log.detail(summary.id)
      entries += detail.entries.count
      guard detail.machine.ledger.elapsed == detail.machine.lastSeen.sinceStart else {
        throw PlayedProgram.Failure(description: "\(summary.id): \(detail.machine.ledger)")
      }
    }
    let problems = try home.problems()
    guard problems == [] else { throw PlayedProgram.Failure(description: "\(problems)") }
    let (sessions, logged) = (history.count, entries)
    counts.count {
      $0.sessions += sessions
      $0.logged += logged
    }
  }
}

/// Random events for one program.
private struct Storm {
  private var generator: SplitMix64
  private(set) var keys = 0, sizes = 0, signals = 0

  var events: Int { keys + sizes + signals }

  /// All keys with an effect, those that lead further more often.
  private static let plain: [String] =
    "cccc  \r\rnnpp++rreeddoosstt112345678mhhwi?/ljkuxf0a9y"
    .map(String.init)
  private static let sequences = [
    "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}OA", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}",
    "\u{1B}[", "\u{1B}[999;999", "\u{1B}]0;title\u{07}", "\u{1B}[200~pasted y\u{1B}[201~", "\t",
    "\u{7F}", "é", "伸", "\u{202E}", "\u{0}", "\u{1B}P", "\u{1B}[<0;1;1M",
  ]

  init(using generator: SplitMix64) { self.generator = generator }

  /// Causes one event, usually a key that is pressed or held.
  mutating func blow(on program: PlayedProgram) {
    switch Int.random(in: 0..<1_000, using: &generator) {
    case 0..<930: press(program)
    case 930..<990:
      program.resize(columns: edge(upTo: 500), rows: edge(upTo: 300))
      sizes += 1
    case 990..<994: stop(program)
    case 994..<998: send(SIGWINCH, to: program)
    case 998: send(SIGINT, to: program)
    default: send([SIGTERM, SIGHUP].randomElement(using: &generator) ?? SIGTERM, to: program)
    }
    program.pump(for: .milliseconds(Int64.random(in: 13...18, using: &generator)))
  }

  private mutating func press(_ program: PlayedProgram) {
    guard Int.random(in: 0..<10, using: &generator) > 0 else {
      let odd = Int.random(in: 0..<4, using: &generator) == 0
      program.write(
        odd
          ? [UInt8.random(in: 0x80...0xFF, using: &generator)]
          : Array((Self.sequences.randomElement(using: &generator) ?? "").utf8))
      keys += 1
      return
    }
    // Different keys at once would count as pasted. Leaving is rare, so that programs have
    // something to do.
    let isLeaving = Int.random(in: 0..<80, using: &generator) == 0
    let key = isLeaving ? "q" : Self.plain.randomElement(using: &generator) ?? " "
    let times = isLeaving ? 1 : Int.random(in: 1...24, using: &generator)
    program.write(String(repeating: key, count: times))
    keys += times
  }

  /// A size that is small half of the time.
  private mutating func edge(upTo most: Int) -> Int {
    Bool.random(using: &generator)
      ? Int.random(in: 1...40, using: &generator) : Int.random(in: 1...most, using: &generator)
  }

  private mutating func send(_ signal: Int32, to program: PlayedProgram) {
    program.signal(signal)
    signals += 1
  }

  /// Stops the program by a key or a signal, and continues it.
  private mutating func stop(_ program: PlayedProgram) {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0:
      program.write("\u{1A}")
      keys += 1
    case 1: send(SIGTSTP, to: program)
    default: send(SIGSTOP, to: program)
    }
    program.pump(for: .milliseconds(Int64.random(in: 1...40, using: &generator)))
    send(SIGCONT, to: program)
  }

  /// Waits for the program's end, and ends it if necessary.
  mutating func end(_ program: PlayedProgram) throws -> PlayedProgram.End {
    if !program.hasEnded {
      program.signal(SIGCONT)
      program.signal(SIGTERM)
    }
    return try program.ended()
  }
}
