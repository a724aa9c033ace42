// SPDX-License-Identifier: MIT
import Cues
import StrictYAML

/// A setting. The raw value is its name for people and in JSON: its keys in the file, joined by
/// points.
enum SettingName: String, CaseIterable, Sendable {
  case getReady = "get-ready"
  case transition
  case emergencyNumber = "emergency-number"
  case leaveOut = "leave-out"
  case theme
  case mouse
  case pictures
  case motion
  case sound
  case volumeStep = "volume.step"
  case volumeCount = "volume.count"
  case volumeVoice = "volume.voice"
  case voiceRate = "voice.rate"
  case count
  case half
  case every
  case quiet
  case flash
  case title
  case progress
  case notify
  case keepAwake = "keep-awake"
  case hooks
  case gapPolicy = "gap.policy"
  case gapLength = "gap.length"
  case reliefOrder = "relief.order"
  case reliefTakeHold = "relief.take-hold"
  case reliefSameCramp = "relief.same-cramp"
  case frequentCramps = "frequent.cramps"
  case frequentDays = "frequent.days"
  case frequentNightsWoken = "frequent.nights-woken"
  case recurringCramps = "recurring.cramps"
  case recurringDays = "recurring.days"
  case weekStarts = "week.starts"
  case reviewDaysAWeek = "review.days-a-week"

  func value(in settings: Settings) -> SettingValue {
    switch self {
    case .getReady: .text(DurationText.written(settings.timing.getReady))
    case .transition: .text(DurationText.written(settings.timing.transition))
    case .emergencyNumber: settings.emergencyNumber.map(SettingValue.text) ?? .nothing
    case .leaveOut: settings.leaveOut.map { .words($0.map(\.rawValue)) } ?? .unanswered
    case .theme: .text(settings.theme.rawValue)
    case .mouse: .text(settings.mouse.rawValue)
    case .pictures: .text(settings.pictures.rawValue)
    case .motion: .text(settings.motion.rawValue)
    case .sound: .text(settings.sound.means.rawValue)
    case .volumeStep: .number(settings.sound.volumes.step)
    case .volumeCount: .number(settings.sound.volumes.count)
    case .volumeVoice: .number(settings.sound.volumes.voice)
    case .voiceRate: .number(settings.sound.voiceRate)
    case .count:
      settings.sound.rule.lastSeconds == 0 ? .off : .number(Int(settings.sound.rule.lastSeconds))
    case .half: .flag(settings.sound.signalsHalf)
    case .every: settings.sound.rule.period.map { .text(DurationText.written($0)) } ?? .off
    case .quiet: settings.sound.quiet.map { .text($0.text) } ?? .off
    case .flash: .flag(settings.sound.flashes)
    case .title: .flag(settings.showsTitle)
    case .progress: .flag(settings.showsProgress)
    case .notify: .flag(settings.sound.notifies)
    case .keepAwake: .flag(settings.sound.keepsAwake)
    case .hooks: settings.sound.hooks.isEmpty ? .nothing : .words(settings.hookNames)
    case .gapPolicy: .text(settings.gap.policy.rawValue)
    case .gapLength: .text(DurationText.written(settings.gap.length))
    case .reliefOrder: .text(settings.reliefOrder.rawValue)
    case .reliefTakeHold: .text(DurationText.written(settings.timing.takeHold))
    case .reliefSameCramp: .text(DurationText.written(settings.sameCramp))
    case .frequentCramps: .number(settings.thresholds.frequentCramps)
    case .frequentDays: .number(settings.thresholds.frequentDays)
    case .frequentNightsWoken: .number(settings.thresholds.nightsWoken)
    case .recurringCramps: .number(settings.thresholds.recurringCramps)
    case .recurringDays: .number(settings.thresholds.recurringDays)
    case .weekStarts: .text(settings.weekStart.rawValue)
    case .reviewDaysAWeek: settings.daysAWeek.map(SettingValue.number) ?? .nothing
    }
  }
}

extension SettingValue {
  /// The value for something switched off.
  fileprivate static let off = SettingValue.text("off")
}

extension Settings {
  /// The cues with hooks, in order.
  fileprivate var hookNames: [String] {
    CueName.allCases.filter { sound.hooks[$0] != nil }.map(\.rawValue)
  }
}
