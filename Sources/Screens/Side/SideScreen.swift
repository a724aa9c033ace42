// SPDX-License-Identifier: MIT
import RoutineModel
import TextCanvas

/// The question which side a routine is to be done on, asked once before it begins.
public struct SideScreen: Hashable, Sendable {
  /// A line that the program wants said, such as what is wrong with the log.
  public var notice: String?
  /// The routine's name.
  public let name: String
  /// The side that the person answered last, once the log has said so.
  public private(set) var lastSide: Side?
  /// The side that Enter takes.
  private(set) var marked = Side.left
  private(set) var isShowingKeys = false
  private var hasMoved = false

  /// Makes the screen of a routine.
  public init(name: String) { self.name = name }

  /// Offers the side of the last time. Whoever has marked one meanwhile keeps it.
  public mutating func offer(_ side: Side) {
    lastSide = side
    if !hasMoved { marked = side }
  }

  /// Takes a key.
  ///
  /// - Returns: What the program is to do, if it is to do anything; the screen has changed already.
  public mutating func handle(_ key: Key) -> SideCommand? {
    if isShowingKeys {
      isShowingKeys = false
      return key == .character("c") ? .cramp : key == .control("z") ? .suspend : nil
    }
    switch KeyMeaning.action(of: key, in: keys) {
    case .command(let command): return command
    case .mark(let step): mark(step)
    case .showKeys: isShowingKeys = true
    case nil: break
    }
    return nil
  }

  private mutating func mark(_ step: Int) {
    let sides = Side.allCases
    let index = (sides.firstIndex(of: marked) ?? 0) + step
    marked = sides[min(max(index, 0), sides.count - 1)]
    hasMoved = true
  }
}
