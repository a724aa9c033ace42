// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionEngine
import Synchronization

// The rule of this file: `--helped` refers to the `--tried` before it. The parser keeps the values
// of each option, but not the order of different options. It does read them in order, so each word
// gets its number then.

/// A word of the command line and its position.
struct PlacedWord: Sendable {
  private static let places = Atomic(0)

  let word: String
  let place: Int

  init(_ word: String) {
    self.word = word
    place = Self.places.add(1, ordering: .relaxed).newValue
  }
}

/// The relief steps that were tried, and whether each helped, from a command line.
struct TriedWords: ParsableArguments {
  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A step of relief that you tried, such as 'Rub the calf'. Repeat it for each.",
      valueName: "step"),
    completion: .reliefSteps, transform: { PlacedWord($0.trimmed) })
  var tried: [PlacedWord] = []

  @Option(
    help: ArgumentHelp(
      "Whether the step before it helped: \(StepHelp.listed(StepHelp.allCases)).",
      valueName: "answer"),
    completion: StepHelp.completion,
    transform: { PlacedWord(try StepHelp.choice($0).rawValue) })
  var helped: [PlacedWord] = []

  /// The steps as typed.
  var steps: [TriedStep] {
    tried.enumerated().map { index, step in
      TriedStep(step.word, helped: answers(to: index).first.flatMap { StepHelp(rawValue: $0.word) })
    }
  }

  func validate() throws {
    let first = tried.first?.place ?? .max
    if helped.contains(where: { $0.place < first }) {
      throw ValidationError(UsageText.helpedNeedsTried)
    }
    for (index, step) in tried.enumerated() where answers(to: index).count > 1 {
      throw ValidationError(UsageText.helpedTwice(step.word))
    }
  }

  /// The words between a step and the next.
  private func answers(to index: Int) -> [PlacedWord] {
    let end = index + 1 < tried.count ? tried[index + 1].place : .max
    return helped.filter { (tried[index].place..<end).contains($0.place) }
  }
}
