// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML

// The rule of this file: read what the app itself reads. Its versions 1 and 2 differ only in
// `version` and `position`, which do not affect exercises, and ids do not either. A single file is
// a workout; backups and exports are lists of them. Exercises follow each other without a pause,
// ten seconds after the start; one named "Get ready" or "Rest" is a pause before what follows.

/// Makes routines from files of Just Another Workout Timer.
struct JAWTReading {
  private let text: ForeignText
  private var notes = LossNotes()
  private var findings: [Finding] = []
  /// The lengths of the pauses named "Get ready" in the workout that is read.
  private var changes: Set<Duration> = []

  private init(_ text: ForeignText) { self.text = text }

  static func read(_ text: ForeignText) throws(FileError) -> ForeignRoutines {
    var reader = JSONReader(text.source)
    let document: JSONNode
    do throws(SyntaxFault) { document = try reader.document() } catch { throw text.error(error) }
    var reading = JAWTReading(text)
    if let line = text.latin1Line { reading.notes.note(.latin1, line: line) }
    for offset in reader.damages {
      reading.notes.note(.damagedCharacters, line: text.line(at: offset))
    }
    let workouts = reading.workouts(of: document)
    var routines: [Routine] = []
    let most = ForeignRoutines.mostWorkouts
    if workouts.count > most {
      reading.report(workouts[most].offset, "", "more than \(most) workouts; split the file")
    }
    for workout in workouts.prefix(most) where !reading.isFull {
      if let routine = reading.routine(of: workout, isOnly: workouts.count == 1) {
        routines.append(routine)
      }
    }
    if routines.isEmpty, reading.findings.isEmpty {
      reading.report(document.offset, "", "no workout with exercises")
    }
    guard reading.findings.isEmpty else { throw text.source.error(reading.findings) }
    return ForeignRoutines(format: .jawt, routines: routines, losses: reading.notes.losses)
  }

  private var isFull: Bool { findings.count >= SourceText.mostProblems }

  private mutating func report(_ offset: Int, _ path: String, _ message: String) {
    if !isFull { findings.append(Finding(at: offset, path: path, message)) }
  }

  /// The workouts of a file: the file itself, or its list.
  private mutating func workouts(of document: JSONNode) -> [JSONNode] {
    switch document.content {
    case .array(let workouts): return workouts
    case .object(let members):
      guard let list = members.last(where: { $0.key == "workouts" }) else { return [document] }
      for member in members where member.key != "workouts" { noteUnknown(member) }
      if case .array(let workouts) = list.value.content { return workouts }
      report(list.value.offset, "workouts", "expected a list, not \(list.value.noun)")
      return []
    default:
      report(document.offset, "", "expected a workout, not \(document.noun)")
      return []
    }
  }

  private mutating func routine(of node: JSONNode, isOnly: Bool) -> Routine? {
    guard
      let fields = fields(
        of: node, path: "", required: ["title", "sets"], ignored: ["version", "position", "id"])
    else { return nil }
    if let version = fields["version"].flatMap({ number($0, path: "version", orElse: 1) }),
      !(1...2).contains(version)
    {
      report(
        node.offset, "version", "version \(version) of the app's files is not known; 1 and 2 are")
      return nil
    }
    let title = fields["title"].flatMap { string($0, path: "title") } ?? ""
    let line = text.line(at: fields["title"]?.offset ?? node.offset)
    let name = notes.name(title, line: line, orElse: "Workout")
    var elements: [RoutineElement] = []
    var getReady: Duration = .seconds(10)
    changes = []
    for (index, set) in list(fields["sets"], path: "sets").enumerated() where !isFull {
      let (pause, new) = self.elements(of: set, path: "sets[\(index)]")
      if pause > .zero {
        if elements.isEmpty { getReady += pause } else { elements.pause(for: pause) }
      }
      elements += new
    }
    if case .step(var last)? = elements.last, last.restAfter != nil {
      // Nothing follows to rest for.
      last.restAfter = nil
      elements[elements.count - 1] = .step(last)
    }
    if elements.isEmpty {
      if findings.isEmpty, !isOnly { notes.note(.emptyWorkout, line: text.line(at: node.offset)) }
      return nil
    }
    // Most who write the time to change places write one time.
    let transition = changes.count == 1 ? changes.first ?? .zero : .zero
    let most = RoutineLimits.mostSegments / 2
    if elements.workSegmentCount() > most {
      report(node.offset, "sets", "more than \(most) exercises, rounds included; split the workout")
      return nil
    }
    return Routine(
      id: RoutineID(named: name, orElse: "workout"), name: name, kind: .exercise,
      getReady: min(getReady, RoutineLimits.longestDuration), transition: transition,
      content: .steps(transition > .zero ? elements.changing(in: transition) : elements))
  }

