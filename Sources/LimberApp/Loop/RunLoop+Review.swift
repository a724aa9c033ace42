// SPDX-License-Identifier: MIT
import Review
import Screens
import SessionEngine
import SessionLog

extension ReviewScreen: Stage {
  var tellsDays: Bool { true }
  static func perform(_ command: ReviewCommand, in loop: inout RunLoop) {}
}

extension RunLoop {
  /// Opens the review of all that the log says.
  mutating func openReview() {
    renewDay()
    stages.append(
      ReviewScreen(weekStart: settings.weekStart, goal: settings.daysAWeek))
    askForReview()
  }

  /// Asks for all that a review counts. What it says is made off the loop.
  func askForReview() {
    let store = requested.store
    ask { log throws(SessionLogError) in
      let entries = store.marking(try log.entries())
      return .review(ReviewedLog(entries), names: entries.names)
    }
  }

  /// Asks anew for the review, if it is open.
  func refreshReview() {
    if stages.contains(where: { $0 is ReviewScreen }) { askForReview() }
  }
}
