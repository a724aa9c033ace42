// SPDX-License-Identifier: MIT
import SessionEngine
import Testing

@Suite struct ReliefTests {
  @Test func goingToTheCoolDownJudgesOnlyTheStepItLeavesByWhereItStands() throws {
    // A is done, B is begun and left by going back into A, past the least of B.
    var session = try Rehearsal.of(
      .of(.hold("A", 30, .warmUp), .range("B", 5, 60, .warmUp), .hold("F", 20, .coolDown)),
      (32, .back), (32, .back), (50, .cramp), (55, .eased))

    try session.play(.goOn(.coolDown), at: 60)

    #expect(session.machine.text == "resuming since 60 2@0")
    #expect(session.resultLine == "A cut-short 48, B skipped 2")
  }
}
