// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// One session in full: where the time went, and what happened when.
public struct SessionDetailScreen: Hashable, Sendable {
  /// A line that the program wants said, such as what is wrong with the log.
  public var notice: String?
  /// The session.
  public let session: SessionSummary
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
    if isShowingKeys || isConfirming {
      defer { (isShowingKeys, isConfirming) = (false, false) }
      if isConfirming, key == .character("y") { return .delete(session.id) }
      return key == .character("c") ? .cramp : key == .control("z") ? .suspend : nil
    }
    switch KeyMeaning.action(of: key, in: keys) {
    case .move(let move): selection = move.entry(from: selection, count: items.count)
    case .command(let command): return command
    case .askToDelete: isConfirming = true
    case .showKeys: isShowingKeys = true
    case nil: break
    }
    return nil
  }
}
