// SPDX-License-Identifier: MIT

/// A thing around a figure.
public struct ScenePart: Hashable, Sendable {
  /// How a thing is drawn. The raw value is the word in routine files.
  public enum Look: String, CaseIterable, Hashable, Sendable {
    /// As what is there to be used.
    case prop
    /// As the far side of the body.
    case far
    /// As the body.
    case body
    /// As what the picture is about.
    case shown
  }

  /// What it is.
  public enum Shape: Hashable, Sendable {
    /// The floor, at 0.
    case floor
    /// A wall at x, so high.
    case wall(x: Double, height: Double)
    /// A chair from x to x, the seat so high, and its back at the first x if it has one.
    case seat(from: Double, to: Double, height: Double, back: Double?)
    /// A stair from x to x, so high.
    case step(from: Double, to: Double, height: Double)
    /// A full circle.
    case ball(PicturePoint, radius: Double)
    /// A line from point to point.
    case line([PicturePoint])
    /// An empty circle.
    case circle(PicturePoint, radius: Double)
  }

  /// What it is.
  public var shape: Shape
  /// How broad its lines are.
  public var width: Double
  /// How it is drawn.
  public var look: Look

  /// Makes a thing.
  public init(_ shape: Shape, width: Double = 2, look: Look = .prop) {
    self.shape = shape
    self.width = width
    self.look = look
  }
}
