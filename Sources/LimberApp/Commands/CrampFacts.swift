// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel
import SessionEngine
import StrictYAML

/// Facts about a past cramp apart from when and where; all optional.
struct CrampFacts: ParsableArguments {
  @Option(
    help: "The side: left, right or both.", completion: Side.completion, transform: Side.choice)
  var side: Side?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Pain at onset.", valueName: "0-10"),
    transform: Rating.parse)
  var painOnset: Int?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Pain at its worst.", valueName: "0-10"),
    transform: Rating.parse)
  var painWorst: Int?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Pain after relief.", valueName: "0-10"),
    transform: Rating.parse)
  var painAfter: Int?

  @Option(
    help: ArgumentHelp("The time until it eased, such as 3min.", valueName: "time"),
    transform: GivenDuration.parse)
  var lasted: Duration?

  @OptionGroup var triedWords: TriedWords

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The step of relief in which it eased.", valueName: "step"),
    completion: .reliefSteps, transform: { $0.trimmed })
  var easedIn: String?

  @Option(
    help: ArgumentHelp(
      "What may have set it off, such as cold,night: \(Condition.listed(Condition.told)).",
      valueName: "words"),
    completion: .words(Condition.told), transform: Condition.told)
  var triggers: [[Condition]] = []

  /// The former name of `--triggers`; only named to refuse it.
  @Option(help: .hidden, transform: { _ in throw ValidationError(UsageText.underIsTriggers) })
  var under: String?

  @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: "Whether it woke you.")
  var woke: Bool?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Soreness after it.", valueName: "0-10"), transform: Rating.parse)
  var soreness: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A note in your own words.", valueName: "text"),
    transform: NoteText.parse)
  var note: String?

  /// The facts as changes to a cramp; relief steps as typed.
  var changes: [CrampChange] {
    var changes: [CrampChange] = []
    if let side { changes.append(.side(side)) }
    if !triggers.isEmpty { changes.append(.conditions(triggers.flatMap(\.self))) }
    if let painOnset { changes.append(.painOnset(painOnset)) }
    if let painWorst { changes.append(.painWorst(painWorst)) }
    if let painAfter { changes.append(.painAfter(painAfter)) }
    if let lasted { changes.append(.lasted(lasted)) }
    if !triedWords.tried.isEmpty { changes.append(.tried(triedWords.steps)) }
    if let easedIn { changes.append(.easedIn(easedIn)) }
    if let woke { changes.append(.woke(woke)) }
    if let soreness { changes.append(.soreness(soreness)) }
    if let note { changes.append(.note(note)) }
    return changes
  }

  func validate() throws {
    if let contradiction = PainContradiction(
      onset: painOnset, worst: painWorst, after: painAfter)
    {
      throw ValidationError(UsageText.contradicts(contradiction))
    }
  }
}

/// A rating from 0 to 10.
enum Rating {
  /// Reads a rating from the command line.
  ///
  /// - Throws: `ValidationError` for anything but a number from 0 to 10.
  static func parse(_ text: String) throws -> Int {
    guard let number = Int(text), EpisodeNotes.painScale.contains(number) else {
      throw ValidationError(UsageText.notOnPainScale(quoted(text)))
    }
    return number
  }
}

/// A fact about a cramp that can be cleared by itself. The raw value is its option's name.
enum ClearableFact: String, CaseIterable {
  case side
  case triggers
  case painOnset = "pain-onset"
  case painWorst = "pain-worst"
  case painAfter = "pain-after"
  case lasted
  case tried
  case easedIn = "eased-in"
  case woke
  case soreness
  case note

  /// The change that clears it.
  var change: CrampChange {
    switch self {
    case .side: .side(nil)
    case .triggers: .conditions([])
    case .painOnset: .painOnset(nil)
    case .painWorst: .painWorst(nil)
    case .painAfter: .painAfter(nil)
    case .lasted: .lasted(nil)
    case .tried: .tried([])
    case .easedIn: .easedIn(nil)
    case .woke: .woke(nil)
    case .soreness: .soreness(nil)
    case .note: .note(nil)
    }
  }

  /// Whether the facts set it.
  func isTold(in facts: CrampFacts) -> Bool {
    facts.changes.contains { CrampField($0) == CrampField(change) }
  }
}

extension Condition {
  /// Reads the triggers of a cramp.
  ///
  /// - Throws: `ValidationError` for a word that is no trigger, or is a pattern, which only the log
  ///   finds.
  static func told(_ text: String) throws -> [Condition] {
    if let derived = derived.first(where: { text.split(separator: ",").contains($0.rawValue[...]) })
    {
      throw ValidationError(
        UsageText.patternIsLogged(derived.rawValue, triggers: listed(told)))
    }
    return try choices(text, among: told)
  }
}

/// A person's note on a cramp.
enum NoteText {
  /// Reads a note from the command line.
  ///
  /// - Throws: `ValidationError` if it is empty or too long.
  static func parse(_ text: String) throws -> String {
    let note = text.trimmed
    if note.isEmpty {
      throw ValidationError(UsageText.noteNeedsWords)
    }
    if note.count > CrampRecord.longestNote {
      throw ValidationError(UsageText.noteIsTooLong(note.count))
    }
    if note.utf8.count > NoteLimits.mostBytes {
      throw ValidationError(UsageText.noteHasTooManyBytes)
    }
    return note
  }
}