  /// What is done in a set, and the time to get ready before it.
  private mutating func elements(
    of node: JSONNode, path: String
  ) -> (pause: Duration, elements: [RoutineElement]) {
    guard
      let fields = fields(
        of: node, path: path, required: ["repetitions", "exercises"], ignored: ["id"])
    else { return (.zero, []) }
    let line = text.line(at: node.offset)
    let rounds = fields["repetitions"].flatMap {
      number($0, path: "\(path).repetitions", orElse: 1)
    }
    var steps: [RoutineElement] = []
    var pause: Duration = .zero
    let exercises = list(fields["exercises"], path: "\(path).exercises")
    for (index, exercise) in exercises.enumerated() where !isFull {
      guard let step = step(of: exercise, path: "\(path).exercises[\(index)]") else { continue }
      let name = step.name.lowercased()
      guard ["get ready", "rest"].contains(name) else {
        steps.append(.step(step))
        continue
      }
      if name != "rest" { changes.insert(step.nominalDuration) }
      if steps.isEmpty {
        pause += step.nominalDuration
      } else {
        steps.pause(for: step.nominalDuration)
      }
    }
    guard let rounds else { return (.zero, []) }
    if rounds > RoutineLimits.mostRepetitions {
      report(
        node.offset, "\(path).repetitions", "more than \(RoutineLimits.mostRepetitions) rounds")
      return (.zero, [])
    }
    // A set of rests alone is one rest.
    if rounds > 0, steps.isEmpty, pause > .zero { return (pause * rounds, []) }
    if rounds < 1 || steps.isEmpty {
      notes.note(.emptySet, line: line)
      return (.zero, [])
    }
    if rounds == 1 { return (pause, steps) }
    guard pause > .zero else { return (pause, [.repetition(count: rounds, steps)]) }
    var between = pause
    if case .step(let last)? = steps.last { between += last.restAfter ?? .zero }
    let rest = min(between, RoutineLimits.longestDuration)
    return (pause, [.repetition(count: rounds, rest: rest, steps)])
  }

  private mutating func step(of node: JSONNode, path: String) -> Step? {
    guard
      let fields = fields(of: node, path: path, required: ["name", "duration"], ignored: ["id"])
    else { return nil }
    let line = text.line(at: fields["name"]?.offset ?? node.offset)
    let name = fields["name"].flatMap { string($0, path: "\(path).name") } ?? ""
    guard
      let seconds = fields["duration"].flatMap({ number($0, path: "\(path).duration", orElse: 30) })
    else { return nil }
    if seconds < 1 {
      notes.note(.emptyExercise, line: line)
      return nil
    }
    let length = Duration.seconds(min(seconds, 1_000_000))
    if length > RoutineLimits.longestDuration {
      report(fields["duration"]?.offset ?? node.offset, "\(path).duration", "longer than 24 hours")
      return nil
    }
    return Step(name: notes.name(name, line: line, orElse: "Exercise"), dose: .hold(length))
  }
}

/// Single values, read as strictly as the app does; null stands for the app's default.
extension JAWTReading {
  /// The values of an object by key; of duplicates, the last. `nil` if it is no object or a
  /// required key is missing, which is reported.
  private mutating func fields(
    of node: JSONNode, path: String, required: [String], ignored: [String]
  ) -> [String: JSONNode]? {
    guard case .object(let members) = node.content else {
      report(node.offset, path, "expected an object, not \(node.noun)")
      return nil
    }
    var fields: [String: JSONNode] = [:]
    for member in members {
      if !required.contains(member.key), !ignored.contains(member.key) { noteUnknown(member) }
      fields[member.key] = member.value
    }
    let missing = required.filter { fields[$0] == nil }
    guard missing.isEmpty else {
      let names = missing.map { "'\($0)'" }.joined(separator: " and ")
      let hint = path.isEmpty ? "; is this a file of Just Another Workout Timer?" : ""
      report(node.offset, path, "\(names) missing\(hint)")
      return nil
    }
    return fields
  }

  private mutating func noteUnknown(_ member: JSONNode.Member) {
    notes.note(.unknownKey(member.key), line: text.line(at: member.offset))
  }

  private mutating func string(_ node: JSONNode, path: String) -> String? {
    switch node.content {
    case .text(let text): return text
    case .null: return nil
    default:
      report(node.offset, path, "expected text, not \(node.noun)")
      return nil
    }
  }

  private mutating func number(_ node: JSONNode, path: String, orElse standard: Int) -> Int? {
    switch node.content {
    case .null: return standard
    case .number(let written):
      if let number = Int(written) { return number }
      report(node.offset, path, "\(quoted(written)) is not a whole number that fits")
    default: report(node.offset, path, "expected a whole number, not \(node.noun)")
    }
    return nil
  }

  private mutating func list(_ node: JSONNode?, path: String) -> [JSONNode] {
    guard let node else { return [] }
    switch node.content {
    case .array(let elements): return elements
    case .null: return []
    default:
      report(node.offset, path, "expected a list, not \(node.noun)")
      return []
    }
  }
}

extension [RoutineElement] {
  /// Has a pause before what follows: as the rest after the last step.
  fileprivate mutating func pause(for length: Duration) {
    switch last {
    case .step(var step):
      step.restAfter = Swift.min(
        (step.restAfter ?? .zero) + length, RoutineLimits.longestDuration)
      self[count - 1] = .step(step)
    case .repetition(let rounds, let rest, var steps):
      // Between the rounds it stays as it is.
      let between = rest ?? steps.restAfter
      steps.pause(for: length)
      self[count - 1] = .repetition(count: rounds, rest: between, steps)
    case nil: break
    }
  }

  /// The rest after the last step.
  private var restAfter: Duration {
    if case .step(let step) = last { step.restAfter ?? .zero } else { .zero }
  }

  /// The same in a routine whose steps follow each other after this time, unless they say otherwise.
  fileprivate func changing(in transition: Duration, isNested: Bool = false) -> Self {
    enumerated().map { index, element in
      switch element {
      case .step(var step):
        let endsRoutine = !isNested && index == count - 1
        let rest = step.restAfter ?? .zero
        step.restAfter = rest == transition || endsRoutine ? nil : rest
        return .step(step)
      case .repetition(let rounds, let rest, let steps):
        return .repetition(
          count: rounds, rest: rest, steps.changing(in: transition, isNested: true))
      }
    }
  }
}
