// SPDX-License-Identifier: MIT
import RoutineModel

/// How often something happened out of how often it could have.
public struct Proportion: Hashable, Sendable {
  /// How often it happened.
  public var count: Int
  /// How often it could have.
  public var total: Int

  /// Makes a proportion.
  public init(count: Int = 0, of total: Int = 0) {
    self.count = count
    self.total = total
  }

  /// Both bounds of Wilson's score interval at 95 %, from 0 to 1; of nothing, all of that.
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
    // Of none it is 0, and of all 1; rounding would leave a trace that ranks none above the unknown.
    let lower = count <= 0 ? 0 : max(0, (centre - spread) / (1 + z * z / n))
    let upper = count >= total ? 1 : min(1, (centre + spread) / (1 + z * z / n))
    return lower...upper
  }

  /// The lower of the two; 0 of nothing.
  public var wilsonLowerBound: Double { wilsonBounds.lowerBound }
}

/// How surely each step of relief has eased the cramps of a site.
public struct SiteEasing: Hashable, Sendable {
  /// The cramps behind it.
  public var cramps: Int
  /// By a step's name, how many cramps eased in it of those in which it was begun.
  public var steps: [String: Proportion]

  /// The fewest cramps from which an order is made.
  public static let fewestCramps = 5

  /// Makes an easing.
  public init(cramps: Int, steps: [String: Proportion]) {
    self.cramps = cramps
    self.steps = steps
  }

  /// Counts cramps of a site; those that were logged by hand or are deleted are left out, since
  /// no steps are known of them.
  public init(_ records: some Sequence<CrampRecord>) {
    self.init(cramps: 0, steps: [:])
    for record in records where record.countsForEasing {
      cramps += 1
      for name in Set(record.steps.map(\.name)) {
        steps[name, default: Proportion()].total += 1
        if record.easedIn == name { steps[name, default: Proportion()].count += 1 }
      }
    }
  }

  /// The routine with those steps first in which cramps eased most surely; among equals, and those of
  /// which nothing is known, as it was written. No step is dropped. With too few cramps it stays as
  /// it is.
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

  /// The bound of a step, or of the best among steps that are repeated together.
  private func bound(of element: RoutineElement) -> Double {
    switch element {
    case .step(let step): steps[step.name]?.wilsonLowerBound ?? 0
    case .repetition(_, _, let elements): elements.map(bound).max() ?? 0
    }
  }
}

extension CrampRecord {
  /// Whether it tells something of the steps of relief for its site.
  fileprivate var countsForEasing: Bool {
    place != nil && !isDeleted && !steps.isEmpty && isRelievedAtSite
  }
}
