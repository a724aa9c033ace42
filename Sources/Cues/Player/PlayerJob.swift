// SPDX-License-Identifier: MIT

/// One thing for the player to start.
struct PlayerJob {
  /// The kinds of jobs.
  enum Content {
    case tone(Tone, volume: Int, isLed: Bool)
    case speech(Speech)
    case command(Command)
    /// Silence that wakes the audio sink.
    case silence
    /// The program that starts the speech service.
    case starter
  }

  /// The kind of job.
  let content: Content
  let start: Duration
  /// When it is too late to start it.
  let end: Duration

  var isTone: Bool { if case .tone = content { true } else { false } }

  var isSpeech: Bool { if case .speech = content { true } else { false } }

  var isCommand: Bool { if case .command = content { true } else { false } }

  /// The work the caller asked for; `nil` for internal jobs.
  var work: CuePlayer.Work? {
    switch content {
    case .tone(let tone, _, _): .tone(tone)
    case .speech(let speech): .speech(speech.text)
    case .command(let command): .command(command.words.first ?? "")
    case .silence, .starter: nil
    }
  }
}

extension Signal {
  /// The jobs of the signal.
  ///
  /// - Parameter due: When the signal was due.
  func jobs(due: Duration) -> [PlayerJob] {
    var jobs: [PlayerJob] = []
    if let tone {
      let content = PlayerJob.Content.tone(tone, volume: volume, isLed: isLed)
      jobs.append(PlayerJob(content: content, start: due, end: due + patience))
    }
    if let speech {
      if tone == nil, speech.delay > .zero {
        jobs.append(PlayerJob(content: .silence, start: due, end: due + speech.delay))
      }
      let start = due + speech.delay
      jobs.append(PlayerJob(content: .speech(speech), start: start, end: start + patience))
    }
    return jobs
      + commands.map { PlayerJob(content: .command($0), start: due, end: due + .seconds(2)) }
  }
}
