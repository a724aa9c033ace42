// SPDX-License-Identifier: MIT
import Foundation
import Synchronization

// The rule of this folder: at most two programs run at a time, not counting the one that keeps the
// screen awake, and at most one of them is a hook. Each is killed two seconds after it should have
// ended; what cannot start in time is dropped.

/// The state of the player's own thread: waiting jobs, running programs, failures.
struct PlayerThread {
  /// A program running for a job.
  struct Running {
    let program: RunningProgram
    let job: PlayerJob
    let killAt: Duration
  }

  /// The most programs that run at a time.
  static let mostPrograms = 2
  /// How long a program may overrun.
  static let overtime: Duration = .seconds(2)
  /// How much of that is left when a tone gives way to the next.
  static let grace: Duration = .milliseconds(1_400)
  /// How many failures in a row disable tones or speech.
  static let mostFailures = 3

  let handover: Handover
  let search: ProgramSearch
  let folder: ToneFolder?
  let now: @Sendable () -> Duration
  let report: @Sendable (CuePlayer.Report) -> Void

  /// Jobs waiting to start.
  var pending: [PlayerJob] = []
  /// Programs that run.
  var running: [Running] = []
  /// The program that plays tones, while tones work.
  var player: [String]?
  var voice: Voice
  var toneFailures = 0
  var voiceFailures = 0
  private var wakefulness: Wakefulness
  /// Tones whose files are still to be made, in idle time.
  private var unmade: [(tone: Tone, volume: Int)] = []
  private let speaks: Bool
  private var expected: Duration?

  init(
    _ handover: Handover, _ settings: SoundSettings, _ search: ProgramSearch, folder: String?,
    now: @escaping @Sendable () -> Duration,
    report: @escaping @Sendable (CuePlayer.Report) -> Void
  ) {
    self.handover = handover
    self.search = search
    self.folder = folder.map(ToneFolder.init)
    self.now = now
    self.report = report
    voice = Voice(search, volume: settings.volumes.voice)
    wakefulness = Wakefulness(search)
    speaks = [.voice, .both].contains(settings.means)
    if ![.bell, .off].contains(settings.means) {
      unmade = Tone.allCases.map { ($0, $0.volume(settings.volumes)) }
    }
  }

  /// Runs until the orders say to close.
  mutating func run() {
    player = search.first(of: [["paplay"], ["pw-play"], ["aplay", "-q"], ["afplay"]])
    if player == nil || folder == nil {
      loseTones(player == nil ? "no program that plays sounds found" : "no folder for them")
    }
    if speaks { warmUpVoice() }
    while true {
      let orders = handover.take()
      if orders.isClosing { break }
      if let reason = wakefulness.set(orders.keepsAwake) { report(.lostWakefulness(reason)) }
      if orders.isHushed { hush() }
      for (signal, due) in orders.signals {
        // Newer speech replaces older.
        if signal.speech != nil { pending.removeAll(where: \.isSpeech) }
        pending += signal.jobs(due: due)
      }
      expected = orders.expected
      endPrograms()
      wakeSink()
      startJobs()
      if pending.isEmpty, running.isEmpty, player != nil, let next = unmade.popLast() {
        for isLed in [false, true] {
          _ = folder?.file(next.tone, volume: next.volume, isLed: isLed)
        }
        continue
      }
      wait()
    }
    voice.stop()
    for one in running { one.program.kill() }
    _ = wakefulness.set(false)
    handover.close()
  }

  /// Queues silence before an expected sound, if the sink would be asleep.
  private mutating func wakeSink() {
    guard let due = expected, now() >= due - SinkSleep.lead else { return }
    expected = nil
    let isAwake = handover.orders.withLock { orders in
      if orders.expected == due { orders.expected = nil }
      return SinkSleep.isAwake(at: due, lastSoundEnded: orders.lastSoundEnds)
    }
    if !isAwake {
      pending.append(PlayerJob(content: .silence, start: due - SinkSleep.lead, end: due))
    }
  }

  /// Stops speech, and drops what is waiting to be spoken.
  private mutating func hush() {
    pending.removeAll(where: \.isSpeech)
    voice.stop()
    endSpeech()
  }

  /// Ends the programs that speak.
  mutating func endSpeech() {
    let now = now()
    for one in running where one.job.isSpeech {
      one.program.kill()
      // Past its expected end, it hangs.
      if now >= one.killAt - Self.overtime {
        settle(one.job, "\(one.program.name): did not end", at: now)
      }
    }
    running.removeAll(where: \.job.isSpeech)
  }

  /// Collects programs that have ended, and kills overdue ones.
  ///
  /// - Parameter tone: The tone about to be played, if any. An earlier tone that should have ended
  ///   is killed: once a hung sound server goes on, it would play both.
  mutating func endPrograms(before tone: PlayerJob? = nil) {
    let now = now()
    var left: [Running] = []
    for one in running {
      if let end = one.program.end() {
        switch end {
        case .success: succeed(one.job, by: one.program.name)
        case .failure(let failure): settle(one.job, failure.reason, at: now)
        }
      } else if now >= one.killAt || tone != nil && one.job.isTone && now >= one.killAt - Self.grace
      {
        one.program.kill()
        settle(one.job, "\(one.program.name): did not end", at: now)
      } else {
        left.append(one)
      }
    }
    running = left
  }

  private mutating func succeed(_ job: PlayerJob, by program: String) {
    switch job.content {
    case .tone, .silence: toneFailures = 0
    case .speech: voiceFailures = 0
    case .starter: voice.started()
    case .command: break
    }
    if let work = job.work { report(.played(work, by: program)) }
  }

  /// Handles a failed job.
  mutating func settle(_ job: PlayerJob, _ reason: String, at now: Duration) {
    if let work = job.work { report(.failed(work, reason, isLate: job.end < now)) }
    switch job.content {
    case .tone, .silence:
      toneFailures += 1
      if toneFailures == Self.mostFailures { loseTones(reason) }
    case .speech:
      voiceFailures += 1
      if voiceFailures == Self.mostFailures { loseVoice(reason) }
    case .starter: voice.started()
    case .command: break
    }
  }

  private mutating func loseTones(_ reason: String) {
    player = nil
    handover.orders.withLock { $0.abilities.hasTones = false }
    report(.lostTones(reason))
  }

  /// Gives up speech.
  mutating func loseVoice(_ reason: String) {
    voiceFailures = Self.mostFailures
    handover.orders.withLock { $0.abilities.hasVoice = false }
    report(.lostVoice(reason))
  }

  /// Sleeps until something is due, a program ends, or orders come.
  private func wait() {
    let handles = [handover.waking, wakefulness.handle] + running.map(\.program.handle)
    var descriptors = handles.compactMap(\.self).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    _ = poll(&descriptors, nfds_t(descriptors.count), timeLimit)
  }

  /// Milliseconds until something is due; -1 for nothing.
  var timeLimit: Int32 {
    let now = now()
    // A job already due waits for a program to end.
    var moments = running.map(\.killAt) + pending.map(\.start).filter { $0 > now }
    if let expected { moments.append(expected - SinkSleep.lead) }
    // Without a descriptor to wait for, poll.
    if handover.waking == nil || running.contains(where: { $0.program.handle == nil }) {
      moments.append(now + .milliseconds(20))
    }
    guard let first = moments.min() else { return -1 }
    let milliseconds = (max(.zero, first - now) + .microseconds(999)) / .milliseconds(1)
    return Int32(min(milliseconds, 3_600_000))
  }
}
