// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML

// The rule of this file: a workout is a header with exercises one level below it, and an exercise
// is a header with sets. A header with exercises below it is a superset if its title says so, else
// a section. Anything above a workout is not part of it. Each workout of a file becomes a routine.

/// Makes routines from LiftMark workouts.
struct LiftMarkReading {
  let text: ForeignText
  var notes = LossNotes()
  private(set) var findings: [Finding] = []
  private var routines: [Routine] = []
  /// The unit for weights without one.
  private var unit: String?
  /// The number of workouts and sets so far, to limit the work.
  private var (workoutCount, setCount) = (0, 0)
  /// The total bytes of instructions for all sets, to limit the output.
  private var textCount = 0
  private var lastSetLine = 1

  private init(_ text: ForeignText) { self.text = text }

  static func read(_ text: ForeignText) throws(FileError) -> ForeignRoutines {
    var reading = LiftMarkReading(text)
    let file = LiftMarkSection(text)
    reading.look(into: file)
    if reading.routines.isEmpty, reading.findings.isEmpty { reading.reportNoWorkout(in: file) }
    guard reading.findings.isEmpty else { throw text.source.error(reading.findings) }
    return ForeignRoutines(
      format: .liftMark, routines: reading.routines, losses: reading.notes.losses)
  }

  private var isFull: Bool { findings.count >= SourceText.mostProblems }

  private mutating func report(_ offset: Int, _ message: String) {
    if !isFull { findings.append(Finding(at: offset, message)) }
  }

  private mutating func reportNoWorkout(in file: LiftMarkSection) {
    if let kind = text.lines.first(where: { text.source.text($0).hasPrefix("kind:") }) {
      return report(
        kind.lowerBound,
        "a routine file of Limber's own; copy it into the folder of your routines, "
          + "~/.config/limber/routines")
    }
    if let header = file.children.first?.header {
      let message =
        file.hasSetsWithin
        ? "no workout: an exercise needs the workout's header one level above it, such as '#' above '##'"
        : "no exercise with sets below this header; write '## Squat' and '- 10' below it"
      return report(header.range.lowerBound, message)
    }
    let first = file.body.first { $0.content != .blank }?.range.lowerBound ?? text.source.start
    report(
      first,
      "no header and so no workout; LiftMark's begin with '# Name', JAWT's files with '{', Workrave's "
        + "with '<'")
  }

  // MARK: Workouts

  private mutating func look(into section: LiftMarkSection) {
    for line in section.body where line.content != .blank {
      notes.note(.outsideText, line: line.number)
    }
    for child in section.children where !isFull {
      if child.isWorkout(in: text.source) {
        read(workout: child)
      } else {
        if let header = child.header {
          notes.note(.header(text.source.text(header.range)), line: header.number)
        }
        look(into: child)
      }
    }
  }

  private mutating func read(workout: LiftMarkSection) {
    guard let header = workout.header else { return }
    workoutCount += 1
    let mostWorkouts = ForeignRoutines.mostWorkouts
    guard workoutCount <= mostWorkouts else {
      if workoutCount == mostWorkouts + 1 {
        report(header.range.lowerBound, "more than \(mostWorkouts) workouts; split the file")
      }
      return
    }
    let first = findings.count
    if header.range.isEmpty { report(header.range.lowerBound, "a workout needs a name") }
    let name = notes.name(text.source.text(header.range), line: header.number, orElse: "Workout")
    unit = nil
    let summary = words(of: workout, keepsSets: true)
    var parts = LiftMarkParts()
    for child in workout.children where !isFull {
      let elements = elements(of: child)
      parts.add(elements, Phase(ofSection: child, in: text.source), endLine: lastSetLine)
    }
    let most = RoutineLimits.mostSegments / 2
    if parts.all.steps.workSegmentCount() > most {
      report(header.range.lowerBound, "more than \(most) sets; split the workout")
    }
    guard findings.count == first else { return }
    let summarized = notes.text(summary, line: header.number)
    add(name: name, summary: summarized, parts, line: header.number)
  }

  /// Adds a workout as one routine, or as a routine for each phase and a workout of these.
  private mutating func add(name: String, summary: String, _ parts: LiftMarkParts, line: Int) {
    let id = RoutineID(named: name, orElse: "workout")
    guard parts.hasPhases else {
      routines.append(
        Routine(
          id: id, name: name, kind: .exercise, summary: summary,
          content: .steps(ending(parts.all))))
      return
    }
    var ids: [Phase: RoutineID] = [:]
    for (phase, kind, elements) in [
      (Phase.warmUp, RoutineKind.warmUp, parts.warmUp), (.exercise, .exercise, parts.exercise),
      (.coolDown, .coolDown, parts.coolDown),
    ] where !elements.steps.isEmpty {
      let part = id.followed(by: phase.rawValue)
      ids[phase] = part
      routines.append(
        Routine(
          id: part, name: notes.name("\(name), \(phase.rawValue)", line: line, orElse: name),
          kind: kind, content: .steps(ending(elements))))
    }
    guard let exercise = ids[.exercise] else { return }
    routines.append(
      Routine(
        id: id, name: name, kind: .workout, summary: summary,
        content: .phases(
          WorkoutPhases(
            warmUp: ids[.warmUp], exercise: .routine(exercise), coolDown: ids[.coolDown]))))
  }

