// SPDX-License-Identifier: MIT
import Screens
import SessionEngine
import SessionLog

extension Companion {
  /// What is shown first, settled before the terminal is touched.
  enum First {
    case home
    case session(SessionOpening)
  }

  /// Settles what is shown first.
  static func firstStage(_ entry: Entry, _ library: RoutineLibrary) throws(Failure) -> First {
    switch entry {
    case .home: .home
    case .session(let id): .session(try .routine(id, in: library))
    case .cramp(let side): .session(try .relief(side: side, in: library))
    }
  }

  /// Shows the first stage.
  mutating func begin(_ first: First) {
    switch first {
    case .home:
      stages.append(
        .home(HomeScreen(routines: library.homeRoutines, today: WorldClock.now())))
      askForOverview()
    case .session(let opening): begin(opening)
    }
  }

  /// Begins a session on top of what is shown.
  mutating func begin(
    _ opening: (RoutineLibrary) throws(Failure) -> SessionOpening
  ) {
    do throws(Failure) {
      begin(try opening(library))
    } catch {
      guard case .home(var screen)? = stages.popLast() else { return }
      screen.notice = error.message
      stages.append(.home(screen))
    }
  }

  private mutating func begin(_ opening: SessionOpening) {
    var stage = SessionStage(
      plan: opening.plan, cramp: opening.cramp,
      screen: SessionScreen(machine: SessionMachine(opening.plan)))
    cues += opening.isRelief ? stage.handleCramp() : stage.handle(.start)
    writer.begin(stage.id, plan: opening.plan, startedAt: stage.startedAt)
    stages.append(.session(stage))
  }
}
