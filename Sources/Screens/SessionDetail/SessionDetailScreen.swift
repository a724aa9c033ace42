// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// One session in full: where the time went, and what happened when.
public struct SessionDetailScreen: Hashable, Sendable {
  let session: SessionSummary
  let items: [TimelineItem]
  /// The selected item's index; 0 if there is none.
  private(set) var selection = 0
  /// Whether the person is being asked whether to delete the session.
  private(set) var isConfirming = false
  private(set) var isShowingKeys = false

  /// Makes the screen of a session.
  public init(detail: SessionDetail) {
    session = detail.summary
    items = SessionTimeline(detail).items
  }

  /// Takes a key.
  ///
  /// - Returns: What the program is to do, if it is to do anything; the screen has changed already.
  public mutating func handle(_ key: Key) -> SessionDetailCommand? {
    if key == .control("z") { return .suspend }
    if isShowingKeys {
      isShowingKeys = false
      return nil
    }
    if isConfirming {
      isConfirming = false
      return key == .character("y") ? .delete(session.id) : nil
    }
    switch key {
    case .up, .character("k"): move(by: -1)
    case .down, .character("j"): move(by: 1)
    case .pageUp: move(by: -ListWindow.page)
    case .pageDown: move(by: ListWindow.page)
    case .home: move(by: -items.count)
    case .end: move(by: items.count)
    case .character("d"), .delete: isConfirming = true
    case .character("q"), .escape, .control("c"): return .back
    case .character("?"): isShowingKeys = true
    default: break
    }
    return nil
  }

  private mutating func move(by entries: Int) {
    selection = max(0, min(items.count - 1, selection + entries))
  }
}
