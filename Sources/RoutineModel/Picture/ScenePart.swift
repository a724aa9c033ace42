// SPDX-License-Identifier: MIT

/// A thing around a figure, such as the floor or a chair.
public struct ScenePart: Hashable, Sendable {
  /// How a thing is drawn. The raw value is the word in routine files.
  public enum Look: String, CaseIterable, Hashable, Sendable {
    /// A prop.
    case prop
    /// Like the far side of the body.
    case far
    /// Like the body.
    case body
    /// Like the part that the picture is about.
    case shown
  }

  /// The shapes of things.
  public enum Shape: Hashable, Sendable {
    /// The floor, at 0.
    case floor
    /// A wall at x.
    case wall(x: Double, height: Double)
    /// A chair from x to x, with the height of its seat, and of its back, which is at the first x.
    case seat(from: Double, to: Double, height: Double, back: Double?)
    /// A stair from x to x.
    case step(from: Double, to: Double, height: Double)
    /// A filled circle.
    case ball(PicturePoint, radius: Double)
    /// A line from point to point.
    case line([PicturePoint])
    /// An empty circle.
    case circle(PicturePoint, radius: Double)
  }

  /// Its shape.
  public var shape: Shape
  /// The width of its lines.
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
