// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What a person says later, of a cramp, of a session, or of the advice about their cramps.
///
/// All changes to one target are made in the order of `Change.precedes`, whatever the order in which
/// they arrive.
public struct Change: Hashable, Sendable {
  /// What is said.
  public enum Content: Hashable, Sendable {
    /// Of cramps, as the diary has it.
    case diary(DiaryEntry.Content)
    /// Of a session.
    case session(SessionID, [SessionChange])
  }

  /// Its own id: sixteen lower-case hexadecimal digits.
  public var id: String
  /// The device on which it was said.
  public var device: DeviceID
  /// Its place among all changes to the target: the time in milliseconds since 1970, or one more than
  /// the largest stamp that the device had seen of the target.
  public var stamp: Int64
  /// When it was said, by the person's clock.
  public var writtenAt: LocalMoment
  /// What is said.
  public var content: Content

  /// Makes a change.
  public init(
    id: String, device: DeviceID, stamp: Int64, writtenAt: LocalMoment, content: Content
  ) {
    self.id = id
    self.device = device
    self.stamp = stamp
    self.writtenAt = writtenAt
    self.content = content
  }

  /// The id of what it is said of; `advice` for the advice about cramps.
  public var target: String { content.target }

  /// Whether it is made before another of the same target.
  public func precedes(_ other: Change) -> Bool {
    (stamp, device.rawValue, id) < (other.stamp, other.device.rawValue, other.id)
  }
}

extension Change.Content {
  /// What the advice about cramps is called where the target of a change is named.
  static let advice = "advice"

  /// The id of what it is said of; `advice` for the advice about cramps.
  public var target: String {
    switch self {
    case .diary(.recorded(let id, _, _, _)), .diary(.changed(let id, _)),
      .diary(.askedSoreness(let id)):
      id.rawValue
    case .diary(.adviceDismissed): Self.advice
    case .session(let id, _): id.rawValue
    }
  }
}
