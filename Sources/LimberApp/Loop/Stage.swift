// SPDX-License-Identifier: MIT
import Screens
import TextCanvas

/// What is on the screen, and what ties it to the program; stages lie on one another, the top one is
/// shown.
protocol Stage {
  associatedtype Shown: Screen
  /// The screen.
  var screen: Shown { get set }
  /// The next moment of the boot clock at which it changes by itself.
  var deadline: Duration? { get }
  /// Whether it tells of days as seen from today.
  var tellsDays: Bool { get }
  /// Does what its screen alone asks for.
  static func perform(_ command: Shown.Command, in loop: inout RunLoop)
}

extension Stage {
  var deadline: Duration? { nil }
  var tellsDays: Bool { false }
}

/// A screen that nothing ties to the program but what it asks for is its own stage.
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
  /// The stage on top, if it is of a kind.
  func top<Kind: Stage>(as kind: Kind.Type) -> Kind? { stages.last as? Kind }

  /// The session on top, if there is one there.
  var session: SessionController? { top(as: SessionController.self) }

  /// Changes the stage on top, if it is of a kind.
  mutating func changeTop<Kind: Stage>(as kind: Kind.Type, _ change: (inout Kind) -> Void) {
    // Taken out while it changes, so that nothing in it is copied.
    guard let last = stages.popLast() else { return }
    guard var stage = last as? Kind else { return stages.append(last) }
    change(&stage)
    stages.append(stage)
  }

  /// Changes all stages of a kind, wherever they lie.
  mutating func changeAll<Kind: Stage>(as kind: Kind.Type, _ change: (inout Kind) -> Void) {
    for index in stages.indices {
      guard var stage = stages[index] as? Kind else { continue }
      change(&stage)
      stages[index] = stage
    }
  }
}
