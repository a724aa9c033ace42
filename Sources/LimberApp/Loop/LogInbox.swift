// SPDX-License-Identifier: MIT
import Cues
import Review
import RoutineModel
import SessionEngine
import SessionLog
import Synchronization

/// What other threads tell the loop.
enum LogReply: Sendable {
  /// Something came to light.
  case news(LogNews)
  /// How routines were used, what the last half year came to, and the names of routines that are due.
  case overview(LogOverview, ReviewFigures, due: [String])
  /// What the log knows when the next cramp comes.
  case outlook(CrampOutlook)
  /// All cramps.
  case cramps([CrampRecord])
  /// All that a review counts, what it can be filtered by, and what routines are called.
  case review(ReviewedLog, FilterChoices, names: [RoutineID: String])
  /// What was counted for a review.
  case counted(ReviewFigures, of: ReviewRequest)
  /// Where the report that was asked for is, or why there is none.
  case printed(String)
  /// A page of the history, for a screen that has been told to forget what it had so many times.
  case page([SessionSummary], isLast: Bool, edition: Int)
  /// The side that the newest session of a routine was for, if there is one.
  case side(Side?, of: RoutineID)
  /// What a session that has just ended stands beside: the one of its routine before, if there is one.
  case ended(SessionID, before: SessionSummary?)
  /// A session in full.
  case detail(SessionDetail)
  /// A session is deleted.
  case deleted(SessionID)
  /// A session that was cut off, if there is one, and when it was last seen, by the boot clock of now.
  case unfinished(UnfinishedSession?, seenAt: Duration)
  /// A session that was cut off and that the person has chosen, and when it was last seen.
  case offered(UnfinishedSession, seenAt: Duration)
  /// The same, and this program runs it from now on.
  case resumed(UnfinishedSession, seenAt: Duration)
  /// A session that was cut off has been ended.
  case finished
  /// A session that was cut off could be neither taken up nor ended.
  case notResumed(SessionLogError)
  /// What the person answered once and for all stands in their settings.
  case answerKept([Need])
  /// What the person answered once and for all could not be written into their settings.
  case answerNotKept(SettingsFileError)
  /// A question could not be answered.
  case failed(SessionLogError)
  /// What became of something that was to be heard.
  case sound(CuePlayer.Report)
}

/// Where answers lie until the loop takes them.
final class LogInbox: Sendable {
  private let replies = Mutex<[LogReply]>([])
  private let onPost: @Sendable () -> Void

  /// Makes an empty one.
  ///
  /// - Parameter onPost: Wakes the loop; called on the thread of whoever leaves an answer.
  init(onPost: @escaping @Sendable () -> Void) { self.onPost = onPost }

  /// Leaves an answer, and wakes the loop.
  func post(_ reply: LogReply) {
    replies.withLock { $0.append(reply) }
    onPost()
  }

  /// Takes the answers left so far, oldest first.
  func take() -> [LogReply] {
    replies.withLock { replies in
      defer { replies = [] }
      return replies
    }
  }
}
