// SPDX-License-Identifier: MIT
import Screens
import TextCanvas

/// What is on the screen; stages lie on one another, the top one is shown.
enum Stage {
  case welcome(WelcomeStage)
  case home(HomeScreen)
  case unfinished(UnfinishedStage)
  case side(SideStage)
  case session(SessionStage)
  case history(HistoryScreen)
  case detail(SessionDetailScreen)
  case cramps(CrampsScreen)

  /// Draws it.
  func draw(_ size: Size) -> CellBuffer {
    switch self {
    case .welcome(let stage): stage.screen.draw(size)
    case .home(let screen): screen.draw(size)
    case .unfinished(let stage): stage.screen.draw(size)
    case .side(let stage): stage.screen.draw(size)
    case .session(let stage): stage.screen.draw(size)
    case .history(let screen): screen.draw(size)
    case .detail(let screen): screen.draw(size)
    case .cramps(let screen): screen.draw(size)
    }
  }

  /// The line that is said on it, if there is one.
  var notice: String? {
    get {
      switch self {
      case .welcome(let stage): stage.screen.notice
      case .home(let screen): screen.notice
      case .unfinished(let stage): stage.screen.notice
      case .side(let stage): stage.screen.notice
      case .session(let stage): stage.screen.notice
      case .history(let screen): screen.notice
      case .detail(let screen): screen.notice
      case .cramps(let screen): screen.notice
      }
    }
    set {
      switch self {
      case .welcome(var stage):
        stage.screen.notice = newValue
        self = .welcome(stage)
      case .home(var screen):
        screen.notice = newValue
        self = .home(screen)
      case .unfinished(var stage):
        stage.screen.notice = newValue
        self = .unfinished(stage)
      case .side(var stage):
        stage.screen.notice = newValue
        self = .side(stage)
      case .session(var stage):
        stage.screen.notice = newValue
        self = .session(stage)
      case .history(var screen):
        screen.notice = newValue
        self = .history(screen)
      case .detail(var screen):
        screen.notice = newValue
        self = .detail(screen)
      case .cramps(var screen):
        screen.notice = newValue
        self = .cramps(screen)
      }
    }
  }

  /// The next moment of the boot clock at which it changes by itself.
  var deadline: Duration? {
    switch self {
    case .session(let stage): stage.deadline
    case .unfinished(let stage): stage.deadline
    case .welcome, .home, .side, .history, .detail, .cramps: nil
    }
  }
}
