// SPDX-License-Identifier: MIT
import PrintedReport
import Review
import Screens
import SessionEngine
import SessionLog

extension ReviewScreen: Stage {
  var tellsDays: Bool { true }
  static func perform(_ command: ReviewCommand, in loop: inout RunLoop) {
    switch command {
    case .count: loop.countReview()
    case .print: loop.printReview()
    case .noOtherSpan(let longer):
      loop.announce(longer ? KeyText.longestSpan : KeyText.shortestSpan, .answer)
    }
  }
}

extension RunLoop {
  /// Opens the review.
  mutating func openReview() {
    renewDay()
    stages.append(ReviewScreen(reviewRequest))
    askForReview()
  }

  /// The initial request of a review.
  var reviewRequest: ReviewRequest {
    ReviewRequest(
      today: context.today.day, weekStart: settings.weekStart, goal: settings.daysAWeek)
  }

  /// Asks for the entries of a review, which is counted away from the loop.
  func askForReview() {
    let store = requested.store
    ask { log throws(SessionLogError) in
      let entries = store.marking(try log.entries())
      return .review(entries.log, FilterChoices(entries.log), names: entries.names)
    }
  }

  /// Reloads the review, if it is open.
  func refreshReview() {
    if stages.contains(where: { $0 is ReviewScreen }) { askForReview() }
  }

  /// Writes a report of the open review to the home folder, away from the loop.
  mutating func printReview() {
    guard requested.madeUp == nil else { return announce(PrintingText.notInDemo, .answer) }
    let paths = Paths()
    guard let screen = top(as: ReviewScreen.self), let figures = screen.figures,
      let folder = paths.home ?? Paths.workingFolder
    else { return }
    let request = ReportRequest(
      for: .me, figures, names: screen.names, settings: settings, isMadeUp: requested.isMadeUp)
    let inbox = inbox
    notes.begin {
      let written: LogReply
      do throws(Failure) {
        let path = try ReportFile(request: request).write(in: folder)
        written = .printed(PrintingText.notice(path, shown: paths.fromHome(path)))
      } catch { written = .printed(error.notice) }
      inbox.post(written)
    }
  }

  /// Counts for the open review, away from the loop, because many years take a while.
  func countReview() {
    for case let screen as ReviewScreen in stages {
      guard let log = screen.log else { continue }
      let (request, inbox) = (screen.request, inbox)
      notes.begin { inbox.post(.counted(ReviewFigures(log, request), of: request)) }
    }
  }
}
