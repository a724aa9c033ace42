// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import Testing
import TextCanvas

@testable import LimberApp

/// The digits stay in place, so that a glance finds them.
@Suite struct StandingDigitsTests {
  private static let times: Set<Style> = [
    .countdown, .getReady, .rest, .changeSides, .paused,
  ]

  /// All built-in routines, each segment running and paused.
  @Test(arguments: [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 12),
    Size(columns: 200, rows: 60),
  ])
  func digitsKeepTheirRowsThroughARoutine(size: Size) throws {
    let context = ScreenContext(today: Samples.moment)
    let library = RoutineLibrary(paths: Paths(environment: [:]))
    for routine in library.routines where routine.kind != .relief {
      let plan = try library.plan(routine, affectedSide: .left)
      var machine = SessionMachine(plan)
      _ = try machine.handle(.start, at: .start)
      var screen = SessionScreen(machine: machine)
      var rows: Set<[Int]> = []
      while case .running = machine.state, let segment = machine.run.segment {
        let now = machine.lastSeen + .milliseconds(10)
        if !segment.isOpenEnded {
          screen.show(machine, at: machine.lastSeen)
          rows.insert(Self.timeRows(of: screen.draw(size, in: context)))
          var paused = machine
          _ = try paused.handle(.pause, at: now)
          screen.show(paused, at: now)
          rows.insert(Self.timeRows(of: screen.draw(size, in: context)))
        }
        _ = try machine.handle(.next, at: now)
      }
      #expect(rows.count == 1, "\(routine.id), \(size): \(rows)")
      // Five rows of digits at least.
      #expect(rows.allSatisfy { $0.count >= 5 }, "\(routine.id), \(size)")
    }
  }

  /// The rows in the colour of a kind of time: its word and its digits.
  private static func timeRows(of buffer: CellBuffer) -> [Int] {
    (1..<buffer.size.rows - 1).filter { row in
      (0..<buffer.size.columns).contains { column in
        let cell = buffer[row: row, column: column]
        return cell.glyph != " " && times.contains(cell.style)
      }
    }
  }
}
