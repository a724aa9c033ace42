// SPDX-License-Identifier: MIT
import RoutineModel
import TextCanvas

/// A routine on the home screen, or a routine file that cannot be read.
public struct HomeRoutine: Hashable, Sendable {
  /// A line of the preview.
  public struct PreviewLine: Hashable, Sendable {
    /// The step, the name of a phase, or a rest.
    public var text: String
    /// The dose or the phase's length, at the right; may be empty.
    public var detail: String
    /// Whether it heads the lines below it.
    public var isHeading: Bool
    /// Whether it is a rest.
    public var isRest: Bool
    /// Its picture, if it has one.
    public var picture: StepPicture?

    /// Makes a line.
    public init(
      _ text: String, detail: String = "", isHeading: Bool = false, isRest: Bool = false,
      picture: StepPicture? = nil
    ) {
      self.text = text
      self.detail = detail
      self.isHeading = isHeading
      self.isRest = isRest
      self.picture = picture
    }
  }

  /// The id by which it is started.
  public var id: RoutineID
  /// The name.
  public var name: String
  /// The kind.
  public var kind: RoutineKind
  /// One or two sentences about it; may be empty.
  public var summary: String
  /// The routine offered once this one has been done a few times.
  public var next: RoutineID?
  /// The total of all fixed times, without transitions.
  public var nominal: Duration
  /// Whether there are also parts that the person ends.
  public var isOpenEnded: Bool
  /// Whether one of them is an exercise that lasts as long as the person likes.
  public var hasOpenExercise: Bool
  /// Whether the person wrote it.
  public var isOwn: Bool
  /// Whether it replaces a built-in routine with the same id.
  public var shadowsBuiltIn: Bool
  /// The steps, in order; made on the first access.
  public var preview: [PreviewLine] { steps.lines }
  private let steps: Preview
  /// Why the file cannot be used; `nil` if it can. The first line is shown. A routine with a
  /// problem is listed in a group of its own, and cannot be started.
  public var problem: String?
  /// What may be wrong in the file all the same.
  public var warning: String?

  /// Makes an entry.
  public init(
    id: RoutineID, name: String, kind: RoutineKind, summary: String = "", next: RoutineID? = nil,
    nominal: Duration = .zero, isOpenEnded: Bool = false, hasOpenExercise: Bool = false,
    isOwn: Bool = false, shadowsBuiltIn: Bool = false, preview: [PreviewLine] = [],
    problem: String? = nil, warning: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.summary = summary
    self.next = next
    self.nominal = nominal
    self.isOpenEnded = isOpenEnded
    self.hasOpenExercise = hasOpenExercise
    self.isOwn = isOwn
    self.shadowsBuiltIn = shadowsBuiltIn
    steps = Preview { preview }
    self.problem = problem
    self.warning = warning
  }

  /// Makes the entry for a routine. Its preview is made when it is shown.
  ///
  /// - Parameters:
  ///   - outline: The routine for lists.
  ///   - isOwn: Whether the person wrote it.
  ///   - shadowsBuiltIn: Whether it replaces a built-in one.
  ///   - length: How long it takes.
  ///   - warning: What may be wrong in its file.
  ///   - preview: Makes the steps, in order.
  public init(
    _ outline: RoutineOutline, isOwn: Bool, shadowsBuiltIn: Bool, length: RoutineLength,
    warning: String? = nil, preview: @escaping @Sendable () -> [PreviewLine]
  ) {
    id = outline.id
    name = outline.name
    kind = outline.kind
    summary = outline.summary
    next = outline.next
    nominal = length.nominal
    isOpenEnded = length.isOpenEnded
    hasOpenExercise = length.hasOpenExercise
    self.isOwn = isOwn
    self.shadowsBuiltIn = shadowsBuiltIn
    self.warning = warning
    steps = Preview(preview)
  }

  /// Whether it can be started.
  var isStartable: Bool { problem == nil }
}

/// A preview made when it is first shown; two are equal if their lines are.
private struct Preview: Hashable, Sendable {
  private let make: @Sendable () -> [HomeRoutine.PreviewLine]
  private let made = Kept<Int, [HomeRoutine.PreviewLine]>(most: 1)

  init(_ make: @escaping @Sendable () -> [HomeRoutine.PreviewLine]) { self.make = make }

  var lines: [HomeRoutine.PreviewLine] { made.result(for: 0, make) }

  static func == (left: Preview, right: Preview) -> Bool { left.lines == right.lines }

  func hash(into hasher: inout Hasher) { hasher.combine(lines) }
}
