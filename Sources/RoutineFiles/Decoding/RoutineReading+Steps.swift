// SPDX-License-Identifier: MIT

import RoutineModel
import StrictYAML
import Yams

/// Steps and repeats.
extension RoutineReading {
  /// The entries of a list of steps, nested in `depth` repeats; problems name the step `outer`.
  mutating func elements(
    _ node: Node, path: String, depth: Int, in outer: String = ""
  ) -> [RoutineElement]? {
    guard case .sequence(let sequence) = node else {
      let message =
        node.isEmptyValue
        ? "no steps; add one below, such as '- name: Squat'"
        : "expected a list of steps; begin each step with '- name: '"
      report(node, path, message)
      return nil
    }
    if sequence.isEmpty {
      report(node, path, "no steps; add one below, such as '- name: Squat'")
      return nil
    }
    var elements: [RoutineElement] = []
    elements.reserveCapacity(sequence.count)
    var isWhole = true
    for (index, item) in sequence.enumerated() where !isFull {
      let endsRoutine = depth == 0 && index == sequence.count - 1
      let path = outer + "step \(index + 1)" + Self.name(of: item)
      if let element = element(item, path: path, depth: depth, endsRoutine: endsRoutine) {
        elements.append(element)
      } else {
        isWhole = false
      }
    }
    return isWhole && !isFull ? elements : nil
  }

  /// The name of a step in quotes, for problems to say; nothing of what has none.
  private static func name(of node: Node) -> String {
    guard let name = node.mapping?[StepKey.name.rawValue]?.scalar?.string, !name.isEmpty else {
      return ""
    }
    return " \(quoted(name))"
  }

  private mutating func element(
    _ node: Node, path: String, depth: Int, endsRoutine: Bool
  ) -> RoutineElement? {
    guard case .mapping(let mapping) = node else {
      report(node, path, "expected a step, such as 'name: Squat' and 'reps: 10'")
      return nil
    }
    if let time = Self.rest(in: mapping) {
      report(
        node, path,
        "a rest is no step; in place of this, write \(time) in the step before it")
      return nil
    }
    let fields = fields(of: mapping, node, as: StepKey.self, path: path)
    if fields[.repeat] != nil || fields[.steps] != nil {
      return repetition(fields, path: path, depth: depth)
    }
    if endsRoutine, let field = fields[.restAfter] {
      report(
        field.node, "\(path), rest-after", "no step follows to rest for; delete it")
    }
    return step(fields, path: path).map(RoutineElement.step)
  }

  /// What to write for an entry that is nothing but a rest.
  private static func rest(in entry: Node.Mapping) -> String? {
    guard entry.count == 1, let (key, value) = entry.first, let word = key.scalar?.string,
      ["rest", "rest-after", "pause", "break"].contains(word.lowercased())
    else { return nil }
    let time = value.scalar?.string ?? ""
    for time in [time, "\(time)s"] {
      if case .success = DurationText.single(time, allowsZero: true) {
        return "'rest-after: \(time)'"
      }
    }
    return "'rest-after' and the time, such as 'rest-after: 45s',"
  }

  private mutating func repetition(
    _ fields: Fields<StepKey>, path: String, depth: Int
  ) -> RoutineElement? {
    for field in fields.fields where ![.repeat, .rest, .steps].contains(field.key) {
      report(
        field.node, path,
        "'\(field.key.rawValue)' does not belong to a repeat; put it into one of its steps")
    }
    if depth >= RoutineLimits.deepestNesting {
      report(
        fields.owner, path,
        "repeats nested more than \(RoutineLimits.deepestNesting) deep; use fewer")
      return nil
    }
    var count: Int?
    if let field = fields[.repeat] {
      count = number(field.value, path: "\(path), repeat")
    } else {
      report(fields.owner, "\(path), repeat", "missing; add how many times, such as 'repeat: 3'")
    }
    let rest = fields[.rest].flatMap { pause($0.value, path: "\(path), rest") }
    if let field = fields[.rest], count == 1 {
      report(field.node, "\(path), rest", "rests go between rounds; add 'repeat: 2' or more")
    }
    var elements: [RoutineElement]?
    if let field = fields[.steps] {
      elements = self.elements(
        field.value, path: "\(path), steps", depth: depth + 1, in: "\(path), ")
    } else {
      report(fields.owner, "\(path), steps", "missing; a repeat needs steps below it")
    }
    guard let count, let elements else { return nil }
    return .repetition(count: count, rest: rest, elements)
  }

