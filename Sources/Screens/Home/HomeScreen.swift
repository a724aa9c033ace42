// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// The screen that Limber opens with: what there is to do, and how the last days went.
package struct HomeScreen: Screen {
  package var modal: Modal?

  private(set) var routines: [HomeRoutine]
  /// What the list shows now.
  private(set) var list: HomeList
  /// The selected entry of the list; 0 if the list is empty.
  private(set) var selection = 0
  /// What the list is filtered by; `nil` while it shows everything.
  private(set) var filter: TextField?
  /// Whether the filter is being typed, so that keys are letters.
  private(set) var isTyping = false

  package var isWriting: Bool { isTyping }

  /// What the log told of how the routines were used, when the list was last arranged by it.
  private var arrangedBy: LogOverview?
  /// Whether the person has not moved yet, so that the selection may go where they are likely to want it.
  private var isUntouched = true

  /// Makes the screen.
  ///
  /// - Parameter routines: Every routine, in any order; each group is listed by name.
  package init(routines: [HomeRoutine]) {
    self.routines = Self.sorted(routines)
    list = HomeList(self.routines)
  }

  private static func sorted(_ routines: [HomeRoutine]) -> [HomeRoutine] {
    routines.map { ($0.name.sortKey, $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
  }

  /// Lists the routines that there are now, one of them selected.
  package mutating func list(_ routines: [HomeRoutine], selecting id: RoutineID) {
    self.routines = Self.sorted(routines)
    isUntouched = false
    apply(nil)
    selection = self.routines.firstIndex { $0.id == id }.flatMap(list.entry) ?? 0
  }

  /// Lists the routines done last at the top and selects the first of the list, unless the person has begun to
  /// choose: then nothing moves.
  package mutating func arrange(by overview: LogOverview) {
    guard isUntouched, filter == nil else { return }
    arrangedBy = overview
    list = HomeList(routines, overview: overview)
    selection = 0
  }

  /// Lets what was done last be selected again, since the person has come back to choose anew.
  package mutating func comeBack() { isUntouched = true }

  /// The selected routine, if any is listed.
  var selected: HomeRoutine? { list.routine(ofEntry: selection).map { routines[$0] } }

  package mutating func perform(
    _ action: HomeAction, in context: ScreenContext
  ) -> ScreenCommand<HomeCommand>? {
    isUntouched = false
    switch action {
    case .move(let move): selection = move.entry(from: selection, count: list.count)
    case .go(let command):
      // Whatever comes next, home is there in full afterwards, the same routine selected.
      apply(nil)
      return command
    case .answer(let soreness):
      return context.sorenessDue.map { .own(.soreness($0.id, soreness)) }
    case .filter:
      filter = filter ?? TextField()
      isTyping = true
    case .endTyping:
      isTyping = false
      if list.count == 0 || filter?.text.isEmpty == true { apply(nil) }
    case .showAll: apply(nil)
    }
    return nil
  }

  package mutating func select(entry: Int) -> Bool {
    isUntouched = false
    isTyping = false
    defer { selection = entry }
    return selection == entry
  }

  package mutating func type(_ key: Key) -> ScreenCommand<HomeCommand>? {
    guard isTyping, var field = filter else { return nil }
    let text = field.text
    // Nothing is left to take back but the filter itself.
    if key == .backspace, text.isEmpty {
      apply(nil)
    } else {
      field.take(key)
      filter = field
      if field.text != text { apply(field) }
    }
    return nil
  }

  /// Lists what a filter leaves. Typing selects the first match; without a filter the selected
  /// routine stays selected.
  private mutating func apply(_ field: TextField?) {
    let kept = list.routine(ofEntry: selection)
    filter = field
    if field == nil { isTyping = false }
    list = HomeList(routines, overview: arrangedBy, filter: field?.text ?? "")
    selection = field == nil ? kept.flatMap(list.entry) ?? 0 : 0
  }
}
