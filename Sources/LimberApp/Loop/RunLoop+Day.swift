// SPDX-License-Identifier: MIT
import Screens
import SessionEngine
import TerminalIO

// The rule of this file: what is told of days is told as of today, at the cost of one wake-up a day.

extension RunLoop {
  /// Tells the screens which day it is, and notes when that ends.
  mutating func renewDay() {
    let now = WorldClock.now()
    context.today = now
    let left = WorldClock.endOfDay(now).unixMilliseconds - now.unixMilliseconds
    // A clock that shows no next day is looked at again in an hour.
    dayEndsAt = BootClock.now + (left > 0 ? .milliseconds(left) + Self.slack : .seconds(3_600))
  }

  /// The clocks that wake and that tell the day may differ a little; waking twice would be a wake-up too many.
  private static let slack = Duration.milliseconds(50)

  /// When the day ends, if the screen on top tells of days.
  var dayEndShown: Duration? { stages.last?.tellsDays == true ? dayEndsAt : nil }

  /// Renews what is told of days once it is another one.
  mutating func turnTheDay() {
    guard let end = dayEndShown, BootClock.now >= end else { return }
    let before = context.today.dayNumber
    renewDay()
    guard context.today.dayNumber != before else { return }
    let today = context.today
    var isReviewOld = false
    changeAll(as: ReviewScreen.self) { isReviewOld = $0.turn(to: today) || isReviewOld }
    if isReviewOld { countReview() }
    askForOverview()
    askForOutlook()
  }
}
