// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

@testable import LimberApp

@Suite struct CrampFactsTests {
  private static let when = ["--at", "2025-11-21 03:10", "--site", "calf"]

  @Test(arguments: [
    ([], []),
    (["--side", "right"], [CrampChange.side(.right)]),
    (["--pain-onset", "0"], [.painOnset(0)]), (["--pain-onset", "10"], [.painOnset(10)]),
    (["--pain-onset", "5", "--pain-worst", "5"], [.painOnset(5), .painWorst(5)]),
    (["--pain-onset", "3", "--pain-after", "8"], [.painOnset(3), .painAfter(8)]),
    (["--pain-worst", "8"], [.painWorst(8)]), (["--pain-after", "2"], [.painAfter(2)]),
    (["--lasted", "3min"], [.lasted(.seconds(180))]),
    (["--lasted", "1min30s"], [.lasted(.seconds(90))]),
    (["--lasted", "3 min"], [.lasted(.seconds(180))]),
    (["--lasted", " 1 min 30 s"], [.lasted(.seconds(90))]),
    (["--triggers", "night,cold"], [.conditions([.night, .cold])]),
    (["--triggers", "night", "--triggers", "cold"], [.conditions([.night, .cold])]),
    (["--triggers", "night, suspected-clot"], [.conditions([.night, .suspectedClot])]),
    (["--tried", "Rub the calf"], [.tried([TriedStep("Rub the calf")])]),
    (
      ["--tried", "Rub the calf", "--helped", "yes"],
      [.tried([TriedStep("Rub the calf", helped: .yes)])]
    ),
    // An answer belongs to the step before it, whatever is in between.
    (
      ["--tried", "A", "--tried", "B", "--helped", "no", "--woke", "--tried=C", "--helped=some"],
      [
        .tried([
          TriedStep("A"), TriedStep("B", helped: .no), TriedStep("C", helped: StepHelp.some),
        ]), .woke(true),
      ]
    ),
    (["--eased-in", " Rub the calf "], [.easedIn("Rub the calf")]),
    (["--woke"], [.woke(true)]), (["--no-woke"], [.woke(false)]),
    (["--soreness", "4"], [.soreness(4)]), (["--note", "  after a run\n"], [.note("after a run")]),
    (["--note", "-5 degrees"], [.note("-5 degrees")]),
  ])
  func whatIsToldIsAChangeAndNothingElseIs(options: [String], changes: [CrampChange]) throws {
    let written = try parsed(Limber.Log.Cramp.self, ["log", "cramp"] + Self.when + options)

    #expect(written.site == .calf)
    #expect(written.at.moment.fields.minute == 10)
    #expect(written.facts.changes == changes)
  }

  @Test(arguments: [
    (["--pain-onset", "3", "--pain-worst", "1"], "cannot be less than pain at onset, 3"),
    (["--pain-worst", "6", "--pain-after", "7"], "cannot be less than pain after relief, 7"),
    (["--pain-onset", "0", "--pain-worst", "0", "--pain-after", "1"], "after relief, 1"),
    (["--pain-onset", "11"], "from 0, for none, to 10"), (["--pain-worst", "-1"], "--pain-worst"),
    (["--pain-after", "2.5"], "pain-after"), (["--soreness", "99"], "--soreness"),
    (["--lasted", "3"], "did you mean '3min'?"), (["--lasted", "0s"], "longer than zero"),
    (["--lasted", "-3min"], "lasted"), (["--lasted", "25h"], "24h"), (["--lasted", ""], "lasted"),
    (["--triggers", "clod"], "did you mean 'cold'?"), (["--triggers", ""], "cold, heat"),
    (["--triggers", "cold,"], "cold, heat"), (["--triggers", "cold,frequent"], "is a pattern"),
    (["--triggers", "recurring"], "is a pattern"), (["--woke", "--no-woke"], "woke"),
    (["--note", ""], "needs some words"), (["--note", " \n"], "needs some words"),
    (["--note", String(repeating: "a", count: 2_001)], "2,000 characters"),
    (["--note", String(repeating: "👩‍👩‍👧‍👦", count: 500)], "10,000 bytes"),
    (["--side", "lefft"], "did you mean 'left'?"),
    (["--helped", "yes"], "about the --tried before it"),
    (["--helped", "yes", "--tried", "A"], "about the --tried before it"),
    (["--tried", "A", "--helped", "yes", "--helped", "no"], "given twice for 'A'"),
    (["--tried", "A", "--helped", "jes"], "did you mean 'yes'?"),
    (["--tried", "A", "--helped", "never"], "Write yes, some or no"), (["--tried"], "--tried"),
  ])
  func whatNobodyCanMeanIsRefused(options: [String], words: String) {
    refuses(["log", "cramp"] + Self.when + options, words)
  }

