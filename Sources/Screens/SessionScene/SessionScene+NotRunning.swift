// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

extension SessionScene {
  /// How long the program was not running, until the session goes on; less than a second is not worth
  /// a word. Where nothing moved on the screen, nobody noted until when it ran.
  private var lengthNotRunning: String? {
    guard let timeNotRunning, timeNotRunning.wholeSeconds > 0 else { return nil }
    let isKnown =
      switch machine.state {
      case .paused(.missedTime), .relief(.missedTime): true
      default: false
      }
    return SessionTexts.notRunning(timeNotRunning.roughText, isKnown: isKnown)
  }

  /// That the program was not running, for a pause, in the longer of two ways for which there is room.
  func notRunningPause(columns: Int) -> String? {
    guard let length = lengthNotRunning else { return nil }
    let text = SessionTexts.pausedNotRunning(length)
    return text.cellWidth <= columns ? text : SessionTexts.pausedNotRunningBrief(length)
  }

  /// The same where no pause says it.
  var timeNotRunningNotice: String? {
    switch machine.state {
    case .ready, .choosing: lengthNotRunning.map(SessionTexts.didNotRun)
    case .running, .paused, .relief, .resuming, .finished: nil
    }
  }
}
