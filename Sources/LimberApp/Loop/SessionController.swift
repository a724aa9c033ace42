// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import SessionLog
import TerminalIO
import Wording

/// Runs one session: owns its machine, ties it to the clock and the log, and shows it.
struct SessionController: Stage {
  /// The session's id in the log.
  let id: SessionID
  /// When it began, by the person's clock.
  private(set) var startedAt: LocalMoment
  /// The machine.
  private(set) var machine: SessionMachine
  /// The screen.
  var screen: SessionScreen
  /// What has happened since the log was last given something.
  private(set) var unwritten: [LogEntry] = []
  /// When the session began, by the boot clock.
  private var origin: Duration
  /// When something was last written down.
  private var lastWritten: SessionInstant = .start
  /// How many entries the session has that were handed to the log.
  private var entryCount = 0
  /// Where it is noted when the session was last seen, once that was.
  private var heartbeat: Heartbeat?
  /// How long nothing may be written down while the session runs, so that a crash loses no more
  /// than that.
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

  /// Makes a session that goes on: it keeps when it began, and its time has gone on meanwhile.
  ///
  /// - Parameters:
  ///   - session: The session as the log has it.
  ///   - seenAt: When it was last seen, by the boot clock of now.
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

  /// How it began.
  var head: SessionHead { SessionHead(id: id, plan: machine.plan, startedAt: startedAt) }

  /// What the clocks showed at its start.
  var startReading: ClockReading { ClockReading(bootClock: origin, wall: startedAt) }

  /// The session as far as it has come.
  var soFar: SessionSoFar { SessionSoFar(id: id, startedAt: startedAt, machine: machine) }

  /// Lets the session begin now and not when it was made: what its first event takes to get ready is
  /// no part of it.
  mutating func beginNow() {
    startedAt = WorldClock.now()
    origin = BootClock.now
  }

  /// Now, as the session counts it.
  var now: SessionInstant { SessionInstant(BootClock.now - origin) }

  /// When a cramp that is not told to have eased is a case for somebody else, by the boot clock.
  var helpDueAt: Duration? { machine.helpDueAt.map { origin + $0.sinceStart } }

  /// Whether the session is over.
  var isFinished: Bool { if case .finished = machine.state { true } else { false } }

  /// The next moment of the boot clock at which the session changes by itself.
  var deadline: Duration? {
    let moments = [machine.nextDeadline, screen.nextChange].compactMap(\.self)
    return moments.min().map { origin + $0.sinceStart }
  }

  /// Lets an event happen now. One that makes no sense now, such as a key that was typed ahead, is
  /// passed over; time goes on all the same.
  ///
  /// - Returns: What is to be signalled.
  mutating func handle(_ event: SessionEvent) -> [Cue] {
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

  /// Writes down that time has passed until now, and nothing else.
  mutating func noteMoment() {
    guard !isFinished else { return }
    write(LogEntry(at: machine.lastSeen, fact: .event(.timeReached)))
  }

  static func perform(_ command: SessionCommand, in loop: inout RunLoop) { loop.perform(command) }

  /// Takes what the log has not been given yet.
  mutating func takeUnwritten() -> [LogEntry] {
    defer { unwritten = [] }
    entryCount += unwritten.count
    return unwritten
  }

  /// Notes that the session was seen running, once all that happened until then is handed over: after a
  /// kill nothing before that moment is lost. It waits for no disk.
  ///
  /// - Parameter folder: Where heartbeats are, if they can be anywhere.
  mutating func beat(in folder: String?) {
    guard let folder else { return }
    if isFinished {
      heartbeat?.remove()
      heartbeat = nil
    } else if machine.nextDeadline != nil {
      heartbeat = heartbeat ?? Heartbeat(of: id, in: folder)
      heartbeat?.beat(count: entryCount, at: machine.lastSeen)
    }
  }

  private mutating func write(_ entry: LogEntry) {
    unwritten.append(entry)
    lastWritten = entry.at
  }

  /// Notes since when the session is held, by the person's clock.
  private mutating func noteClock() {
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
