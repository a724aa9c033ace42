// SPDX-License-Identifier: MIT
import Screens
import TextCanvas

/// A screen and what connects it to the program. Stages are stacked; the top one is shown.
protocol Stage {
  associatedtype Shown: Screen
  /// The screen.
  var screen: Shown { get set }
  /// When it next changes by itself, on the boot clock.
  var deadline: Duration? { get }
  /// Whether it shows dates relative to today.
  var tellsDays: Bool { get }
  /// The session that it runs, if it runs one.
  var session: SessionController? { get }
  /// Performs a command that only its screen has.
  static func perform(_ command: Shown.Command, in loop: inout RunLoop)
}

extension Stage {
  var deadline: Duration? { nil }
  var tellsDays: Bool { false }
  var session: SessionController? { nil }
}

/// A screen that needs nothing but its commands is its own stage.
extension Stage where Shown == Self {
  var screen: Self {
    get { self }
    set { self = newValue }
  }
}

extension HomeScreen: Stage {
  var tellsDays: Bool { true }
  static func perform(_ command: HomeCommand, in loop: inout RunLoop) { loop.perform(command) }
}

extension HistoryScreen: Stage {
  var tellsDays: Bool { true }
  static func perform(_ command: HistoryCommand, in loop: inout RunLoop) { loop.perform(command) }
}

extension SessionDetailScreen: Stage {
  static func perform(_ command: SessionDetailCommand, in loop: inout RunLoop) {
    loop.perform(command)
  }
}

extension CrampsScreen: Stage {
  var tellsDays: Bool { true }
  static func perform(_ command: CrampsCommand, in loop: inout RunLoop) { loop.perform(command) }
}

extension CrampFormScreen: Stage {
  static func perform(_ command: CrampFormCommand, in loop: inout RunLoop) {
    loop.perform(command)
  }
}

extension RunLoop {
  /// Whether the top stage is of this kind. Cheaper than a cast, and asked several times for a key.
  func isTop<Kind: Stage>(_ kind: Kind.Type) -> Bool {
    stages.last.map { type(of: $0) == kind } ?? false
  }

  /// The top stage, if it is of this kind.
  func top<Kind: Stage>(as kind: Kind.Type) -> Kind? {
    isTop(kind) ? stages.last as? Kind : nil
  }

  /// The session on top, if there is one.
  var session: SessionController? { stages.last?.session }

  /// Changes the top stage, if it is of this kind.
  mutating func changeTop<Kind: Stage>(as kind: Kind.Type, _ change: (inout Kind) -> Void) {
    guard var stage = top(as: kind) else { return }
    // Removed during the change to avoid copying.
    stages.removeLast()
    change(&stage)
    stages.append(stage)
  }

  /// Changes all stages of this kind, at any position.
  mutating func changeAll<Kind: Stage>(as kind: Kind.Type, _ change: (inout Kind) -> Void) {
    for index in stages.indices {
      guard var stage = stages[index] as? Kind else { continue }
      change(&stage)
      stages[index] = stage
    }
  }
}
