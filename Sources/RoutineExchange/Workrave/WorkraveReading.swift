// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML

// The rule of this file: Workrave shows the pictures of an exercise in turn, each for its time,
// until the time of the exercise is over. A mirrored picture is the other side. One cycle through
// several pictures is a repetition. Only whole cycles are kept; cut ones are reported.

/// Makes a routine from Workrave's exercises.
struct WorkraveReading {
  private let text: ForeignText
  private var notes = LossNotes()
  private var findings: [Finding] = []

  private init(_ text: ForeignText) { self.text = text }

  static func read(_ text: ForeignText) throws(FileError) -> ForeignRoutines {
    var reader = XMLReader(text.source)
    let root: XMLElement
    do throws(SyntaxFault) { root = try reader.document() } catch { throw text.error(error) }
    var reading = WorkraveReading(text)
    var elements: [RoutineElement] = []
    guard root.name == "exercises" else {
      let message = "<\(visible(root.name.prefix(40)))> is not a Workrave exercise list"
      throw text.error(SyntaxFault(offset: root.offset, message: message))
    }
    for child in root.children where reading.findings.count < SourceText.mostProblems {
      if child.name == "exercise" {
        elements += reading.elements(of: child)
      } else {
        reading.noteUnknown(child)
      }
    }
    let most = RoutineLimits.mostSegments / 2
    if elements.workSegmentCount(affectedSides: 2) > most {
      reading.report(root.offset, "more than \(most) exercises, turns included; split the file")
    } else if elements.isEmpty, reading.findings.isEmpty {
      reading.report(root.offset, "no exercise in it")
    }
    guard reading.findings.isEmpty else { throw text.source.error(reading.findings) }
    let routine = Routine(
      id: "workrave-exercises", name: "Workrave exercises", kind: .mobility,
      content: .steps(elements))
    return ForeignRoutines(
      format: .workrave, routines: [routine], losses: reading.notes.losses)
  }

  private mutating func report(_ offset: Int, _ message: String) {
    findings.append(Finding(at: offset, message))
  }

  private mutating func noteUnknown(_ element: XMLElement) {
    notes.note(.unknownElement(element.name), line: text.line(at: element.offset))
  }

  private mutating func noteUnknownAttributes(of element: XMLElement, known: Set<String> = []) {
    for attribute in element.attributes where !known.contains(attribute.name) {
      notes.note(
        .unknownAttribute(attribute.name, of: element.name), line: text.line(at: attribute.offset))
    }
  }

  private mutating func elements(of exercise: XMLElement) -> [RoutineElement] {
    let line = text.line(at: exercise.offset)
    let known: Set = ["title", "description", "sequence"]
    for child in exercise.children where !known.contains(child.name) { noteUnknown(child) }
    noteUnknownAttributes(of: exercise)
    let title = words(of: exercise, "title")
    let description = words(of: exercise, "description")
    let name = notes.name(title?.text ?? "", line: line, orElse: "Exercise")
    let instruction =
      description.map { notes.text($0.text, line: text.line(at: $0.offset)) } ?? ""
    guard let sequence = exercise.children.last(where: { $0.name == "sequence" }) else {
      report(exercise.offset, "no <sequence>, so nothing says how long it takes")
      return []
    }
    noteUnknownAttributes(of: sequence, known: ["duration"])
    if sequence["duration"] == nil { notes.note(.noDuration, line: text.line(at: sequence.offset)) }
    guard let total = seconds(of: sequence, orElse: 15) else { return [] }
    var images: [(seconds: Int, isMirrored: Bool)] = []
    for child in sequence.children {
      guard child.name == "image" else {
        noteUnknown(child)
        continue
      }
      noteUnknownAttributes(of: child, known: ["src", "duration", "mirrorx"])
      notes.note(.images, line: text.line(at: child.offset))
      guard let seconds = seconds(of: child, orElse: 1) else { return [] }
      images.append((seconds, child["mirrorx"]?.value == "yes"))
    }
    let step = Step(name: name, instruction: instruction, dose: .hold(.seconds(total)))
    return turns(of: step, total, images, offset: sequence.offset)
  }

  /// A step as cycles of its pictures.
  private mutating func turns(
    of whole: Step, _ total: Int, _ images: [(seconds: Int, isMirrored: Bool)], offset: Int
  ) -> [RoutineElement] {
    // Consecutive pictures of one side are one piece.
    var pieces: [(seconds: Int, isMirrored: Bool)] = []
    for image in images {
      if let last = pieces.last, last.isMirrored == image.isMirrored {
        pieces[pieces.count - 1].seconds += image.seconds
      } else {
        pieces.append(image)
      }
    }
    let turn = pieces.reduce(0) { $0 + $1.seconds }
    let hasSides = pieces.count > 1
    // A single picture, or fewer than two cycles without sides, is just a time; so is a count
    // beyond the limit.
    let count = max(1, total / max(1, turn))
    guard hasSides || (images.count > 1 && count > 1 && count <= RoutineLimits.mostRepetitions)
    else { return [.step(whole)] }
    if let longest = pieces.map(\.seconds).max(),
      Duration.seconds(longest) > RoutineLimits.longestDuration
    {
      report(offset, "the pictures of a side take longer than 24 hours")
      return []
    }
    if total < turn {
      notes.note(.stretchedCycle, line: text.line(at: offset))
    } else if total % turn > 0 {
      notes.note(.cutCycle, line: text.line(at: offset))
    }
    var step = whole
    if !hasSides {
      step.dose = .reps(count: count, tempo: .seconds(turn))
      return [.step(step)]
    }
    let seconds = pieces[0].seconds
    if pieces.count.isMultiple(of: 2), pieces.allSatisfy({ $0.seconds == seconds }) {
      step.dose = .hold(.seconds(seconds))
      step.side = .each
      step.sets = count * (pieces.count / 2)
      return [.step(step)]
    }
    let steps = pieces.map { piece in
      var step = whole
      step.dose = .hold(.seconds(piece.seconds))
      step.side = piece.isMirrored == pieces[0].isMirrored ? .left : .right
      return RoutineElement.step(step)
    }
    return count == 1 ? steps : [.repetition(count: count, steps)]
  }

  /// The child element with this name in English, which is also the language of one that names none;
  /// else the first.
  private mutating func words(of exercise: XMLElement, _ name: String) -> XMLElement? {
    let all = exercise.children.filter { $0.name == name }
    let english = all.first { ["en", ""].contains($0["xml:lang"]?.value ?? "") }
    if all.count > 1 {
      let other = all.first { $0.offset != (english ?? all[0]).offset }
      notes.note(.languages, line: text.line(at: (other ?? all[0]).offset))
    }
    return english ?? all.first
  }

  private mutating func seconds(of element: XMLElement, orElse standard: Int) -> Int? {
    guard let duration = element["duration"] else { return standard }
    guard let seconds = Int(duration.value), seconds > 0 else {
      report(duration.offset, "\(quoted(duration.value)) is not a number of seconds from 1")
      return nil
    }
    guard Duration.seconds(min(seconds, 1_000_000)) <= RoutineLimits.longestDuration else {
      report(duration.offset, "longer than 24 hours")
      return nil
    }
    return seconds
  }
}
