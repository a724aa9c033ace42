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

/// A fixed place, or one that moves with a joint of the figure.
public enum PicturePoint: Hashable, Sendable {
  /// A fixed place.
  case at(Spot)
  /// A joint or a named point of the pose, and the offset from it.
  case joint(String, Spot)

  /// A joint or a named point of the pose.
  public static func joint(_ name: String) -> PicturePoint { .joint(name, Spot(0, 0)) }

  /// The joints of a figure, by their names in files.
  public static let joints: [String] =
    ["hip", "chest", "neck", "head"]
    + ["", "other-"].flatMap { side in
      ["shoulder", "elbow", "hand", "knee", "ankle", "heel", "tip"].map { side + $0 }
    }
}
