// SPDX-License-Identifier: MIT

/// The name of what happened, in the records, in the log and in JSON. The list is public and stable:
/// names are added, and never change.
package enum EventName: String, CaseIterable {
  case started, paused, resumed, extended, cramp, again, relocated, eased, aftercare, noted, ended
  case reopened
  case finished
  case timeReached = "time-reached"
  case wentNext = "went-next"
  case wentToNextPhase = "went-to-next-phase"
  case wentBack = "went-back"
  case stepRestarted = "step-restarted"
  case markedDone = "marked-done"
  case tookStep = "took-step"
  case countedMissedTime = "counted-missed-time"
  case leftRelief = "left-relief"
  case wentOn = "went-on"
  case missedTime = "missed-time"
  case segmentBegan = "segment-began"
  case stepEnded = "step-ended"
  case episodeEnded = "episode-ended"
}
