// SPDX-License-Identifier: MIT

/// Why an event was rejected. A rejected event changes nothing.
public enum SessionRejection: Error, Hashable, Sendable {
  /// The session has not begun.
  case notStarted
  /// It has begun already.
  case alreadyStarted
  /// It is over.
  case alreadyFinished
  /// It is not over, so it cannot be reopened.
  case notStopped
  /// Nothing is running that could be held.
  case notRunning
  /// Nothing is held that could continue.
  case notPaused
  /// The current segment is open-ended, would get too long, or there is no time to add.
  case notExtendable
  /// No relief is under way.
  case notInRelief
  /// The person has to finish relief and choose how to go on first.
  case choiceExpected
  /// There is nothing to choose.
  case noChoiceExpected
  /// There is no cool-down left.
  case noCoolDown
  /// There is no phase after this one.
  case noNextPhase
  /// There is no phase before this one.
  case noPreviousPhase
  /// The cramp has not eased, or no steps of relief remain.
  case noAftercare
  /// There is no episode.
  case noEpisode
  /// The session is getting ready to go on.
  case gettingReady
  /// The first step of relief has ended; another site would be another cramp.
  case tooLateForSite
  /// The step is not an optional one still to come.
  case notOptional
  /// There is no missed time to count.
  case noMissedTime
}
