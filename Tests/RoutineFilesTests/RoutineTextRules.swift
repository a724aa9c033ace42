// SPDX-License-Identifier: MIT

import RoutineModel

/// Rules for the texts of every built-in routine: readable at a glance for somebody in pain, or out
/// of breath two metres away. A violation gives a problem that names the rule.
enum RoutineTextRules {
  /// Words in the first frame of a relief step: its name, the act, the first sentence of the
  /// caution, the site and the side. Nobody reads more in the first seconds of a cramp.
  static let wordsInView = 25
  /// Words of the act, which is shown large and alone: 3 s at 238 words a minute.
  static let wordsOfAct = 12
  /// Characters to the first full stop in relief: one row of 80 columns, with a margin.
  static let charactersOfAct = 72
  /// Words of a sentence that refers to the warning signs.
  static let wordsOfSign = 10
  /// Words of a relief step's instruction: 10 s, the shortest hold.
  static let wordsOfRelief = 41
  /// Words of other instructions: 8 s, including 5 s of get-ready or transition.
  static let wordsOfInstruction = 32
  /// Words of a caution, which is read in a step of minutes, such as warming.
  static let wordsOfCaution = 46
  /// Words of a sentence: 4 s.
  static let wordsOfSentence = 16
  /// The grade of a file's whole text: easy to read after six years of school.
  static let grade = 6.0
  /// The grade of one step. In a sentence or two, a single long word raises the grade.
  static let gradeOfStep = 7.0

  /// A caution must not begin with a prohibition, but says what to do.
  static let refusedOpeners: Set = [
    "not", "no", "never", "don't", "avoid", "none", "nothing", "neither", "nor", "without",
    "cannot",
  ]

  /// Lower-case words that must not occur: wrong terms, claims that the program cannot make, and
  /// remedies that it does not give.
  static let refusedWords = [
    "spasm", "heat cramp", "prevent", "cure", "harmless", "diagnos", "guarantee", "helps",
    "relieves",
    "no clot", "safe for", "safe in", "quinine", "magnesium", "vitamin", "pickle", "supplement",
    "episode", "attack", "!",
  ]

  /// The problems of a routine's texts; empty if all is well.
  static func problems(_ routine: Routine) -> [String] {
    let steps = steps(routine)
    let texts = [routine.summary] + steps.flatMap { [$0.instruction, $0.caution ?? ""] }
    let whole = texts.filter { !$0.isEmpty }.joined(separator: " ")
    var problems = general(whole)
    let grade = Readability.grade(whole)
    if grade > Self.grade { problems.append("grade: \(grade)") }
    for step in steps {
      let found =
        (routine.kind == .relief ? relief(step) : other(step)) + ofEvery(step)
      problems += found.map { "\(step.name): \($0)" }
    }
    return problems
  }

  /// The steps, including those of repetitions.
  static func steps(_ routine: Routine) -> [Step] {
    guard case .steps(let elements) = routine.content else { return [] }
    return elements.flatMap(steps)
  }

  private static func steps(_ element: RoutineElement) -> [Step] {
    switch element {
    case .step(let step): [step]
    case .repetition(_, _, let elements): elements.flatMap(steps)
    }
  }

  private static func general(_ text: String) -> [String] {
    let long = Readability.sentences(text).filter {
      Readability.words($0).count > wordsOfSentence
    }
    let refused = refusedWords.filter { text.lowercased().contains($0) }
    return long.map { "sentence: \($0)" } + refused.map { "refused word: \($0)" }
  }

  private static func ofEvery(_ step: Step) -> [String] {
    var problems: [String] = []
    if step.instruction.isEmpty { problems.append("no instruction") }
    let grade = Readability.grade(step.instruction + " " + (step.caution ?? ""))
    if grade > gradeOfStep { problems.append("step's grade: \(grade)") }
    let caution = Readability.words(step.caution ?? "")
    if caution.count > wordsOfCaution { problems.append("caution: \(caution.count) words") }
    let opening = caution.prefix(2).map { $0.lowercased().filter { $0.isLetter || $0 == "'" } }
    if let first = opening.first, refusedOpeners.contains(first) || opening == ["do", "not"] {
      problems.append("caution opens with: \(first)")
    }
    let isStretch =
      step.name.lowercased().contains("stretch")
      || step.caution?.contains("Stretch until you feel a pull") == true
    if isStretch, !step.instruction.contains("Feel ") { problems.append("what to feel") }
    return problems
  }

  private static func relief(_ step: Step) -> [String] {
    var problems: [String] = []
    let act = Readability.toFirstFullStop(step.instruction)
    let sign = Readability.toFirstFullStop(step.caution ?? "")
    let words = (act: Readability.words(act).count, sign: Readability.words(sign).count)
    if words.act > wordsOfAct { problems.append("act: \(words.act) words") }
    for text in [act, sign] where text.count > charactersOfAct {
      problems.append("to the first full stop: \(text.count) characters")
    }
    if sign.lowercased().hasSuffix("press w."), words.sign > wordsOfSign {
      problems.append("sign: \(words.sign) words")
    }
    // The site is one word, and so is the side.
    let inView = Readability.words(step.name).count + words.act + words.sign + 2
    if inView > wordsInView { problems.append("in view: \(inView) words") }
    let instruction = Readability.words(step.instruction).count
    if instruction > wordsOfRelief { problems.append("instruction: \(instruction) words") }
    return problems
  }

  private static func other(_ step: Step) -> [String] {
    let instruction = Readability.words(step.instruction).count
    return instruction > wordsOfInstruction ? ["instruction: \(instruction) words"] : []
  }
}
