// SPDX-License-Identifier: MIT

import Testing

@testable import TerminalIO

@Suite struct ASCIIRunTests {
  private static let plain = Look()
  private static let red = Look(colour: 160)
  private static let bar = Look(attributes: .reverse, colour: 28)
  private static let line = Look(attributes: .underline)

  /// Joins characters with their looks into runs, as they would be sent.
  private func runs(_ cells: [(Character, Look)]) -> [(text: String, look: Look)] {
    var run = ASCIIRun()
    var runs: [(String, Look)] = []
    func text(_ run: ASCIIRun) -> String { String(decoding: run.characters, as: UTF8.self) }
    for (character, look) in cells {
      let byte = character.asciiValue ?? 0
      if run.take(byte, look) { continue }
      runs.append((text(run), run.look))
      run.clear()
      let begins = run.take(byte, look)
      #expect(begins)
    }
    return runs + [(text(run), run.look)]
  }

  @Test func oneLookIsOneRun() {
    let run = runs([("a", Self.red), (" ", Self.red), ("b", Self.red)])
    #expect(run.map(\.text) == ["a b"] && run.map(\.look) == [Self.red])
  }

  @Test func spacesThatShowNothingGoWithAnyTextThatShowsNothingOnThem() {
    let run = runs([(" ", Self.plain), ("a", Self.red), (" ", Self.plain), ("b", Self.plain)])
    #expect(run.map(\.text) == [" a ", "b"] && run.map(\.look) == [Self.red, Self.plain])
  }

  @Test func whatShowsOnASpaceIsKeptApart() {
    let run = runs([
      (" ", Self.plain), (" ", Self.bar), (" ", Self.plain), ("a", Self.line), (" ", Self.red),
    ])
    #expect(run.map(\.text) == [" ", " ", " ", "a", " "])
    #expect(run.map(\.look) == [Self.plain, Self.bar, Self.plain, Self.line, Self.red])
  }
}
