// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// The screen that Limber opens with: what there is to do, and how the last days went.
public struct HomeScreen: Hashable, Sendable {
  /// How routines have been used; `nil` until the log has answered. Nothing moves when it comes.
  public var overview: LogOverview?
  /// Something the person should know, in one sentence, such as that the log cannot be written.
  public var notice: String?

  let today: LocalMoment
  let routines: [HomeRoutine]
  /// What the list shows now.
  private(set) var list: HomeList
  /// The selected entry of the list; 0 if the list is empty.
  private(set) var selection = 0
  /// What is typed as a filter; `nil` while none is being typed.
  private(set) var filter: String?
  private(set) var isShowingKeys = false

  /// The most characters that a filter may have.
  private static let longestFilter = 60

  /// Makes the screen.
  ///
  /// - Parameters:
  ///   - routines: Every routine, in any order; each group is listed by name.
  ///   - today: A moment of today, against which days are told.
  public init(routines: [HomeRoutine], today: LocalMoment) {
    let sorted = routines.map { ($0.name.lowercased(), $0) }.sorted {
      ($0.0, $0.1.id) < ($1.0, $1.1.id)
    }
    self.routines = sorted.map(\.1)
    self.today = today
    list = HomeList(self.routines)
  }

  /// The selected routine, if any is listed.
  var selected: HomeRoutine? { list.routine(ofEntry: selection).map { routines[$0] } }

  /// Takes a key.
  ///
  /// - Returns: What the program is to do, if it is to do anything; the screen has changed already.
  public mutating func handle(_ key: Key) -> HomeCommand? {
    if key == .control("z") { return .suspend }
    if isShowingKeys {
      // Help never waits behind a page of keys; every other key only closes it.
      isShowingKeys = false
      return key == .character("c") ? .cramp : nil
    }
    switch key {
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -ListWindow.page)
    case .pageDown: move(by: ListWindow.page)
    case .home: move(by: -list.count)
    case .end: move(by: list.count)
    case .enter:
      guard let selected, selected.isStartable else { return nil }
      return .start(selected.id)
    default:
      if let filter { return edit(filter, with: key) }
      return handleCommand(key)
    }
    return nil
  }

  /// Takes a key that means something only while no filter is typed.
  private mutating func handleCommand(_ key: Key) -> HomeCommand? {
    switch key {
    case .character("c"): return .cramp
    case .character("h"): return .history
    case .character("q"), .control("c"): return .quit
    case .character("k"): move(by: -1)
    case .character("j"): move(by: 1)
    case .character("/"): filter = ""
    case .character("?"): isShowingKeys = true
    default: break
    }
    return nil
  }

  /// Takes a key while a filter is typed.
  private mutating func edit(_ text: String, with key: Key) -> HomeCommand? {
    switch key {
    case .character(let character):
      guard text.count < Self.longestFilter else { return nil }
      apply(text + String(character))
    case .backspace where text.isEmpty: apply(nil)
    case .backspace: apply(String(text.dropLast()))
    case .escape, .control("c"): apply(nil)
    default: break
    }
    return nil
  }

  /// Lists what a filter leaves. Typing selects the first match; without a filter the selected
  /// routine stays selected.
  private mutating func apply(_ text: String?) {
    let kept = list.routine(ofEntry: selection)
    filter = text
    list = HomeList(routines, filter: text ?? "")
    selection = text == nil ? kept.flatMap(list.entry) ?? 0 : 0
  }

  private mutating func move(by entries: Int) {
    selection = max(0, min(list.count - 1, selection + entries))
  }
}
