// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import SessionLog
import TextCanvas

extension Companion {
  /// Lets the stage on top handle a key, and does what it asks for.
  mutating func handle(_ key: Key) {
    guard let top = stages.popLast() else { return }
    switch top {
    case .home(var screen):
      let command = screen.handle(key)
      stages.append(.home(screen))
      if let command { perform(command) }
    case .session(var stage):
      let command = stage.screen.handle(key)
      stages.append(.session(stage))
      if let command { perform(command) }
    case .history(var screen):
      let command = screen.handle(key)
      stages.append(.history(screen))
      if let command { perform(command) }
    case .detail(var screen):
      let command = screen.handle(key)
      stages.append(.detail(screen))
      if let command { perform(command) }
    }
  }

  /// Lets an event happen in the session on top.
  mutating func handleSession(_ event: SessionEvent) {
    guard case .session(var stage)? = stages.popLast() else { return }
    cues += stage.handle(event)
    stages.append(.session(stage))
  }

  private mutating func perform(_ command: HomeCommand) {
    switch command {
    case .start(let id):
      begin { library throws(Failure) in try SessionOpening.routine(id, in: library) }
    case .cramp: beginRelief()
    case .history: openHistory()
    case .cramps, .soreness, .dismissAdvice: break
    case .suspend: terminal.suspend()
    case .quit: ending = .success(.success)
    }
  }

  private mutating func perform(_ command: SessionCommand) {
    switch command {
    case .event(let event): handleSession(event)
    case .cramp:
      guard case .session(var stage)? = stages.last else { return }
      if stage.isFinished {
        handOver()
        return beginRelief()
      }
      cues += stage.handleCramp()
      stages[stages.count - 1] = .session(stage)
    case .site, .side, .dismissAdvice: break
    case .suspend: terminal.suspend()
    case .leave: leave()
    }
  }

  private mutating func perform(_ command: HistoryCommand) {
    switch command {
    case .open(let id):
      ask { log throws(SessionLogError) in .detail(try log.detail(id)) }
    case .delete(let id): delete(id)
    case .needMore: askForMore()
    case .cramp: beginRelief()
    case .suspend: terminal.suspend()
    case .back: leave()
    }
  }

  private mutating func perform(_ command: SessionDetailCommand) {
    switch command {
    case .delete(let id):
      leave()
      delete(id)
    case .cramp: beginRelief()
    case .suspend: terminal.suspend()
    case .back: leave()
    }
  }

  /// Leaves the stage on top; with the last one, the program.
  private mutating func leave() {
    handOver()
    _ = stages.popLast()
    guard let top = stages.last else {
      ending = .success(.success)
      return
    }
    if case .home(var screen) = top {
      // It may have become another day meanwhile.
      screen.today = WorldClock.now()
      stages[stages.count - 1] = .home(screen)
      askForOverview()
    }
  }
}
