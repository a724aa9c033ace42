// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// Something a person says later about a cramp, a session, or the advice about their cramps.
///
/// All changes to a target are applied in the order of `Change.precedes`, whatever order they
/// arrive in.
public struct Change: Hashable, Sendable {
  /// The content of a change.
  public enum Content: Hashable, Sendable {
    /// About cramps, as in the diary.
    case diary(DiaryEntry.Content)
    /// About a session.
    case session(SessionID, [SessionChange])
  }

  /// Its own id: sixteen lower-case hexadecimal digits.
  public var id: String
  /// The device on which it was made.
  public var device: DeviceID
  /// Its position among all changes to the target: the time in milliseconds since 1970, or one more
  /// than the largest stamp the device had seen for the target, if that is later.
  public var stamp: Int64
  /// When it was made, by the person's clock.
  public var writtenAt: LocalMoment
  /// Its content.
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

  /// The id of its target; `advice` for the advice about cramps.
  public var target: String { content.target }
}

extension Change.Content {
  /// The target name of the advice about cramps.
  static let advice = "advice"

  /// The id of the target; `advice` for the advice about cramps.
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
