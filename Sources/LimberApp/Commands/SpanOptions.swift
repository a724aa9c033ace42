// SPDX-License-Identifier: MIT
import ArgumentParser
import Review
import SessionEngine

/// The options for a range of days.
struct SpanOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only entries since then: \(SinceTime.forms).", valueName: "date"),
    transform: SinceTime.init(parsing:))
  var since: SinceTime?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only entries up to that day.", valueName: "date"),
    transform: SinceTime.init(parsing:))
  var until: SinceTime?

  func validate() throws {
    if let since, since.clock.dayNumber > WorldClock.now().dayNumber {
      throw ValidationError(UsageText.sinceIsToCome(since.text))
    }
    if let since, let until, until.clock.dayNumber < since.clock.dayNumber {
      throw ValidationError(UsageText.untilBeforeSince)
    }
  }

  /// The review question for these days.
  ///
  /// - Parameter span: The number of days if no first day is given.
  func question(
    _ span: ReviewSpan, settings: Settings, filter: ReviewFilter = ReviewFilter()
  ) -> ReviewQuestion {
    let today = WorldClock.now().day
    let last = min(until?.clock.day ?? today, today)
    let usual = span.days(until: last, weekStart: settings.weekStart, first: nil)
    return ReviewQuestion(
      days: min(since?.clock.day ?? usual.lowerBound, last)...last, today: today,
      weekStart: settings.weekStart, goal: settings.daysAWeek, filter: filter)
  }
}
