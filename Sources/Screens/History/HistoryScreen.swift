// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// The sessions, newest first, or those of the routines searched for.
package struct HistoryScreen: Screen {
  package var modal: Modal?
  private(set) var sessions: [SessionSummary] = []
  /// The weeks of the sessions.
  private(set) var weeks: [HistoryWeek] = []
  /// Whether the oldest session is among them.
  private(set) var isComplete = false
  /// The selected session's index; 0 if there is none.
  private(set) var selection = 0
  /// The search text; `nil` while everything is listed.
  private(set) var search: TextField?
  /// Whether the search text is being typed, so that keys are letters.
  private(set) var isTyping = false
  /// How often the list has started over.
  package private(set) var edition = 0
  private var isAwaitingMore = false
  /// Whether the listed sessions are from an earlier edition, to be replaced by the first page.
  private var isOutdated = false
  /// Whether the selection is kept when that page arrives.
  private var keepsSelection = true
  /// The session deleted last, while that can be undone here.
  private var deleted: SessionSummary?
  private var listed: Set<SessionID> = []

  /// Makes the screen without sessions; until the last page arrives it says that it is reading.
  package init() {}

  package var isWriting: Bool { isTyping }

  /// Matches the routines whose sessions are listed.
  package var searched: RoutineSearch { RoutineSearch(search?.text ?? "") }

  /// Appends a page of sessions.
  ///
  /// - Parameters:
  ///   - page: Sessions, newest first, all older than those listed. Duplicates are skipped.
  ///   - isLast: Whether there are no older ones.
  ///   - edition: The screen's `edition` when they were requested. Pages of an earlier one are
  ///     ignored, since the log or the search has changed.
  package mutating func append(_ page: [SessionSummary], isLast: Bool, edition: Int) {
    guard edition == self.edition else { return }
    isAwaitingMore = false
    isComplete = isLast
    let kept = selected?.id
    if isOutdated { (sessions, listed) = ([], []) }
    for session in page where listed.insert(session.id).inserted { sessions.append(session) }
    if isOutdated {
      isOutdated = false
      let place = keepsSelection ? sessions.firstIndex { $0.id == kept } ?? selection : 0
      selection = max(0, min(place, sessions.count - 1))
      if selected?.id != kept, modal == .question { modal = nil }
    }
    partIntoWeeks()
  }

  /// Starts the list over because the log has changed; the old list stays until the first page
  /// arrives.
  package mutating func refresh() { refresh(keepsSelection: true) }

  private mutating func refresh(keepsSelection: Bool) {
    // A decision to select the first one stands even if the log changes meanwhile.
    self.keepsSelection = keepsSelection && (!isOutdated || self.keepsSelection)
    (isComplete, isAwaitingMore, isOutdated) = (false, true, true)
    edition += 1
    partIntoWeeks()
  }

  /// Removes a session from the list; the selection stays, or moves to the next one.
  ///
  /// - Returns: What the program has to do, if anything.
  @discardableResult
  package mutating func remove(_ id: SessionID) -> HistoryCommand? {
    guard listed.remove(id) != nil, let index = sessions.firstIndex(where: { $0.id == id }) else {
      return nil
    }
    if index == selection, modal == .question { modal = nil }
    deleted = sessions.remove(at: index)
    if index < selection { selection -= 1 }
    selection = max(0, min(selection, sessions.count - 1))
    partIntoWeeks()
    return askForMore()
  }

  /// The oldest session listed, after which the next page starts.
  package var last: SessionSummary? { isOutdated ? nil : sessions.last }

  /// The session that the first page of a new list has to include, if any.
  package var anchor: SessionSummary? { isOutdated && keepsSelection ? selected : nil }

  /// The selected session, if there is one.
  var selected: SessionSummary? {
    sessions.indices.contains(selection) ? sessions[selection] : nil
  }

  /// Whether a deletion can be undone here.
  var canUndo: Bool { deleted != nil }

  /// Puts the last deleted session back and selects it, if it matches the search.
  private mutating func undo() -> ScreenCommand<HistoryCommand>? {
    guard let session = deleted else { return nil }
    deleted = nil
    let place = { (one: SessionSummary) in (one.startedAt.unixMilliseconds, one.id.rawValue) }
    let index = sessions.firstIndex { place($0) < place(session) }
    if searched.finds(session.name, session.routine), isComplete || index != nil,
      listed.insert(session.id).inserted
    {
      selection = index ?? sessions.count
      sessions.insert(session, at: selection)
      partIntoWeeks()
    }
    return .own(.restore(session.id))
  }

  package mutating func perform(
    _ action: HistoryAction, in context: ScreenContext
  ) -> ScreenCommand<HistoryCommand>? {
    switch action {
    case .move(let move):
      selection = move.entry(from: selection, count: sessions.count)
      return askForMore().map { .own($0) }
    case .undo: return undo()
    case .search:
      search = search ?? TextField()
      isTyping = true
    case .endTyping: isTyping = false
    case .showAll: return endSearch()
    }
    return nil
  }

  package mutating func select(entry: Int) -> Bool {
    isTyping = false
    defer { selection = min(entry, max(0, sessions.count - 1)) }
    return selection == entry
  }

  package mutating func type(_ key: Key) -> ScreenCommand<HistoryCommand>? {
    guard isTyping, var field = search else { return nil }
    // With the text empty, Backspace ends the search.
    if key == .backspace, field.text.isEmpty { return endSearch() }
    let before = searched
    field.take(key)
    search = field
    guard searched != before else { return nil }
    refresh(keepsSelection: false)
    return .own(.needMore)
  }

  /// Ends the search and lists everything; the selection stays.
  private mutating func endSearch() -> ScreenCommand<HistoryCommand>? {
    isTyping = false
    let hasSearched = !searched.isEmpty
    search = nil
    guard hasSearched else { return nil }
    refresh()
    return .own(.needMore)
  }

  package mutating func confirm() -> ScreenCommand<HistoryCommand>? {
    selected.map { .own(.delete($0.id)) }
  }

  private mutating func askForMore() -> HistoryCommand? {
    // Two pages ahead, so that sessions are loaded before they are needed.
    let isNearEnd = selection >= sessions.count - 2 * ListMove.page
    guard isNearEnd, !isComplete, !isAwaitingMore else { return nil }
    isAwaitingMore = true
    return .needMore
  }

  private mutating func partIntoWeeks() {
    weeks = HistoryWeek.weeks(of: sessions, isComplete: isComplete)
  }
}

extension SessionSummary {
  /// Whether it was cut off and can be continued or finished.
  var isCutOff: Bool { totals.outcome == nil && !isRunning }
}
