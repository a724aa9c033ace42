// SPDX-License-Identifier: MIT
import RoutineModel
import Testing

@Suite struct RoutineSearchTests {
  @Test(arguments: [
    ("", true), ("  ", true), ("foot", true), ("FOOT", true), ("calf foot", true), ("f ca", true),
    ("foot-calf", true), ("and calf", true), ("knee", false), ("foot knee", false),
    ("übung", false),
  ])
  func everyWordIsInTheNameOrTheID(text: String, isFound: Bool) {
    #expect(RoutineSearch(text).finds("Foot and Calf", "foot-calf") == isFound)
  }

  @Test func caseIsThatOfEveryScript() {
    #expect(RoutineSearch("übung").finds("Übung für die Wade", "wade"))
  }
}
