// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import SessionLog
import TerminalIO
import Wording

/// Runs one session: owns its machine, connects it to the clock and the log, and shows it.
///
/// A class, since a session is large and is looked at several times for every key.
final class SessionController: Stage {
  /// The session's id in the log.
  let id: SessionID
  /// When it began, by the person's clock.
  private(set) var startedAt: LocalMoment
  /// The machine.
  private(set) var machine: SessionMachine
  /// The screen.
  var screen: SessionScreen
  /// Entries not yet handed to the log.
  private(set) var unwritten: [LogEntry] = []
  /// When the session began, by the boot clock.
  private var origin: Duration
  /// When an entry was last recorded.
  private var lastWritten: SessionInstant = .start
  /// How many entries were handed to the log.
  private var entryCount = 0
  /// Records when the session was last seen, once it was.
  private var heartbeat: Heartbeat?
  /// The longest time without a record while the session runs, which limits what a crash can lose.
  private static let longestSilence: Duration = .seconds(60)

  /// Makes a session that begins now.
  init(plan: SessionPlan, gap: GapRule, cueRule: CueRule) {
    var generator = SystemRandomNumberGenerator()
    id = .random(using: &generator)
    startedAt = WorldClock.now()
    origin = BootClock.now
    var machine = SessionMachine(plan, gap: gap)
    machine.cueRule = cueRule
    self.machine = machine
    screen = SessionScreen(machine: machine)
  }

  /// Makes a session that continues: it keeps its start, and time has passed meanwhile.
  ///
  /// - Parameters:
  ///   - session: The session from the log.
  ///   - seenAt: When it was last seen, on the current boot clock.
  init(resuming session: UnfinishedSession, seenAt: Duration, cueRule: CueRule) {
    id = session.id
    startedAt = session.startedAt
    origin = seenAt - session.machine.lastSeen.sinceStart
    var machine = session.logged
    machine.cueRule = cueRule
    self.machine = machine
    screen = SessionScreen(machine: machine)
    lastWritten = session.logged.lastSeen
    entryCount = session.entryCount
  }

  /// Its beginning.
  var head: SessionHead { SessionHead(id: id, plan: machine.plan, startedAt: startedAt) }

  /// The clocks at its start.
  var startReading: ClockReading { ClockReading(bootClock: origin, wall: startedAt) }

  /// The session so far.
  var soFar: SessionSoFar { SessionSoFar(id: id, startedAt: startedAt, machine: machine) }

  /// Makes the session begin now rather than when it was made, so that preparing the first event
  /// does not count.
  func beginNow() {
    startedAt = WorldClock.now()
    origin = BootClock.now
  }

  /// The current moment of the session.
  var now: SessionInstant { SessionInstant(BootClock.now - origin) }

  /// When an uneased cramp needs more than self-help, on the boot clock.
  var helpDueAt: Duration? { machine.helpDueAt.map { origin + $0.sinceStart } }

  /// Whether the session is over.
  var isFinished: Bool { if case .finished = machine.state { true } else { false } }

  var session: SessionController? { self }

  /// When the session next changes by itself, on the boot clock.
  var deadline: Duration? {
    let moments = [machine.nextDeadline, screen.nextChange].compactMap(\.self)
    return moments.min().map { origin + $0.sinceStart }
  }

  /// Handles an event now. One that makes no sense, such as a key typed ahead, is ignored, but time
  /// passes.
  ///
  /// - Returns: The cues to signal.
  func handle(_ event: SessionEvent) -> [Cue] {
    let now = now
    let effects =
      (try? machine.handle(event, at: now))
      ?? (try? machine.handle(.timeReached, at: now)) ?? []
    screen.show(machine, at: max(now, machine.lastSeen))
    noteClock()
    var cues: [Cue] = []
    for effect in effects {
      switch effect {
      case .record(let entry): write(entry)
      case .cue(let cue): cues.append(cue)
      }
    }
    if machine.lastSeen - lastWritten >= Self.longestSilence { noteMoment() }
    return cues
  }

  /// Records only that time has passed until now.
  func noteMoment() {
    guard !isFinished else { return }
    write(LogEntry(at: machine.lastSeen, fact: .event(.timeReached)))
  }

  static func perform(_ command: SessionCommand, in loop: inout RunLoop) { loop.perform(command) }

  /// Takes the entries not yet handed to the log.
  func takeUnwritten() -> [LogEntry] {
    defer { unwritten = [] }
    entryCount += unwritten.count
    return unwritten
  }

  /// Records that the session was seen running, once all earlier entries are handed over: a kill
  /// then loses nothing before this moment. It does not wait for a disk.
  ///
  /// - Parameter folder: The folder for heartbeats, if there is one.
  func beat(in folder: String?) {
    guard let folder else { return }
    if isFinished {
      heartbeat?.remove()
      heartbeat = nil
    } else if machine.nextDeadline != nil {
      heartbeat = heartbeat ?? Heartbeat(of: id, in: folder)
      heartbeat?.beat(count: entryCount, at: machine.lastSeen)
    }
  }

  private func write(_ entry: LogEntry) {
    unwritten.append(entry)
    lastWritten = entry.at
  }

  /// Notes since when the session is held, by the person's clock.
  private func noteClock() {
    let isHeld =
      switch machine.state {
      case .paused, .relief(.some): true
      default: false
      }
    if !isHeld {
      screen.scene.clock = nil
    } else if screen.scene.clock == nil {
      screen.scene.clock = WorldClock.now().clockText
    }
  }
}
