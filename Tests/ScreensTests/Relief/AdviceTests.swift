// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// What is said of cramps that are worth showing somebody.
@Suite struct AdviceTests {
  @Test(arguments: [
    (ClinicAdvice.stillCramping, "Still cramping after 10 minutes. Get help now."),
    (.longLasting, "A cramp lasted over 10 minutes. Have it looked at soon."),
    (
      .manyInSession(4),
      "4 cramps in one session. Ask a clinician about medicines, calcium and circulation."
    ),
    (
      .frequent("woken on 2 nights of 7"),
      "Woken on 2 nights of 7. Ask a clinician about medicines, calcium and circulation."
    ),
  ])
  func theLineNamesItsReasonAndWhatToDo(advice: ClinicAdvice, text: String) {
    #expect(advice.text == text)
  }

  @Test func theLineIsHiddenOnceDismissed() throws {
    var screen = try SessionScreen.after([
      (0, .start), (23, .cramp(SessionFixtures.cramp)), (50, .eased),
    ])
    screen.guide.recent = often
    for size in screenSizes {
      let text = screen.draw(size).text
      #expect(text.contains("3 cramps in 7 days") && text.contains("x hide for 14 days"))
    }
    #expect(screen.handle("x") == .dismissAdvice)

    screen.guide.isAdviceQuiet = true

    #expect(screen.handle("x") == nil)
    for size in screenSizes { #expect(!screen.draw(size).text.contains("clinician")) }
  }

  @Test func theNumberToCallIsTheOneThatIsSet() {
    #expect(
      WarningSigns.text(emergencyNumber: nil).tiers[0].imperative
        == "STOP, AND CALL YOUR EMERGENCY NUMBER")
    #expect(WarningSigns.text(emergencyNumber: "112").tiers[0].imperative == "STOP, AND CALL 112")
  }

  /// The triggers of each tier, by a word that stands for each.
  @Test(arguments: [
    (
      0,
      [
        "chest pressure", "heartbeat", "fainting", "breathless", "swollen or painful leg",
        "confusion", "collapse", "very hot body", "dizziness", "nausea", "vomiting", "dark urine",
        "after injury", "worse when stretched", "tense", "numb", "weak",
      ]
    ),
    (
      1,
      [
        "10 minutes", "throbs", "swollen", "warm", "red or darkened", "hard sore veins", "urine",
        "unusual weakness", "heat for over an hour", "heart trouble", "low-salt", "chest", "belly",
        "arms", "lost feeling", "twitching", "much fluid", "dirty wound", "poison",
      ]
    ),
    (
      2,
      [
        "often", "sleep", "numb", "swollen", "weak", "shrinking", "skin", "cause", "no relief",
        "calcium", "circulation", "new medicine", "walking",
      ]
    ),
  ])
  func everyTriggerHasItsTier(tier: Int, words: [String]) {
    let signs = WarningSigns.text(emergencyNumber: nil).tiers[tier].signs.joined(separator: "; ")
    for word in words { #expect(signs.contains(word), "\(word)") }
  }
}
