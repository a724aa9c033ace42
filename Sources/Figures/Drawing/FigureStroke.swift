// SPDX-License-Identifier: MIT
import RoutineModel

/// The lines of a picture that share layer and width, for print.
public struct FigureStroke: Hashable, Sendable {
  /// Their layer.
  public let layer: FigureLayer
  /// Their width.
  public let width: Double
  /// The lines as an SVG path; y points down.
  public let path: String
}

extension FigureScene {
  /// The lines for print, back to front. The body hides props.
  public var strokes: [FigureStroke] {
    let order = capsules.enumerated().sorted {
      ($0.element.layer.weight, $0.offset) < ($1.element.layer.weight, $1.offset)
    }
    var strokes: [FigureStroke] = []
    for (_, capsule) in order {
      let isFar = capsule.layer == .far
      let width = Self.rounded(capsule.width * (isFar ? 0.7 : 1))
      let (start, end) = (inView(capsule.start), inView(capsule.end))
      // A dot is a line of length 0; round ends make it a disc.
      let path = "M\(Self.text(start))L\(Self.text(end))"
      if let last = strokes.last, last.layer == capsule.layer, last.width == width {
        strokes[strokes.count - 1] = FigureStroke(
          layer: last.layer, width: width, path: last.path + path)
      } else {
        strokes.append(FigureStroke(layer: capsule.layer, width: width, path: path))
      }
    }
    return strokes
  }

  /// The size of the visible rectangle.
  public var size: Spot {
    Spot(Self.rounded(view.right - view.left), Self.rounded(view.top - view.bottom))
  }

  private func inView(_ spot: Spot) -> Spot {
    Spot(Self.rounded(spot.x - view.left), Self.rounded(view.top - spot.y))
  }

  private static func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }

  static func text(_ spot: Spot) -> String { "\(text(spot.x)) \(text(spot.y))" }

  static func text(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }
}

extension FigureScene {
  /// The picture as an SVG element, with a class for each layer: `far`, `near`, `shown`, `prop` and
  /// `arrow`.
  ///
  /// - Parameter attributes: Further attributes, such as a class, each after a space.
  public func svg(_ attributes: String) -> String {
    let paths = strokes.map {
      "<path class=\"\($0.layer)\" stroke-width=\"\(Self.text($0.width))\" d=\"\($0.path)\"/>"
    }
    return "<svg viewBox=\"0 0 \(Self.text(size))\"\(attributes)>\(paths.joined())</svg>"
  }
}
