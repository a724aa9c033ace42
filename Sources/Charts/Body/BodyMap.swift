// SPDX-License-Identifier: MIT
import Review
import RoutineModel

/// The sites of the body that cramp, seen from the front and from behind.
public enum BodyMap {
  /// The side from which the body is seen.
  public enum View: CaseIterable, Hashable, Sendable {
    /// Facing the viewer; with its back to the viewer.
    case front, behind

    /// The sites drawn in this view; each site is in one of the two.
    public var sites: [CrampSite] {
      switch self {
      case .front: [.flank, .forearm, .hand, .quadriceps, .shin, .toes]
      case .behind: [.hamstring, .calf, .foot]
      }
    }

    /// The person's side at the left of the picture: in front view, their right.
    public var leftOfPicture: ReviewFilter.Side { self == .front ? .right : .left }

    /// The person's side that stands at the right of the picture.
    public var rightOfPicture: ReviewFilter.Side { self == .front ? .left : .right }
  }

  /// A site on one side of the body.
  public struct Region: Hashable, Sendable {
    /// The view that shows it.
    public let view: View
    /// The site.
    public let site: CrampSite
    /// The person's side.
    public let side: ReviewFilter.Side
    /// Where it is in the picture.
    public let box: Box
  }

  /// A box in a picture of 100 by 220.
  public struct Box: Hashable, Sendable {
    /// Its corner at the top left.
    public let x: Int, y: Int
    /// Its size.
    public let width: Int, height: Int

    /// The box at the other side of the picture.
    public var mirrored: Box {
      Box(x: BodyMap.width - x - width, y: y, width: width, height: height)
    }
  }

  /// The size of the picture.
  public static let width = 100, height = 220

  /// The regions of both views.
  public static let regions: [Region] = View.allCases.flatMap { view in
    view.sites.flatMap { site in
      let box = box(site)
      return [
        Region(view: view, site: site, side: view.leftOfPicture, box: box),
        Region(view: view, site: site, side: view.rightOfPicture, box: box.mirrored),
      ]
    }
  }

  /// The outline of the body: head, trunk and limbs, the same from both sides.
  public static let outline: [Box] = {
    let head = Box(x: 39, y: 2, width: 22, height: 26)
    let neck = Box(x: 44, y: 24, width: 12, height: 14)
    let trunk = Box(x: 30, y: 33, width: 40, height: 76)
    let limbs = [
      Box(x: 17, y: 35, width: 12, height: 46), Box(x: 14, y: 76, width: 11, height: 30),
      Box(x: 11, y: 106, width: 12, height: 15), Box(x: 32, y: 106, width: 17, height: 52),
      Box(x: 33, y: 156, width: 14, height: 46), Box(x: 29, y: 200, width: 18, height: 16),
    ]
    return [head, neck, trunk] + limbs + limbs.map(\.mirrored)
  }()

  /// The box of a site at the left of the picture.
  private static func box(_ site: CrampSite) -> Box {
    switch site {
    case .flank: Box(x: 34, y: 66, width: 12, height: 26)
    case .forearm: Box(x: 15, y: 80, width: 9, height: 24)
    case .hand: Box(x: 12, y: 107, width: 10, height: 13)
    case .quadriceps, .hamstring: Box(x: 34, y: 112, width: 13, height: 40)
    case .shin, .calf: Box(x: 34, y: 160, width: 12, height: 34)
    case .toes: Box(x: 29, y: 208, width: 18, height: 8)
    case .foot: Box(x: 29, y: 201, width: 18, height: 14)
    }
  }
}
