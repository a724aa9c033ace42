// SPDX-License-Identifier: MIT

// The rule of this file: length means work and the rests that the routine sets between it. The time
// between steps, changes of side and getting ready do not count, nor do extras and the rests after
// them. A rest with nothing after it does not count either.

extension Step {
  /// How many segments of work the step expands to: sets × sides × directions; saturating.
  ///
  /// - Parameter affectedSides: How many sides `affected` stands for.
  public func workSegmentCount(affectedSides: Int = 1) -> Int {
    let sides =
      switch side {
      case .each: 2
      case .affected: affectedSides
      case .left, .right, .both, nil: 1
      }
    return saturatingProduct(sets, sides, max(1, directions.count))
  }

  /// The time the step takes: every set, side and direction at its longest, and the rests between
  /// sets. Open-ended doses count as 0.
  public var nominalDuration: Duration {
    let work = saturatingProduct(dose.nominalDuration ?? .zero, workSegmentCount())
    return work + saturatingProduct(rest ?? .zero, max(0, sets - 1))
  }
}

extension RoutineElement {
  /// How many segments of work the element expands to; saturating.
  ///
  /// - Parameter affectedSides: How many sides `affected` stands for.
  public func workSegmentCount(affectedSides: Int = 1) -> Int {
    switch self {
    case .step(let step): step.workSegmentCount(affectedSides: affectedSides)
    case .repetition(let count, _, let elements):
      saturatingProduct(count, elements.workSegmentCount(affectedSides: affectedSides))
    }
  }
}

extension [RoutineElement] {
  /// How many segments of work the elements expand to; saturating.
  ///
  /// - Parameter affectedSides: How many sides `affected` stands for.
  public func workSegmentCount(affectedSides: Int = 1) -> Int {
    reduce(0) { sum, element in
      let more = element.workSegmentCount(affectedSides: affectedSides)
      let (next, overflow) = sum.addingReportingOverflow(more)
      return overflow ? .max : next
    }
  }

  /// The time the elements take, extras left out.
  public var nominalDuration: Duration { stretch?.length ?? .zero }

  /// The time the elements take, and whether any of them is open-ended.
  public var length: RoutineLength {
    RoutineLength(nominal: nominalDuration, isOpenEnded: contains(where: \.isOpenEnded))
  }

  fileprivate var stretch: Stretch? {
    reduce(nil) { sum, element in
      guard let next = element.stretch else { return sum }
      return sum?.followed(by: next) ?? next
    }
  }
}

extension RoutineElement {
  /// Whether any of its steps is open-ended; optional steps do not count.
  fileprivate var isOpenEnded: Bool {
    switch self {
    case .step(let step): step.dose.nominalDuration == nil && !step.isOptional
    case .repetition(_, _, let elements): elements.contains(where: \.isOpenEnded)
    }
  }

  /// The time of the element; `nil` if there is nothing to do in it.
  fileprivate var stretch: Stretch? {
    switch self {
    case .step(let step):
      guard !step.isExtra, step.workSegmentCount() > 0 else { return nil }
      return Stretch(length: step.nominalDuration, restAfter: step.restAfter ?? .zero)
    case .repetition(let count, let rest, let elements):
      guard count > 0, let round = elements.stretch else { return nil }
      return round.repeated(count, rest: rest)
    }
  }
}

/// A part of a routine with something to do in it.
private struct Stretch {
  /// The time from the first work to the end of the last.
  var length: Duration
  /// The rest after it, if anything follows.
  var restAfter: Duration

  func followed(by next: Stretch) -> Stretch {
    Stretch(
      length: min(length + restAfter + next.length, longestLength), restAfter: next.restAfter)
  }

  /// The rest between two rounds takes the place of the rest after the last step of a round.
  func repeated(_ count: Int, rest: Duration?) -> Stretch {
    let rests = saturatingProduct(rest ?? restAfter, count - 1)
    return Stretch(
      length: min(saturatingProduct(length, count) + rests, longestLength), restAfter: restAfter)
  }
}

/// Where lengths saturate, at some thirty years: far beyond any plan, far below an overflow.
private let longestLength: Duration = .seconds(1_000_000_000)

/// The product of a length and a count, saturating.
func saturatingProduct(_ duration: Duration, _ count: Int) -> Duration {
  guard duration > .zero, count > 0 else { return .zero }
  return duration > longestLength / count ? longestLength : duration * count
}

/// The product of counts, saturating.
private func saturatingProduct(_ factors: Int...) -> Int {
  factors.reduce(1) { product, factor in
    let (next, overflow) = product.multipliedReportingOverflow(by: factor)
    return overflow ? .max : next
  }
}
