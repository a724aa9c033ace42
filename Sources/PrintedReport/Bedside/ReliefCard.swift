// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine
import Wording

/// A card for the bedside: what to do at once, in type large enough to read from the bed.
struct ReliefCard {
  let request: ReportRequest

  /// The most sites on the card, and the most steps of each.
  static let mostSites = 2, mostSteps = 3
  /// The commonest sites of night cramps, if none are logged yet.
  static let usualSites: [CrampSite] = [.calf, .foot]
  /// How many tiers of warnings fit: those that cannot wait until tomorrow.
  static let mostWarnings = 3

  /// The document.
  var document: ReportDocument {
    ReportDocument(
      title: "Cramp: what to do", style: PageStyle.bedside, isMadeUp: request.isMadeUp,
      sheets: [
        ReportSheet(
          look: "card", title: "Cramp? Do this.",
          subtitle: "Breathe out slowly. It passes. Stop if it gets worse.",
          person: people, sections: sites + warnings)
      ])
  }

  /// The relief routines of the commonest sites.
  private var routines: [Routine] {
    let logged = BodyPage(request.figures).sites.map(\.site)
    let wanted = logged + Self.usualSites.filter { !logged.contains($0) }
    return Array(
      wanted.compactMap { site in request.relief.first { $0.site == site } }
        .prefix(Self.mostSites))
  }

  private var sites: [ReportSection] {
    routines.map { routine in
      let all = Self.steps(routine)
      let large = all.filter { !$0.isExtra }.prefix(Self.mostSteps)
      let later = all.filter { !large.contains($0) }
      let steps = large.map { step in
        let (first, rest) = Self.sentences(step.instruction.printed)
        return Block.Instruction(
          name: step.name.printed(atMost: 40, rest: ""), dose: Self.dose(step), first: first,
          rest: rest, objection: step.avoidWhen.contains(.suspectedClot) ? Self.notWithClot : "",
          picture: step.drawn)
      }
      let name = routine.site?.word.capitalized ?? routine.name.printed
      return ReportSection(
        title: name,
        blocks: [.steps(Array(steps))] + (later.isEmpty ? [] : [.note(Self.then(later))]))
    }
  }

  /// The steps that can be done in bed at night.
  private static func steps(_ routine: Routine) -> [Step] {
    routine.steps.filter { !$0.avoidWhen.contains(.night) }
  }

  /// A line with the steps that do not fit, in order.
  private static func then(_ steps: [Step]) -> String {
    let told = steps.map { step in
      let dose = step.dose == .untilDone ? "" : " (\(dose(step)))"
      return step.name.printed(atMost: 40, rest: "") + dose
    }
    return "Then: \(told.joined(separator: ", "))."
  }

  private static func dose(_ step: Step) -> String {
    let dose = step.sets > 1 ? "\(step.sets) × \(step.dose.spokenText)" : step.dose.spokenText
    return step.directions.count > 1 ? "\(dose), each way" : dose
  }

  private static let notWithClot =
    "Not if it is swollen, warm, red or darkened: that may be a clot."

  /// The first sentence, which says what to do, and as many others as fit.
  private static func sentences(_ text: String) -> (first: String, rest: String) {
    var sentences: [String] = [""]
    for character in text {
      if character == " ", sentences.last?.last == "." {
        sentences.append("")
      } else {
        sentences[sentences.count - 1].append(character)
      }
    }
    var rest = ""
    for sentence in sentences.dropFirst() {
      guard rest.count + sentence.count < mostCharacters else { break }
      rest += (rest.isEmpty ? "" : " ") + sentence
    }
    let first = sentences[0].printed(atMost: mostCharacters, rest: "")
    return (first, rest)
  }

  /// How many characters fit on a line of small type.
  private static let mostCharacters = 96

  private var warnings: [ReportSection] {
    request.warnings.prefix(Self.mostWarnings).map { warning in
      ReportSection(
        title: warning.imperative.printed, look: "warning",
        blocks: warning.signs.isEmpty ? [] : [.boxes(warning.signs.map(\.capitalized))])
    }
  }

  /// Whom to call, with blanks for what is not known.
  private var people: [(label: String, text: String)] {
    let name = request.name.map { [(label: "", text: $0.printed(atMost: 40, rest: ""))] } ?? []
    return name + [
      (label: "Emergency", text: request.emergencyNumber?.printed ?? ""),
      (label: "Who can come", text: ""),
    ]
  }
}
