// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// The cramps so far, newest first, what they tell of each site, and each of them in full.
package struct CrampsScreen: Screen {
  /// What is shown of them.
  package enum Page: Hashable, Sendable {
    /// All of them, and the figures above where there is room.
    case list
    /// The figures of every site.
    case figures
    /// The selected one.
    case cramp
  }

  package var modal: Modal?
  /// The cramps, newest first; `nil` until the log has answered.
  package private(set) var cramps: [CrampRecord]?
  /// What they tell of each site.
  private(set) var reviews: [SiteReview] = []
  private(set) var page = Page.list
  /// The selected cramp's index; 0 if there is none.
  private(set) var selection = 0
  /// The site at which the page of figures is.
  private(set) var selectedSite = 0
  /// The detail at which the page of a cramp is.
  private(set) var selectedDetail = 0
  /// Whether one has just been deleted, which is said until the next key.
  private(set) var hasJustDeleted = false
  /// Those deleted here, the last one last.
  private var deleted: [CrampRecord] = []
  /// The one restored last.
  private var restored: CrampRecord?
  /// One that is selected once the log tells of it.
  private var awaited: CrampID?

  /// Makes the screen without cramps; until they have come it says that it is reading.
  package init() {}

  /// Shows what the log has answered. What was selected stays so, and what was deleted or restored
  /// here stays as it is, since the log may have answered before that was written.
  ///
  /// - Parameter records: All cramps, newest first.
  package mutating func show(_ records: [CrampRecord]) {
    let gone = Set(deleted.map(\.id))
    var shown = records
    let isGone = { (record: CrampRecord) in record.isDeleted || gone.contains(record.id) }
    // Looking first is far less than copying them all, and there is seldom anything to leave out.
    if shown.contains(where: isGone) { shown.removeAll(where: isGone) }
    if let restored, !shown.contains(where: { $0.id == restored.id }) {
      shown.insertByOnset(restored)
    }
    let isThere = shown.contains { $0.id == awaited }
    let kept = isThere ? awaited : selected?.id
    if isThere { awaited = nil }
    cramps = shown
    review()
    if let index = kept.flatMap({ id in shown.firstIndex { $0.id == id } }) {
      selection = index
      selectedDetail = max(0, min(selectedDetail, details.count - 1))
    } else {
      leaveSelected()
    }
  }

  /// Selects a cramp that has just been logged, as soon as the log tells of it.
  package mutating func select(_ id: CrampID) { awaited = id }

  /// The selected cramp, if there is one.
  var selected: CrampRecord? {
    guard let cramps, cramps.indices.contains(selection) else { return nil }
    return cramps[selection]
  }

  /// What is known of the selected cramp.
  var details: [CrampDetail] {
    guard let selected else { return [] }
    return selected.details(numberAtSite: numberAtSite(of: selected))
  }

  /// Which cramp at its site in its session one is, as far as the list tells.
  private func numberAtSite(of cramp: CrampRecord) -> Int? {
    guard let first = cramp.place?.follows, let number = cramp.id.inSession?.number else {
      return nil
    }
    let before = (cramps ?? []).count {
      $0.place?.follows == first && ($0.id.inSession?.number ?? number) < number
    }
    return before + 2
  }

  /// Whether a deletion can be undone.
  var canUndo: Bool { !deleted.isEmpty }

  package mutating func perform(
    _ action: CrampsAction, in context: ScreenContext
  ) -> ScreenCommand<CrampsCommand>? {
    hasJustDeleted = false
    switch action {
    case .move(let move): perform(move)
    case .show(let page):
      self.page = page
      selectedDetail = 0
    case .undo: return restore()
    }
    return nil
  }

  package mutating func confirm() -> ScreenCommand<CrampsCommand>? { delete() }

  package mutating func select(entry: Int) -> Bool {
    defer { selection = min(entry, max(0, (cramps?.count ?? 0) - 1)) }
    return selection == entry
  }

  private mutating func perform(_ move: ListMove) {
    switch page {
    case .list: selection = move.entry(from: selection, count: cramps?.count ?? 0)
    case .figures: selectedSite = move.entry(from: selectedSite, count: reviews.count)
    case .cramp: selectedDetail = move.entry(from: selectedDetail, count: details.count)
    }
  }

  private mutating func delete() -> ScreenCommand<CrampsCommand>? {
    guard let selected else { return nil }
    deleted.append(selected)
    if restored?.id == selected.id { restored = nil }
    cramps?.remove(at: selection)
    review()
    leaveSelected()
    hasJustDeleted = true
    return .own(.delete(selected.id))
  }

  private mutating func restore() -> ScreenCommand<CrampsCommand>? {
    guard let record = deleted.popLast() else { return nil }
    restored = record
    selection = cramps?.insertByOnset(record) ?? 0
    review()
    return .own(.restore(record.id))
  }

  /// Reviews what is listed.
  private mutating func review() {
    reviews = SiteReview.all(cramps ?? [])
    selectedSite = max(0, min(selectedSite, reviews.count - 1))
  }

  /// Leaves the cramp that was selected for the next one.
  private mutating func leaveSelected() {
    selection = max(0, min(selection, (cramps?.count ?? 0) - 1))
    selectedDetail = 0
    if modal == .question { modal = nil }
    if page == .cramp { page = .list }
  }
}

extension [CrampRecord] {
  /// Puts a cramp among others, newest first, and returns where it is.
  @discardableResult
  fileprivate mutating func insertByOnset(_ record: CrampRecord) -> Int {
    let index =
      firstIndex { $0.onsetAt.unixMilliseconds < record.onsetAt.unixMilliseconds } ?? count
    insert(record, at: index)
    return index
  }
}
