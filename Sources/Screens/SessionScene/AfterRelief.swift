// SPDX-License-Identifier: MIT
import SessionEngine

/// The questions after relief, one at a time.
enum AfterRelief: Hashable, Sendable {
  /// Signs of a clot: only what to do.
  case clot
  /// Whether it has eased, if that is not told yet.
  case stillCramping
  /// Whether to do the remaining relief steps.
  case aftercare
  /// How it was, and the way on; all of it optional.
  case questions
}

extension SessionScene {
  /// The current question; `nil` unless relief is over and the way on not chosen.
  var afterRelief: AfterRelief? {
    guard case .choosing = machine.state, let episode = machine.currentEpisode else { return nil }
    if episode.notes.hasClotSigns { return .clot }
    if form.isOpen { return .questions }
    if episode.isUneased { return .stillCramping }
    let hasAftercare = !episode.isInAftercare && !machine.aftercareSteps.isEmpty
    return hasAftercare ? .aftercare : .questions
  }
}
