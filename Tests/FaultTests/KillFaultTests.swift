// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import SessionLog
import TestSupport
import Testing

/// The program is killed at a random moment of a scripted session; then the log has everything that
/// was pressed, a replay through the engine gives what the log says, and the session goes on. In some
/// cases another program holds the log from a random moment on until after the kill.
@Suite struct KillFaultTests {
  /// What became of the cases.
  private struct Counts {
    var kills = 0, early = 0, held = 0, keys = 0, resumed = 0
    /// The time between the last moment known of a session that ran and the kill, in milliseconds.
    var lost: [Int64] = []
    var problems: [String] = []
  }

  /// How long a key may take to be in the log, on a machine that does other things as well.
  private static let patience: Duration = .seconds(1)
  /// The same while the log is held: that has to be found out, and what waits to be saved aside.
  private static let patienceWhenHeld: Duration = .seconds(3)
  /// One second that is shown, beside the patience.
  private static let shown: Duration = .seconds(1)

  @Test func nothingIsLostWheneverTheProgramIsKilled() throws {
    let counts = Tally(Counts())
    FaultRun.concurrently(FaultRun.cases(quick: 200, whole: 2_000), atOnce: 6) { number in
      let seed = FaultRun.seed(of: number)
      do {
        try Self.kill(seed: seed, number: number, counts)
      } catch {
        counts.count { $0.problems.append("seed \(seed): \(error)") }
      }
    }

    let found = counts.total
    let lost = found.lost.sorted()
    print(
      "seed \(FaultRun.seed): \(found.kills) kills, \(found.early) of them before the session was "
        + "logged, \(found.held) while the log was held for so long that all is saved aside, \(found.keys) keys, \(found.resumed) sessions "
        + "gone on with; of a running session "
        + "lost: median \(lost.isEmpty ? 0 : lost[lost.count / 2]) ms, most \(lost.last ?? 0) ms; "
        + "\(found.problems.count) findings")
    #expect(found.problems.isEmpty)
    #expect(found.kills == FaultRun.cases(quick: 200, whole: 2_000))
    // Most sessions have come so far that there is something to lose.
    #expect(found.early < found.kills / 4 && found.keys > found.kills && found.resumed > 0)
    #expect(found.held > found.kills / 50)
  }

