// SPDX-License-Identifier: MIT
import SessionEngine

extension SessionFact {
  /// The name of what happened, in the log and in JSON. The list is public and stable: names are
  /// added, and never change.
  public var name: String {
    switch self {
    case .event(let event): event.name
    case .segmentBegan: EventName.segmentBegan
    case .stepEnded: EventName.stepEnded
    case .episodeEnded: EventName.episodeEnded
    case .finished: EventName.finished
    }
  }
}

extension SessionEvent {
  fileprivate var name: String {
    switch self {
    case .start: EventName.started
    case .timeReached: EventName.timeReached
    case .pause: EventName.paused
    case .resume: EventName.resumed
    case .next: EventName.wentNext
    case .nextPhase: EventName.wentToNextPhase
    case .back: EventName.wentBack
    case .restart: EventName.stepRestarted
    case .extend: EventName.extended
    case .done: EventName.markedDone
    case .cramp: EventName.cramp
    case .again: EventName.again
    case .relocate: EventName.relocated
    case .take: EventName.tookStep
    case .countMissedTime: EventName.countedMissedTime
    case .eased: EventName.eased
    case .aftercare: EventName.aftercare
    case .leaveRelief: EventName.leftRelief
    case .note: EventName.noted
    case .goOn: EventName.wentOn
    case .missedTime: EventName.missedTime
    case .end: EventName.ended
    case .reopen: EventName.reopened
    }
  }
}

/// The names in the log.
enum EventName {
  static let started = "started"
  static let timeReached = "time-reached"
  static let paused = "paused"
  static let resumed = "resumed"
  static let wentNext = "went-next"
  static let wentToNextPhase = "went-to-next-phase"
  static let wentBack = "went-back"
  static let stepRestarted = "step-restarted"
  static let extended = "extended"
  static let markedDone = "marked-done"
  static let cramp = "cramp"
  static let again = "again"
  static let relocated = "relocated"
  static let tookStep = "took-step"
  static let countedMissedTime = "counted-missed-time"
  static let eased = "eased"
  static let aftercare = "aftercare"
  static let leftRelief = "left-relief"
  static let noted = "noted"
  static let wentOn = "went-on"
  static let missedTime = "missed-time"
  static let ended = "ended"
  static let reopened = "reopened"
  static let segmentBegan = "segment-began"
  static let stepEnded = "step-ended"
  static let episodeEnded = "episode-ended"
  static let finished = "finished"
}