  private mutating func step(_ fields: Fields<StepKey>, path: String) -> Step? {
    let name = name(in: fields, .name, path: "\(path), name", of: "step")
    let instruction = fields[.instruction].flatMap { prose($0, path) }
    let caution = fields[.caution].flatMap { prose($0, path) }
    let picture = fields[.picture].flatMap { self.picture($0.value, path: "\(path), picture") }
    let dose = dose(fields, path: path)
    let side = fields[.side].flatMap { sideWord($0.value, path: "\(path), side") }
    let directions = fields[.directions].flatMap {
      words($0.value, path: "\(path), directions", of: Direction.allCases)
    }
    let sets = fields[.sets].flatMap { number($0.value, path: "\(path), sets") }
    let rest = fields[.rest].flatMap { pause($0.value, path: "\(path), rest") }
    let switchRest = fields[.switchRest].flatMap { pause($0.value, path: "\(path), switch-rest") }
    let restAfter = fields[.restAfter].flatMap { pause($0.value, path: "\(path), rest-after") }
    let conditions = fields[.recommendedWhen].flatMap {
      words($0.value, path: "\(path), recommended-when", of: Condition.recommending)
    }
    let only = ofRelief(fields[.onlyWhen], path: "\(path), only-when", of: Condition.recommending)
    let against = ofRelief(fields[.avoidWhen], path: "\(path), avoid-when", of: Condition.allCases)
    let needs = ofRelief(fields[.needs], path: "\(path), needs", of: Need.allCases)
    reportIdle(fields, path: path, sets: sets, side: side)
    let isOptional = fields[.optional].flatMap { flag($0.value, path: "\(path), optional") }
    guard let name, let dose else { return nil }
    return Step(
      name: name, instruction: instruction ?? "", caution: caution, picture: picture, dose: dose,
      side: side, directions: directions ?? [], sets: sets ?? 1, rest: rest, switchRest: switchRest,
      restAfter: restAfter, recommendedWhen: conditions ?? [], onlyWhen: only ?? [],
      avoidWhen: against ?? [], needs: needs ?? [], isOptional: isOptional ?? false)
  }

  private mutating func sideWord(_ node: Node, path: String) -> StepSide? {
    if let text = node.scalar?.string, text.contains("left"), text.contains("right") {
      report(
        node, path,
        "\(quoted(text)) is not valid here; write 'each' for one after the other, or 'both'")
      return nil
    }
    return word(node, path: path, of: StepSide.allCases)
  }

  private mutating func prose(_ field: Fields<StepKey>.Field, _ path: String) -> String? {
    text(field.value, path: "\(path), \(field.key.rawValue)", isProse: true)
  }

  /// Reports keys without effect: another key was probably forgotten.
  private mutating func reportIdle(
    _ fields: Fields<StepKey>, path: String, sets: Int?, side: StepSide?
  ) {
    if let rest = fields[.rest], fields[.sets] == nil || sets == 1 {
      report(
        rest.node, "\(path), rest",
        "rests go between sets; add 'sets: 2' or more, or write 'rest-after' for one after the step"
      )
    }
    if let switchRest = fields[.switchRest],
      fields[.side] == nil || side.map({ $0 != .each }) == true
    {
      report(
        switchRest.node, "\(path), switch-rest", "there is no change of sides; add 'side: each'")
    }
    for key in [StepKey.directions, .recommendedWhen, .onlyWhen, .avoidWhen, .needs] {
      if let field = fields[key], case .sequence(let list) = field.value, list.isEmpty {
        report(
          field.node, "\(path), \(key.rawValue)", "the list is empty; fill it or leave it out")
      }
    }
  }

  /// Conditions or needs for leaving a step out. They only work in relief, and a caution that does
  /// nothing would be worse than none.
  private mutating func ofRelief<Word: RawRepresentable<String> & Equatable>(
    _ field: Fields<StepKey>.Field?, path: String, of words: [Word]
  ) -> [Word]? {
    guard let field else { return nil }
    if let kind, kind != .relief {
      report(
        field.node, path,
        "only relief leaves steps out; say it in 'caution', or write 'kind: relief'")
      return nil
    }
    return self.words(field.value, path: path, of: words)
  }
}
