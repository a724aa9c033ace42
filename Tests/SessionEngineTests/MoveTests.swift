// SPDX-License-Identifier: MIT
import SessionEngine
import Testing

@Suite struct MoveTests {
  @Test func backAfterAnotherMoveIsNotASecondTime() throws {
    var session = try Rehearsal.of(
      .of(.hold("A", 30), .hold("B", 30), .hold("C", 30)), (10, .done), (15, .back), (15.5, .next))

    try session.play(.back, at: 16)

    #expect(session.machine.text == "running 2@0")
  }
}
