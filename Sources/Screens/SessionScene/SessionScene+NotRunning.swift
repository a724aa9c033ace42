// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

extension SessionScene {
  /// How long the program was not running, until the session continues; omitted below a second. If
  /// nothing on the screen was changing, its last moment is unknown.
  private var lengthNotRunning: String? {
    guard let timeNotRunning, timeNotRunning.wholeSeconds > 0 else { return nil }
    let isKnown =
      switch machine.state {
      case .paused(.missedTime), .relief(.missedTime): true
      default: false
      }
    return SessionTexts.notRunning(timeNotRunning.roughText, isKnown: isKnown)
  }

  /// The same for the row of a pause, in the longer of two versions that fits.
  func notRunningPause(columns: Int) -> String? {
    guard let length = lengthNotRunning else { return nil }
    let text = SessionTexts.pausedNotRunning(length)
    return text.cellWidth <= columns ? text : SessionTexts.pausedNotRunningBrief(length)
  }

  /// The same as a notice, if there is no pause to show it.
  var timeNotRunningNotice: String? {
    switch machine.state {
    case .ready, .choosing: lengthNotRunning.map(SessionTexts.didNotRun)
    case .running, .paused, .relief, .resuming, .finished: nil
    }
  }
}
