// SPDX-License-Identifier: MIT
import RoutineModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

// Plane geometry, with angles in degrees.

extension Spot {
  /// The place at a distance in a direction.
  func moved(_ degrees: Double, by length: Double) -> Spot {
    let angle = degrees * .pi / 180
    return Spot(x + length * cos(angle), y + length * sin(angle))
  }

  /// The place that is a fraction of the way to another.
  func between(_ other: Spot, _ part: Double) -> Spot {
    Spot(x + (other.x - x) * part, y + (other.y - y) * part)
  }

  func distance(to other: Spot) -> Double {
    let (across, up) = (other.x - x, other.y - y)
    return (across * across + up * up).squareRoot()
  }

  /// The direction of another place.
  func direction(to other: Spot) -> Double {
    atan2(other.y - y, other.x - x) * 180 / .pi
  }

  /// The place seen in a mirror.
  var mirrored: Spot { Spot(-x, y) }

  /// Points on the arc of an ellipse.
  static func arc(
    around centre: Spot, _ radii: Spot, from: Double, to: Double, pieces: Int
  ) -> [Spot] {
    (0...pieces).map { index in
      let angle = (from + (to - from) * Double(index) / Double(pieces)) * .pi / 180
      return Spot(centre.x + radii.x * cos(angle), centre.y + radii.y * sin(angle))
    }
  }

  /// The middle joint and the end of a two-bone limb that reaches for a place as far as it can.
  ///
  /// - Parameter bend: 1 if the middle joint lies left of the way there, -1 if right of it.
  func reach(
    for goal: Spot, _ first: Double, _ second: Double, bend: Double
  ) -> (middle: Spot, end: Spot) {
    let wanted = distance(to: goal)
    let unit = wanted > 0 ? Spot((goal.x - x) / wanted, (goal.y - y) / wanted) : Spot(1, 0)
    let length = max(min(wanted, first + second - 0.05), abs(first - second) + 0.05)
    let along = (first * first - second * second + length * length) / (2 * length)
    let aside = max(0, first * first - along * along).squareRoot() * bend
    return (
      Spot(x + unit.x * along - unit.y * aside, y + unit.y * along + unit.x * aside),
      Spot(x + unit.x * length, y + unit.y * length)
    )
  }
}

/// An angle normalised to -180...180 degrees.
func turn(_ degrees: Double) -> Double {
  let rest = (degrees + 180).truncatingRemainder(dividingBy: 360)
  return (rest < 0 ? rest + 360 : rest) - 180
}
