// SPDX-License-Identifier: MIT
import Cues
import RoutineModel
import SessionEngine

extension SoundSettings {
  /// The settings with a routine's wishes applied; silence stays silence.
  func fulfilling(_ wish: SoundWish) -> SoundSettings {
    var settings = self
    if means != .off, let means = wish.means { settings.means = means }
    settings.rule = CueRule(
      lastSeconds: wish.count.map(Int64.init) ?? rule.lastSeconds,
      period: wish.every.map { $0 == .zero ? nil : $0 } ?? rule.period)
    settings.signalsHalf = wish.half ?? signalsHalf
    return settings
  }
}
