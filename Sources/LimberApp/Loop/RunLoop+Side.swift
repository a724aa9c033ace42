// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import SessionLog

/// The question for the affected side, and the routine it is for.
struct SideStage: Stage {
  /// The screen.
  var screen: SideScreen
  /// The routine to begin.
  let routine: Routine

  /// Makes a stage.
  init(_ routine: Routine) {
    screen = SideScreen(name: routine.name)
    self.routine = routine
  }

  static func perform(_ command: SideCommand, in loop: inout RunLoop) { loop.perform(command) }
}

extension RunLoop {
  /// Asks the person for the affected side, and the log for their last answer.
  mutating func askForSide(of routine: Routine, plan: SessionPlan) {
    stages.append(SideStage(routine))
    ask { log throws(SessionLogError) in
      let earlier = try log.lastPlan(of: plan.routine)
      return .side(earlier.flatMap(plan.affectedSide), of: plan.routine)
    }
  }

  /// Preselects the person's last answer.
  mutating func offer(_ side: Side, of routine: RoutineID) {
    changeAll(as: SideStage.self) { if $0.routine.id == routine { $0.screen.offer(side) } }
  }

  mutating func perform(_ command: SideCommand) {
    switch command {
    case .begin(let side):
      guard let stage = top(as: SideStage.self) else { return }
      do throws(Failure) {
        let plan = try library.plan(stage.routine, affectedSide: side)
        stages.removeLast()
        begin(.plan(plan))
      } catch {
        announce(error.notice, .answer)
      }
    }
  }
}
