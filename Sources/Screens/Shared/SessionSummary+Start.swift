// SPDX-License-Identifier: MIT
import SessionEngine

extension SessionSummary {
  /// When it began, which tells it from others of its name.
  func startText(seenFrom today: LocalMoment) -> String {
    "\(startedAt.dayText(seenFrom: today)) \(startedAt.clockText)"
  }
}
