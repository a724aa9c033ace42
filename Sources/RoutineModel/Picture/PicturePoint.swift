// SPDX-License-Identifier: MIT

/// A place in a picture.
public struct Spot: Hashable, Sendable {
  /// How far forward.
  public var x: Double
  /// How high.
  public var y: Double

  /// Makes a place.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A place, or a joint of the figure that it moves with.
public enum PicturePoint: Hashable, Sendable {
  /// A place.
  case at(Spot)
  /// A joint or a named point of the pose, and how far from it.
  case joint(String, Spot)

  /// A joint or a named point of the pose.
  public static func joint(_ name: String) -> PicturePoint { .joint(name, Spot(0, 0)) }

  /// The joints of a figure, by the names that files use.
  public static let joints: [String] =
    ["hip", "chest", "neck", "head"]
    + ["", "other-"].flatMap { side in
      ["shoulder", "elbow", "hand", "knee", "ankle", "heel", "tip"].map { side + $0 }
    }
}
