// SPDX-License-Identifier: MIT

/// A stick figure that shows how a step is done. The body is about 100 high, the floor is at 0, y
/// points up, and the figure faces along x.
public struct StepPicture: Hashable, Sendable {
  /// How the figure moves between its poses. The raw value is the word in routine files.
  public enum Move: String, CaseIterable, Hashable, Sendable {
    /// From the first to the last pose, and back.
    case thereAndBack = "there-and-back"
    /// Through all poses and from the last to the first again.
    case circle
    /// From the first to the last pose, where it stays.
    case hold
  }

  /// The name by which routine files use it; `nil` if a file draws its own.
  public var id: String?
  /// What is around the figure.
  public var scene: [ScenePart]
  /// Whether the figure faces the viewer.
  public var isFront: Bool
  /// The rectangle shown; `nil` for all of it.
  public var view: PictureView?
  /// The parts of the body that it is about.
  public var shows: [BodyPart]
  /// The poses, at least one.
  public var poses: [PicturePose]
  /// How the figure moves.
  public var move: Move
  /// Arrows that indicate the movement in a still picture.
  public var arrows: [PictureArrow]

  /// Makes a picture.
  public init(
    id: String? = nil, scene: [ScenePart] = [], isFront: Bool = false, view: PictureView? = nil,
    shows: [BodyPart] = [], poses: [PicturePose], move: Move = .hold, arrows: [PictureArrow] = []
  ) {
    self.id = id
    self.scene = scene
    self.isFront = isFront
    self.view = view
    self.shows = shows
    self.poses = poses
    self.move = move
    self.arrows = arrows
  }
}

/// A rectangle of a picture.
public struct PictureView: Hashable, Sendable {
  /// Its left edge.
  public var left: Double
  /// Its bottom edge.
  public var bottom: Double
  /// Its right edge.
  public var right: Double
  /// Its top edge.
  public var top: Double

  /// Makes a rectangle.
  public init(_ left: Double, _ bottom: Double, _ right: Double, _ top: Double) {
    self.left = left
    self.bottom = bottom
    self.right = right
    self.top = top
  }
}
