// SPDX-License-Identifier: MIT
import SessionEngine
import Testing

/// Every state × every event: accepted into the next state, or rejected with nothing changed.
@Suite struct StateTableTests {
  @Test(arguments: StateRow.plan + StateRow.relief)
  func everyEventIsAcceptedOrRejected(in row: StateRow) throws {
    let session = try row.rehearse()

    #expect(session.machine.text == row.place)
    #expect(row.outcomes(from: session) == row.expected)
  }

  @Test func everyStateIsInTheTable() throws {
    let states = try (StateRow.plan + StateRow.relief).map { row in
      switch try row.rehearse().machine.state {
      case .ready: "ready"
      case .running: "running"
      case .paused(.person): "paused by person"
      case .paused(.missedTime): "paused by missed time"
      case .relief(nil): "relief"
      case .relief(paused: .person): "relief paused by person"
      case .relief(paused: .missedTime): "relief paused by missed time"
      case .choosing: "choosing"
      case .resuming: "resuming"
      case .finished(.completed): "completed"
      case .finished(.stopped): "stopped"
      }
    }

    #expect(Set(states).count == 11)
  }
}
