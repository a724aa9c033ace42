// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// The cramps so far, newest first, what they tell of each site, and each of them in full.
public struct CrampsScreen: Hashable, Sendable {
  /// What is shown of them.
  enum Page: Hashable, Sendable {
    /// All of them, and the figures above where there is room.
    case list
    /// The figures of every site.
    case figures
    /// The selected one.
    case cramp
  }

  /// A line that the program wants said, such as what is wrong with the log.
  public var notice: String?
  /// Why the cramps are worth showing to a clinician, if they are and it may be said.
  public var advice: ClinicAdvice?
  let today: LocalMoment
  /// The cramps, newest first; `nil` until the log has answered.
  private(set) var cramps: [CrampRecord]?
  /// What they tell of each site.
  private(set) var reviews: [SiteReview] = []
  private(set) var page = Page.list
  /// The selected cramp's index; 0 if there is none.
  private(set) var selection = 0
  /// The site at which the page of figures is.
  private(set) var selectedSite = 0
  /// The detail at which the page of a cramp is.
  private(set) var selectedDetail = 0
  /// Whether the person is being asked whether to delete the selected cramp.
  private(set) var isConfirming = false
  /// Whether one has just been deleted, which is said until the next key.
  private(set) var hasJustDeleted = false
  private(set) var isShowingKeys = false
  /// Those deleted here, the last one last.
  private var deleted: [CrampRecord] = []
  /// The one restored last.
  private var restored: CrampRecord?

  /// Makes the screen without cramps; until they have come it says that it is reading.
  ///
  /// - Parameter today: A moment of today, against which days are told.
  public init(today: LocalMoment) { self.today = today }

  /// Shows what the log has answered. What was selected stays so, and what was deleted or restored
  /// here stays as it is, since the log may have answered before that was written.
  ///
  /// - Parameters:
  ///   - records: All cramps, newest first.
  ///   - advice: Why they are worth showing to a clinician, if that is to be said.
  public mutating func show(_ records: [CrampRecord], advice: ClinicAdvice?) {
    self.advice = advice
    let gone = Set(deleted.map(\.id))
    var shown = records
    let isGone = { (record: CrampRecord) in record.isDeleted || gone.contains(record.id) }
    // Looking first is far less than copying them all, and there is seldom anything to leave out.
    if shown.contains(where: isGone) { shown.removeAll(where: isGone) }
    if let restored, !shown.contains(where: { $0.id == restored.id }) {
      shown.insertByOnset(restored)
    }
    let kept = selected?.id
    cramps = shown
    review()
    if let index = kept.flatMap({ id in shown.firstIndex { $0.id == id } }) {
      selection = index
      selectedDetail = max(0, min(selectedDetail, details.count - 1))
    } else {
      leaveSelected()
    }
  }

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

  /// Takes a key.
  ///
  /// - Returns: What the program is to do, if it is to do anything; the screen has changed already.
  public mutating func handle(_ key: Key) -> CrampsCommand? {
    hasJustDeleted = false
    if isShowingKeys || isConfirming {
      defer { (isShowingKeys, isConfirming) = (false, false) }
      if isConfirming, key == .character("y") { return delete() }
      return key == .character("c") ? .cramp : key == .control("z") ? .suspend : nil
    }
    guard let action = KeyMeaning.action(of: key, in: keys) else { return nil }
    switch action {
    case .move(let move): perform(move)
    case .show(let page):
      self.page = page
      selectedDetail = 0
    case .command(let command): return command
    case .askToDelete: isConfirming = true
    case .undo: return restore()
    case .dismissAdvice:
      advice = nil
      return .dismissAdvice
    case .showKeys: isShowingKeys = true
    }
    return nil
  }

  private mutating func perform(_ move: ListMove) {
    switch page {
    case .list: selection = move.entry(from: selection, count: cramps?.count ?? 0)
    case .figures: selectedSite = move.entry(from: selectedSite, count: reviews.count)
    case .cramp: selectedDetail = move.entry(from: selectedDetail, count: details.count)
    }
  }

  private mutating func delete() -> CrampsCommand? {
    guard let selected else { return nil }
    deleted.append(selected)
    if restored?.id == selected.id { restored = nil }
    cramps?.remove(at: selection)
    review()
    leaveSelected()
    hasJustDeleted = true
    return .delete(selected.id)
  }

  private mutating func restore() -> CrampsCommand? {
    guard let record = deleted.popLast() else { return nil }
    restored = record
    selection = cramps?.insertByOnset(record) ?? 0
    review()
    return .restore(record.id)
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
    isConfirming = false
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
