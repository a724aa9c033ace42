// SPDX-License-Identifier: MIT
import RoutineModel

/// A count out of a total.
public struct Proportion: Hashable, Sendable {
  /// How often it happened.
  public var count: Int
  /// How often it could have happened.
  public var total: Int

  /// Makes a proportion.
  public init(count: Int = 0, of total: Int = 0) {
    self.count = count
    self.total = total
  }

  /// Both bounds of Wilson's 95 % score interval, from 0 to 1; 0...1 for an empty total.
  ///
  /// Source: Wilson, Probable inference, the law of succession, and statistical inference, Journal
  /// of the American Statistical Association 22 (1927), 209–212.
  public var wilsonBounds: ClosedRange<Double> {
    guard total > 0 else { return 0...1 }
    let z = 1.959_963_984_540_054
    let n = Double(total)
    let share = Double(min(max(count, 0), total)) / n
    let centre = share + z * z / (2 * n)
    let spread = z * ((share * (1 - share) + z * z / (4 * n)) / n).squareRoot()
    // Exactly 0 if the count is 0: a rounding error would rank it above the unknown.
    let lower = count <= 0 ? 0 : max(0, (centre - spread) / (1 + z * z / n))
    let upper = count >= total ? 1 : min(1, (centre + spread) / (1 + z * z / n))
    return lower...upper
  }

  /// The lower bound; 0 for an empty total.
  public var wilsonLowerBound: Double { wilsonBounds.lowerBound }
}

/// How surely each step of relief has eased cramps at a site.
public struct SiteEasing: Hashable, Sendable {
  /// The number of cramps counted.
  public var cramps: Int
  /// By step name: cramps that eased in the step, out of those in which it was begun.
  public var steps: [String: Proportion]

  /// The fewest cramps for changing the order.
  public static let fewestCramps = 5

  /// Makes the figures.
  public init(cramps: Int, steps: [String: Proportion]) {
    self.cramps = cramps
    self.steps = steps
  }

  /// The routine with the steps first in which cramps eased most surely. Equal steps and those
  /// without data keep their order, and no step is dropped. With too few cramps nothing changes.
  public func ordering(_ routine: Routine) -> Routine {
    guard cramps >= Self.fewestCramps, case .steps(let elements) = routine.content else {
      return routine
    }
    var ordered = routine
    let ranked = elements.enumerated().sorted { left, right in
      let (first, second) = (bound(of: left.element), bound(of: right.element))
      return first == second ? left.offset < right.offset : first > second
    }
    ordered.content = .steps(ranked.map(\.element))
    return ordered
  }

  /// The lower bound of a step, or the best one within a repeat.
  private func bound(of element: RoutineElement) -> Double {
    switch element {
    case .step(let step): steps[step.name]?.wilsonLowerBound ?? 0
    case .repetition(_, _, let elements): elements.map(bound).max() ?? 0
    }
  }
}
