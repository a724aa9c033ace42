// SPDX-License-Identifier: MIT
import Screens
import SessionEngine
import TerminalIO

// The rule of this file: a screen that stays open keeps telling the truth, at the cost of a wake-up
// for each day that ends and each reminder's time.

extension RunLoop {
  /// Tells the screens the current day, and notes when it ends.
  mutating func renewDay() {
    let now = WorldClock.now()
    context.today = now
    let left = WorldClock.endOfDay(now).unixMilliseconds - now.unixMilliseconds
    // If the clock shows no next day, look again in an hour.
    dayEndsAt = BootClock.now + (left > 0 ? .milliseconds(left) + Self.slack : .seconds(3_600))
  }

  /// The clock that wakes and the wall clock may differ slightly; avoids a second wake-up.
  private static let slack = Duration.milliseconds(50)

  /// When the day ends, if the current screen shows dates.
  var dayEndShown: Duration? { stages.last?.tellsDays == true ? dayEndsAt : nil }

  /// Updates dates once the day has changed.
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

  /// Notes from when on another routine may be due.
  mutating func noteDue(until moment: LocalMoment?) {
    nextDueAt = moment.map { moment in
      let left = moment.unixMilliseconds - WorldClock.now().unixMilliseconds
      return BootClock.now + .milliseconds(max(left, 0)) + Self.slack
    }
  }

  /// When another routine may be due, if the current screen tells what is.
  var nextDueShown: Duration? { isTop(HomeScreen.self) ? nextDueAt : nil }

  /// Asks what is due once another routine may be.
  mutating func askWhatIsDue() {
    guard let next = nextDueShown, BootClock.now >= next else { return }
    nextDueAt = nil
    askForOverview()
  }
}
