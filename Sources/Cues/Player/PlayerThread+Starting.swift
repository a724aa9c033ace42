// SPDX-License-Identifier: MIT

extension PlayerThread {
  /// Starts due jobs while there is room, and drops late ones.
  mutating func startJobs() {
    let now = now()
    let jobs = pending
    pending = []
    for job in jobs {
      if job.end < now {
        fail(job, "too late", isLate: true)
      } else if job.start > now || !start(job, at: now) {
        pending.append(job)
      }
    }
  }

  /// Starts a job.
  ///
  /// - Returns: Whether the job is settled, even by failure; otherwise it has to wait.
  private mutating func start(_ job: PlayerJob, at now: Duration) -> Bool {
    if case .speech(let speech) = job.content { return speak(speech, job, at: now) }
    if case .tone = job.content { endPrograms(before: job) }
    guard running.count < Self.mostPrograms else {
      // If nothing is about to end, fail now, while the bell is still in time.
      guard case .tone = job.content, !hasRoomSoon(for: job, at: now) else { return false }
      fail(job, "the previous program is still running", isLate: false)
      return true
    }
    switch job.content {
    case .speech, .starter: break
    case .tone(let tone, let volume, let isLed):
      play(job, at: now, tone, volume: volume, isLed: isLed)
    case .silence:
      play(job, at: now, nil, volume: 0, isLed: true)
    case .command(let command):
      // A hanging command must not silence the session.
      guard !running.contains(where: \.job.isCommand) else { return false }
      guard let words = search.first(of: [command.words]) else {
        fail(job, "\(command.words.first ?? ""): not found", isLate: false)
        break
      }
      run(words, job, at: now, for: .seconds(3), environment: command.environment)
    }
    return true
  }

  /// Whether a running program should end in time for a job, and is not overdue itself.
  private func hasRoomSoon(for job: PlayerJob, at now: Duration) -> Bool {
    let ends = running.map { $0.killAt - Self.overtime }
    return ends.contains { now - .milliseconds(100) <= $0 && $0 <= job.end }
  }

  private mutating func play(
    _ job: PlayerJob, at now: Duration, _ tone: Tone?, volume: Int, isLed: Bool
  ) {
    guard let player else { return fail(job, "tones cannot be played", isLate: false) }
    guard let file = folder?.file(tone, volume: volume, isLed: isLed) else {
      return settle(job, "a tone could not be saved", at: now)
    }
    let length = (tone?.length ?? .zero) + (isLed ? SinkSleep.lead : .zero)
    noteSound(until: now + length)
    run(player + [file], job, at: now, for: length)
  }

  private mutating func speak(_ speech: Speech, _ job: PlayerJob, at now: Duration) -> Bool {
    guard voiceFailures < Self.mostFailures else {
      fail(job, "words cannot be spoken", isLate: false)
      return true
    }
    if !voice.isConnected {
      endSpeech()
      guard running.count < Self.mostPrograms else { return false }
    }
    switch voice.speak(speech) {
    case .spoken(let by):
      voiceFailures = 0
      noteSound(until: now + speech.length)
      report(.played(.speech(speech.text), by: by))
    case .running(let words):
      noteSound(until: now + speech.length)
      run(words, job, at: now, for: speech.length)
    case .starting(let words):
      let starter = PlayerJob(content: .starter, start: now, end: now)
      return !run(words, starter, at: now, for: .seconds(1)) && speak(speech, job, at: now)
    case .waiting:
      return false
    case .impossible:
      fail(job, "no speech program found", isLate: false)
      loseVoice("no speech service or speech program found")
    }
    return true
  }

  /// Starts the speech service ahead of the first speech.
  mutating func warmUpVoice() {
    guard let words = voice.warmUp() else { return }
    let now = now()
    run(words, PlayerJob(content: .starter, start: now, end: now), at: now, for: .seconds(1))
  }

  /// Runs a program for a job; if it does not start, the job has failed.
  @discardableResult
  private mutating func run(
    _ words: [String], _ job: PlayerJob, at now: Duration, for length: Duration,
    environment: [String: String] = [:]
  ) -> Bool {
    let environment = search.environment.merging(environment) { _, new in new }
    do throws(RunningProgram.Failure) {
      let program = try RunningProgram(words, environment: environment)
      running.append(Running(program: program, job: job, killAt: now + length + Self.overtime))
      return true
    } catch {
      settle(job, error.reason, at: now)
      return false
    }
  }

  private func fail(_ job: PlayerJob, _ reason: String, isLate: Bool) {
    if let work = job.work { report(.failed(work, reason, isLate: isLate)) }
  }

  /// Records a sound before it starts, so that callers of `abilities` already see it.
  private func noteSound(until end: Duration) {
    handover.orders.withLock { orders in
      orders.lastSoundEnds = max(orders.lastSoundEnds ?? end, end)
    }
  }
}
