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

  /// The relief of the commonest sites that has something to do in bed.
  private var relief: [Relief] {
    let logged = BodyPage(request.figures).sites.map(\.site)
    let wanted = logged + Self.usualSites.filter { !logged.contains($0) }
    let relief = wanted.lazy.compactMap { site in
      request.relief.first { $0.site == site }.flatMap(Relief.init)
    }
    return Array(relief.prefix(Self.mostSites))
  }

  /// The sites, with as much of their details as one page holds.
  private var sites: [ReportSection] {
    var relief = relief
    let space = CardSpace(
      people: people.count, isMadeUp: request.isMadeUp, warnings: warnings.map(\.blocks))
    while !space.holds(relief.map(\.section.blocks)) {
      // The last details are the first to go: what to do first stays in full.
      guard let cut = relief.lastIndex(where: \.canBeCut) else { break }
      relief[cut].cut()
    }
    return relief.map(\.section)
  }

  private var warnings: [ReportSection] {
    request.warnings.prefix(Self.mostWarnings).map { warning in
      ReportSection(
        title: warning.imperative.printed, look: "warning",
        blocks: warning.signs.isEmpty ? [] : [.boxes(warning.signs.map(\.sentenceStart))])
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

extension ReliefCard {
  /// The relief of a site.
  fileprivate struct Relief {
    private let name: String
    private let large: [Step], later: [Step]
    /// How many steps have their details.
    private var detailed: Int

    /// Takes the steps that can be done in bed at night; `nil` if there are none.
    init?(_ routine: Routine) {
      let all = routine.steps.filter { !$0.avoidWhen.contains(.night) }
      guard !all.isEmpty else { return nil }
      name = routine.site?.word.sentenceStart ?? routine.name.printed
      let large = Array(all.filter { !$0.isExtra }.prefix(mostSteps))
      self.large = large
      later = all.filter { !large.contains($0) }
      detailed = large.count
    }

    /// Whether there are details to cut.
    var canBeCut: Bool { detailed > 0 }

    /// Cuts the details of the last step that has them.
    mutating func cut() { detailed -= 1 }

    var section: ReportSection {
      let steps = large.enumerated().map { index, step in
        let (first, rest) = ReliefCard.sentences(step.instruction.printed)
        return Block.Instruction(
          name: step.name.printed(atMost: 40, rest: ""), dose: ReliefCard.dose(step), first: first,
          rest: index < detailed ? rest : "", caution: ReliefCard.caution(step),
          picture: step.drawn)
      }
      var blocks = [Block.steps(steps)]
      guard !later.isEmpty else { return ReportSection(title: name, blocks: blocks) }
      blocks.append(.note(ReliefCard.then(later)))
      for step in later where step.needs.contains(.warmth) {
        let name = step.name.printed(atMost: 40, rest: "")
        blocks.append(.caution("\(name): \(ReliefCard.caution(step))"))
      }
      return ReportSection(title: name, blocks: blocks)
    }
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

  /// When not to do a step: of warmth, which burns people who cannot feel it, all that its routine
  /// says.
  private static func caution(_ step: Step) -> String {
    if step.needs.contains(.warmth) {
      return step.caution?.printed(atMost: mostOfCaution, rest: "") ?? notIfNumb
    }
    return step.avoidWhen.contains(.suspectedClot) ? notWithClot : ""
  }

  private static let notWithClot =
    "Not if it is swollen, warm, red or darkened: that may be a clot."
  private static let notIfNumb =
    "Not on numb, broken or swollen skin, nor with diabetes, poor circulation or a suspected clot. "
    + "Stay awake."
  /// More than a caution of Limber's own has.
  private static let mostOfCaution = 400

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
}
