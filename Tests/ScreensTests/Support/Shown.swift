// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine
import TextCanvas

@testable import Screens

/// A screen with its surroundings, drawn and given keys as by the program.
@dynamicMemberLookup
struct Shown<S: Screen> {
  var screen: S
  var context: ScreenContext
  /// Whether counting that a screen requests is done at once, or never.
  var counts = true

  init(_ screen: S, context: ScreenContext = ScreenContext(today: wednesday)) {
    self.screen = screen
    self.context = context
  }

  func draw(_ size: Size) -> CellBuffer { screen.draw(size, in: context) }

  @discardableResult
  mutating func handle(_ key: Key) -> ScreenCommand<S.Command>? {
    let command = screen.handle(key, in: context)
    if counts, var review = screen as? ReviewScreen {
      review.count()
      if let counted = review as? S { screen = counted }
    }
    return command
  }

  /// A copy after some keys.
  func after(_ keys: Key...) -> Shown {
    var shown = self
    for key in keys { shown.handle(key) }
    return shown
  }

  var modal: Modal? { screen.modal }
  var bindings: [KeyBinding<S.Command, S.Action>] { screen.bindings(in: context) }
  /// The hints, regardless of room.
  var hints: KeyHints { screen.face(in: context, columns: 200).hints }

  subscript<Value>(dynamicMember path: KeyPath<S, Value>) -> Value { screen[keyPath: path] }
  subscript<Value>(dynamicMember path: WritableKeyPath<ScreenContext, Value>) -> Value {
    get { context[keyPath: path] }
    set { context[keyPath: path] = newValue }
  }
}

/// Two are equal if a person sees no difference.
extension Shown: Equatable {
  static func == (one: Shown, other: Shown) -> Bool {
    let size = Size(columns: 120, rows: 40)
    return one.modal == other.modal && one.draw(size) == other.draw(size)
  }
}

/// A session's screen.
typealias ShownSession = Shown<SessionScreen>

extension Shown where S == SessionScreen {
  /// The known facts on cramps; setting it also updates the frame.
  var guide: CrampGuide {
    get { screen.scene.guide }
    set {
      screen.scene.guide = newValue
      context.isDim = newValue.isDim
      context.emergencyNumber = newValue.emergencyNumber
    }
  }

  subscript<Value>(dynamicMember path: WritableKeyPath<SessionScene, Value>) -> Value {
    get { screen.scene[keyPath: path] }
    set { screen.scene[keyPath: path] = newValue }
  }
  subscript<Value>(dynamicMember path: KeyPath<SessionScene, Value>) -> Value {
    screen.scene[keyPath: path]
  }

  /// Whether all of a step's text is shown; relief first shows its beginning alone.
  var isSecondBeat: Bool {
    ReliefView(scene: screen.scene, outline: PlanOutline(screen.scene.machine.plan)).isSecondBeat
  }
}

extension ReviewScreen {
  /// Takes a log and has it counted.
  mutating func show(_ log: ReviewedLog, names: [RoutineID: String], today: LocalMoment) {
    take(log, choices: FilterChoices(log), names: names, today: today)
    count()
  }

  /// Does the requested counting, as the program does outside of its loop.
  mutating func count() {
    if let log { show(ReviewFigures(log, request), of: request) }
  }
}
