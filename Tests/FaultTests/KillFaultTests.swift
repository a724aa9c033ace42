// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import SessionLog
import TestSupport
import Testing

/// The program is killed at a random moment of a scripted session; then the log has every key
/// pressed, a replay through the engine agrees with the log, and the session can be continued. In
/// some cases another program locks the log from a random moment until after the kill; in others
/// the session is just ending.
@Suite struct KillFaultTests {
  /// The results of the cases.
  private struct Counts {
    var kills = 0, early = 0, held = 0, ended = 0, keys = 0, resumed = 0
    /// The time between the last recorded moment of a running session and the kill, in
    /// milliseconds.
    var lost: [Int64] = []
    var problems: [String] = []
  }

  /// The most time until a key is on disk, on a busy machine.
  private static let patience: Duration = .seconds(1)
  /// The heartbeat interval of one second, in addition.
  private static let shown: Duration = .seconds(1)

  @Test func nothingIsLostWheneverTheProgramIsKilled() throws {
    let counts = Tally(Counts())
    FaultRun.concurrently(FaultRun.cases(quick: 200, whole: 2_000), atOnce: 6) { number in
      let seed = FaultRun.seed(of: number)
      do {
        try Self.kill(seed: seed, number: number, counts)
      } catch {
        counts.count { $0.problems.append("seed \(seed), case \(number): \(error)") }
      }
    }

    let found = counts.total
    let lost = found.lost.sorted()
    print(
      "seed \(FaultRun.seed): \(found.kills) kills, \(found.early) of them before the session was "
        + "recorded, \(found.held) while the log was held, \(found.ended) after its end was, "
        + "\(found.keys) keys, \(found.resumed) sessions gone on with; of a running session "
        + "lost: median \(lost.isEmpty ? 0 : lost[lost.count / 2]) ms, most \(lost.last ?? 0) ms; "
        + "\(found.problems.count) findings")
    #expect(found.problems.isEmpty)
    #expect(found.kills == FaultRun.cases(quick: 200, whole: 2_000))
    // Most sessions have got far enough to have something to lose.
    #expect(found.early < found.kills / 4 && found.keys > found.kills && found.resumed > 0)
    #expect(found.held > found.kills / 50 && found.ended > 0)
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
    let end = BootTime.now + .milliseconds(Int64.random(in: 50...2_500, using: &generator))
    let heldFrom = end - .milliseconds(Int64.random(in: 0...2_500, using: &generator))
    var holder: LogHolder?
    while BootTime.now < end {
      if isHeld, holder == nil, BootTime.now >= heldFrom, try hasSession(home) {
        holder = try LogHolder(home.log)
      }
      // Further apart than pasted keys and a key's repeats.
      let gap = Duration.milliseconds(Int64.random(in: 150...400, using: &generator))
      program.pump(for: min(gap, end - BootTime.now))
      if BootTime.now < end { session.press(program, using: &generator) }
    }
    let mayBeOver = number % 4 == 1
    if mayBeOver {
      program.standsStill()
      program.press("q")
      // Yes counts once the question can have been read.
      program.pump(for: .milliseconds(600))
      program.write("y")
      program.pump(for: .milliseconds(Int64.random(in: 0...20, using: &generator)))
    }
    let killedAt = BootTime.now
    program.signal(SIGKILL)
    let programEnd = try program.ended()
    guard programEnd == .killed(SIGKILL) else {
      throw PlayedProgram.Failure(
        description: "it had ended before, as \(programEnd): \(program.text.suffix(1_000))")
    }

    try holder?.release()
    let log = try home.opened()
    defer { log.close() }
    guard let summary = try log.history().first else {
      // Nothing was recorded yet, or only very recently.
      if let problem = session.problem(with: [], pressedBefore: killedAt - patience) {
        throw PlayedProgram.Failure(description: problem)
      }
      counts.count {
        $0.kills += 1
        $0.early += 1
      }
      return
    }
    // Reading replays the entries, and compares the result with the log.
    let detail = try log.detail(summary.id)
    if let problem = session.problem(with: detail.entries, pressedBefore: killedAt - patience) {
      throw PlayedProgram.Failure(description: problem)
    }
    let isOver = summary.totals.outcome != nil
    guard !isOver || mayBeOver && summary.totals.outcome == .stopped else {
      throw PlayedProgram.Failure(description: "it is over: \(detail.entries.map(\.fact.name))")
    }
    var lost: Int64?
    if !isOver {
      lost = try time(lostOf: session, detail, in: home, by: killedAt)
      if number % 10 == 0 { try goOn(with: detail, in: home) }
    }
    let problems = try home.problems()
    guard problems == [] else { throw PlayedProgram.Failure(description: "\(problems)") }
    let (pressed, wasHeld, isResumed) = (
      session.pressed.count, holder != nil, !isOver && number % 10 == 0
    )
    counts.count {
      $0.kills += 1
      $0.held += wasHeld ? 1 : 0
      $0.ended += isOver ? 1 : 0
      $0.keys += pressed
      $0.resumed += isResumed ? 1 : 0
      if let lost { $0.lost.append(lost) }
    }
  }

