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
          subtitle: "Breathe out slowly. Most cramps ease by themselves. Stop if it gets worse.",
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
      // The site with the most left gives way, and of equals the last.
      let fullest = relief.indices.reversed().filter { relief[$0].canBeCut }
        .min { relief[$0].cuts < relief[$1].cuts }
      guard let fullest else { break }
      relief[fullest].cut()
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
    private let site: CrampSite?
    private let steps: [Step]
    /// How often it gave way.
    private(set) var cuts = 0

    /// Takes the steps that can be done in bed at night; `nil` if there are none. Drinks are not for
    /// everybody, and to say for whom takes more room than there is.
    init?(_ routine: Routine) {
      steps = routine.steps.filter {
        !$0.avoidWhen.contains(.night) && !$0.needs.contains(.saline)
      }
      guard !steps.isEmpty else { return nil }
      name = routine.site?.word.sentenceStart ?? routine.name.printed
      site = routine.site
    }

    /// The steps in large type: the third is the second to give way.
    private var large: [Step] {
      Array(steps.filter { !$0.isExtra }.prefix(cuts < 2 ? mostSteps : mostSteps - 1))
    }

    /// How many of them have details: those of the last are the first to go.
    private var detailed: Int { large.count - max(0, cuts - 2) }

    /// Whether there is something left to cut.
    var canBeCut: Bool { detailed > 0 }

    /// Cuts what is needed least: first all details but a sentence of each step, such as with what
    /// force.
    mutating func cut() { cuts += 1 }

    var section: ReportSection {
      let later = steps.filter { !large.contains($0) }
      let detailed = detailed
      let steps = large.enumerated().map { index, step in
        let (first, rest) = ReliefCard.sentences(
          step.instruction.printed, mostStatements: cuts == 0 ? .max : 1)
        return Block.Instruction(
          name: step.name.printed(atMost: 40, rest: ""), dose: ReliefCard.dose(step), first: first,
          rest: index < detailed ? rest : "",
          caution: ReliefCard.caution(step, of: site, isFirst: index == 0), picture: step.drawn)
      }
      var blocks = [Block.steps(steps)]
      guard !later.isEmpty else { return ReportSection(title: name, blocks: blocks) }
      blocks.append(.note(ReliefCard.then(later)))
      for step in later where step.needs.contains(.warmth) {
        let name = step.name.printed(atMost: 40, rest: "")
        let caution = ReliefCard.caution(step, of: site, isFirst: false)
        blocks.append(.caution("\(name): \(caution)"))
      }
      return ReportSection(title: name, blocks: blocks)
    }
  }

  /// A line with the steps that do not fit, in order.
  private static func then(_ steps: [Step]) -> String {
    let told = steps.map { step in
      let dose = step.dose == .untilDone ? [] : [Self.dose(step)]
      let only =
        step.onlyWhen.isEmpty ? [] : ["only with \(step.onlyWhen.map(\.word).listed("or"))"]
      let remarks = (dose + only).joined(separator: "; ")
      return step.name.printed(atMost: 40, rest: "") + (remarks.isEmpty ? "" : " (\(remarks))")
    }
    return "Then: \(told.joined(separator: ", "))."
  }

  private static func dose(_ step: Step) -> String {
    let dose = step.sets > 1 ? "\(step.sets) × \(step.dose.spokenText)" : step.dose.spokenText
    return step.directions.count > 1 ? "\(dose), each way" : dose
  }

  /// When not to do a step, and when to stop: of warmth, which burns people who cannot feel it, all
  /// that its routine says.
  private static func caution(_ step: Step, of site: CrampSite?, isFirst: Bool) -> String {
    if step.needs.contains(.warmth) {
      return step.caution?.printed(atMost: mostOfCaution, rest: "") ?? notIfNumb
    }
    let most = isFirst ? mostBesideClot : mostCharacters
    let own = statements(step.caution?.printed ?? "", atMost: most)
    guard let limb = limb(of: site) else { return own }
    if step.avoidWhen.contains(.suspectedClot) {
      return isFirst ? "\(stopWithClot(limb)) \(askFirst)" : "\(notWithClot) \(askFirst)"
    }
    return isFirst ? [stopWithClot(limb), own].filter { !$0.isEmpty }.joined(separator: " ") : own
  }

  /// The limb that a clot may be in; `nil` for the flank.
  private static func limb(of site: CrampSite?) -> String? {
    switch site {
    case .flank: nil
    case .hand, .forearm: "arm"
    case nil: "limb"
    default: "leg"
    }
  }

  /// With the first step.
  private static func stopWithClot(_ limb: String) -> String {
    "Stop, and get seen today, if the \(limb) is swollen, warm, red or darkened, or has hard sore veins."
  }

  private static let notWithClot = "Not with those signs: they may mean a clot."
  private static let askFirst = "Pregnant: stretch only. On blood thinners: ask first."
  private static let notIfNumb =
    "Not on numb, broken or swollen skin, nor with diabetes, poor circulation or a suspected clot. "
    + "Stay awake."
  /// More than a caution of Limber's own has.
  private static let mostOfCaution = 400
  /// How many characters fit beside the signs of a clot.
  private static let mostBesideClot = 64

  /// The first sentence, which says what to do, and as many others as fit.
  private static func sentences(
    _ text: String, mostStatements: Int
  ) -> (first: String, rest: String) {
    let all = statements(text)
    let first = all.first?.printed(atMost: mostCharacters, rest: "") ?? ""
    return (first, joined(all.dropFirst().prefix(mostStatements), atMost: mostCharacters))
  }

  /// As many of a text's statements as fit.
  private static func statements(_ text: String, atMost most: Int) -> String {
    joined(statements(text)[...], atMost: most)
  }

  private static func joined(_ statements: ArraySlice<String>, atMost most: Int) -> String {
    var text = ""
    for statement in statements {
      guard text.count + statement.count < most else { break }
      text += (text.isEmpty ? "" : " ") + statement
    }
    return text
  }

  /// The sentences of a text, each question with its answer, without those that name a key.
  private static func statements(_ text: String) -> [String] {
    var sentences: [String] = [""]
    for character in text {
      if character == " ", sentences.last?.last == "." {
        sentences.append("")
      } else {
        sentences[sentences.count - 1].append(character)
      }
    }
    return sentences.filter { !$0.isEmpty && $0.firstMatch(of: /\b[Pp]ress [a-z]\b/) == nil }
  }

  /// How many characters fit on a line of small type.
  private static let mostCharacters = 96
}
