// SPDX-License-Identifier: MIT
import SessionEngine

/// What the person is asked once relief is over, one thing at a time.
enum AfterRelief: Hashable, Sendable {
  /// Signs of a clot: what to do, and nothing else.
  case clot
  /// Whether it has eased, as long as that is not told.
  case stillCramping
  /// Whether to do the steps of relief that are left.
  case aftercare
  /// How it was, and how to go on; all of it optional.
  case questions
}

extension SessionScene {
  /// What the person is asked now; `nil` unless relief is over and they have not chosen how to go on.
  var afterRelief: AfterRelief? {
    guard case .choosing = machine.state, let episode = machine.currentEpisode else { return nil }
    if episode.notes.hasClotSigns { return .clot }
    if form.isOpen { return .questions }
    if episode.isUneased { return .stillCramping }
    let hasAftercare = !episode.isInAftercare && !machine.aftercareSteps.isEmpty
    return hasAftercare ? .aftercare : .questions
  }
}
