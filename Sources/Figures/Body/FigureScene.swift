// SPDX-License-Identifier: MIT
import RoutineModel

/// A picture at one moment, as lines.
public struct FigureScene: Sendable {
  /// The lines, in the order in which they are drawn.
  public let capsules: [Capsule]
  /// The visible rectangle, the same for every moment of a picture.
  public let view: PictureView

  /// Lays a picture out.
  ///
  /// - Parameters:
  /// - part: Progress 0…1 from first to last pose; a loop ends at the first.
  ///   - isMirrored: Whether to show it for the other side.
  public init(_ picture: StepPicture, at part: Double = 1, isMirrored: Bool = false) {
    let capsules = Self.capsules(of: picture, at: part)
    let view = picture.view ?? Self.bounds(of: picture)
    self.capsules = isMirrored ? capsules.map(\.mirrored) : capsules
    self.view =
      isMirrored ? PictureView(-view.right, view.bottom, -view.left, view.top) : view
  }

  /// The height at which props on the floor end: half a line below it.
  static let floor = -3.4
  /// How far the floor extends to each side.
  static let endOfFloor = 200.0

  private static func capsules(of picture: StepPicture, at part: Double) -> [Capsule] {
    let skeleton = Skeleton(
      picture.pose(at: part), shows: Set(picture.shows), isFront: picture.isFront)
    let things = picture.scene.flatMap { $0.capsules(skeleton) }
    let all = (skeleton.capsules + things).enumerated().sorted {
      ($0.element.layer, $0.offset) < ($1.element.layer, $1.offset)
    }
    return all.map(\.element) + picture.arrows.flatMap { $0.capsules(skeleton) }
  }

  /// The rectangle around every moment of a picture.
  private static func bounds(of picture: StepPicture) -> PictureView {
    var bare = picture
    bare.scene.removeAll { $0.shape == .floor }
    var view = PictureView(.infinity, .infinity, -.infinity, -.infinity)
    for index in 0...8 {
      for capsule in capsules(of: bare, at: Double(index) / 8) {
        let half = capsule.width / 2
        for spot in [capsule.start, capsule.end] {
          view.left = min(view.left, spot.x - half - 1)
          view.right = max(view.right, spot.x + half + 1)
          view.bottom = min(view.bottom, spot.y - half - 2)
          view.top = max(view.top, spot.y + half + 1)
        }
      }
    }
    if bare.scene.count < picture.scene.count { view.bottom = min(view.bottom, -4.5) }
    return view.left <= view.right ? view : PictureView(0, 0, 1, 1)
  }
}

extension StepPicture {
  /// The pose at a progress of 0…1.
  func pose(at part: Double) -> PicturePose {
    guard let first = poses.first, poses.count > 1 else { return poses.first ?? PicturePose() }
    guard part.isFinite else { return first }
    let isRound = move == .circle
    let place =
      isRound
      ? (part - part.rounded(.down)) * Double(poses.count)
      : max(0, min(1, part)) * Double(poses.count - 1)
    let index = min(Int(place), poses.count - (isRound ? 1 : 2))
    return poses[index].between(poses[(index + 1) % poses.count], place - Double(index))
  }
}

extension ScenePart {
  fileprivate func capsules(_ skeleton: Skeleton) -> [Capsule] {
    let floor = FigureScene.floor
    switch shape {
    case .floor:
      let end = FigureScene.endOfFloor
      return [Capsule(Spot(-end, floor), Spot(end, floor), 1, .prop)]
    case .wall(let x, let height):
      return [Capsule(Spot(x, floor), Spot(x, height), 2.2, .prop)]
    case .seat(let from, let to, let height, let back):
      let seat = [
        Capsule(Spot(from, height), Spot(to, height), 2.2, .prop),
        Capsule(Spot(from + 1, height), Spot(from + 1, floor), 1.6, .prop),
        Capsule(Spot(to - 2, height), Spot(to - 2, floor), 1.6, .prop),
      ]
      guard let back else { return seat }
      return seat + [Capsule(Spot(from, height), Spot(from, back), 1.8, .prop)]
    case .step(let from, let to, let height):
      return [
        Capsule(Spot(from, height), Spot(to, height), 2.2, .prop),
        Capsule(Spot(from, height), Spot(from, floor), 1.6, .prop),
        Capsule(Spot(to, height), Spot(to, floor), 1.6, .prop),
      ]
    case .ball(let centre, let radius):
      guard let centre = skeleton.spot(of: centre) else { return [] }
      return [Capsule(centre, centre, 2 * radius, look.layer)]
    case .line(let points): return path(points.compactMap(skeleton.spot))
    case .circle(let centre, let radius):
      guard let centre = skeleton.spot(of: centre) else { return [] }
      let radii = Spot(radius, radius)
      return path(Spot.arc(around: centre, radii, from: 0, to: 360, pieces: 28))
    }
  }

  private func path(_ spots: [Spot]) -> [Capsule] {
    zip(spots, spots.dropFirst()).map { Capsule($0, $1, width, look.layer) }
  }
}

extension ScenePart.Look {
  fileprivate var layer: FigureLayer {
    switch self {
    case .prop: .prop
    case .far: .far
    case .body: .near
    case .shown: .shown
    }
  }
}

extension PictureArrow {
  private static let pieces = 28

  fileprivate func capsules(_ skeleton: Skeleton) -> [Capsule] {
    let spots: [Spot]
    let size: Double
    switch self {
    case .around(let centre, let radii, let from, let to):
      guard let centre = skeleton.spot(of: centre) else { return [] }
      spots = Spot.arc(around: centre, radii, from: from, to: to, pieces: Self.pieces)
      size = max(radii.x, radii.y)
    case .straight(let from, let to):
      guard let from = skeleton.spot(of: from), let to = skeleton.spot(of: to) else { return [] }
      spots = (0...Self.pieces).map { from.between(to, Double($0) / Double(Self.pieces)) }
      size = from.distance(to: to)
    }
    let end = spots[Self.pieces]
    let direction = spots[Self.pieces - 3].direction(to: end)
    let length = min(7, size * 0.7)
    return zip(spots, spots.dropFirst()).map { Capsule($0, $1, 1.5, .arrow) }
      + [150.0, -150].map { Capsule(end, end.moved(direction + $0, by: length), 1.6, .arrow) }
  }
}
