// SPDX-License-Identifier: MIT
import SessionEngine

// After relief, before the person has chosen how to continue. Each event comes one second after the
// named place.
extension StateRow {
  static let choosing: [StateRow] = [
    StateRow(
      "choosing",
      [(0, .start), (15, .cramp), (20, .eased), (25, .timeReached)],
      at: "choosing over 1@10",
      """
      time: choosing over 1@10
      back: relief 0@0 over 1@10 ! start
      cramp: relief 0@0 over 1@10 ! start
      again: relief 0@0 over 1@10 ! start
      aftercare: relief 1@0 over 1@10 ! ready
      note: choosing over 1@10
      told: choosing over 1@10
      go on: resuming since 26 1@10 ! ready
      redo: resuming since 26 1@0 ! ready
      cool down: running 7@0 | A cut-short 10, B skipped 0, C skipped 0, D skipped 0, E skipped \
      0 ! ready
      leave: finished stopped | A cut-short 10
      missed: choosing over 1@10
      end: finished stopped | A cut-short 10
      rejected alreadyStarted: start
      rejected choiceExpected: pause, resume, next, next phase, phase before, done, restart, +10
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noMissedTime: went on
      """),
    StateRow(
      "choosing, not told whether it eased",
      [(0, .start), (15, .cramp), (20, .next), (22, .done), (25, .done), (31, .timeReached)],
      at: "choosing over 1@10",
      """
      time: choosing over 1@10
      back: relief 2@0 over 1@10 ! start
      cramp: relief 0@0 over 1@10 ! start
      again: relief 0@0 over 1@10 ! start
      eased: choosing over 1@10 | cramp eased
      note: choosing over 1@10
      told: choosing over 1@10
      go on: resuming since 32 1@10 ! ready
      redo: resuming since 32 1@0 ! ready
      cool down: running 7@0 | A cut-short 10, B skipped 0, C skipped 0, D skipped 0, E skipped \
      0 ! ready
      leave: finished stopped | A cut-short 10
      missed: choosing over 1@10
      end: finished stopped | A cut-short 10
      rejected alreadyStarted: start
      rejected choiceExpected: pause, resume, next, next phase, phase before, done, restart, +10
      rejected noAftercare: aftercare
      rejected notInRelief: help, elsewhere, other side, take
      rejected noMissedTime: went on
      """),
    StateRow(
      "choosing after aftercare",
      [(0, .start), (15, .cramp), (20, .eased), (25, .aftercare), (40, .eased)],
      at: "choosing over 1@10",
      """
      time: choosing over 1@10
      back: relief 2@0 over 1@10 ! start
      cramp: relief 0@0 over 1@10 ! start
      again: relief 0@0 over 1@10 ! start
      note: choosing over 1@10
      told: choosing over 1@10
      go on: resuming since 41 1@10 ! ready
      redo: resuming since 41 1@0 ! ready
      cool down: running 7@0 | A cut-short 10, B skipped 0, C skipped 0, D skipped 0, E skipped \
      0 ! ready
      leave: finished stopped | A cut-short 10
      missed: choosing over 1@10
      end: finished stopped | A cut-short 10
      rejected alreadyStarted: start
      rejected choiceExpected: pause, resume, next, next phase, phase before, done, restart, +10
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noAftercare: aftercare
      rejected noMissedTime: went on
      """),
    StateRow(
      "choosing after help was sought",
      [(0, .start), (15, .cramp), (20, .leaveRelief)],
      at: "choosing over 1@10",
      """
      time: choosing over 1@10
      back: relief 0@0 over 1@10 ! start
      cramp: relief 0@0 over 1@10 ! start
      again: relief 0@0 over 1@10 ! start
      eased: choosing over 1@10 | cramp eased
      note: choosing over 1@10
      told: choosing over 1@10
      go on: resuming since 21 1@10 ! ready
      redo: resuming since 21 1@0 ! ready
      cool down: running 7@0 | A cut-short 10, B skipped 0, C skipped 0, D skipped 0, E skipped \
      0 ! ready
      leave: finished stopped | A cut-short 10
      missed: choosing over 1@10
      end: finished stopped | A cut-short 10
      rejected alreadyStarted: start
      rejected choiceExpected: pause, resume, next, next phase, phase before, done, restart, +10
      rejected noAftercare: aftercare
      rejected notInRelief: help, elsewhere, other side, take
      rejected noMissedTime: went on
      """),
    StateRow(
      "choosing after a cramp between steps",
      [(0, .start), (35, .cramp), (36, .eased), (37, .timeReached)],
      at: "choosing over 2@0",
      """
      time: choosing over 2@0
      back: relief 0@0 over 2@0 ! start
      cramp: relief 0@0 over 2@0 ! start
      again: relief 0@0 over 2@0 ! start
      aftercare: relief 1@0 over 2@0 ! ready
      note: choosing over 2@0
      told: choosing over 2@0
      go on: running 2@0 ! ready
      redo: running 2@0 ! ready
      cool down: running 7@0 | B skipped 0, C skipped 0, D skipped 0, E skipped 0 ! ready
      leave: finished stopped
      missed: choosing over 2@0
      end: finished stopped
      rejected alreadyStarted: start
      rejected choiceExpected: pause, resume, next, next phase, phase before, done, restart, +10
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noMissedTime: went on
      """),
    StateRow(
      "choosing before the start",
      [(3, .cramp), (8, .eased), (10, .timeReached)],
      at: "choosing over 0@0",
      """
      time: choosing over 0@0
      back: relief 0@0 over 0@0 ! start
      cramp: relief 0@0 over 0@0 ! start
      again: relief 0@0 over 0@0 ! start
      aftercare: relief 1@0 over 0@0 ! ready
      note: choosing over 0@0
      told: choosing over 0@0
      go on: running 0@0 ! ready
      redo: running 0@0 ! ready
      cool down: running 7@0 | A skipped 0, B skipped 0, C skipped 0, D skipped 0, E skipped 0 \
      ! ready
      leave: finished stopped
      missed: choosing over 0@0
      end: finished stopped
      rejected choiceExpected: start, pause, resume, next, next phase, phase before, done, restart, +10
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noMissedTime: went on
      """),
    StateRow(
      "choosing in the cool-down",
      [(0, .start), (90, .done), (100, .done), (115, .cramp), (118, .eased), (120, .timeReached)],
      at: "choosing over 8@10",
      """
      time: choosing over 8@10
      back: relief 0@0 over 8@10 ! start
      cramp: relief 0@0 over 8@10 ! start
      again: relief 0@0 over 8@10 ! start
      aftercare: relief 1@0 over 8@10 ! ready
      note: choosing over 8@10
      told: choosing over 8@10
      go on: resuming since 121 8@10 ! ready
      redo: resuming since 121 8@0 ! ready
      leave: finished stopped | F cut-short 10
      missed: choosing over 8@10
      end: finished stopped | F cut-short 10
      rejected alreadyStarted: start
      rejected choiceExpected: pause, resume, next, next phase, phase before, done, restart, +10
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noMissedTime: went on
      rejected noCoolDown: cool down
      """),
    StateRow(
      "choosing after relief alone", plan: .reliefOnly(.relief),
      [(0, .cramp), (5, .eased), (8, .timeReached)],
      at: "choosing over through",
      """
      time: choosing over through
      back: relief 0@0 over through ! start
      cramp: relief 0@0 over through ! start
      again: relief 0@0 over through ! start
      aftercare: relief 1@0 over through ! ready
      note: choosing over through
      told: choosing over through
      go on: finished completed ! finished
      redo: finished completed ! finished
      cool down: finished completed ! finished
      leave: finished completed ! finished
      missed: choosing over through
      end: finished completed ! finished
      rejected choiceExpected: start, pause, resume, next, next phase, phase before, done, restart, +10
      rejected notInRelief: eased, help, elsewhere, other side, take
      rejected noMissedTime: went on
      """),
  ]
}
