// SPDX-License-Identifier: MIT
import SessionEngine

extension SessionSummary {
  /// When it began, which distinguishes it from others with the same name.
  func startText(seenFrom today: LocalMoment) -> String {
    "\(startedAt.dayText(seenFrom: today)) \(startedAt.clockText)"
  }
}
