// SPDX-License-Identifier: MIT
import RoutineModel

extension SessionPlan {
  /// Whether the person has to say the affected side before a session of this plan begins. Relief never
  /// waits for it.
  public var asksForSide: Bool {
    kind != .relief && segments.contains { $0.side == .affected }
  }

  /// The side that an earlier plan of the same routine was laid out for, as far as its steps tell it.
  /// This plan is the one in which nobody has said the side yet.
  public func affectedSide(in earlier: SessionPlan) -> Side? {
    let names = Set(segments.filter { $0.side == .affected }.map(\.name))
    let sides = Set(
      earlier.segments.filter { $0.isStep && names.contains($0.name) }.compactMap(\.side))
    return switch sides {
    case [.left]: .left
    case [.right]: .right
    case [.left, .right]: .both
    default: nil
    }
  }
}
