// SPDX-License-Identifier: MIT

import Testing

/// The readability measure of the texts.
@Suite struct ReadabilityTests {
  @Test(arguments: [
    ("foot", 1), ("stretch", 1), ("toes", 1), ("make", 1), ("makes", 1), ("pulled", 1),
    ("breathe", 1), ("through", 1), ("gently", 2), ("muscle", 2), ("ankle", 2), ("table", 2),
    ("rested", 2), ("diet", 2), ("fluid", 2), ("usual", 3), ("metres", 2), ("motion", 2),
    ("being", 2), ("saline", 2), ("sodium", 3), ("moderate", 3), ("heavier", 3), ("infection", 3),
    ("potassium", 4), ("diabetes", 4), ("circulation", 4), ("electrolytes", 4), ("emergency", 4),
    ("experience", 4), ("ready-made", 3), ("Homans'", 2), ("10", 2), ("w.", 3),
  ])
  func syllablesOfWordsWhoseCountIsKnown(word: String, count: Int) {
    #expect(Readability.syllables(word) == count)
  }

  @Test func sentencesAreToldByTheirEndMarks() {
    let text = "Leg swollen? Press w. Breathe in: 1.5 s; then out!"

    #expect(
      Readability.sentences(text) == ["Leg swollen?", "Press w.", "Breathe in: 1.5 s; then out!"])
    #expect(Readability.toFirstFullStop(text) == "Leg swollen? Press w.")
    #expect(Readability.words("Stop - now, at 10 %.") == ["Stop", "now,", "at", "10"])
    #expect(Readability.toFirstFullStop("No stop here") == "No stop here")
  }

  /// One sentence of 6 words and 6 syllables; one of 13 words and 26 syllables, the example of
  /// https://github.com/wooorm/flesch-kincaid, with 13.08.
  @Test func gradeIsThatOfTheFormula() {
    #expect(abs(Readability.grade("The cat sat on the mat.") - -1.45) < 0.01)
    let known =
      "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
    #expect(abs(Readability.grade(known) - 13.08) < 0.01)
    #expect(Readability.grade("") == 0)
  }
}
