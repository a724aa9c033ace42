// SPDX-License-Identifier: MIT
import Review
import Screens

/// A page of the review as text.
enum ReviewText {
  /// The heading of the page, then its numbers.
  static func lines(
    _ page: ReviewPage, _ figures: ReviewFigures, isMadeUp: Bool = false
  ) -> [String] {
    let days = figures.question.days
    let filter = figures.question.filter
    let only = [filter.site?.rawValue, filter.routine?.rawValue].compactMap { $0 }
    let period = "\(days.lowerBound.iso8601) to \(days.upperBound.iso8601)"
    let made = isMadeUp ? ["a made-up year"] : []
    let name = page == .year ? "by month" : page.rawValue
    let title = ([name, period] + only.map { "\($0) only" } + made)
      .joined(separator: ", ")
    guard figures.firstDay != nil else {
      let nothing =
        "Nothing is logged yet. 'limber' opens the home screen, where 'c' helps at once."
      return [title, "", nothing]
    }
    return [title, ""] + ReviewTable(page, figures).lines(columns: 96)
  }
}
