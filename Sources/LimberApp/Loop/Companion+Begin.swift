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
    case .cramp(let request): .session(try .relief(side: request.side, in: library))
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
      notify(error.notice)
    }
  }

  /// Begins a session that is nothing but relief.
  mutating func beginRelief() {
    begin { library throws(Failure) in try SessionOpening.relief(side: nil, in: library) }
  }

  /// Says a line on the stage on top.
  mutating func notify(_ line: String?) {
    switch stages.popLast() {
    case .home(var screen):
      screen.notice = line
      stages.append(.home(screen))
    case .session(var stage):
      stage.screen.notice = line
      stages.append(.session(stage))
    case .history(var screen):
      screen.notice = line
      stages.append(.history(screen))
    case .detail(var screen):
      screen.notice = line
      stages.append(.detail(screen))
    case nil: break
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
