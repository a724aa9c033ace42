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

  @Test(arguments: [
    ("ubung", "Dehnübung"), ("ÜBUNG", "Dehnu\u{308}bung"), ("ＵＢＵＮＧ", "Dehnübung"),
    ("dehn\u{FC}", "DEHNÜBUNG"), ("strasse", "Straße"), ("etirement", "Étirement du mollet"),
    ("étirement", "Etirement"), ("Łydka", "lydka"), ("kjoling", "Kjøling"), ("œuvre", "oeuvre"),
    ("mắt", "mat cá chân"), ("ισχιο", "ΙΣΧΊΟ"), ("σας", "ΣΑΣ"), ("еще", "Ещё раз"),
    ("アシ", "ｱｼのｽﾄﾚｯﾁ"), ("foot １", "Foot 1"), ("ﾌｯﾄ", "フット"), ("足", "足首"),
    ("child's", "Child’s pose"), ("\"calf\"", "“Calf”"), ("warm-up", "Warm‑up"), ("fish", "ﬁsh"),
    ("x2", "x²"),
  ])
  func caseAccentsAndWidthMakeNoDifference(text: String, name: String) {
    #expect(RoutineSearch(text).finds(name, "id"))
    #expect(RoutineSearch(name).finds(name, "id"))
  }

  @Test(arguments: [("u", "fit"), ("foot", "fout"), ("カ", "ガ"), ("ос", "сос на")])
  func otherLettersDo(text: String, name: String) {
    #expect(!RoutineSearch(text).finds(name, "id") || name.contains(text))
  }

  @Test func namesAreSortedAsAReaderWould() {
    let sorted = [
      "Ankle", "École", "Étirement", "étirement 2", "Étirement 10", "Etude", "Foot", "Ｆoot 2",
      "Øvelse", "Übung", "Warm feet", "Ältere", "Zeh", "Ёлка", "Ильм", "足",
    ]
    let order = [
      "Ältere", "Ankle", "École", "Étirement", "étirement 2", "Étirement 10", "Etude", "Foot",
      "Ｆoot 2", "Øvelse", "Übung", "Warm feet", "Zeh", "Ёлка", "Ильм", "足",
    ]
    #expect(sorted.sorted { $0.sortKey < $1.sortKey } == order)
  }
}
