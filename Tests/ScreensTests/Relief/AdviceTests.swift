// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// Advice on cramps that a clinician should see.
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
    var screen = try ShownSession.after([
      (0, .start), (23, .cramp(SessionFixtures.cramp)), (50, .eased),
    ])
    screen.guide.recent = often
    try screen.press(["n"])
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
      WarningSigns.text(emergencyNumber: nil).tiers[1].imperative
        == "STOP, AND CALL YOUR EMERGENCY NUMBER")
    #expect(WarningSigns.text(emergencyNumber: "112").tiers[1].imperative == "STOP, AND CALL 112")
  }

  /// The triggers of each tier, by a word that identifies each.
  @Test(arguments: [
    (0, ["10 minutes", "still cramping", "NOW"]),
    (
      1,
      [
        "chest pain or pressure", "heartbeat", "fainting", "breathless", "swollen or painful leg",
        "coughing blood", "confusion", "collapse", "a fit", "very hot body", "dizziness", "nausea",
        "vomiting", "headache", "swollen hands", "dark urine", "sudden severe", "does not ease",
        "tense", "numb", "weak", "cold and pale",
      ]
    ),
    (
      2,
      [
        "throbbing", "swollen", "warm", "red", "darkened", "hard sore veins", "urine like tea",
        "unusual weakness", "go now", "heat for over an hour", "heart trouble", "low-salt", "chest",
        "belly", "arms without effort", "numb", "twitching", "much fluid", "dirty wound",
        "stiff jaw", "poison",
      ]
    ),
    (
      3,
      [
        "often", "sleep", "numb", "swollen", "weak", "shrinking", "skin", "no clear cause",
        "self-care fails", "medicines", "calcium", "circulation", "new medicine", "walking", "rest",
      ]
    ),
  ])
  func everyTriggerHasItsTier(tier: Int, words: [String]) {
    let shown = WarningSigns.text(emergencyNumber: nil).tiers[tier]
    let text = ([shown.imperative] + shown.signs).joined(separator: "; ")
    for word in words { #expect(text.contains(word), "\(word)") }
  }

  @Test func theMostUrgentComesFirstAndNoSignNamesAMyth() {
    let (tiers, _) = WarningSigns.text(emergencyNumber: nil)
    let starts = ["GET HELP NOW", "STOP, AND CALL", "GET SEEN TODAY", "SEE A CLINICIAN SOON"]
    #expect(tiers.count == starts.count)
    for (tier, start) in zip(tiers, starts) { #expect(tier.imperative.hasPrefix(start)) }

    for sign in tiers.flatMap(\.signs) {
      #expect(sign.count <= 74, "one row of 80 columns: \(sign)")
      #expect(!sign.contains("spasm") && !sign.contains("heat cramp"), "\(sign)")
    }
  }

  @Test func warningSignsAreOnePageWhereThereAre24Rows() throws {
    var screen = try ShownSession.after([(0, .start), (23, .cramp(SessionFixtures.cramp))])
    _ = screen.handle(.character("w"))
    let text = screen.draw(Size(columns: 80, rows: 24)).text
    #expect(!text.contains("page"))
    #expect(text.contains("GET HELP NOW") && text.contains("Limber times and logs"))
  }

  /// Where they take several pages, a caution about a clot leads to the page with its signs, and the
  /// key for the others is named.
  @Test func aCautionAboutAClotLeadsToItsSigns() throws {
    let size = Size(columns: 40, rows: 12)
    var screen = try ShownSession.after([(0, .start), (23, .cramp(SessionFixtures.cramp))])
    try screen.apply(.timeReached, at: SessionInstant(.seconds(31)))
    try screen.press(["w"])
    var text = screen.draw(size).text
    #expect(text.contains("GET SEEN TODAY") && text.contains("one limb swollen"))
    #expect(text.contains("c stretch again   ←→ page   q closes"))
    var shown: Set<String> = []
    for _ in 0..<10 {
      try screen.press([" "])
      shown.insert(screen.draw(size).text)
    }
    #expect(shown.contains { $0.contains("GET HELP NOW") && $0.contains("page 1 of") })

    try screen.press(["q"])
    #expect(screen.modal == nil)
    // After ten minutes, help is due for the cramp itself.
    try screen.apply(.timeReached, at: SessionInstant(.seconds(700)))
    try screen.press(["w"])
    text = screen.draw(size).text
    #expect(text.contains("GET HELP NOW"))
  }

  @Test func dayToDayAdviceIsASentenceALine() {
    #expect(DayToDayTexts.lines.count == Set(DayToDayTexts.lines).count)
    for line in DayToDayTexts.lines {
      #expect(line.count <= 70, "\(line)")
      #expect(line.hasSuffix(".") && line.dropLast().allSatisfy { !".?!".contains($0) }, "\(line)")
    }
    let all = DayToDayTexts.lines.joined(separator: " ")
    for word in [
      "feet warm", "posture", "Warm up", "stretch", "calcium", "circulation", "medicine", "habits",
    ] {
      #expect(all.contains(word), "\(word)")
    }
  }
}