  private static func kill(
    seed: UInt64, number: Int, _ counts: Tally<Counts>
  ) throws {
    var generator = SplitMix64(seed: seed)
    let home = try PlayedHome()
    var session = ScriptedSession()
    let program = try PlayedProgram(["start", "steady"], environment: home.environment)
    try program.showsAScreen()
    session.begin()
    let isHeld = number % 8 == 2
    let length = Int64.random(in: isHeld ? 4_000...8_000 : 50...2_500, using: &generator)
    let end = BootTime.now + .milliseconds(length)
    let heldFrom = end - .milliseconds(Int64.random(in: 0...length, using: &generator))
    var holder: LogHolder?
    var heldAt = end
    while BootTime.now < end {
      if isHeld, holder == nil, BootTime.now >= heldFrom, try hasSession(home) {
        holder = try LogHolder(home.log)
        heldAt = BootTime.now
      }
      // Further apart than pasted keys are, and than a held key is from itself.
      let gap = Duration.milliseconds(Int64.random(in: 150...400, using: &generator))
      program.pump(for: min(gap, end - BootTime.now))
      if BootTime.now < end { session.press(program, using: &generator) }
    }
    let killedAt = BootTime.now
    program.signal(SIGKILL)
    guard try program.ended() == .killed(SIGKILL) else {
      throw PlayedProgram.Failure(description: "it had ended before: \(program.text)")
    }

    let (killed, script) = (killedAt, session)
    let patience = holder == nil ? Self.patience : Self.patienceWhenHeld
    // Only then something has to be in a file that is not in the log.
    let wasHeld = killed - heldAt > Self.patienceWhenHeld
    if let holder {
      try holder.release()
      // What lies in a recovery file is the next start's to take in.
      _ = LogDatabase.takeInRecovered(path: home.log, recoveryFolders: [])
    }
    let log = try LogDatabase(path: home.log)
    let reading = ClockReading(
      bootClock: BootTime.now, wall: LocalMoment(unixMilliseconds: 0, offsetSeconds: 0))
    guard let summary = try log.history().first else {
      // Nothing was told yet, or not for long enough.
      if let problem = script.problem(with: [], pressedBefore: killed - patience) {
        throw PlayedProgram.Failure(description: problem)
      }
      counts.count {
        $0.kills += 1
        $0.early += 1
      }
      return
    }
    // Reading replays the entries, and compares what that leads to with what the log says.
    let detail = try log.detail(summary.id)
    if let problem = script.problem(with: detail.entries, pressedBefore: killed - patience) {
      throw PlayedProgram.Failure(description: problem)
    }
    let found = try log.unfinished(summary.id, at: reading, gap: .standard)
    let account = try SessionMachine(
      detail.machine.plan, replaying: detail.entries, until: found.machine.lastSeen)
    guard found.machine == account, account.ledger.elapsed == account.lastSeen.sinceStart else {
      throw PlayedProgram.Failure(description: "the engine's own account differs")
    }
    var lost: Int64?
    if script.runs,
      detail.entries.map(\.fact.name).filter(ScriptedSession.facts.contains).count
        == script.pressed.count
    {
      let seenAt = reading.bootClock - found.age
      guard killed - seenAt < shown + patience else {
        throw PlayedProgram.Failure(description: "\(killed - seenAt) are lost")
      }
      lost = (killed - seenAt).wholeMilliseconds
    }
    log.close()
    if number % 10 == 0 {
      try goOn(with: summary.id, after: detail.entries, lastSeen: found.machine.lastSeen, home)
    }
    let check = try LogDatabase.check(path: home.log)
    guard check.isSound else {
      throw PlayedProgram.Failure(description: "\(check.findings)")
    }
    counts.count {
      $0.kills += 1
      $0.held += wasHeld ? 1 : 0
      $0.keys += script.pressed.count
      $0.resumed += number % 10 == 0 ? 1 : 0
      if let lost { $0.lost.append(lost) }
    }
  }

  /// Whether the session is in the log, so that somebody can hold it.
  private static func hasSession(_ home: PlayedHome) throws -> Bool {
    let log = try LogDatabase.readOnly(path: home.log)
    defer { log.close() }
    return try !log.history(limit: 1).isEmpty
  }

  /// Takes the session up again, and lets the system end it.
  private static func goOn(
    with id: SessionID, after entries: [LogEntry], lastSeen: SessionInstant, _ home: PlayedHome
  ) throws {
    let program = try PlayedProgram(["start", "--continue"], environment: home.environment)
    try program.showsAScreen()
    // Taken up, it has the keys of a session, wherever it was held.
    program.pump(for: .seconds(20)) { $0.text.contains("q end") || $0.hasEnded }
    program.signal(SIGTERM)
    let end = try program.ended()
    guard end == .exited(143), program.hasRestoredModes else {
      throw PlayedProgram.Failure(description: "taken up, it ended as \(end): \(program.text)")
    }
    let log = try LogDatabase(path: home.log)
    defer { log.close() }
    let detail = try log.detail(id)
    let ledger = detail.machine.ledger
    let missed = detail.entries.contains { $0.fact == .event(.missedTime(since: lastSeen)) }
    guard detail.entries.starts(with: entries), detail.summary.totals.outcome == .stopped, missed,
      ledger.away > .zero, ledger.elapsed == detail.machine.lastSeen.sinceStart
    else {
      throw PlayedProgram.Failure(
        description: "taken up, the log has \(detail.entries.map(\.fact.name)), \(ledger)")
    }
  }
}
