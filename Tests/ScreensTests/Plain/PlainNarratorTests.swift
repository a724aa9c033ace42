// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

@Suite struct PlainNarratorTests {
  @Test func aSessionIsToldOneLineAnEvent() {
    var session = SpokenSession(SpokenPlans.calves)

    #expect(
      session.lines == [
        "Calves.", "Step 1 of 3: Calf stretch, right, 30 seconds. Starts in 5.",
        "Hands on a wall, this leg back, heel down.", "Keep the back knee straight.",
        "c: cramp. space: pause. Enter: start now. n: next. p: back. +: 10 seconds. q: end. r: restart. "
          + "w: warnings. ?: keys.",
      ])
    #expect(session.pass(.seconds(5)) == ["Go."])
    #expect(session.pass(.seconds(14)) == [])
    #expect(session.pass(.seconds(1)) == ["Half. 15 seconds."])
    #expect(session.pass(.seconds(15)) == ["Done.", "Other side: left. Starts in 5."])
    #expect(session.pass(.seconds(5)) == ["Go."])
    #expect(
      session.pass(.seconds(30)) == [
        "Half. 15 seconds.", "Done.",
        "Step 3 of 3: Heel raises, 12 repetitions. Starts in 3.", "Rise on your toes.",
      ])
    #expect(session.pass(.seconds(3)) == ["Go.", "Enter when you are done."])
    #expect(
      session.press(.enter) == [
        "Done.", "Done. 1 minute 13 seconds active time.", "3 of 3 steps done", "Well done.",
        "c: cramp. Enter: leave. w: warnings. ?: keys.",
      ])
  }

  @Test func aStepOfSeveralRoundsIsToldWithItsRound() throws {
    let jog = Step(name: "Jog", dose: .hold(.seconds(10)))
    let plan = try SessionPlan(
      Routine(
        id: "jog", name: "Jog", kind: .exercise, getReady: .zero, transition: .zero,
        content: .steps([.repetition(count: 2, [.step(jog)])])))
    var session = SpokenSession(plan)

    #expect(session.lines.contains("Step 1 of 2: Jog, round 1 of 2, 10 seconds."))
    #expect(session.pass(.seconds(10)).contains("Step 2 of 2: Jog, round 2 of 2, 10 seconds."))
  }

  @Test func theWordsOfAStepAreReadWithTheSummaryOfItsRoutine() {
    var session = SpokenSession(SpokenPlans.calves, summary: "For tight calves.")

    #expect(session.press("i").suffix(2) == ["Calves", "For tight calves."])
  }

  @Test func whatAKeyDoesToAStepIsSaid() {
    var session = SpokenSession(SpokenPlans.calves)
    _ = session.pass(.seconds(11))

    #expect(
      session.press(.character(" ")) == ["Paused. Space continues.", "24 seconds left."])
    #expect(
      session.press(.character(" ")) == ["Continued: Calf stretch, right.", "24 seconds left."])
    #expect(session.press(.character("+")) == ["More time: 34 seconds left."])
    #expect(
      session.press(.character("r")) == [
        "From the start.", "Step 1 of 3: Calf stretch, right, 30 seconds.",
        "Hands on a wall, this leg back, heel down.", "Keep the back knee straight.",
      ])
    #expect(session.press(.character("n")) == ["Skipped.", "Other side: left. Starts in 5."])
    #expect(session.press(.character("x")) == ["No key here: x. ? lists the keys."])
    #expect(
      session.press(.character("q"), .character("n")) == [
        "End this session? y: ends. Any other key: keeps going.", "No.",
      ])
    #expect(
      session.press(.character("q"), .character("y")) == [
        "End this session? y: ends. Any other key: keeps going.",
        "Session ended. 11 seconds active time.", "Saved. Take it easy.",
        "c: cramp. Enter: leave. w: warnings. ?: keys.",
      ])
  }

  @Test func aSessionWithACrampIsToldByteByByte() {
    var session = SpokenSession(SpokenPlans.calves)
    _ = session.pass(.seconds(15))
    _ = session.press(.character("c"))
    _ = session.pass(.seconds(4))
    _ = session.press(.character("s"), .character("t"), .character("1"), .enter)
    _ = session.pass(.seconds(31))
    _ = session.press(.character("e"), .character("n"))
    _ = session.press(.character("7"))
    _ = session.press(.enter)
    _ = session.pass(.seconds(5))

    let told = session.lines.dropFirst(6).joined(separator: "\n") + "\n"

    #expect(
      told == """
        Cramp, calf. Pull the foot to you.
        Starts in 5.
        Sit, with the leg straight.
        Swollen, warm or red? Stop: press w.
        Step 1 of 2: Draw the foot up, 30 seconds to 1 minute.
        Press e when it eases, n for the next step, w for when to get help.
        Elsewhere? 1 foot, 2 toes, 4 hamstring, 5 quadriceps, 6 shin, 7 hand, 8 forearm, 9 flank. \
        s: side. t: trigger.
        Left calf.
        What may have set it off? 1 cold, 2 heat, 3 thirst, 4 fatigue, 5 exertion, 6 posture, 7 night, \
        8 leg swollen, warm, red or darker.
        Enter closes.
        Triggers: cold.
        Closed.
        Go.
        Enough. n: next.
        Eased after 35 seconds.
        Aftercare: Rub the calf.
        Enter: aftercare.
        n: skip it.
        All optional. Enter continues.
        Then: resume where you were.
        Pain at onset, 0 to 10: no answer.
        Enter: resume. Tab: next question.
        Pain at onset: 7.
        Pain at worst, 0 to 10: no answer.
        Back to Calf stretch, right. Starts in 5.
        Go.
        20 seconds left.

        """)
  }

  /// For any keys and times, every line can be read aloud, and none is repeated every second.
  @Test(arguments: 0..<20) func nothingIsSaidThatCannotBeReadAloud(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let keys: [Key] =
      "cnpertsoiwqy +129?a".map { .character($0) } + [.enter, .tab, .up, .down, .left, .right]
    var session = SpokenSession(SpokenPlans.calves)
    for _ in 0..<60 {
      if Bool.random(using: &random) {
        let seconds = Int64.random(in: 1...20, using: &random)
        let said = session.pass(.seconds(seconds))
        #expect(said.count <= 12, "\(said)")
      } else if let key = keys.randomElement(using: &random) {
        _ = session.press(key)
      }
    }
    for line in session.lines {
      #expect(line.unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) }, "\(line)")
    }
  }
}