  @Test(arguments: [
    (["log", "cramp", "--site", "calf"], "--at"),
    (["log", "cramp", "--at", "2025-11-21 03:10"], "--site"),
    (["log", "cramp", "--at", "2025-11-21", "--site", "calf"], "2026-11-21 03:10"),
    (["log", "cramp", "--at", "2999-11-21 03:10", "--site", "calf"], "in the future"),
    (["cramps", "correct", "last"], "say what to correct"),
    (["cramps", "correct", "--side", "left"], "<cramp>"),
    (
      ["cramps", "correct", "last", "--side", "left", "--clear", "side"], "both set and cleared"
    ),
    (["cramps", "correct", "last", "--no-woke", "--clear", "woke"], "both set and cleared"),
    (["cramps", "correct", "last", "--clear", "sied"], "did you mean 'side'?"),
    (["cramps", "correct", "last", "--clear", "at"], "side, triggers, pain-onset"),
    (["start", "--resume"], "is now --continue"),
    (["cramps", "correct", "last", "--under", "cold"], "is now --triggers"),
    (["cramps", "--limit", "0"], "number from 1"),
    (["cramps", "--limit", "many"], "number from 1"),
    (["cramps", "--since", "2026-02-30"], "does not exist. Check the date"),
    (["cramps", "--site", "calv"], "'calf'"),
    (["cramps", "calf"], "calf"), (["note"], "<cramp>"), (["note", "last"], "needs some words"),
    (["note", "last", " "], "needs some words"),
    (["note", "last", "--clear", "x"], "takes no text"),
    (["note", "last", String(repeating: "a", count: 2_001)], "2,000 characters"),
  ])
  func aCommandThatLacksItsSenseIsRefused(arguments: [String], words: String) {
    refuses(arguments, words)
  }

  @Test func aNoteMayBeAsLongAsTheDiaryHoldsAndOfSeveralWords() throws {
    let long = String(repeating: "é", count: CrampRecord.longestNote)

    let note = try parsed(Limber.Note.self, ["note", "last", long])

    #expect(note.text == [long])
    #expect(try parsed(Limber.Note.self, ["note", "ab.1", "two", "words"]).text.count == 2)
  }

  @Test func everyFactThatCanBeToldCanBeCleared() throws {
    for fact in ClearableFact.allCases {
      let correct = try parsed(
        Limber.Cramps.Correct.self, ["cramps", "correct", "last", "--clear", fact.rawValue])
      #expect(correct.clear == [[fact]])
      var record = CrampRecord(
        id: CrampID(rawValue: "00000000000000aa"),
        onsetAt: LocalMoment(unixMilliseconds: 0, offsetSeconds: 0), site: .calf)
      let empty = record
      for change: CrampChange in [
        .side(.left), .conditions([.cold]), .painOnset(7), .painWorst(8), .painAfter(1),
        .lasted(.seconds(60)), .woke(true), .soreness(3), .note("so"),
        .tried([TriedStep("Rub")]), .easedIn("Rub"),
      ] { record.make(change) }

      record.make(fact.change)

      let field = CrampField(fact.change)
      #expect(field.value(in: record) == field.value(in: empty))
      let others = CrampField.allCases.filter { $0 != field }
      #expect(others.count { $0.value(in: record) != $0.value(in: empty) } == 10)
    }
  }

  private func parsed<Command>(_ type: Command.Type, _ arguments: [String]) throws -> Command {
    try #require(try Limber.parseAsRoot(arguments) as? Command)
  }

  private func refuses(_ arguments: [String], _ words: String) {
    #expect {
      _ = try Limber.parseAsRoot(arguments)
    } throws: { error in
      let message = Limber.fullMessage(for: error)
      let isRefusal = Limber.exitCode(for: error).rawValue == 64 && message.contains(words)
      if !isRefusal { Issue.record("\(arguments): \(message)") }
      return isRefusal
    }
  }
}