  /// The elements without a final rest, which no routine may have.
  private mutating func ending(_ part: LiftMarkParts.Part) -> [RoutineElement] {
    guard case .step(var last) = part.steps.last, last.restAfter != nil else { return part.steps }
    notes.note(.lastRest, line: part.endLine)
    last.restAfter = nil
    return part.steps.dropLast() + [.step(last)]
  }

  // MARK: Exercises

  private mutating func elements(of section: LiftMarkSection) -> [RoutineElement] {
    guard let header = section.header else { return [] }
    let title = text.source.text(header.range)
    if section.hasSets {
      var elements: [RoutineElement] = []
      if let exercise = exercise(section) { elements = exercise.steps(&notes) }
      for child in section.children where !isFull { elements += self.elements(of: child) }
      return elements
    }
    guard section.hasSetsWithin else {
      report(
        header.range.lowerBound,
        "no sets below \(quoted(title)); write one such as '- 10', or delete the header")
      return []
    }
    if Phase(ofSection: section, in: text.source) == .exercise {
      notes.note(.header(title), line: header.number)
    }
    let said = words(of: section, keepsSets: false)
    var elements: [RoutineElement] = []
    if section.isSuperset(in: text.source) {
      elements = exercises(in: section).alternating(&notes)
    } else {
      for child in section.children where !isFull { elements += self.elements(of: child) }
    }
    return said.isEmpty ? elements : elements.saying(said, &notes, line: header.number)
  }

  /// The exercises of a superset, at any depth.
  private mutating func exercises(in section: LiftMarkSection) -> [LiftMarkExercise] {
    var exercises: [LiftMarkExercise] = []
    for child in section.children where !isFull {
      if child.hasSets {
        if let exercise = exercise(child) { exercises.append(exercise) }
      } else if !child.hasSetsWithin, let header = child.header {
        report(
          header.range.lowerBound,
          "no sets below \(quoted(text.source.text(header.range))); write one such as '- 10'")
      }
      exercises += self.exercises(in: child)
    }
    return exercises
  }

  private mutating func exercise(_ section: LiftMarkSection) -> LiftMarkExercise? {
    guard let header = section.header else { return nil }
    if header.range.isEmpty { report(header.range.lowerBound, "an exercise needs a name") }
    let name = notes.name(text.source.text(header.range), line: header.number, orElse: "Exercise")
    let words = words(of: section, keepsSets: false)
    var sets: [LiftMarkSet] = []
    for line in section.body where line.content == .set && !isFull {
      setCount += 1
      let most = RoutineLimits.mostSegments / 2
      guard setCount <= most else {
        report(line.range.lowerBound, "more than \(most) sets; split the file")
        return nil
      }
      do throws(SyntaxFault) {
        let reading = try LiftMarkSetReading(line, in: text.source, unit: unit)
        for loss in reading.losses { notes.note(loss, line: line.number) }
        var set = reading.set
        let isTimed = reading.isTimed
        if isTimed, LiftMarkSetReading.namesSide(words) || words.lowercased().contains("each") {
          set.isPerSide = true
        }
        sets.append(set)
        lastSetLine = line.number
      } catch { report(error.offset, error.message) }
    }
    guard !sets.isEmpty else { return nil }
    let instruction = notes.text(words, line: header.number)
    let isTextShort = textCount <= SourceText.mostBytes
    textCount += sets.count * instruction.utf8.count
    guard textCount <= SourceText.mostBytes else {
      if isTextShort {
        report(
          header.range.lowerBound, "too much text for so many sets; shorten it, or split the file")
      }
      return nil
    }
    return LiftMarkExercise(name: name, instruction: instruction, sets: sets)
  }

  /// The text below a header, with its equipment; other metadata is lost.
  private mutating func words(of section: LiftMarkSection, keepsSets: Bool) -> String {
    var words: [String] = []
    for line in section.body {
      let said = text.source.text(line.range)
      switch line.content {
      case .text: words.append(said)
      case .set where keepsSets: words.append("- " + said)
      case .metadata:
        let key = said.prefix { $0 != ":" && $0 != " " }
        let start = line.range.lowerBound + key.utf8.count
        let value = said.dropFirst(key.count).drop { $0 == ":" || $0 == " " }
        read(
          metadata: key.lowercased(), String(value), offset: start, line: line.number, &words)
      default: break
      }
    }
    return words.joined(separator: " ")
  }

  private mutating func read(
    metadata key: String, _ value: String, offset: Int, line: Int, _ words: inout [String]
  ) {
    switch key {
    case "units":
      switch value.lowercased() {
      case "lbs", "lb": unit = "lbs"
      case "kg", "kgs": unit = "kg"
      default: report(offset, "\(quoted(value)) is not a unit; write lbs or kg")
      }
    case "type":
      guard let first = value.first else { return }
      words.append(first.uppercased() + value.dropFirst() + ".")
      notes.note(.equipment, line: line)
    case "tags": notes.note(.tags, line: line)
    default: notes.note(.metadata(key), line: line)
    }
  }
}

extension [RoutineElement] {
  /// The elements, with a text added to the first step.
  fileprivate func saying(_ said: String, _ notes: inout LossNotes, line: Int) -> [RoutineElement] {
    guard let first else { return self }
    let changed: RoutineElement
    switch first {
    case .step(var step):
      step.instruction = notes.text("\(said) \(step.instruction)", line: line)
      changed = .step(step)
    case .repetition(let count, let rest, let elements):
      changed = .repetition(
        count: count, rest: rest, elements.saying(said, &notes, line: line))
    }
    return [changed] + dropFirst()
  }
}
