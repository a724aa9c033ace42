// SPDX-License-Identifier: MIT

import BuiltinRoutines
import RoutineModel
import Testing

@testable import RoutineFiles

/// The texts of all built-in routines, future ones included.
@Suite struct RoutineTextTests {
  private static let catalog = RoutineCatalog.load(ownFolder: nil)
  private static let ids = BuiltinRoutine.all.map(\.outline.id)

  @Test(arguments: ids)
  func textsAreTakenInAtAGlance(id: RoutineID) throws {
    let routine = try #require(Self.catalog.routine(id))

    #expect(RoutineTextRules.problems(routine) == [])
  }

  /// Every relief step that rubs or presses, and the first step of each leg site, first asks for
  /// the signs of a clot.
  @Test(arguments: ids.filter { catalog.routine($0)?.kind == .relief })
  func clotSignsComeFirst(id: RoutineID) throws {
    let routine = try #require(Self.catalog.routine(id))
    let steps = RoutineTextRules.steps(routine)
    // On a screen of 40 columns it has one row.
    let line = "Swollen, warm or red? Stop: press w."
    #expect(line.count <= 38)

    for step in steps where step.name.hasPrefix("Rub") || step.name.hasPrefix("Press ") {
      if routine.site == .flank { continue }
      let caution = try #require(step.caution)
      #expect(Readability.toFirstFullStop(caution) == line)
      for sign in ["warm", "hard sore veins", "clot", "get seen today"] {
        #expect(caution.contains(sign))
      }
      #expect(!caution.contains("sore,"), "every cramp is sore")
    }
    let first = try #require(steps.first?.caution)
    switch routine.site {
    case .hand, .forearm, .flank, nil:
      #expect(first.firstMatch(of: /([Hh]elp|Call): press w\./) != nil)
    default: #expect(first.hasPrefix(line))
    }
  }

  @Test func everyWarmingStepSaysForWhomItIsNot() throws {
    let steps = Self.ids.compactMap(Self.catalog.routine).filter { $0.kind == .relief }
      .flatMap(RoutineTextRules.steps).filter { $0.name.hasPrefix("Warm the") }
    #expect(steps.count == 6)
    for step in steps {
      for word in [
        "numb", "diabetic nerve damage", "poor circulation", "broken", "infection", "swelling",
        "clot", "heat illness", "Wrap", "Check the skin", "awake",
      ] {
        #expect(step.caution?.contains(word) == true, "\(step.name): \(word)")
      }
    }
  }

  @Test func everyDrinkSaysHowMuchAndForWhomItIsNot() throws {
    let steps = Self.ids.compactMap(Self.catalog.routine).flatMap(RoutineTextRules.steps)
      .filter { $0.name == "Fluids and electrolytes" }
    #expect(steps.count == 6)
    for step in steps {
      for word in ["sodium", "potassium", "thirst", "fatigue", "saline", "sports drink"] {
        #expect(step.instruction.contains(word), "\(word)")
      }
      for word in [
        "thirst", "label", "Too much is dangerous", "ready-made", "salt tablets", "Low-salt",
        "heart", "kidney", "blood pressure", "Drowsy", "heat stroke",
      ] {
        #expect(step.caution?.contains(word) == true, "\(word)")
      }
    }
  }

  /// A text that breaks one rule, and the resulting problem.
  struct Bad: Sendable {
    let kind: RoutineKind
    let summary: String
    let step: Step
    let problem: String

    init(
      _ problem: String, kind: RoutineKind = .relief, name: String = "Pull",
      summary: String = "It is short.", _ instruction: String = "Pull the foot up.",
      caution: String? = "Stop if it hurts."
    ) {
      self.kind = kind
      self.summary = summary
      self.problem = problem
      step = Step(
        name: name, instruction: instruction, caution: caution, dose: .hold(.seconds(10)))
    }
  }

  private static let bad: [Bad] = [
    Bad("no instruction", kind: .mobility, ""),
    Bad("act: 13 words", "Pull the foot up and hold it there with your own two hands."),
    Bad(
      "to the first full stop: 77 characters",
      "Straighten everything carefully, afterwards gradually strengthening yourself."),
    Bad(
      "sign: 11 words", caution: "Leg swollen, hot, or red, or hard, or sore? Press w."),
    Bad(
      "in view: 26 words", name: "Pull the foot up now",
      "Pull the foot up and hold it there with it.",
      caution: "Stop if it hurts, or if it is cold."),
    Bad("instruction: 42 words", String(repeating: "Pull the foot up. ", count: 10) + "Hold it."),
    Bad(
      "instruction: 34 words", kind: .coolDown,
      String(repeating: "Pull the foot up. ", count: 8) + "Hold it."),
    Bad("caution: 48 words", caution: String(repeating: "Stop if it hurts. ", count: 12)),
    Bad("caution opens with: not", caution: "Not on numb feet."),
    Bad("caution opens with: no", kind: .warmUp, caution: "No bouncing."),
    Bad("caution opens with: never", caution: "Never pain."),
    Bad("caution opens with: don't", caution: "Don't bounce."),
    Bad("caution opens with: do", caution: "Do not bounce."),
    Bad("caution opens with: avoid", caution: "Avoid pain."),
    Bad("what to feel", kind: .coolDown, name: "Calf stretch"),
    Bad("refused word: spasm", summary: "It is a spasm."),
    Bad("refused word: heat cramp", caution: "Stop in a heat cramp."),
    Bad("refused word: prevent", kind: .mobility, summary: "It may prevent cramp."),
  ]

  @Test(arguments: bad)
  func eachRuleFindsWhatBreaksIt(_ bad: Bad) {
    let found = RoutineTextRules.problems(
      Routine(
        id: "bad", name: "Bad", kind: bad.kind, summary: bad.summary,
        content: .steps([.repetition(count: 2, [.step(bad.step)])])))

    #expect(found.contains { $0.hasSuffix(bad.problem) }, "\(found)")
  }

  @Test func longSentencesAndHardWordsAreFound() {
    let long =
      "Take hold of the foot that hurts and pull it up to you as far as it will go by hand."
    let hard =
      "Immediately reposition the contralateral extremity. Subsequently administer electrolytes."
    let step = Step(name: "Pull", instruction: hard, dose: .hold(.seconds(10)))
    let found = RoutineTextRules.problems(
      Routine(
        id: "bad", name: "Bad", kind: .mobility, summary: long, content: .steps([.step(step)])))

    #expect(found.contains { $0.hasPrefix("sentence: Take hold") })
    #expect(found.contains { $0.hasPrefix("grade: ") })
    #expect(found.contains { $0.hasPrefix("Pull: step's grade: ") })
  }
}
