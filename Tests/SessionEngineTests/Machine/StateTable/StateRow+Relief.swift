// SPDX-License-Identifier: MIT
import SessionEngine

// In relief. Each event comes one second after the named place.
extension StateRow {
  static let relief: [StateRow] = [
    StateRow(
      "in relief",
      [(0, .start), (15, .cramp), (20, .timeReached)],
      at: "relief 0@5 over 1@10",
      """
      time: relief 0@6 over 1@10
      pause: relief paused by person 0@6 over 1@10
      next: relief 1@0 over 1@10 | stretch skipped 6 ! ready
      done: relief 1@0 over 1@10 | stretch cut-short 6 ! ready
      back: relief 0@0 over 1@10 ! start
      restart: relief 0@0 over 1@10 ! start
      +10: relief 0@6+10 over 1@10
      cramp: relief 0@0 over 1@10 | stretch cut-short 6, cramp recurred ! start
      again: relief 0@0 over 1@10 | stretch cut-short 6 ! start
      eased: choosing over 1@10 | stretch cut-short 6, cramp eased
      help: choosing over 1@10 | stretch cut-short 6, cramp passed-on
      note: relief 0@6 over 1@10
      told: relief 0@6 over 1@10
      elsewhere: relief 0@0 over 1@10 ! start
      other side: relief 0@6 over 1@10
      missed: relief paused by missed 1 0@5 over 1@10 ! missed
      end: finished stopped | stretch cut-short 6, cramp ended-session, A cut-short 10
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected choiceExpected: next phase, phase before
      rejected noAftercare: aftercare
      rejected notOptional: take
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in relief past its least",
      [(0, .start), (15, .cramp), (27, .timeReached)],
      at: "relief 0@12 over 1@10",
      """
      time: relief 0@13 over 1@10 ! last 2
      pause: relief paused by person 0@13 over 1@10 ! last 2
      next: relief 1@0 over 1@10 | stretch done 13 ! last 2, ready
      done: relief 1@0 over 1@10 | stretch done 13 ! last 2, ready
      back: relief 0@0 over 1@10 ! last 2, start
      restart: relief 0@0 over 1@10 ! last 2, start
      +10: relief 0@13+10 over 1@10 ! last 2
      cramp: relief 0@0 over 1@10 | stretch done 13, cramp recurred ! last 2, start
      again: relief 0@0 over 1@10 | stretch done 13 ! last 2, start
      eased: choosing over 1@10 | stretch done 13, cramp eased ! last 2
      help: choosing over 1@10 | stretch done 13, cramp passed-on ! last 2
      note: relief 0@13 over 1@10 ! last 2
      told: relief 0@13 over 1@10 ! last 2
      elsewhere: relief 0@0 over 1@10 ! last 2, start
      other side: relief 0@13 over 1@10 ! last 2
      missed: relief paused by missed 1 0@12 over 1@10 ! missed
      end: finished stopped | stretch done 13, cramp ended-session, A cut-short 10 ! last 2
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected choiceExpected: next phase, phase before
      rejected noAftercare: aftercare
      rejected notOptional: take
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "between steps of relief",
      [(0, .start), (15, .cramp), (32, .timeReached)],
      at: "relief 1@2 over 1@10",
      """
      time: relief 1@3 over 1@10 ! last 2
      pause: relief paused by person 1@3 over 1@10 ! last 2
      next: relief 2@0 over 1@10 ! last 2, start
      done: relief 2@0 over 1@10 ! last 2, start
      back: relief 0@0 over 1@10 ! last 2, start
      restart: relief 1@0 over 1@10 ! last 2, ready
      +10: relief 1@3+10 over 1@10 ! last 2
      cramp: relief 0@0 over 1@10 | cramp recurred ! last 2, start
      again: relief 0@0 over 1@10 ! last 2, start
      eased: choosing over 1@10 | cramp eased ! last 2
      help: choosing over 1@10 | cramp passed-on ! last 2
      note: relief 1@3 over 1@10 ! last 2
      told: relief 1@3 over 1@10 ! last 2
      other side: relief 1@3 over 1@10 ! last 2
      missed: relief paused by missed 1 1@2 over 1@10 ! missed
      end: finished stopped | cramp ended-session, A cut-short 10 ! last 2
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected choiceExpected: next phase, phase before
      rejected noAftercare: aftercare
      rejected tooLateForSite: elsewhere
      rejected notOptional: take
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in the last step of relief",
      [(0, .start), (15, .cramp), (45, .timeReached)],
      at: "relief 2@10 over 1@10",
      """
      time: relief 2@11 over 1@10
      pause: relief paused by person 2@11 over 1@10
      next: choosing over 1@10 | drink skipped 11, cramp passed-on
      done: choosing over 1@10 | drink done 11, cramp passed-on
      back: relief 2@0 over 1@10 ! start
      restart: relief 2@0 over 1@10 ! start
      cramp: relief 0@0 over 1@10 | drink cut-short 11, cramp recurred ! start
      again: relief 0@0 over 1@10 | drink cut-short 11 ! start
      eased: choosing over 1@10 | drink done 11, cramp eased
      help: choosing over 1@10 | drink cut-short 11, cramp passed-on
      note: relief 2@11 over 1@10
      told: relief 2@11 over 1@10
      other side: relief 2@11 over 1@10
      missed: relief paused by missed 1 2@10 over 1@10 ! missed
      end: finished stopped | drink cut-short 11, cramp ended-session, A cut-short 10
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected choiceExpected: next phase, phase before
      rejected notExtendable: +10
      rejected noAftercare: aftercare
      rejected tooLateForSite: elsewhere
      rejected notOptional: take
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in relief, paused",
      [(0, .start), (15, .cramp), (20, .pause), (30, .timeReached)],
      at: "relief paused by person 0@5 over 1@10",
      """
      time: relief paused by person 0@5 over 1@10
      resume: relief 0@5 over 1@10
      next: relief paused by person 1@0 over 1@10 | stretch skipped 5
      done: relief paused by person 1@0 over 1@10 | stretch cut-short 5
      back: relief paused by person 0@0 over 1@10
      restart: relief paused by person 0@0 over 1@10
      +10: relief paused by person 0@5+10 over 1@10
      cramp: relief 0@0 over 1@10 | stretch cut-short 5, cramp recurred ! start
      again: relief 0@0 over 1@10 | stretch cut-short 5 ! start
      eased: choosing over 1@10 | stretch cut-short 5, cramp eased
      help: choosing over 1@10 | stretch cut-short 5, cramp passed-on
      note: relief paused by person 0@5 over 1@10
      told: relief paused by person 0@5 over 1@10
      elsewhere: relief 0@0 over 1@10 ! start
      other side: relief paused by person 0@5 over 1@10
      missed: relief paused by person 0@5 over 1@10
      end: finished stopped | stretch cut-short 5, cramp ended-session, A cut-short 10
      rejected alreadyStarted: start
      rejected notRunning: pause
      rejected choiceExpected: next phase, phase before
      rejected noAftercare: aftercare
      rejected notOptional: take
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in relief, paused by missed time",
      [(0, .start), (15, .cramp), (20, .timeReached)], gapUntil: 60,
      at: "relief paused by missed 40 0@5 over 1@10",
      """
      time: relief paused by missed 40 0@5 over 1@10
      resume: relief 0@5 over 1@10
      next: relief paused by missed 40 1@0 over 1@10 | stretch skipped 5
      done: relief paused by missed 40 1@0 over 1@10 | stretch cut-short 5
      back: relief paused by missed 40 0@0 over 1@10
      restart: relief paused by missed 40 0@0 over 1@10
      +10: relief paused by missed 40 0@5+10 over 1@10
      cramp: relief 0@0 over 1@10 | stretch cut-short 5, cramp recurred ! start
      again: relief 0@0 over 1@10 | stretch cut-short 5 ! start
      eased: choosing over 1@10 | stretch cut-short 5, cramp eased
      help: choosing over 1@10 | stretch cut-short 5, cramp passed-on
      note: relief paused by missed 40 0@5 over 1@10
      told: relief paused by missed 40 0@5 over 1@10
      elsewhere: relief 0@0 over 1@10 ! start
      other side: relief paused by missed 40 0@5 over 1@10
      went on: relief 2@25 over 1@10 | stretch done 15
      missed: relief paused by missed 40 0@5 over 1@10
      end: finished stopped | stretch cut-short 5, cramp ended-session, A cut-short 10
      rejected alreadyStarted: start
      rejected notRunning: pause
      rejected choiceExpected: next phase, phase before
      rejected noAftercare: aftercare
      rejected notOptional: take
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in relief before the start",
      [(3, .cramp), (8, .timeReached)],
      at: "relief 0@5 over 0@0",
      """
      time: relief 0@6 over 0@0
      pause: relief paused by person 0@6 over 0@0
      next: relief 1@0 over 0@0 | stretch skipped 6 ! ready
      done: relief 1@0 over 0@0 | stretch cut-short 6 ! ready
      back: relief 0@0 over 0@0 ! start
      restart: relief 0@0 over 0@0 ! start
      +10: relief 0@6+10 over 0@0
      cramp: relief 0@0 over 0@0 | stretch cut-short 6, cramp recurred ! start
      again: relief 0@0 over 0@0 | stretch cut-short 6 ! start
      eased: choosing over 0@0 | stretch cut-short 6, cramp eased
      help: choosing over 0@0 | stretch cut-short 6, cramp passed-on
      note: relief 0@6 over 0@0
      told: relief 0@6 over 0@0
      elsewhere: relief 0@0 over 0@0 ! start
      other side: relief 0@6 over 0@0
      missed: relief paused by missed 1 0@5 over 0@0 ! missed
      end: finished stopped | stretch cut-short 6, cramp ended-session
      rejected choiceExpected: start, next phase, phase before
      rejected notPaused: resume
      rejected noAftercare: aftercare
      rejected notOptional: take
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in relief in the cool-down",
      [(0, .start), (90, .done), (100, .done), (115, .cramp), (118, .timeReached)],
      at: "relief 0@3 over 8@10",
      """
      time: relief 0@4 over 8@10
      pause: relief paused by person 0@4 over 8@10
      next: relief 1@0 over 8@10 | stretch skipped 4 ! ready
      done: relief 1@0 over 8@10 | stretch cut-short 4 ! ready
      back: relief 0@0 over 8@10 ! start
      restart: relief 0@0 over 8@10 ! start
      +10: relief 0@4+10 over 8@10
      cramp: relief 0@0 over 8@10 | stretch cut-short 4, cramp recurred ! start
      again: relief 0@0 over 8@10 | stretch cut-short 4 ! start
      eased: choosing over 8@10 | stretch cut-short 4, cramp eased
      help: choosing over 8@10 | stretch cut-short 4, cramp passed-on
      note: relief 0@4 over 8@10
      told: relief 0@4 over 8@10
      elsewhere: relief 0@0 over 8@10 ! start
      other side: relief 0@4 over 8@10
      missed: relief paused by missed 1 0@3 over 8@10 ! missed
      end: finished stopped | stretch cut-short 4, cramp ended-session, F cut-short 10
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected choiceExpected: next phase, phase before
      rejected noAftercare: aftercare
      rejected notOptional: take
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in relief alone", plan: .reliefOnly(.relief),
      [(0, .cramp), (5, .timeReached)],
      at: "relief 0@5 over through",
      """
      time: relief 0@6 over through
      pause: relief paused by person 0@6 over through
      next: relief 1@0 over through | stretch skipped 6 ! ready
      done: relief 1@0 over through | stretch cut-short 6 ! ready
      back: relief 0@0 over through ! start
      restart: relief 0@0 over through ! start
      +10: relief 0@6+10 over through
      cramp: relief 0@0 over through | stretch cut-short 6, cramp recurred ! start
      again: relief 0@0 over through | stretch cut-short 6 ! start
      eased: choosing over through | stretch cut-short 6, cramp eased
      help: choosing over through | stretch cut-short 6, cramp passed-on
      note: relief 0@6 over through
      told: relief 0@6 over through
      elsewhere: relief 0@0 over through ! start
      other side: relief 0@6 over through
      missed: relief paused by missed 1 0@5 over through ! missed
      end: finished stopped | stretch cut-short 6, cramp ended-session
      rejected choiceExpected: start, next phase, phase before
      rejected notPaused: resume
      rejected noAftercare: aftercare
      rejected notOptional: take
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in relief that is chosen from",
      [(0, .start), (15, .cramp(.advised)), (20, .timeReached)],
      at: "relief 0@5 over 1@10",
      """
      time: relief 0@6 over 1@10
      pause: relief paused by person 0@6 over 1@10
      next: relief 1@0 over 1@10 | stretch skipped 6 ! ready
      done: relief 1@0 over 1@10 | stretch cut-short 6 ! ready
      back: relief 0@0 over 1@10 ! start
      restart: relief 0@0 over 1@10 ! start
      +10: relief 0@6+10 over 1@10
      cramp: relief 0@0 over 1@10 | stretch cut-short 6, cramp recurred ! start
      again: relief 0@0 over 1@10 | stretch cut-short 6 ! start
      eased: choosing over 1@10 | stretch cut-short 6, cramp eased
      help: choosing over 1@10 | stretch cut-short 6, cramp passed-on
      note: relief 0@6 over 1@10
      told: relief 0@6 over 1@10
      elsewhere: relief 0@0 over 1@10 ! start
      other side: relief 0@0 over 1@10 ! start
      take: relief 0@6 over 1@10
      missed: relief paused by missed 1 0@5 over 1@10 ! missed
      end: finished stopped | stretch cut-short 6, cramp ended-session, A cut-short 10
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected choiceExpected: next phase, phase before
      rejected noAftercare: aftercare
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in a step of relief that clots speak against",
      [(0, .start), (15, .cramp(.advised)), (45, .timeReached)],
      at: "relief 2@10 over 1@10",
      """
      time: relief 2@11 over 1@10
      pause: relief paused by person 2@11 over 1@10
      next: relief 5@0 over 1@10 | press skipped 11 ! start
      done: relief 5@0 over 1@10 | press cut-short 11 ! start
      back: relief 2@0 over 1@10 ! start
      restart: relief 2@0 over 1@10 ! start
      +10: relief 2@11+10 over 1@10
      cramp: relief 0@0 over 1@10 | press cut-short 11, cramp recurred ! start
      again: relief 0@0 over 1@10 | press cut-short 11 ! start
      eased: choosing over 1@10 | press cut-short 11, cramp eased
      help: choosing over 1@10 | press cut-short 11, cramp passed-on
      note: relief 2@11 over 1@10
      told: relief 3@0 over 1@10 | press cut-short 11 ! ready
      take: relief 2@11 over 1@10
      missed: relief paused by missed 1 2@10 over 1@10 ! missed
      end: finished stopped | press cut-short 11, cramp ended-session, A cut-short 10
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected choiceExpected: next phase, phase before
      rejected noAftercare: aftercare
      rejected tooLateForSite: elsewhere, other side
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in a step of relief that clots speak against, paused",
      [(0, .start), (15, .cramp(.advised)), (45, .pause), (50, .timeReached)],
      at: "relief paused by person 2@10 over 1@10",
      """
      time: relief paused by person 2@10 over 1@10
      resume: relief 2@10 over 1@10
      next: relief paused by person 5@0 over 1@10 | press skipped 10
      done: relief paused by person 5@0 over 1@10 | press cut-short 10
      back: relief paused by person 2@0 over 1@10
      restart: relief paused by person 2@0 over 1@10
      +10: relief paused by person 2@10+10 over 1@10
      cramp: relief 0@0 over 1@10 | press cut-short 10, cramp recurred ! start
      again: relief 0@0 over 1@10 | press cut-short 10 ! start
      eased: choosing over 1@10 | press cut-short 10, cramp eased
      help: choosing over 1@10 | press cut-short 10, cramp passed-on
      note: relief paused by person 2@10 over 1@10
      told: relief paused by person 3@0 over 1@10 | press cut-short 10
      take: relief paused by person 2@10 over 1@10
      missed: relief paused by person 2@10 over 1@10
      end: finished stopped | press cut-short 10, cramp ended-session, A cut-short 10
      rejected alreadyStarted: start
      rejected notRunning: pause
      rejected choiceExpected: next phase, phase before
      rejected noAftercare: aftercare
      rejected tooLateForSite: elsewhere, other side
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "past the step of relief that may be taken",
      [(0, .start), (15, .cramp(.advised)), (100, .timeReached)],
      at: "relief 5@5 over 1@10",
      """
      time: relief 5@6 over 1@10
      pause: relief paused by person 5@6 over 1@10
      next: choosing over 1@10 | circle skipped 6, cramp passed-on
      done: choosing over 1@10 | circle done 6, cramp passed-on
      back: relief 5@0 over 1@10 ! start
      restart: relief 5@0 over 1@10 ! start
      cramp: relief 0@0 over 1@10 | circle cut-short 6, cramp recurred ! start
      again: relief 0@0 over 1@10 | circle cut-short 6 ! start
      eased: choosing over 1@10 | circle done 6, cramp eased
      help: choosing over 1@10 | circle cut-short 6, cramp passed-on
      note: relief 5@6 over 1@10
      told: relief 5@6 over 1@10
      missed: relief paused by missed 1 5@5 over 1@10 ! missed
      end: finished stopped | circle cut-short 6, cramp ended-session, A cut-short 10
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected choiceExpected: next phase, phase before
      rejected notExtendable: +10
      rejected noAftercare: aftercare
      rejected tooLateForSite: elsewhere, other side
      rejected notOptional: take
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in relief again",
      [(0, .start), (15, .cramp), (38, .again)],
      at: "relief 0@0 over 1@10",
      """
      time: relief 0@1 over 1@10
      pause: relief paused by person 0@1 over 1@10
      next: relief 1@0 over 1@10 | stretch skipped 16 ! ready
      done: relief 1@0 over 1@10 | stretch cut-short 16 ! ready
      back: relief 0@0 over 1@10 ! start
      restart: relief 0@0 over 1@10 ! start
      +10: relief 0@1+10 over 1@10
      cramp: relief 0@0 over 1@10 | stretch cut-short 16, cramp recurred ! start
      again: relief 0@0 over 1@10 | stretch cut-short 16 ! start
      eased: choosing over 1@10 | stretch cut-short 16, cramp eased
      help: choosing over 1@10 | stretch cut-short 16, cramp passed-on
      note: relief 0@1 over 1@10
      told: relief 0@1 over 1@10
      elsewhere: relief 0@0 over 1@10 | cramp passed-on ! start
      other side: relief 0@0 over 1@10 | cramp passed-on ! start
      missed: relief paused by missed 1 0@0 over 1@10 ! missed
      end: finished stopped | stretch cut-short 16, cramp ended-session, A cut-short 10
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected choiceExpected: next phase, phase before
      rejected noAftercare: aftercare
      rejected notOptional: take
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in relief again after it had eased",
      [(0, .start), (15, .cramp), (20, .eased), (21, .continue(.resume)), (40, .again)],
      at: "relief 0@0 over 1@24",
      """
      time: relief 0@1 over 1@24
      pause: relief paused by person 0@1 over 1@24
      next: relief 1@0 over 1@24 | stretch skipped 6 ! ready
      done: relief 1@0 over 1@24 | stretch cut-short 6 ! ready
      back: relief 0@0 over 1@24 ! start
      restart: relief 0@0 over 1@24 ! start
      +10: relief 0@1+10 over 1@24
      cramp: relief 0@0 over 1@24 | stretch cut-short 6, cramp recurred ! start
      again: relief 0@0 over 1@24 | stretch cut-short 6 ! start
      eased: choosing over 1@24 | stretch cut-short 6, cramp eased
      help: choosing over 1@24 | stretch cut-short 6, cramp passed-on
      note: relief 0@1 over 1@24
      told: relief 0@1 over 1@24
      elsewhere: relief 0@0 over 1@24 | cramp eased ! start
      other side: relief 0@0 over 1@24 | cramp eased ! start
      missed: relief paused by missed 1 0@0 over 1@24 ! missed
      end: finished stopped | stretch cut-short 6, cramp ended-session, A cut-short 24
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected choiceExpected: next phase, phase before
      rejected noAftercare: aftercare
      rejected notOptional: take
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
    StateRow(
      "in aftercare",
      [(0, .start), (15, .cramp), (20, .eased), (25, .aftercare), (27, .timeReached)],
      at: "relief 1@2 over 1@10",
      """
      time: relief 1@3 over 1@10 ! last 2
      pause: relief paused by person 1@3 over 1@10 ! last 2
      next: relief 2@0 over 1@10 ! last 2, start
      done: relief 2@0 over 1@10 ! last 2, start
      back: relief 0@0 over 1@10 ! last 2, start
      restart: relief 1@0 over 1@10 ! last 2, ready
      +10: relief 1@3+10 over 1@10 ! last 2
      cramp: relief 0@0 over 1@10 ! last 2, start
      again: relief 0@0 over 1@10 ! last 2, start
      eased: choosing over 1@10 ! last 2
      help: choosing over 1@10 ! last 2
      note: relief 1@3 over 1@10 ! last 2
      told: relief 1@3 over 1@10 ! last 2
      other side: relief 1@3 over 1@10 ! last 2
      missed: relief paused by missed 1 1@2 over 1@10 ! missed
      end: finished stopped | A cut-short 10 ! last 2
      rejected alreadyStarted: start
      rejected notPaused: resume
      rejected choiceExpected: next phase, phase before
      rejected noAftercare: aftercare
      rejected tooLateForSite: elsewhere
      rejected notOptional: take
      rejected noMissedTime: went on
      rejected noChoiceExpected: go on, redo, cool down, leave
      """),
  ]
}
