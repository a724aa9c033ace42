// SPDX-License-Identifier: MIT
import Cues
import Figures
import Review
import RoutineModel
import SessionEngine
import StrictYAML
import TestSupport
import TextCanvas

@testable import LimberApp

extension Settings {
  /// Random settings.
  static func random(with generator: inout SplitMix64) -> Settings {
    func milliseconds(_ range: ClosedRange<Int>) -> Duration {
      // Whole seconds and minutes are as likely as odd values.
      let grain = [1, 1_000, 60_000].randomElement(using: &generator) ?? 1
      let value = Int.random(in: range, using: &generator) / grain * grain
      return .milliseconds(min(max(value, range.lowerBound), range.upperBound))
    }
    func number() -> String? {
      if Bool.random(using: &generator) { return nil }
      let characters = (0..<Int.random(in: 1...29, using: &generator)).map { _ in
        "0123456789+ -()".randomElement(using: &generator) ?? "0"
      }
      let text = String(characters).split(separator: " ").joined(separator: " ")
      return text + (text.count < 30 ? "0" : "")
    }
    var settings = Settings(
      timing: PlanTiming(
        getReady: milliseconds(0...86_400_000), transition: milliseconds(0...86_400_000),
        takeHold: milliseconds(0...60_000)),
      emergencyNumber: number(),
      leaveOut: Bool.random(using: &generator)
        ? nil
        : Array(
          Need.allCases.shuffled(using: &generator).prefix(
            Int.random(in: 0...4, using: &generator))),
      gap: GapRule(
        policy: GapPolicy.allCases.randomElement(using: &generator) ?? .pause,
        length: milliseconds(2_000...3_600_000)),
      reliefOrder: ReliefOrder.allCases.randomElement(using: &generator) ?? .asWritten,
      sameCramp: milliseconds(0...86_400_000),
      thresholds: CrampThresholds(
        frequentCramps: Int.random(in: CrampThresholds.counts, using: &generator),
        frequentDays: Int.random(in: CrampThresholds.days, using: &generator),
        nightsWoken: Int.random(in: CrampThresholds.counts, using: &generator),
        recurringCramps: Int.random(in: CrampThresholds.counts, using: &generator),
        recurringDays: Int.random(in: CrampThresholds.days, using: &generator)))
    settings.sound = .random(with: &generator)
    settings.theme = Theme.allCases.randomElement(using: &generator) ?? .auto
    settings.mouse = Bool.random(using: &generator) ? .on : .off
    settings.pictures = PictureMotion.allCases.randomElement(using: &generator) ?? .off
    settings.motion = Motion.allCases.randomElement(using: &generator) ?? .full
    settings.showsTitle = Bool.random(using: &generator)
    settings.showsProgress = Bool.random(using: &generator)
    settings.weekStart = WeekStart.allCases.randomElement(using: &generator) ?? .monday
    settings.daysAWeek =
      Bool.random(using: &generator) ? Int.random(in: 1...7, using: &generator) : nil
    return settings
  }

  /// The settings as a file that names all of them.
  func yaml() -> String {
    """
    get-ready: \(DurationText.written(timing.getReady))
    transition: \(DurationText.written(timing.transition))
    \(emergencyNumber.map { "emergency-number: \"\($0)\"" } ?? "# emergency-number: 112")
    theme: \(theme.rawValue)
    mouse: \(mouse.rawValue)
    pictures: \(pictures.rawValue)
    motion: \(motion.rawValue)
    sound: \(sound.means.rawValue)
    volume: {step: \(sound.volumes.step), count: \(sound.volumes.count), voice: \(sound.volumes.voice)}
    voice: {rate: \(sound.voiceRate)}
    count: \(sound.rule.lastSeconds == 0 ? "off" : "\(sound.rule.lastSeconds)")
    half: \(sound.signalsHalf)
    every: \(sound.rule.period.map(DurationText.written) ?? "off")
    quiet: \(sound.quiet?.text ?? "off")
    flash: \(sound.flashes)
    title: \(showsTitle)
    progress: \(showsProgress)
    notify: \(sound.notifies)
    keep-awake: \(sound.keepsAwake)
    hooks: {\(sound.hooks.map { "\($0.rawValue): [\($1.joined(separator: ", "))]" }.joined(separator: ", "))}
    \(leaveOut.map { "leave-out: [\($0.map(\.rawValue).joined(separator: ", "))]" } ?? "")
    gap:
      policy: \(gap.policy.rawValue)
      length: \(DurationText.written(gap.length))
    relief:
      order: \(reliefOrder.rawValue)
      take-hold: \(DurationText.written(timing.takeHold))
      same-cramp: \(DurationText.written(sameCramp))
    frequent:
      cramps: \(thresholds.frequentCramps)
      days: \(thresholds.frequentDays)
      nights-woken: \(thresholds.nightsWoken)
    recurring: {cramps: \(thresholds.recurringCramps), days: \(thresholds.recurringDays)}
    week: {starts: \(weekStart.rawValue)}
    \(daysAWeek.map { "review: {days-a-week: \($0)}" } ?? "")

    """
  }
}

extension SoundSettings {
  /// Random settings of sound and other signals.
  fileprivate static func random(with generator: inout SplitMix64) -> SoundSettings {
    var sound = SoundSettings()
    sound.means = SoundMeans.allCases.randomElement(using: &generator) ?? .tones
    sound.volumes.step = Int.random(in: 0...100, using: &generator)
    sound.volumes.count = Int.random(in: 0...100, using: &generator)
    sound.volumes.voice = Int.random(in: 0...100, using: &generator)
    sound.voiceRate = Int.random(in: -100...100, using: &generator)
    sound.rule = CueRule(
      lastSeconds: [0, 3, 5, 10].randomElement(using: &generator) ?? 3,
      period: [nil, .seconds(5), .seconds(90)].randomElement(using: &generator) ?? nil)
    sound.signalsHalf = Bool.random(using: &generator)
    sound.quiet =
      [
        nil, ClockSpan(from: 0, until: 0), ClockSpan(from: 22 * 60, until: 7 * 60 + 5),
      ].randomElement(using: &generator) ?? nil
    sound.flashes = Bool.random(using: &generator)
    sound.notifies = Bool.random(using: &generator)
    sound.keepsAwake = Bool.random(using: &generator)
    for cue in CueName.allCases where Bool.random(using: &generator) {
      sound.hooks[cue] = Array(
        ["play", "-q", "a b.wav"].prefix(Int.random(in: 1...3, using: &generator)))
    }
    return sound
  }
}
