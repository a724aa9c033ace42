// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel
import SessionEngine
import StrictYAML

/// What a person tells of a cramp after the event, beside when and where; everything may be left out.
struct CrampFacts: ParsableArguments {
  @Option(help: "The side: left, right or both.", transform: Side.choice)
  var side: Side?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Pain when it began.", valueName: "0-10"))
  var painOnset: Int?

  @Option(parsing: .unconditional, help: ArgumentHelp("Pain at its worst.", valueName: "0-10"))
  var painWorst: Int?

  @Option(parsing: .unconditional, help: ArgumentHelp("Pain after it.", valueName: "0-10"))
  var painAfter: Int?

  @Option(
    help: ArgumentHelp("The time until it eased, such as 3min.", valueName: "time"),
    transform: Self.duration)
  var lasted: Duration?

  @Option(
    help: ArgumentHelp(
      "What it came under, such as cold,night: \(Condition.listed(Condition.told)).",
      valueName: "words"),
    transform: Condition.told)
  var under: [[Condition]] = []

  @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: "Whether it woke you.")
  var woke: Bool?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How sore it left you the next day.", valueName: "0-10"))
  var soreness: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Whatever else there is to say.", valueName: "text"),
    transform: NoteText.parse)
  var note: String?

  /// What is told, as changes to a cramp.
  var changes: [CrampChange] {
    var changes: [CrampChange] = []
    if let side { changes.append(.side(side)) }
    if !under.isEmpty { changes.append(.conditions(under.flatMap(\.self))) }
    if let painOnset { changes.append(.painOnset(painOnset)) }
    if let painWorst { changes.append(.painWorst(painWorst)) }
    if let painAfter { changes.append(.painAfter(painAfter)) }
    if let lasted { changes.append(.lasted(lasted)) }
    if let woke { changes.append(.woke(woke)) }
    if let soreness { changes.append(.soreness(soreness)) }
    if let note { changes.append(.note(note)) }
    return changes
  }

  func validate() throws {
    let answers = [
      ("--pain-onset", painOnset), ("--pain-worst", painWorst), ("--pain-after", painAfter),
      ("--soreness", soreness),
    ]
    for case (let option, let answer?) in answers
    where !EpisodeNotes.painScale.contains(answer) {
      throw ValidationError("\(option) is a number from 0, for none, to 10, for the worst.")
    }
  }

  private static func duration(_ text: String) throws -> Duration {
    switch DurationText.single(text, allowsZero: false) {
    case .success(let duration): return duration
    case .failure(let fault): throw ValidationError("\(fault.message).")
    }
  }
}

/// A fact of a cramp that can be taken back alone. The raw value is the name of its option.
enum ClearableFact: String, CaseIterable {
  case side
  case under
  case painOnset = "pain-onset"
  case painWorst = "pain-worst"
  case painAfter = "pain-after"
  case lasted
  case woke
  case soreness
  case note

  /// The change that leaves nothing of it.
  var change: CrampChange {
    switch self {
    case .side: .side(nil)
    case .under: .conditions([])
    case .painOnset: .painOnset(nil)
    case .painWorst: .painWorst(nil)
    case .painAfter: .painAfter(nil)
    case .lasted: .lasted(nil)
    case .woke: .woke(nil)
    case .soreness: .soreness(nil)
    case .note: .note(nil)
    }
  }

  /// Whether the facts say something of it.
  func isTold(in facts: CrampFacts) -> Bool {
    switch self {
    case .side: facts.side != nil
    case .under: !facts.under.isEmpty
    case .painOnset: facts.painOnset != nil
    case .painWorst: facts.painWorst != nil
    case .painAfter: facts.painAfter != nil
    case .lasted: facts.lasted != nil
    case .woke: facts.woke != nil
    case .soreness: facts.soreness != nil
    case .note: facts.note != nil
    }
  }
}

extension Condition {
  /// Reads what a cramp came under; only what a person can tell.
  ///
  /// - Throws: `ValidationError` for a word that is no condition, or one that follows from the log.
  static func told(_ text: String) throws -> [Condition] {
    if let derived = derived.first(where: { text.split(separator: ",").contains($0.rawValue[...]) })
    {
      throw ValidationError(
        "'\(derived.rawValue)' follows from the log by itself. Write \(listed(told)).")
    }
    return try choices(text, among: told)
  }
}

extension ClearableFact {
  /// Reads what is to be cleared.
  ///
  /// - Throws: `ValidationError` for a word that is nothing of a cramp, or cannot be cleared.
  static func several(_ text: String) throws -> [ClearableFact] {
    try choices(text, among: Array(allCases))
  }
}

/// What a person writes about a cramp in their own words.
enum NoteText {
  /// The most bytes of a note; a character may be of any number of them.
  static let mostBytes = 10_000

  /// Takes a note from the command line.
  ///
  /// - Throws: `ValidationError` if there is nothing in it, or too much.
  static func parse(_ text: String) throws -> String {
    let note = text.trimmed
    if note.isEmpty {
      throw ValidationError("a note needs some words. To take one away, see '--clear'.")
    }
    if note.count > CrampRecord.longestNote {
      throw ValidationError(
        "a note has at most 2,000 characters, and this one \(note.count). Shorten it.")
    }
    if note.utf8.count > mostBytes {
      throw ValidationError("a note has at most 10,000 bytes, and this one more. Shorten it.")
    }
    return note
  }
}
