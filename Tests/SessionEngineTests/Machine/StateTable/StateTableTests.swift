// SPDX-License-Identifier: MIT
import SessionEngine
import Testing

/// Every state × every event: accepted into the next state, or rejected with nothing changed.
@Suite struct StateTableTests {
  @Test(arguments: StateRow.all)
  func everyEventIsAcceptedOrRejected(in row: StateRow) throws {
    let session = try row.rehearse()

    #expect(session.machine.text == row.place)
    #expect(row.outcomes(from: session) == row.expected)
  }

  @Test func everyStateIsInTheTable() throws {
    let states = try StateRow.all.map { try $0.rehearse().machine.state.name }

    #expect(Set(states).count == 11)
  }
}
