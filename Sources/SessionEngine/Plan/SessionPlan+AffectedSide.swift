// SPDX-License-Identifier: MIT
import RoutineModel

extension SessionPlan {
  /// Whether the affected side has to be asked before a session of this plan. Relief never waits
  /// for it.
  public var asksForSide: Bool {
    kind != .relief && segments.contains { $0.side == .affected }
  }

  /// The affected side for which an earlier plan of the same routine was made, if its steps show
  /// it. This plan must be one made without a side.
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
