// SPDX-License-Identifier: MIT

/// One thing that a player has to start.
struct PlayerJob {
  /// What it is.
  enum Content {
    case tone(Tone, volume: Int, isLed: Bool)
    case speech(Speech)
    case command(Command)
    /// Silence that wakes a sink.
    case silence
    /// The start of the speech service.
    case starter
  }

  /// What it is.
  let content: Content
  /// When it begins.
  let start: Duration
  /// After which moment it is dropped.
  let end: Duration

  /// Whether it is a tone.
  var isTone: Bool { if case .tone = content { true } else { false } }

  /// Whether it is something to be spoken.
  var isSpeech: Bool { if case .speech = content { true } else { false } }

  /// Whether it is a command.
  var isCommand: Bool { if case .command = content { true } else { false } }

  /// What it is to whoever wanted it.
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
  /// What a player has to start.
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
