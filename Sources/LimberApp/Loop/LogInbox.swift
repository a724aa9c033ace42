// SPDX-License-Identifier: MIT
import Cues
import Review
import RoutineModel
import SessionEngine
import SessionLog
import Synchronization

/// A message to the loop from another thread.
enum LogReply: Sendable {
  /// Something came to light.
  case news(LogNews)
  /// The use of routines, the figures of the last half year, and the names of routines that are due,
  /// with the moment from which another may be.
  case overview(LogOverview, ReviewFigures, due: [String], until: LocalMoment?)
  /// The outlook for the next cramp.
  case outlook(CrampOutlook)
  /// All cramps.
  case cramps([CrampRecord])
  /// The session in which a cramp hit.
  case crampSession(SessionSummary)
  /// The entries for a review, the choices for its filter, and the names of routines.
  case review(ReviewedLog, FilterChoices, names: [RoutineID: String])
  /// The figures counted for a review.
  case counted(ReviewFigures, of: ReviewRequest)
  /// The message about a requested report: its path, or why there is none.
  case printed(String)
  /// A page of the history, for a screen that has started over this many times.
  case page([SessionSummary], isLast: Bool, edition: Int)
  /// The side of the routine's newest session, if any.
  case side(Side?, of: RoutineID)
  /// The previous session of the routine of a session that has just ended, if there is one.
  case ended(SessionID, before: SessionSummary?)
  /// A session in full.
  case detail(SessionDetail)
  /// A session was deleted.
  case deleted(SessionID)
  /// A session that was cut off, if any, and when it was last seen on the current boot clock.
  case unfinished(UnfinishedSession?, seenAt: Duration)
  /// A cut-off session that the person chose, and when it was last seen.
  case offered(UnfinishedSession, seenAt: Duration)
  /// The same, taken up: this program now runs it.
  case resumed(UnfinishedSession, seenAt: Duration)
  /// A cut-off session was ended.
  case finished
  /// A cut-off session could be neither taken up nor ended.
  case notResumed(SessionLogError)
  /// The person's permanent answer was saved in their settings.
  case answerKept([Need])
  /// The person's permanent answer could not be saved in their settings.
  case answerNotKept(SettingsFileError)
  /// A question could not be answered.
  case failed(SessionLogError)
  /// A report from the player.
  case sound(CuePlayer.Report)
}

/// Holds messages until the loop takes them.
final class LogInbox: Sendable {
  private let replies = Mutex<[LogReply]>([])
  private let onPost: @Sendable () -> Void

  /// Makes an empty inbox.
  ///
  /// - Parameter onPost: Wakes the loop; called on the posting thread.
  init(onPost: @escaping @Sendable () -> Void) { self.onPost = onPost }

  /// Adds a message, and wakes the loop.
  func post(_ reply: LogReply) {
    replies.withLock { $0.append(reply) }
    onPost()
  }

  /// Takes all messages, oldest first.
  func take() -> [LogReply] {
    replies.withLock { replies in
      defer { replies = [] }
      return replies
    }
  }
}
