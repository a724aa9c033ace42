// SPDX-License-Identifier: MIT

/// An arrow that indicates movement.
public enum PictureArrow: Hashable, Sendable {
  /// Along an ellipse, from one angle to another, in degrees.
  case around(PicturePoint, radii: Spot, from: Double, to: Double)
  /// From a point to another.
  case straight(from: PicturePoint, to: PicturePoint)
}
