// SPDX-License-Identifier: MIT
import SessionEngine

// After that choice, until the plan continues. Each event comes one second after the named place.
extension StateRow {
  static let gettingReady: [StateRow] = [
    StateRow(
      "getting ready to go on",
      [(0, .start), (15, .cramp), (20, .eased), (30, .continue(.resume)), (32, .timeReached)],
      at: "resuming since 30 1@10",
      """
      time: resuming since 30 1@10 ! last 2
      pause: paused by person 1@10 ! last 2
      next: running 1@10 ! last 2, start
      done: running 1@10 ! last 2, start
      cramp: relief 0@0 over 1@10 ! last 2, start
      again: relief 0@0 over 1@10 ! last 2, start
      note: resuming since 30 1@10 ! last 2
      told: resuming since 30 1@10 ! last 2
      missed: paused by missed 1 1@10 ! missed
      end: finished stopped | A cut-short 10 ! last 2
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected gettingReady: next phase, phase before, back, restart, +10
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "getting ready to go on, paused",
      [
        (0, .start), (15, .cramp), (20, .eased), (30, .continue(.resume)), (32, .pause),
        (40, .timeReached),
      ],
      at: "paused by person 1@10",
      """
      time: paused by person 1@10
      resume: running 1@10
      next: paused by person 2@0 | A skipped 10
      next phase: paused by person 4@0 | A cut-short 10, B skipped 0
      done: paused by person 2@0 | A cut-short 10
      back: paused by person 1@0
      restart: paused by person 1@0
      +10: paused by person 1@10+10
      cramp: relief 0@0 over 1@10 ! start
      again: relief 0@0 over 1@10 ! start
      note: paused by person 1@10
      told: paused by person 1@10
      missed: paused by person 1@10
      end: finished stopped | A cut-short 10
      rejected alreadyStarted: start
      rejected notRunning: pause
      rejected noPreviousPhase: phase before
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "getting ready to go on, paused by missed time",
      [(0, .start), (15, .cramp), (20, .eased), (30, .continue(.resume)), (32, .timeReached)],
      gapUntil: 60,
      at: "paused by missed 28 1@10",
      """
      time: paused by missed 28 1@10
      resume: running 1@10
      next: paused by missed 28 2@0 | A skipped 10
      next phase: paused by missed 28 4@0 | A cut-short 10, B skipped 0
      done: paused by missed 28 2@0 | A cut-short 10
      back: paused by missed 28 1@0
      restart: paused by missed 28 1@0
      +10: paused by missed 28 1@10+10
      cramp: relief 0@0 over 1@10 ! start
      again: relief 0@0 over 1@10 ! start
      note: paused by missed 28 1@10
      told: paused by missed 28 1@10
      went on: running 3@3 | A done 30
      missed: paused by missed 28 1@10
      end: finished stopped | A cut-short 10
      rejected alreadyStarted: start
      rejected notRunning: pause
      rejected noPreviousPhase: phase before
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
  ]
}
