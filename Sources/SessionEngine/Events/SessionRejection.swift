// SPDX-License-Identifier: MIT

/// Why an event was not accepted. A rejected event changes nothing.
public enum SessionRejection: Error, Hashable, Sendable {
  /// The session has not begun.
  case notStarted
  /// It has begun already.
  case alreadyStarted
  /// It is over.
  case alreadyFinished
  /// It is not over, so that it cannot be reopened.
  case notStopped
  /// Nothing runs that could be held.
  case notRunning
  /// Nothing is held that could go on.
  case notPaused
  /// The current segment has no end that could be put off, or it would be too far off, or the time
  /// to add is none.
  case notExtendable
  /// There is no relief under way.
  case notInRelief
  /// Relief comes first, and then the person's choice of how to go on.
  case choiceExpected
  /// There is nothing to choose now.
  case noChoiceExpected
  /// There is no cool-down to go to.
  case noCoolDown
  /// There is no phase after this one.
  case noNextPhase
  /// There is no phase before this one.
  case noPreviousPhase
  /// The cramp has not eased, or no step of relief is left.
  case noAftercare
  /// There is no episode to tell of.
  case noEpisode
  /// The session is getting ready to go on.
  case gettingReady
  /// The first step of relief has ended; another site is another cramp.
  case tooLateForSite
  /// The step is not an optional one to come.
  case notOptional
  /// No time was missed that could be counted.
  case noMissedTime
}
