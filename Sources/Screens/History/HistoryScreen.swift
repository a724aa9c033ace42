// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// The sessions so far, newest first.
public struct HistoryScreen: Hashable, Sendable {
  /// A line that the program wants said, such as what is wrong with the log.
  public var notice: String?
  let today: LocalMoment
  private(set) var sessions: [SessionSummary] = []
  /// Whether the oldest session is among them.
  private(set) var isComplete = false
  /// The selected session's index; 0 if there is none.
  private(set) var selection = 0
  /// Whether the person is being asked whether to delete the selected session.
  private(set) var isConfirming = false
  private(set) var isShowingKeys = false
  /// How often the screen has forgotten its sessions.
  public private(set) var edition = 0
  private var isAwaitingMore = false
  /// The session deleted last, as long as that can be undone here.
  private var deleted: SessionSummary?
  private var listed: Set<SessionID> = []

  /// Makes the screen without sessions; until the last page has come it says that it is reading.
  ///
  /// - Parameter today: A moment of today, against which days are told.
  public init(today: LocalMoment) { self.today = today }

  /// Adds the sessions that follow those that are there.
  ///
  /// - Parameters:
  ///   - page: Sessions, newest first, all older than those before. One that is listed already is
  ///     not listed again.
  ///   - isLast: Whether there are no older ones.
  ///   - edition: The screen's `edition` when they were asked for. Those of an earlier one are not
  ///     added: the log has changed since.
  public mutating func append(_ page: [SessionSummary], isLast: Bool, edition: Int) {
    guard edition == self.edition else { return }
    isAwaitingMore = false
    isComplete = isLast
    for session in page where listed.insert(session.id).inserted { sessions.append(session) }
  }

  /// Forgets all sessions, to be told of them anew from the first page on.
  public mutating func forget() {
    (sessions, listed, selection, deleted) = ([], [], 0, nil)
    (isComplete, isConfirming, isAwaitingMore) = (false, false, true)
    edition += 1
  }

  /// Takes a session off the list; what was selected stays so, or else the next one is.
  ///
  /// - Returns: What the program is to do, if it is to do anything.
  @discardableResult
  public mutating func remove(_ id: SessionID) -> HistoryCommand? {
    guard listed.remove(id) != nil, let index = sessions.firstIndex(where: { $0.id == id }) else {
      return nil
    }
    if index == selection { isConfirming = false }
    deleted = sessions.remove(at: index)
    if index < selection { selection -= 1 }
    selection = max(0, min(selection, sessions.count - 1))
    return askForMore()
  }

  /// The oldest session listed: where the next page goes on.
  public var last: SessionSummary? { sessions.last }

  /// The selected session, if there is one.
  var selected: SessionSummary? {
    sessions.indices.contains(selection) ? sessions[selection] : nil
  }

  /// Whether a deletion can be undone here.
  var canUndo: Bool { deleted != nil }

  /// Puts the session deleted last back in its place, and selects it.
  private mutating func undo() -> HistoryCommand? {
    guard let session = deleted, listed.insert(session.id).inserted else { return nil }
    deleted = nil
    let place = { (one: SessionSummary) in (one.startedAt.unixMilliseconds, one.id.rawValue) }
    selection = sessions.firstIndex { place($0) < place(session) } ?? sessions.count
    sessions.insert(session, at: selection)
    return .restore(session.id)
  }

  /// Takes a key.
  ///
  /// - Returns: What the program is to do, if it is to do anything; the screen has changed already.
  public mutating func handle(_ key: Key) -> HistoryCommand? {
    if isShowingKeys || isConfirming {
      defer { (isShowingKeys, isConfirming) = (false, false) }
      if isConfirming, key == .character("y") { return selected.map { .delete($0.id) } }
      return key == .character("c") ? .cramp : key == .control("z") ? .suspend : nil
    }
    switch KeyMeaning.action(of: key, in: keys) {
    case .move(let move):
      selection = move.entry(from: selection, count: sessions.count)
      return askForMore()
    case .command(let command): return command
    case .askToDelete: isConfirming = true
    case .undo: return undo()
    case .showKeys: isShowingKeys = true
    case nil: break
    }
    return nil
  }

  private mutating func askForMore() -> HistoryCommand? {
    // Two pages ahead, so that the next sessions are there before the selection is.
    let isNearEnd = selection >= sessions.count - 2 * ListMove.page
    guard isNearEnd, !isComplete, !isAwaitingMore else { return nil }
    isAwaitingMore = true
    return .needMore
  }
}
