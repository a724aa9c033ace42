// SPDX-License-Identifier: MIT

/// A routine for lists: everything but its steps.
public struct RoutineOutline: Hashable, Sendable {
  /// The id by which it is started.
  public let id: RoutineID
  /// The name shown.
  public let name: String
  /// What it is for.
  public let kind: RoutineKind
  /// One or two sentences about it; may be empty.
  public let summary: String
  /// The routine offered once this one has been done a few times.
  public let next: RoutineID?
  /// Where its length comes from.
  public let content: Content

  /// Where the length of a routine comes from.
  public enum Content: Hashable, Sendable {
    /// Its steps, which take this long.
    case steps(RoutineLength)
    /// The phases of a workout, which are other routines.
    case phases(WorkoutPhases)
  }

  /// Makes an outline.
  public init(
    id: RoutineID, name: String, kind: RoutineKind, summary: String, next: RoutineID? = nil,
    content: Content
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.summary = summary
    self.next = next
    self.content = content
  }

  /// How long the routine takes; for a workout, the sum of its phases.
  ///
  /// - Parameter resolve: Finds the routines of a workout. A missing one takes no time.
  public func length(resolve: (RoutineID) -> RoutineOutline?) -> RoutineLength {
    guard case .phases(let phases) = content else { return ownLength }
    var length = RoutineLength()
    func add(_ id: RoutineID?) {
      guard let outline = id.flatMap(resolve) else { return }
      length += outline.ownLength
    }
    add(phases.warmUp)
    switch phases.exercise {
    case .routine(let id): add(id)
    case .open: length += RoutineLength(isOpenEnded: true, hasOpenExercise: true)
    case .fixed(let duration): length += RoutineLength(nominal: duration)
    }
    add(phases.coolDown)
    return length
  }

  /// How long its own steps take.
  private var ownLength: RoutineLength {
    if case .steps(let length) = content { length } else { RoutineLength() }
  }
}

/// How long a routine takes.
public struct RoutineLength: Hashable, Sendable {
  /// The time of everything that has a fixed one; transitions and extras do not count.
  public var nominal: Duration
  /// Whether there are also parts that the person ends.
  public var isOpenEnded: Bool
  /// Whether one of them is an exercise of a workout that lasts as long as the person likes.
  public var hasOpenExercise: Bool

  /// Makes a length.
  public init(
    nominal: Duration = .zero, isOpenEnded: Bool = false, hasOpenExercise: Bool = false
  ) {
    self.nominal = nominal
    self.isOpenEnded = isOpenEnded
    self.hasOpenExercise = hasOpenExercise
  }

  /// Adds the length of what follows.
  static func += (length: inout RoutineLength, next: RoutineLength) {
    length.nominal += next.nominal
    length.isOpenEnded = length.isOpenEnded || next.isOpenEnded
    length.hasOpenExercise = length.hasOpenExercise || next.hasOpenExercise
  }
}

extension Routine {
  /// The outline of the routine.
  public var outline: RoutineOutline {
    let content: RoutineOutline.Content =
      switch content {
      case .steps(let elements): .steps(elements.length)
      case .phases(let phases): .phases(phases)
      }
    return RoutineOutline(
      id: id, name: name, kind: kind, summary: summary, next: next, content: content)
  }
}
