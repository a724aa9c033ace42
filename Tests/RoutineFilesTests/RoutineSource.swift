// SPDX-License-Identifier: MIT

import Foundation
import RoutineModel

/// Routines as Swift source.
///
/// To keep compiling fast, every expression is unambiguous: no operators, and no overloaded
/// functions.
enum RoutineSource {
  /// The Swift file of the built-in routines.
  static func file(of routines: [Routine]) -> String {
    let all = routines.map { call("BuiltinRoutine", [outline(of: $0), "make: \(name(of: $0))"]) }
    let functions = routines.map { routine in
      """

      private func \(name(of: routine))() -> Routine {
      \(indented(source(of: routine)))
      }

      """
    }
    return """
      // SPDX-License-Identifier: MIT
      // Made of the YAML files of this folder. Change those, and make this file anew by
      // `RECORD_ROUTINES=1 swift test --filter BuiltInRoutineTests`.
      import RoutineModel

      extension BuiltinRoutine {
        /// All of them, in the order of their ids.
        public static let all: [BuiltinRoutine] = \(indented(list(all)).dropFirst(2))
      }

      """ + functions.joined()
  }

  private static func outline(of routine: Routine) -> String {
    let content =
      switch routine.outline.content {
      case .steps(let length):
        ".steps(RoutineLength(nominal: \(time(length.nominal)), "
          + "isOpenEnded: \(length.isOpenEnded)))"
      case .phases(let phases): ".phases(\(source(of: phases)))"
      }
    return "outline: " + call("RoutineOutline", head(of: routine) + ["content: \(content)"])
  }

  /// The common part of an outline and its routine.
  private static func head(of routine: Routine) -> [String] {
    [
      "id: \(literal(routine.id.rawValue))", "name: \(literal(routine.name))",
      "kind: .\(routine.kind)", "summary: \(literal(routine.summary))",
    ] + optional("next", routine.next.map { literal($0.rawValue) })
  }

  private static func source(of routine: Routine) -> String {
    let content =
      switch routine.content {
      case .steps(let elements): ".steps(\(list(elements.map(source))))"
      case .phases(let phases): ".phases(\(source(of: phases)))"
      }
    var arguments = head(of: routine)
    arguments.append("sources: \(list(routine.sources.map(literal)))")
    arguments += optional("site", routine.site.map { ".\($0)" })
    arguments += optional("getReady", routine.getReady.map(time))
    arguments += optional("transition", routine.transition.map(time))
    if routine.sound != SoundWish() { arguments.append("sound: \(source(of: routine.sound))") }
    return call("Routine", arguments + ["content: \(content)"])
  }

  private static func source(of sound: SoundWish) -> String {
    let arguments =
      optional("means", sound.means.map { ".\($0)" })
      + optional("count", sound.count.map(String.init))
      + optional("half", sound.half.map(String.init)) + optional("every", sound.every.map(time))
    return "SoundWish(\(arguments.joined(separator: ", ")))"
  }

  private static func source(of phases: WorkoutPhases) -> String {
    let exercise =
      switch phases.exercise {
      case .open: ".open"
      case .fixed(let duration): ".fixed(\(time(duration)))"
      case .routine(let id): ".routine(\(literal(id.rawValue)))"
      }
    let warmUp = phases.warmUp.map { literal($0.rawValue) } ?? "nil"
    let coolDown = phases.coolDown.map { literal($0.rawValue) } ?? "nil"
    return "WorkoutPhases(warmUp: \(warmUp), exercise: \(exercise), coolDown: \(coolDown))"
  }

  private static func source(of element: RoutineElement) -> String {
    switch element {
    case .step(let step): ".step(\(source(of: step)))"
    case .repetition(let count, let rest, let elements):
      call(
        ".repetition",
        ["count: \(count)", "rest: \(rest.map(time) ?? "nil")", list(elements.map(source))])
    }
  }

  private static func source(of step: Step) -> String {
    var arguments = ["name: \(literal(step.name))", "instruction: \(literal(step.instruction))"]
    arguments += optional("caution", step.caution.map(literal))
    arguments += optional("picture", step.picture.map { "." + PictureSource.name(of: $0.id ?? "") })
    arguments.append("dose: \(source(of: step.dose))")
    arguments += optional("side", step.side.map { ".\($0)" })
    arguments += cases("directions", step.directions)
    if step.sets != 1 { arguments.append("sets: \(step.sets)") }
    arguments += optional("rest", step.rest.map(time))
    arguments += optional("switchRest", step.switchRest.map(time))
    arguments += optional("restAfter", step.restAfter.map(time))
    arguments += cases("recommendedWhen", step.recommendedWhen)
    arguments += cases("onlyWhen", step.onlyWhen)
    arguments += cases("avoidWhen", step.avoidWhen)
    arguments += cases("needs", step.needs)
    if step.isOptional { arguments.append("isOptional: true") }
    return call("Step", arguments)
  }

  private static func source(of dose: Dose) -> String {
    switch dose {
    case .hold(let least, let most): ".hold(least: \(time(least)), most: \(time(most)))"
    case .reps(let count, let tempo, let least):
      ".reps(count: \(count), tempo: \(tempo.map(time) ?? "nil")"
        + (least.map { ", least: \($0)" } ?? "") + ")"
    case .untilDone: ".untilDone"
    }
  }

  private static func time(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    return "milliseconds(\(seconds * 1_000 + attoseconds / 1_000_000_000_000_000))"
  }

  private static func optional(_ label: String, _ value: String?) -> [String] {
    value.map { ["\(label): \($0)"] } ?? []
  }

  private static func cases(_ label: String, _ values: [some Any]) -> [String] {
    values.isEmpty ? [] : ["\(label): [\(values.map { ".\($0)" }.joined(separator: ", "))]"]
  }

  /// The name of a routine's function: `footCramp`.
  private static func name(of routine: Routine) -> String {
    PictureSource.name(of: routine.id.rawValue)
  }

  private static func literal(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { $0 == "'" ? "'" : $0.escaped(asASCII: false) }
    return "\"" + escaped.joined() + "\""
  }

  private static func call(_ function: String, _ arguments: [String]) -> String {
    "\(function)(\n\(indented(arguments.joined(separator: ",\n"))))"
  }

  private static func list(_ elements: [String]) -> String {
    elements.isEmpty ? "[]" : "[\n\(indented(elements.joined(separator: ",\n"))),\n]"
  }

  private static func indented(_ lines: String) -> String {
    lines.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  }
}
