// SPDX-License-Identifier: MIT
import RoutineModel

/// A routine as the home screen lists it, or the file of one that cannot be read.
public struct HomeRoutine: Hashable, Sendable {
  /// A line of the preview.
  public struct PreviewLine: Hashable, Sendable {
    /// What is to be done, or the name of a phase.
    public var text: String
    /// How much, at the right: a dose, or a phase's length. May be empty.
    public var detail: String
    /// Whether it heads the lines below it.
    public var isHeading: Bool
    /// How it looks, if it can be drawn.
    public var picture: StepPicture?

    /// Makes a line.
    public init(
      _ text: String, detail: String = "", isHeading: Bool = false, picture: StepPicture? = nil
    ) {
      self.text = text
      self.detail = detail
      self.isHeading = isHeading
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
  /// The routine that is offered once this one has been done a few times.
  public var next: RoutineID?
  /// The time of all that has one, transitions not counted.
  public var nominal: Duration
  /// Whether there is more to it than `nominal`: parts that end when the person says so.
  public var isOpenEnded: Bool
  /// Whether the person wrote it.
  public var isOwn: Bool
  /// Whether it takes the place of a built-in routine of the same id.
  public var shadowsBuiltIn: Bool
  /// What is done in it, in order; made each time it is asked for.
  public var preview: [PreviewLine] { lines.make() }
  private let lines: MadeOnDemand<[PreviewLine]>
  /// Why the file cannot be used; `nil` if it can. Its first line is shown. A routine with a problem
  /// is listed, in a group of its own whatever its kind, and cannot be started.
  public var problem: String?

  /// Makes an entry.
  public init(
    id: RoutineID, name: String, kind: RoutineKind, summary: String = "", next: RoutineID? = nil,
    nominal: Duration = .zero, isOpenEnded: Bool = false, isOwn: Bool = false,
    shadowsBuiltIn: Bool = false, preview: [PreviewLine] = [], problem: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.summary = summary
    self.next = next
    self.nominal = nominal
    self.isOpenEnded = isOpenEnded
    self.isOwn = isOwn
    self.shadowsBuiltIn = shadowsBuiltIn
    lines = MadeOnDemand { preview }
    self.problem = problem
  }

  /// Makes the entry of a routine. What is done in it is found when it is shown.
  ///
  /// - Parameters:
  ///   - outline: What the list shows of it.
  ///   - isOwn: Whether the person wrote it.
  ///   - shadowsBuiltIn: Whether it takes the place of a built-in one.
  ///   - length: How long it takes.
  ///   - preview: What is done in it, in order.
  public init(
    _ outline: RoutineOutline, isOwn: Bool, shadowsBuiltIn: Bool, length: RoutineLength,
    preview: @escaping @Sendable () -> [PreviewLine]
  ) {
    id = outline.id
    name = outline.name
    kind = outline.kind
    summary = outline.summary
    next = outline.next
    nominal = length.nominal
    isOpenEnded = length.isOpenEnded
    self.isOwn = isOwn
    self.shadowsBuiltIn = shadowsBuiltIn
    lines = MadeOnDemand(make: preview)
  }

  /// Whether it can be started.
  var isStartable: Bool { problem == nil }
}

/// A value that is made when it is asked for. Two are equal if what they make is.
private struct MadeOnDemand<Value: Hashable & Sendable>: Hashable, Sendable {
  let make: @Sendable () -> Value

  static func == (left: Self, right: Self) -> Bool { left.make() == right.make() }

  func hash(into hasher: inout Hasher) { hasher.combine(make()) }
}
