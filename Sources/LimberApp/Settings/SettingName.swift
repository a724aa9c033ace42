// SPDX-License-Identifier: MIT
import StrictYAML

/// One setting. The raw value is its name for a person and in JSON: the keys that lead to it in the
/// file, with points between them.
enum SettingName: String, CaseIterable, Sendable {
  case getReady = "get-ready"
  case transition
  case emergencyNumber = "emergency-number"
  case bell
  case leaveOut = "leave-out"
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

  /// The value of this setting among others.
  func value(in settings: Settings) -> SettingValue {
    switch self {
    case .getReady: .text(DurationText.written(settings.timing.getReady))
    case .transition: .text(DurationText.written(settings.timing.transition))
    case .emergencyNumber: settings.emergencyNumber.map(SettingValue.text) ?? .nothing
    case .bell: .flag(settings.isBellOn)
    case .leaveOut: settings.leaveOut.map { .words($0.map(\.rawValue)) } ?? .unanswered
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
    }
  }
}
