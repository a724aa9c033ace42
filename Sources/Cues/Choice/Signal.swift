// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// How the cues that are due together reach the person: at most one tone and one piece of speech.
public struct Signal: Hashable, Sendable {
  /// The tone, if there is one.
  public var tone: Tone?
  /// The volume of the tone, from 0 to 100.
  public var volume = 0
  /// Whether silence comes before the tone, to wake the audio sink.
  public var isLed = false
  /// What is spoken, if anything.
  public var speech: Speech?
  /// Whether the terminal rings.
  public var ringsBell = false
  /// Whether the screen flashes.
  public var flashes = false
  /// The programs to run.
  public var commands: [Command] = []
  /// When it was due.
  public var due: SessionInstant = .start
  /// How long after `due` it is still useful.
  public var patience: Duration = .zero

  private init() {}

  /// Makes a signal that tries a tone.
  public init(trying tone: Tone, _ settings: SoundSettings) {
    self.init()
    self.tone = tone
    volume = tone.volume(settings.volumes)
    isLed = true
    patience = .seconds(5)
  }

  /// Makes a signal that tries the voice.
  public init(speaking words: String, _ settings: SoundSettings) {
    self.init()
    speech = Speech(words, rate: settings.voiceRate)
    patience = .seconds(5)
  }

  /// Whether nothing is to be done.
  public var isEmpty: Bool {
    tone == nil && speech == nil && !ringsBell && !flashes && commands.isEmpty
  }

  /// Chooses how cues reach the person.
  ///
  /// - Parameters:
  ///   - cues: The cues that have come due since the last call.
  ///   - now: The current moment of the session.
  public init(
    _ cues: [Cue], at now: SessionInstant, _ settings: SoundSettings, in surroundings: Surroundings
  ) {
    let heard = cues.filter { settings.wants($0) && now - $0.at <= $0.patience }
    guard let first = Cue.weightiest(of: heard) else { return }
    due = first.at
    patience = first.patience
    let means = surroundings.means(of: settings)
    if !surroundings.isSilent(settings) {
      commands = settings.commands(for: heard, notifying: first)
    }
    flashes = settings.flashes && !surroundings.isDim && heard.contains { Tone($0.kind) != nil }
    let toned = Cue.weightiest(of: heard.filter { Tone($0.kind) != nil })
    switch means {
    case .off: break
    case .bell: ringsBell = heard.contains(where: \.rings)
    case .tones: play(toned, settings, surroundings)
    case .voice:
      speak(heard, settings, surroundings) { _ in true }
      if speech != nil { return }
      if surroundings.abilities.hasTones {
        play(toned, settings, surroundings)
      } else {
        ringsBell = heard.contains(where: \.rings)
      }
    case .both:
      play(toned, settings, surroundings)
      speak(heard, settings, surroundings) { $0.saysMoreThanATone }
    }
  }

  private mutating func play(
    _ cue: Cue?, _ settings: SoundSettings, _ surroundings: Surroundings
  ) {
    guard let cue, let tone = Tone(cue.kind) else { return }
    self.tone = tone
    volume = tone.volume(settings.volumes)
    isLed = !surroundings.abilities.isSinkAwake
  }

  private mutating func speak(
    _ heard: [Cue], _ settings: SoundSettings, _ surroundings: Surroundings,
    where isSpoken: (Cue) -> Bool
  ) {
    guard let cue = Cue.weightiest(of: heard), isSpoken(cue) else { return }
    // The tone comes first, and a sleeping sink is woken before the first word.
    var delay = surroundings.abilities.isSinkAwake ? .zero : SinkSleep.lead
    if let tone { delay += tone.length + .milliseconds(50) }
    speech = Speech(for: cue, after: delay, rate: settings.voiceRate)
  }
}

extension Tone {
  func volume(_ volumes: SoundSettings.Volumes) -> Int {
    self == .count ? volumes.count : volumes.step
  }
}

extension SoundSettings {
  /// Whether a cue is wanted at all. In relief there is no countdown and no half-way cue.
  fileprivate func wants(_ cue: Cue) -> Bool {
    switch cue.kind {
    case .half: signalsHalf && !cue.isOfRelief
    case .lastSeconds, .periodic: !cue.isOfRelief
    default: true
    }
  }

  /// The commands for cues that are due together: their hooks, and a notification of the most
  /// important.
  fileprivate func commands(for cues: [Cue], notifying first: Cue) -> [Command] {
    var commands: [Command] = []
    for (number, cue) in cues.enumerated() {
      let isFirst = !cues[..<number].contains { CueName($0.kind) == CueName(cue.kind) }
      guard isFirst, let hook = hooks[CueName(cue.kind)], !hook.isEmpty else { continue }
      commands.append(Command(hook, cue))
    }
    if notifies, let text = CueTexts.notification(of: first) {
      commands.append(Command(DesktopNotification.command(text, for: 5_000), first))
    }
    return commands
  }
}

extension Cue {
  /// How long after its moment a cue is still useful: a late count is wrong, a late name is not.
  var patience: Duration {
    switch kind {
    case .getReady, .sideSwitch, .missedTime, .finished: .seconds(2)
    case .start where isOfRelief: .seconds(2)
    case .start, .half, .leastReached, .lastSeconds, .periodic, .end: .milliseconds(400)
    }
  }

  /// Whether the bell rings for it. All rings sound alike, so it rings only where the person has to
  /// act.
  fileprivate var rings: Bool {
    switch kind {
    case .getReady, .half, .periodic: false
    default: true
    }
  }

  /// Whether words say more than its tone.
  fileprivate var saysMoreThanATone: Bool {
    switch kind {
    case .getReady, .sideSwitch, .missedTime, .finished: true
    case .start: isOfRelief
    case .half, .leastReached, .lastSeconds, .periodic, .end: false
    }
  }
}
