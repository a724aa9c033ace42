// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Wording

/// The texts of plain mode.
enum PlainTexts {
  /// The title of a page from a made-up log.
  static func madeUp(_ title: String) -> String { "\(title) Made-up year." }

  static let no = "No."
  static let choose = "Type a number and Enter to select; 0 repeats the list."
  static let deleted = "Deleted. u undoes."
  static let go = "Go."
  static let done = "Done."
  static let skipped = "Skipped."
  static let cutShort = "Cut short."
  static let fromTheStart = "From the start."
  static let filter = "Type a part of the name, then Enter. Esc shows all."
  static let pressWhenEased = "Press e when it eases, n for the next step, w for when to get help."
  static let notAnswered = "no answer"
  static let toldNothing = "none"
  static let closed = "Closed."
  static let closesTriggers = "Enter closes."
  static let changeWay = "Left and Right change it, Enter confirms."
  static let nextQuestion = "Tab: next question."

  /// A question with its answers.
  static func question(_ text: String, yes: String, no: String) -> String {
    "\(text) y: \(yes). \(SharedTexts.anyOtherKey.sentenceStart): \(no)."
  }

  /// What stands for a list of keys that was heard before.
  static let keysAgain = "?: keys."

  static func noKey(_ key: String) -> String { "No key here: \(key). ? lists the keys." }

  static func noLine(_ line: String) -> String {
    "Not a key: '\(line.prefix(40))'. One key a line; ? lists the keys."
  }

  static func noEntry(_ number: String, of count: Int) -> String {
    "There is no \(number.prefix(20)). The numbers go from 1 to \(count)."
  }

  static func range(_ first: Int, _ last: Int, _ count: Int) -> String {
    "\(first) to \(last) of \(count). PgUp and PgDn move by ten."
  }

  static func numbersAnswer(_ question: String) -> String {
    "\(question). Until then numbers answer it and select nothing."
  }

  static func entry(_ number: Int, _ text: String) -> String { "\(number). \(text)" }

  static func selected(_ text: String) -> String { "Selected: \(text)" }

  static func place(_ number: Int, of count: Int) -> String { "Step \(number) of \(count)" }

  static func startsIn(_ seconds: Int64) -> String { "Starts in \(seconds)." }

  static func otherSide(_ side: String, _ seconds: Int64) -> String {
    "Other side: \(side). Starts in \(seconds)."
  }

  static func rest(_ length: String) -> String { "Rest, \(length)." }

  static func then(_ step: String) -> String { "Then: \(step)." }

  static func half(_ left: String) -> String { "Half. \(left)." }

  static func enough(_ key: String) -> String { "Enough. \(key): \(SessionTexts.next)." }

  static func left(_ time: String) -> String { "\(time) left." }

  static func whenDone(_ key: String) -> String { "\(key) when you are done." }

  static func extended(_ left: String) -> String { "More time: \(left) left." }

  /// A pause, with its cause unless the person asked for it.
  static func held(_ why: String) -> String {
    "Paused\(why.isEmpty ? "" : ", \(why)"). Space continues."
  }

  static func continued(_ step: String) -> String { "Continued: \(step)." }

  static func backTo(_ step: String, _ seconds: Int64) -> String {
    "Back to \(step). Starts in \(seconds)."
  }

  static func cramp(_ place: String, _ act: String) -> String { "Cramp, \(place). \(act)" }

  static func aftercare(_ place: String) -> String { "Aftercare, \(place)." }

  static func place(_ place: String) -> String { "\(place.sentenceStart)." }

  static func sites(_ sites: [String]) -> String {
    "Elsewhere? \(sites.joined(separator: ", ")). s: side. t: trigger."
  }

  static func triggers(_ triggers: [String]) -> String {
    "\(ReliefTexts.triggerQuestion) \(triggers.joined(separator: ", "))."
  }

  static func told(_ text: String) -> String { "Triggers: \(text.isEmpty ? toldNothing : text)." }

  static func answer(_ label: String, _ value: String?) -> String {
    "\(label): \(value ?? notAnswered)."
  }

  static func ask(_ label: String, _ answers: String, _ value: String?) -> String {
    "\(label), \(answers): \(value ?? notAnswered)."
  }

  static let painScale = "0 to 10"

  static func way(_ words: String) -> String { "Then: \(words)." }

  static func ways(_ labels: [String]) -> String {
    "What next: \(labels.joined(separator: ", "))? \(changeWay)"
  }

  static func ended(_ isCompleted: Bool, _ time: String, _ what: String) -> String {
    "\(isCompleted ? "Done" : "Session ended"). \(time) \(what)."
  }

  static func site(_ site: String, _ cramps: String, _ figures: [(String, String)]) -> String {
    let facts = figures.map { "\($0.0): \($0.1)" }.joined(separator: ", ")
    return "\(site), \(cramps). \(facts)."
  }

  static func filtered(_ filter: String, _ found: String) -> String {
    "Filter \(filter): \(found)."
  }
}

extension Dose {
  /// The dose for reading aloud: `10 to 15 seconds`, `10 times, 3 seconds each`.
  var plainText: String {
    switch self {
    case .hold(let least, let most):
      guard least < most else { return most.plainText }
      let (first, last) = (least.plainText, most.plainText)
      let (from, unit) = (first.split(separator: " "), last.split(separator: " "))
      let isOneUnit = from.count == 2 && unit.count == 2 && from[1] == unit[1]
      return "\(isOneUnit ? String(from[0]) : first) to \(last)"
    case .reps(let count, let tempo, let least):
      let from = least.map { "\($0) to " } ?? ""
      guard let tempo else { return from + counted(count, "repetition") }
      return "\(from)\(count) times, \(tempo.plainTempo) each"
    case .untilDone: return "until you are done"
    }
  }
}

extension Duration {
  /// The time of a repetition in words, to a tenth of a second if it is short.
  fileprivate var plainTempo: String {
    let tenths = max(0, wholeMilliseconds) / 100 % 10
    guard wholeSeconds < 10, tenths > 0 else { return plainText }
    return "\(max(0, wholeSeconds)).\(tenths) seconds"
  }

  /// The time for reading aloud: `30 seconds`, `1 minute 20 seconds`.
  var plainText: String {
    let total = max(0, wholeSeconds)
    let (hours, minutes, seconds) = (total / 3_600, total / 60 % 60, total % 60)
    let parts = [
      hours > 0 ? counted(Int(hours), "hour") : nil,
      minutes > 0 ? counted(Int(minutes), "minute") : nil,
      seconds > 0 || total == 0 ? counted(Int(seconds), "second") : nil,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}
