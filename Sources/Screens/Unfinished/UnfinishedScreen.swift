// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// A session that was cut off, as it was when it was last seen, and what can be done with it.
public struct UnfinishedScreen: Hashable, Sendable {
  /// A line that the program wants said, such as what is wrong with the log.
  public var notice: String?
  /// How long ago the session was seen.
  public var age: Duration
  /// The session.
  public let session: UnfinishedSession
  /// Whether the log is doing what the person chose, so that they cannot choose anything else.
  public private(set) var isUnderWay = false
  /// Whether the person is being asked whether to end the session.
  private(set) var isConfirming = false
  private(set) var isShowingKeys = false

  /// Makes the screen.
  public init(session: UnfinishedSession) {
    self.session = session
    age = session.age
  }

  /// Takes a key.
  ///
  /// - Returns: What the program is to do, if it is to do anything; the screen has changed already.
  public mutating func handle(_ key: Key) -> UnfinishedCommand? {
    if isShowingKeys || isConfirming {
      defer { (isShowingKeys, isConfirming) = (false, false) }
      if isConfirming, key == .character("y") {
        isUnderWay = true
        return .finish(session.id)
      }
      return key == .character("c") ? .cramp : key == .control("z") ? .suspend : nil
    }
    switch KeyMeaning.action(of: key, in: keys) {
    case .command(let command):
      if case .resume = command { isUnderWay = true }
      return command
    case .askToFinish: isConfirming = true
    case .showKeys: isShowingKeys = true
    case nil: break
    }
    return nil
  }

  /// Lets the person choose again, if what they chose did not come about.
  public mutating func chooseAgain() { isUnderWay = false }
}
