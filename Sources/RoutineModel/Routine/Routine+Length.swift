// SPDX-License-Identifier: MIT

extension Step {
  /// How many segments of work the step expands to: sets × sides × directions; saturating.
  public var workSegmentCount: Int {
    saturatingProduct(sets, side == .each ? 2 : 1, max(1, directions.count))
  }

  /// The time the step takes: every set, side and direction at its most, and the rests between
  /// sets. Transitions and side switches do not count. Open-ended doses count nothing.
  public var nominalDuration: Duration {
    let work = saturatingProduct(dose.nominalDuration ?? .zero, workSegmentCount)
    return work + saturatingProduct(rest ?? .zero, max(0, sets - 1))
  }
}

extension RoutineElement {
  /// How many segments of work the element expands to; saturating.
  public var workSegmentCount: Int {
    switch self {
    case .step(let step): step.workSegmentCount
    case .repetition(let count, let elements):
      saturatingProduct(count, elements.workSegmentCount)
    }
  }

  /// The time the element takes, optional steps left out.
  public var nominalDuration: Duration {
    switch self {
    case .step(let step): step.isOptional ? .zero : step.nominalDuration
    case .repetition(let count, let elements): saturatingProduct(elements.nominalDuration, count)
    }
  }
}

extension [RoutineElement] {
  /// How many segments of work the elements expand to; saturating.
  public var workSegmentCount: Int {
    reduce(0) { sum, element in
      let (next, overflow) = sum.addingReportingOverflow(element.workSegmentCount)
      return overflow ? .max : next
    }
  }

  /// The time the elements take, optional steps left out.
  public var nominalDuration: Duration {
    reduce(.zero) { Swift.min($0 + $1.nominalDuration, longestLength) }
  }
}

/// Where lengths stop growing, some thirty years: far beyond any plan, far below an overflow.
private let longestLength: Duration = .seconds(1_000_000_000)

/// The product of a length and a count, saturating.
func saturatingProduct(_ duration: Duration, _ count: Int) -> Duration {
  guard duration > .zero, count > 0 else { return .zero }
  return duration > longestLength / count ? longestLength : duration * count
}

/// The product of counts, or the greatest number where it would be beyond.
private func saturatingProduct(_ factors: Int...) -> Int {
  factors.reduce(1) { product, factor in
    let (next, overflow) = product.multipliedReportingOverflow(by: factor)
    return overflow ? .max : next
  }
}
