// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// A plan for display at a glance: its steps as a person counts them, so that the sides, sets and
/// directions of one movement are one part.
struct PlanOutline: Sendable {
  /// A movement with everything that belongs to it.
  struct Part: Hashable, Sendable {
    /// Its name.
    let name: String
    /// Its segments in the plan, including the time before it.
    var segments: Range<Int>
    /// Its length, estimated if it is open-ended.
    var length: Duration
  }

  /// The estimate for an open-ended step on the routine's line.
  static let guess: Duration = .seconds(120)

  /// The most stretches on the routine's line; beyond that, neighbours share one.
  private static let mostStretches = 120

  /// The plan's segments.
  let segments: [Segment]
  /// Its parts in order.
  let parts: [Part]
  /// For each segment, the number of its step among all steps, from 1.
  let stepNumbers: [Int]
  /// How many steps there are.
  let stepCount: Int
  /// The phases it has, in order; empty if there are fewer than two.
  let phases: [Phase]
  private let needs: PanelNeeds
  private let rowPlans = Kept<RowPlan.Room, RowPlan>(most: 4)
  /// For each segment, the number of its part, from 0.
  private let partNumbers: [Int]
  /// How many parts share a stretch of the line.
  private let partsPerStretch: Int
  /// The lengths of the stretches, in seconds.
  private let stretches: [Double]

  init(_ plan: SessionPlan) {
    segments = plan.segments
    needs = PanelNeeds(segments)
    stepCount = plan.stepCount
    var parts: [Part] = []
    var numbers: [Int] = []
    var phases: [Phase] = []
    var stepsBefore = 0
    for (index, segment) in segments.enumerated() {
      numbers.append(min(stepsBefore + 1, stepCount))
      if segment.isStep { stepsBefore += 1 }
      if let phase = segment.phase, phases.last != phase { phases.append(phase) }
      let length = segment.dose.nominalDuration ?? Self.guess
      if let last = parts.last, segment.isOneMovement(with: segments[last.segments.lowerBound]) {
        parts[parts.count - 1].segments = last.segments.lowerBound..<index + 1
        parts[parts.count - 1].length += length
      } else {
        parts.append(Part(name: segment.name, segments: index..<index + 1, length: length))
      }
    }
    self.parts = parts
    partNumbers = parts.enumerated().flatMap { number, part in part.segments.map { _ in number } }
    let share = max(1, (parts.count + Self.mostStretches - 1) / Self.mostStretches)
    partsPerStretch = share
    stretches = stride(from: 0, to: parts.count, by: share).map { first in
      Double(
        parts[first..<min(first + share, parts.count)].reduce(0) { $0 + $1.length.wholeSeconds })
    }
    stepNumbers = numbers
    self.phases = phases.count > 1 ? phases : []
  }

  /// The division of a panel's rows for all segments.
  func rowPlan(in room: RowPlan.Room) -> RowPlan {
    rowPlans.result(for: room) { RowPlan(needs, in: room) }
  }

  /// The number of a segment's part, from 0; `parts.count` past the end.
  func part(of segment: Int) -> Int {
    partNumbers.indices.contains(segment) ? partNumbers[segment] : parts.count
  }

  /// The line of the whole routine.
  func line(at run: PlanRun, now: SessionInstant) -> PartsLine {
    let current = part(of: run.index)
    guard current < parts.count else { return PartsLine(lengths: stretches, current: current) }
    let before = segments[parts[current].segments.lowerBound..<run.index].reduce(Duration.zero) {
      $0 + ($1.dose.nominalDuration ?? Self.guess)
    }
    let length = parts[current].length + run.added
    let ofPart = length > .zero ? min(1, (before + run.position(at: now)) / length) : 0
    return PartsLine(
      lengths: stretches, current: current / partsPerStretch,
      fraction: (Double(current % partsPerStretch) + ofPart) / Double(partsPerStretch))
  }
}

extension Segment {
  /// Whether the next segment belongs to the same movement, as in `SessionPlan.part(of:)`.
  fileprivate func isOneMovement(with other: Segment) -> Bool {
    name == other.name && phase == other.phase && isOptional == other.isOptional
      && recommendedWhen == other.recommendedWhen && onlyWhen == other.onlyWhen
      && avoidWhen == other.avoidWhen
  }
}
