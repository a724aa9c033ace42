// SPDX-License-Identifier: MIT
import RoutineModel

/// What a figure is drawn of: a thick line with round ends.
public struct Capsule: Hashable, Sendable {
  /// Where it begins.
  public var start: Spot
  /// Where it ends; a dot ends where it begins.
  public var end: Spot
  /// How thick it is.
  public var width: Double
  /// What it is a part of.
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

/// What a part of a figure is; the later ones lie over the earlier, but for things, which never hide
/// the body.
public enum FigureLayer: Int, CaseIterable, Comparable, Sendable {
  /// The far arm and leg.
  case far
  /// The body.
  case near
  /// What the picture is about.
  case shown
  /// Things.
  case prop
  /// Arrows.
  case arrow

  /// What a cell is coloured by that several share: things are what can best be spared.
  var weight: Int { self == .prop ? -1 : rawValue }

  /// Whether one lies beneath another.
  public static func < (one: FigureLayer, other: FigureLayer) -> Bool {
    one.rawValue < other.rawValue
  }
}
