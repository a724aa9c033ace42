// SPDX-License-Identifier: MIT
import TextCanvas

// Which screens ask before something is ended or deleted, so that the program can hold back an
// answer that nobody can have given on purpose.

extension SessionScreen {
  /// Whether the person is being asked whether to end the session.
  public var isAsking: Bool { overlay == .endQuestion }
}

extension HistoryScreen {
  /// Whether the person is being asked whether to delete a session.
  public var isAsking: Bool { isConfirming }
}

extension SessionDetailScreen {
  /// Whether the person is being asked whether to delete the session.
  public var isAsking: Bool { isConfirming }
}

extension UnfinishedScreen {
  /// Whether the person is being asked whether to end the session.
  public var isAsking: Bool { isConfirming }
}

extension HomeScreen {
  /// Whether a line of text is being written, of which pasted text may be a part.
  public var isWriting: Bool { isTyping }
}

extension Key {
  /// Whether it answers a question with yes.
  public var isYes: Bool { self == .character("y") || self == .character("Y") }
}

extension CrampsScreen {
  /// Whether it asks before a cramp is deleted.
  public var isAsking: Bool { isConfirming }
}
