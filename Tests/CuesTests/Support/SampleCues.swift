// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

@testable import Cues

extension Cue {
  /// A cue of a step of 30 s, or of the five seconds before one.
  static func of(
    _ kind: Kind, at seconds: Int64 = 60, left: Int64? = 30, quiet: Int64? = 10,
    _ name: String = "Calf stretch", side: StepSide? = .left, instruction: String = "",
    isBreath: Bool = false, isOfRelief: Bool = false
  ) -> Cue {
    let segment = Segment(
      kind: isBreath ? .transition : .step, name: name, instruction: instruction, side: side,
      dose: .hold(.seconds(30)))
    return Cue(
      kind, at: SessionInstant(.seconds(seconds)),
      place: SegmentPlace(episode: isOfRelief ? 0 : nil, segment: 1), segment: segment,
      left: left.map { .seconds($0) }, quiet: quiet.map { .seconds($0) })
  }

  /// The time before a step begins.
  static func ready(
    _ seconds: Int64 = 5, quiet: Int64 = 2, _ name: String = "Calf stretch",
    isOfRelief: Bool = false
  ) -> Cue {
    .of(.getReady, left: seconds, quiet: quiet, name, isBreath: true, isOfRelief: isOfRelief)
  }
}

extension Surroundings {
  /// By day, with everything available.
  static let day = Surroundings(minuteOfDay: 12 * 60)

  /// A copy with a change.
  func but(_ change: (inout Surroundings) -> Void) -> Surroundings {
    var changed = self
    change(&changed)
    return changed
  }
}

extension SoundSettings {
  /// The default settings with these means and a change.
  static func of(
    _ means: SoundMeans = .tones, _ change: (inout SoundSettings) -> Void = { _ in }
  ) -> SoundSettings {
    var settings = SoundSettings()
    settings.means = means
    change(&settings)
    return settings
  }
}

extension Signal {
  /// What the person gets, in a few words.
  var text: String {
    var parts: [String] = []
    if let tone { parts.append("\(tone.rawValue) \(volume)\(isLed ? " led" : "")") }
    if let speech {
      parts.append("\"\(speech.text)\"\(speech.isImportant ? "!" : "")")
    }
    if ringsBell { parts.append("bell") }
    if flashes { parts.append("flash") }
    parts += commands.map { $0.words.joined(separator: " ") }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
  }

  /// A signal of one tone.
  static func tone(_ tone: Tone, patience: Duration = .milliseconds(400)) -> Signal {
    var signal = Signal([], at: .start, SoundSettings(), in: .day)
    signal.tone = tone
    signal.volume = 80
    signal.patience = patience
    return signal
  }

  /// A signal of words.
  static func words(_ text: String, isImportant: Bool = false) -> Signal {
    var signal = Signal([], at: .start, SoundSettings(), in: .day)
    signal.speech = Speech(text, isImportant: isImportant)
    signal.patience = .seconds(2)
    return signal
  }

  /// A signal that runs a command.
  static func command(_ words: String..., environment: [String: String] = [:]) -> Signal {
    var signal = Signal([], at: .start, SoundSettings(), in: .day)
    signal.commands = [Command(words, environment: environment)]
    return signal
  }
}
