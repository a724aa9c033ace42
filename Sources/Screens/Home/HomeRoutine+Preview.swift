// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension HomeRoutine {
  /// Makes the entry for a routine, with a preview of its steps.
  ///
  /// - Parameters:
  ///   - routine: The routine.
  ///   - isOwn: Whether the person wrote it.
  ///   - shadowsBuiltIn: Whether it replaces a built-in one.
  ///   - resolve: Finds the routines of a workout. A missing one is omitted; mention it in
  ///     `problem`.
  public init(
    _ routine: Routine, isOwn: Bool = false, shadowsBuiltIn: Bool = false,
    resolve: @escaping @Sendable (RoutineID) -> Routine? = { _ in nil }
  ) {
    let outline = routine.outline
    self.init(
      outline, isOwn: isOwn, shadowsBuiltIn: shadowsBuiltIn,
      length: outline.length { resolve($0)?.outline },
      preview: { [PreviewLine](of: routine, resolve: resolve) })
  }
}

extension [HomeRoutine.PreviewLine] {
  /// The preview of a routine's steps, in order.
  ///
  /// - Parameters:
  ///   - routine: The routine.
  ///   - resolve: Finds the routines of a workout. A missing one is omitted.
  public init(of routine: Routine, resolve: (RoutineID) -> Routine?) {
    self = []
    switch routine.content {
    case .steps(let elements): add(elements, depth: 0)
    case .phases(let phases): add(phases, resolve: resolve)
    }
  }

  private mutating func add(_ phases: WorkoutPhases, resolve: (RoutineID) -> Routine?) {
    add(phases.warmUp.flatMap(resolve), as: .warmUp)
    switch phases.exercise {
    case .routine(let id): add(resolve(id), as: .exercise)
    case .open: add(.exercise, HomeTexts.openTime)
    case .fixed(let duration): add(.exercise, duration.roundedToSeconds.spokenText)
    }
    add(phases.coolDown.flatMap(resolve), as: .coolDown)
  }

  private mutating func add(_ routine: Routine?, as phase: Phase) {
    guard let routine, case .steps(let elements) = routine.content else { return }
    add(phase, elements.nominalDuration.roundedToSeconds.spokenText)
    add(elements, depth: 0)
  }

  private mutating func add(_ phase: Phase, _ detail: String) {
    append(Element(HomeTexts.phase(phase), detail: detail, isHeading: true))
  }

  private mutating func add(_ elements: [RoutineElement], depth: Int) {
    let indent = String(repeating: "  ", count: Swift.min(depth, 3))
    for element in elements {
      switch element {
      case .step(let step):
        append(
          Element(
            indent + step.previewText, detail: step.previewDose, picture: step.picture))
        if let rest = step.restAfter, rest > .zero {
          append(
            Element(
              indent + HomeTexts.rest, detail: rest.roundedToSeconds.spokenText, isRest: true))
        }
      case .repetition(let count, let rest, let elements):
        let rest = rest.map { HomeTexts.rest($0.roundedToSeconds.spokenText) } ?? ""
        append(Element(indent + HomeTexts.rounds(count), detail: rest))
        add(elements, depth: depth + 1)
      }
    }
  }
}

extension Step {
  /// The name with its side, marked if the step is an extra.
  fileprivate var previewText: String {
    [name, side == .affected ? nil : side?.word, isOptional ? HomeTexts.optional : nil].compactMap {
      $0
    }
    .joined(separator: ", ")
  }

  /// The dose with its sets and directions.
  fileprivate var previewDose: String {
    let dose = sets > 1 ? HomeTexts.sets(sets, of: dose.spokenText) : dose.spokenText
    let way = directions.count > 1 ? HomeTexts.eachWay : directions.first?.word
    let rest = rest.flatMap { $0 > .zero ? HomeTexts.rest($0.roundedToSeconds.spokenText) : nil }
    return [dose, way, rest].compactMap { $0 }.joined(separator: ", ")
  }
}
