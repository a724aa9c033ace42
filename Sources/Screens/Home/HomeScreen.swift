// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// The first screen of Limber: the routines, and the last days.
package struct HomeScreen: Screen {
  package var modal: Modal?

  private(set) var routines: [HomeRoutine]
  /// The current list.
  private(set) var list: HomeList
  /// The selected entry of the list; 0 if the list is empty.
  private(set) var selection = 0
  /// The filter; `nil` while everything is listed.
  private(set) var filter: TextField?
  /// Whether the filter is being typed, so that keys are letters.
  private(set) var isTyping = false

  package var isWriting: Bool { isTyping }

  /// The use of routines by which the list was last arranged.
  private var arrangedBy: LogOverview?
  /// Whether the question is about a new routine, not about the selected one.
  private(set) var asksForNew = false
  /// Whether the person has not moved yet, so that the selection may go to a likely choice.
  private var isUntouched = true

  /// Makes the screen.
  ///
  /// - Parameter routines: All routines, in any order; each group is sorted by name.
  package init(routines: [HomeRoutine]) {
    self.routines = Self.sorted(routines)
    list = HomeList(self.routines)
  }

  private static func sorted(_ routines: [HomeRoutine]) -> [HomeRoutine] {
    routines.map { ($0.name.sortKey, $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
  }

  /// Replaces the routines, and selects one.
  package mutating func list(_ routines: [HomeRoutine], selecting id: RoutineID) {
    self.routines = Self.sorted(routines)
    isUntouched = false
    apply(nil)
    selection = self.routines.firstIndex { $0.id == id }.flatMap(list.entry) ?? 0
  }

  /// Puts the last routines done at the top and selects the first entry; without effect once the
  /// person has begun to choose.
  package mutating func arrange(by overview: LogOverview) {
    guard isUntouched, filter == nil else { return }
    arrangedBy = overview
    list = HomeList(routines, overview: overview)
    selection = 0
  }

  /// Allows the selection to move again, since the person has come back to choose.
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
      // Whatever happens next, the full list is there afterwards, with the same selection.
      apply(nil)
      return command
    case .answer(let soreness):
      return context.sorenessDue.map { .own(.soreness($0.id, soreness)) }
    case .filter:
      filter = filter ?? TextField()
      isTyping = true
    case .edit(let isNew):
      asksForNew = isNew
      modal = .question
    case .endTyping: isTyping = false
    case .showAll: apply(nil)
    }
    return nil
  }

  package mutating func confirm() -> ScreenCommand<HomeCommand>? {
    let command: HomeCommand? = asksForNew ? .newRoutine : selected.map { .edit($0.id) }
    apply(nil)
    return command.map { .own($0) }
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
    // With the text empty, Backspace ends the filter.
    if key == .backspace, text.isEmpty {
      apply(nil)
    } else {
      field.take(key)
      filter = field
      if field.text != text { apply(field) }
    }
    return nil
  }

  /// Lists what matches a filter. Typing selects the first match; without a filter the selection
  /// stays.
  private mutating func apply(_ field: TextField?) {
    let kept = list.routine(ofEntry: selection)
    filter = field
    if field == nil { isTyping = false }
    list = HomeList(routines, overview: arrangedBy, filter: field?.text ?? "")
    selection = field == nil ? kept.flatMap(list.entry) ?? 0 : 0
  }
}
