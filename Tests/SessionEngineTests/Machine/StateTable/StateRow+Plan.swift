// SPDX-License-Identifier: MIT
import SessionEngine

// A session in its own plan. Each event comes one second after the named place.
extension StateRow {
  static let plan: [StateRow] = [
    StateRow(
      "not begun",
      [],
      at: "ready",
      """
      start: running 0@0 ! ready
      time: ready
      cramp: relief 0@0 over 0@0 ! start
      missed: ready
      end: finished stopped
      rejected notStarted: pause, resume, next, next phase, phase before, done, back, restart, +10
      rejected noEpisode: again, note, told
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "getting ready",
      [(0, .start), (2, .timeReached)],
      at: "running 0@2",
      """
      time: running 0@3 ! last 2
      pause: paused by person 0@3 ! last 2
      next: running 1@0 ! last 2, start
      next phase: running 4@0 | A skipped 0, B skipped 0 ! last 2, start
      done: running 1@0 ! last 2, start
      back: running 0@0 ! last 2, ready
      restart: running 0@0 ! last 2, ready
      +10: running 0@3+10 ! last 2
      cramp: relief 0@0 over 0@3 ! last 2, start
      missed: paused by missed 1 0@2 ! missed
      end: finished stopped ! last 2
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected noPreviousPhase: phase before
      rejected noEpisode: again, note, told
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in a hold",
      [(0, .start), (15, .timeReached)],
      at: "running 1@10",
      """
      time: running 1@11
      pause: paused by person 1@11
      next: running 2@0 | A skipped 11 ! ready
      next phase: running 4@0 | A cut-short 11, B skipped 0 ! start
      done: running 2@0 | A cut-short 11 ! ready
      back: running 1@0 ! start
      restart: running 1@0 ! start
      +10: running 1@11+10
      cramp: relief 0@0 over 1@11 ! start
      missed: paused by missed 1 1@10 ! missed
      end: finished stopped | A cut-short 11
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected noPreviousPhase: phase before
      rejected noEpisode: again, note, told
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "between steps",
      [(0, .start), (37, .timeReached)],
      at: "running 2@2",
      """
      time: running 2@3 ! last 2
      pause: paused by person 2@3 ! last 2
      next: running 3@0 ! last 2, start
      next phase: running 4@0 | B skipped 0 ! last 2, start
      done: running 3@0 ! last 2, start
      back: running 1@0 ! last 2, start
      restart: running 2@0 ! last 2, ready
      +10: running 2@3+10 ! last 2
      cramp: relief 0@0 over 2@3 ! last 2, start
      missed: paused by missed 1 2@2 ! missed
      end: finished stopped ! last 2
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected noPreviousPhase: phase before
      rejected noEpisode: again, note, told
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in a range before its least",
      [(0, .start), (45, .timeReached)],
      at: "running 3@5",
      """
      time: running 3@6
      pause: paused by person 3@6
      next: running 4@0 | B skipped 6 ! start
      next phase: running 4@0 | B cut-short 6 ! start
      done: running 4@0 | B cut-short 6 ! start
      back: running 3@0 ! start
      restart: running 3@0 ! start
      +10: running 3@6+10
      cramp: relief 0@0 over 3@6 ! start
      missed: paused by missed 1 3@5 ! missed
      end: finished stopped | B cut-short 6
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected noPreviousPhase: phase before
      rejected noEpisode: again, note, told
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in a range past its least",
      [(0, .start), (51, .timeReached)],
      at: "running 3@11",
      """
      time: running 3@12 ! last 3
      pause: paused by person 3@12 ! last 3
      next: running 4@0 | B done 12 ! last 3, start
      next phase: running 4@0 | B done 12 ! last 3, start
      done: running 4@0 | B done 12 ! last 3, start
      back: running 3@0 ! last 3, start
      restart: running 3@0 ! last 3, start
      +10: running 3@12+10 ! last 3
      cramp: relief 0@0 over 3@12 ! last 3, start
      missed: paused by missed 1 3@11 ! missed
      end: finished stopped | B done 12 ! last 3
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected noPreviousPhase: phase before
      rejected noEpisode: again, note, told
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in paced repetitions",
      [(0, .start), (60, .timeReached)],
      at: "running 4@5",
      """
      time: running 4@6
      pause: paused by person 4@6
      next: running 5@0 | C skipped 6 ! start
      next phase: running 7@0 | C cut-short 6, D skipped 0, E skipped 0 ! ready
      phase before: running 0@0 ! ready
      done: running 5@0 | C cut-short 6 ! start
      back: running 4@0 ! start
      restart: running 4@0 ! start
      cramp: relief 0@0 over 4@6 ! start
      missed: paused by missed 1 4@5 ! missed
      end: finished stopped | C cut-short 6
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected notExtendable: +10
      rejected noEpisode: again, note, told
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in repetitions at one's own pace",
      [(0, .start), (95, .timeReached)],
      at: "running 5@10",
      """
      time: running 5@11
      pause: paused by person 5@11
      next: running 6@0 | D skipped 11 ! start
      next phase: running 7@0 | D cut-short 11, E skipped 0 ! ready
      phase before: running 0@0 ! ready
      done: running 6@0 | D done 11 ! start
      back: running 5@0 ! start
      restart: running 5@0 ! start
      cramp: relief 0@0 over 5@11 ! start
      missed: paused by missed 1 5@10 ! missed
      end: finished stopped | D cut-short 11
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected notExtendable: +10
      rejected noEpisode: again, note, told
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in a step until done",
      [(0, .start), (90, .done), (100, .timeReached)],
      at: "running 6@10",
      """
      time: running 6@11
      pause: paused by person 6@11
      next: running 7@0 | E skipped 11 ! ready
      next phase: running 7@0 | E cut-short 11 ! ready
      phase before: running 0@0 ! ready
      done: running 7@0 | E done 11 ! ready
      back: running 6@0 ! start
      restart: running 6@0 ! start
      cramp: relief 0@0 over 6@11 ! start
      missed: paused by missed 1 6@10 ! missed
      end: finished stopped | E cut-short 11
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected notExtendable: +10
      rejected noEpisode: again, note, told
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in the last step",
      [(0, .start), (90, .done), (100, .done), (115, .timeReached)],
      at: "running 8@10",
      """
      time: running 8@11
      pause: paused by person 8@11
      next: finished completed | F skipped 11 ! finished
      phase before: running 4@0 ! start
      done: finished completed | F cut-short 11 ! finished
      back: running 8@0 ! start
      restart: running 8@0 ! start
      +10: running 8@11+10
      cramp: relief 0@0 over 8@11 ! start
      missed: paused by missed 1 8@10 ! missed
      end: finished stopped | F cut-short 11
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected noNextPhase: next phase
      rejected noEpisode: again, note, told
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "paused in a hold",
      [(0, .start), (15, .pause), (20, .timeReached)],
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
      missed: paused by person 1@10
      end: finished stopped | A cut-short 10
      rejected alreadyStarted: start
      rejected notRunning: pause
      rejected noPreviousPhase: phase before
      rejected noEpisode: again, note, told
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "paused between steps",
      [(0, .start), (37, .pause), (40, .timeReached)],
      at: "paused by person 2@2",
      """
      time: paused by person 2@2
      resume: running 2@2
      next: paused by person 3@0
      next phase: paused by person 4@0 | B skipped 0
      done: paused by person 3@0
      back: paused by person 1@0
      restart: paused by person 2@0
      +10: paused by person 2@2+10
      cramp: relief 0@0 over 2@2 ! start
      missed: paused by person 2@2
      end: finished stopped
      rejected alreadyStarted: start
      rejected notRunning: pause
      rejected noPreviousPhase: phase before
      rejected noEpisode: again, note, told
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "paused by missed time",
      [(0, .start), (15, .timeReached)], gapUntil: 60,
      at: "paused by missed 45 1@10",
      """
      time: paused by missed 45 1@10
      resume: running 1@10
      next: paused by missed 45 2@0 | A skipped 10
      next phase: paused by missed 45 4@0 | A cut-short 10, B skipped 0
      done: paused by missed 45 2@0 | A cut-short 10
      back: paused by missed 45 1@0
      restart: paused by missed 45 1@0
      +10: paused by missed 45 1@10+10
      cramp: relief 0@0 over 1@10 ! start
      went on: running 4@5 | A done 30, B done 15
      missed: paused by missed 45 1@10
      end: finished stopped | A cut-short 10
      rejected alreadyStarted: start
      rejected notRunning: pause
      rejected noPreviousPhase: phase before
      rejected noEpisode: again, note, told
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "completed",
      [(0, .start), (90, .done), (100, .done), (125, .timeReached)],
      at: "finished completed",
      """
      time: finished completed
      missed: finished completed
      rejected alreadyFinished: start, pause, resume, next, next phase, phase before, done, back, restart, \
      +10, cramp, again, eased, aftercare, help, note, told, elsewhere, other side, take, went \
      on, go on, redo, cool down, leave, end
      """),
    StateRow(
      "stopped",
      [(0, .start), (15, .end)],
      at: "finished stopped",
      """
      time: finished stopped
      missed: finished stopped
      rejected alreadyFinished: start, pause, resume, next, next phase, phase before, done, back, restart, \
      +10, cramp, again, eased, aftercare, help, note, told, elsewhere, other side, take, went \
      on, go on, redo, cool down, leave, end
      """),
  ]
}
