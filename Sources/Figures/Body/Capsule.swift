// SPDX-License-Identifier: MIT
import RoutineModel

/// A thick line with round ends: figures are drawn from these.
public struct Capsule: Hashable, Sendable {
  /// Where it begins.
  public var start: Spot
  /// Where it ends; for a dot, where it begins.
  public var end: Spot
  /// How thick it is.
  public var width: Double
  /// The layer it is drawn in.
  public var layer: FigureLayer

  init(_ start: Spot, _ end: Spot, _ width: Double, _ layer: FigureLayer) {
    self.start = start
    self.end = end
    self.width = width
    self.layer = layer
  }

  /// The line seen in a mirror.
  var mirrored: Capsule { Capsule(start.mirrored, end.mirrored, width, layer) }
}

/// The layers of a picture. Later ones cover earlier ones, except that props never cover the body.
public enum FigureLayer: Int, CaseIterable, Comparable, Sendable {
  /// The far arm and leg.
  case far
  /// The body.
  case near
  /// The part of the body that the picture is about.
  case shown
  /// Props.
  case prop
  /// Arrows.
  case arrow

  /// Priority when layers share a cell; props lose.
  var weight: Int { self == .prop ? -1 : rawValue }

  /// Whether one lies below the other.
  public static func < (one: FigureLayer, other: FigureLayer) -> Bool {
    one.rawValue < other.rawValue
  }
}
