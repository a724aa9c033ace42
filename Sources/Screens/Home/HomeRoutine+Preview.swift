// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension HomeRoutine {
  /// Makes the entry of a routine, with a preview of what is done in it.
  ///
  /// - Parameters:
  ///   - routine: The routine.
  ///   - isOwn: Whether the person wrote it.
  ///   - shadowsBuiltIn: Whether it takes the place of a built-in one.
  ///   - resolve: Finds the routines that a workout names. One that is missing is left out here;
  ///     say so in `problem`.
  public init(
    _ routine: Routine, isOwn: Bool = false, shadowsBuiltIn: Bool = false,
    resolve: (RoutineID) -> Routine? = { _ in nil }
  ) {
    self.init(
      id: routine.id, name: routine.name, kind: routine.kind, summary: routine.summary,
      isOwn: isOwn, shadowsBuiltIn: shadowsBuiltIn)
    switch routine.content {
    case .steps(let elements): add(elements, depth: 0)
    case .phases(let phases): add(phases, resolve: resolve)
    }
  }

  private mutating func add(_ phases: WorkoutPhases, resolve: (RoutineID) -> Routine?) {
    add(phases.warmUp.flatMap(resolve), as: .warmUp)
    switch phases.exercise {
    case .routine(let id): add(resolve(id), as: .exercise)
    case .open:
      preview.append(heading(.exercise, HomeTexts.openTime))
      isOpenEnded = true
    case .fixed(let duration):
      preview.append(heading(.exercise, duration.spokenText))
      nominal += duration
    }
    add(phases.coolDown.flatMap(resolve), as: .coolDown)
  }

  private mutating func add(_ routine: Routine?, as phase: Phase) {
    guard let routine, case .steps(let elements) = routine.content else { return }
    preview.append(heading(phase, elements.nominalDuration.spokenText))
    add(elements, depth: 0)
  }

  private func heading(_ phase: Phase, _ detail: String) -> PreviewLine {
    PreviewLine(HomeTexts.phase(phase), detail: detail, isHeading: true)
  }

  /// Adds steps to the preview, and their time to the length.
  private mutating func add(_ elements: [RoutineElement], depth: Int) {
    if depth == 0 { nominal += elements.nominalDuration }
    let indent = String(repeating: "  ", count: min(depth, 3))
    for element in elements {
      switch element {
      case .step(let step):
        preview.append(PreviewLine(indent + step.previewText, detail: step.previewDose))
        if step.dose.nominalDuration == nil, !step.isOptional { isOpenEnded = true }
      case .repetition(let count, _, let elements):
        preview.append(PreviewLine(indent + HomeTexts.rounds(count)))
        add(elements, depth: depth + 1)
      }
    }
  }
}

extension Step {
  /// The name with its side, and whether the step is an extra.
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
    return [dose, way].compactMap { $0 }.joined(separator: ", ")
  }
}
