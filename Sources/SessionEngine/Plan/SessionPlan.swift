// SPDX-License-Identifier: MIT
import RoutineModel

/// A routine as it will be run: sides, directions, sets, rests and transitions in one flat list, so
/// that a position in it is a single number.
public struct SessionPlan: Hashable, Sendable {
  /// The routine's id.
  public let routine: RoutineID
  /// The routine's name.
  public let name: String
  /// The routine's kind.
  public let kind: RoutineKind
  /// The site that it relieves; relief only.
  public let site: CrampSite?
  /// The segments in order.
  public let segments: [Segment]
  /// The time to get ready before the session continues after relief.
  public let resumeGetReady: Duration

  /// Makes a plan from its parts. Times are cut to whole milliseconds; counts and times of segments
  /// are at least one.
  public init(
    routine: RoutineID, name: String, kind: RoutineKind, site: CrampSite? = nil,
    segments: [Segment], resumeGetReady: Duration = PlanTiming.standard.getReady
  ) {
    self.routine = routine
    self.name = name
    self.kind = kind
    self.site = site
    self.segments = segments.map { segment in
      var segment = segment
      segment.dose = segment.dose.onGrain
      return segment
    }
    self.resumeGetReady = max(.zero, .milliseconds(resumeGetReady.wholeMilliseconds))
  }

  /// Hashes what distinguishes most plans, to avoid reading all texts.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(routine)
    hasher.combine(segments.count)
  }

  /// The plan of a relief-only session, wherever the cramp turns out to be.
  public static let reliefAnywhere = SessionPlan(
    routine: "cramp-relief", name: "Cramp relief", kind: .relief, segments: [])

  /// The plan of a session with only this relief: it has no segments of its own.
  public static func reliefOnly(_ relief: SessionPlan) -> SessionPlan {
    SessionPlan(
      routine: relief.routine, name: relief.name, kind: .relief, site: relief.site, segments: [])
  }

  /// The segments of the movement that a segment belongs to: its sets, sides and directions, and
  /// the time before each. Steps that share only their name, where one is an extra, are two
  /// movements.
  public func part(of index: Int) -> Range<Int> {
    guard segments.indices.contains(index) else { return index..<index }
    let one = segments[index]
    let belongs = { (other: Segment) in
      other.name == one.name && other.phase == one.phase && other.isOptional == one.isOptional
        && other.recommendedWhen == one.recommendedWhen && other.onlyWhen == one.onlyWhen
        && other.avoidWhen == one.avoidWhen
    }
    let first = segments[..<index].lastIndex { !belongs($0) }.map { $0 + 1 } ?? 0
    let end = segments[index...].firstIndex { !belongs($0) } ?? segments.count
    return first..<end
  }

  /// Whether the plans are equal except for their sides.
  package func isSame(butForSides other: SessionPlan) -> Bool {
    guard routine == other.routine, segments.count == other.segments.count else { return false }
    return zip(segments, other.segments).allSatisfy { mine, others in
      var mine = mine
      mine.side = others.side
      return mine == others
    }
  }

  /// The length of the whole plan; `nil` if any of it is open-ended.
  public var length: Duration? {
    segments.reduce(.zero as Duration?) { sum, segment in
      guard let sum, let length = segment.dose.nominalDuration else { return nil }
      return sum + length
    }
  }

  /// How many of the segments are steps.
  public var stepCount: Int { segments.count { $0.isStep } }

  /// The index of the first segment of the next phase, if there is one.
  public func nextPhaseStart(after segment: Int) -> Int? {
    guard segments.indices.contains(segment) else { return nil }
    return segments[segment...].firstIndex { $0.phase != segments[segment].phase }
  }

  /// The index of the first segment of the previous phase, if there is one.
  public func previousPhaseStart(before segment: Int) -> Int? {
    guard segments.indices.contains(segment),
      let last = segments[..<segment].lastIndex(where: { $0.phase != segments[segment].phase })
    else { return nil }
    let before = segments[..<last].lastIndex { $0.phase != segments[last].phase }
    return before.map { $0 + 1 } ?? 0
  }

  /// The index of the first cool-down segment after `segment`, if there is one.
  public func coolDownStart(after segment: Int) -> Int? {
    guard segments.indices.contains(segment), segments[segment].phase != .coolDown else {
      return nil
    }
    return segments[segment...].firstIndex { $0.phase == .coolDown }
  }
}

/// The times around steps, for routines that set none.
public struct PlanTiming: Hashable, Sendable {
  /// The time before the first step, except in relief, and before continuing after relief.
  public var getReady: Duration
  /// The time between two steps.
  public var transition: Duration
  /// The time to take hold before the first step of relief.
  public var takeHold: Duration

  /// Makes a timing.
  public init(getReady: Duration, transition: Duration, takeHold: Duration = .seconds(5)) {
    self.getReady = getReady
    self.transition = transition
    self.takeHold = takeHold
  }

  /// Five seconds each.
  public static let standard = PlanTiming(getReady: .seconds(5), transition: .seconds(5))
}