  /// The milliseconds lost of a session that was running; `nil` if it was not. The session to be
  /// continued must be what the engine makes of the entries.
  private static func time(
    lostOf session: ScriptedSession, _ detail: SessionDetail, in home: PlayedHome,
    by killedAt: Duration
  ) throws -> Int64? {
    let clocks = PlayedHome.clocks
    guard let found = try home.store().unfinished(clocks), found.id == detail.summary.id else {
      throw PlayedProgram.Failure(description: "it is not offered")
    }
    let account = try SessionMachine(
      detail.machine.plan, replaying: detail.entries, until: found.machine.lastSeen)
    guard found.machine == account, account.ledger.elapsed == account.lastSeen.sinceStart else {
      throw PlayedProgram.Failure(description: "the engine's own account differs")
    }
    guard session.runs, session.isWhole(in: detail.entries) else { return nil }
    let seenAt = clocks.reading.bootClock - found.age
    guard killedAt - seenAt < shown + patience else {
      throw PlayedProgram.Failure(description: "\(killedAt - seenAt) are lost")
    }
    return (killedAt - seenAt).wholeMilliseconds
  }

  /// Whether the session is in the log, so that the log can be locked.
  private static func hasSession(_ home: PlayedHome) throws -> Bool {
    let log = try LogDatabase.readOnly(try home.store().place)
    defer { log.close() }
    return try !log.history(limit: 1).isEmpty
  }

  /// Continues the session, and ends the program with a signal.
  private static func goOn(with before: SessionDetail, in home: PlayedHome) throws {
    let seen = try home.store().unfinished(before.summary.id, PlayedHome.clocks).machine.lastSeen
    let program = try PlayedProgram(["start", "--continue"], environment: home.environment)
    try program.showsAScreen()
    // Once continued, it shows the keys of a session, whatever its state.
    program.pump(for: .seconds(20)) { $0.text.contains("q end") || $0.hasEnded }
    program.signal(SIGTERM)
    let end = try program.ended()
    guard end == .exited(143), program.hasRestoredModes else {
      throw PlayedProgram.Failure(description: "taken up, it ended as \(end): \(program.text)")
    }
    let log = try home.opened()
    defer { log.close() }
    let detail = try log.detail(before.summary.id)
    let ledger = detail.machine.ledger
    let missed = detail.entries.contains { $0.fact == .event(.missedTime(since: seen)) }
    guard detail.entries.starts(with: before.entries), detail.summary.totals.outcome == .stopped,
      missed, ledger.away > .zero, ledger.elapsed == detail.machine.lastSeen.sinceStart
    else {
      throw PlayedProgram.Failure(
        description: "taken up, the log has \(detail.entries.map(\.fact.name)), \(ledger)")
    }
  }
}
