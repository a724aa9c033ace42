// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// The cramps, newest first, the figures of each site, and each cramp in full.
package struct CrampsScreen: Screen {
  /// The pages of the screen.
  package enum Page: Hashable, Sendable {
    /// All cramps, with figures above if there is room.
    case list
    /// The figures of every site.
    case figures
    /// The selected cramp.
    case cramp
  }

  package var modal: Modal?
  /// The cramps, newest first; `nil` until the log has replied.
  package private(set) var cramps: [CrampRecord]?
  /// The review of each site.
  private(set) var reviews: [SiteReview] = []
  private(set) var page = Page.list
  /// The selected cramp's index; 0 if there is none.
  private(set) var selection = 0
  /// The current site on the page of figures.
  private(set) var selectedSite = 0
  /// The current detail on the page of a cramp.
  private(set) var selectedDetail = 0
  /// Whether one has just been deleted, which is shown until the next key.
  private(set) var hasJustDeleted = false
  /// The cramps deleted here, the latest last.
  private var deleted: [CrampRecord] = []
  /// The one restored last.
  private var restored: CrampRecord?
  /// The cramp to select once the log has it.
  private var awaited: CrampID?

  /// Makes the screen without cramps; until they arrive it says that it is reading.
  package init() {}

  /// Shows the log's reply. The selection stays, and so do deletions and restorations made here,
  /// since the log may have replied before they were written.
  ///
  /// - Parameter records: All cramps, newest first.
  package mutating func show(_ records: [CrampRecord]) {
    let gone = Set(deleted.map(\.id))
    var shown = records
    let isGone = { (record: CrampRecord) in record.isDeleted || gone.contains(record.id) }
    // A check is much cheaper than copying, and there is rarely anything to remove.
    if shown.contains(where: isGone) { shown.removeAll(where: isGone) }
    if let restored, !shown.contains(where: { $0.id == restored.id }) {
      shown.insertByOnset(restored)
    }
    let isShown = shown.contains { $0.id == awaited }
    let kept = isShown ? awaited : selected?.id
    if isShown { awaited = nil }
    cramps = shown
    review()
    if let index = kept.flatMap({ id in shown.firstIndex { $0.id == id } }) {
      selection = index
      selectedDetail = max(0, min(selectedDetail, details.count - 1))
    } else {
      leaveSelected()
    }
  }

  /// Selects a newly logged cramp, as soon as the log has it.
  package mutating func select(_ id: CrampID) { awaited = id }

  /// The selected cramp, if there is one.
  var selected: CrampRecord? {
    guard let cramps, cramps.indices.contains(selection) else { return nil }
    return cramps[selection]
  }

  /// The details of the selected cramp.
  var details: [CrampDetail] {
    guard let selected else { return [] }
    return selected.details(numberAtSite: numberAtSite(of: selected))
  }

  /// The number of a cramp at its site within its session, as far as the list shows it.
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

  /// Reviews the listed cramps.
  private mutating func review() {
    reviews = SiteReview.all(cramps ?? [])
    selectedSite = max(0, min(selectedSite, reviews.count - 1))
  }

  /// Moves the selection to the next cramp.
  private mutating func leaveSelected() {
    selection = max(0, min(selection, (cramps?.count ?? 0) - 1))
    selectedDetail = 0
    if modal == .question { modal = nil }
    if page == .cramp { page = .list }
  }
}

extension [CrampRecord] {
  /// Inserts a cramp, newest first, and returns its index.
  @discardableResult
  fileprivate mutating func insertByOnset(_ record: CrampRecord) -> Int {
    let index =
      firstIndex { $0.onsetAt.unixMilliseconds < record.onsetAt.unixMilliseconds } ?? count
    insert(record, at: index)
    return index
  }
}
