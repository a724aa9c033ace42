// SPDX-License-Identifier: MIT

import Testing

@testable import TerminalIO

@Suite struct GlyphRunTests {
  private static let plain = Look()
  private static let red = Look(colour: 160)
  private static let bar = Look(attributes: .reverse, colour: 28)
  private static let line = Look(attributes: .underline)

  /// Joins characters with their looks into runs, as they would be sent.
  private func runs(_ cells: [(Unicode.Scalar, Look)]) -> [(text: String, look: Look)] {
    var run = GlyphRun()
    var runs: [(String, Look)] = []
    func text(_ run: GlyphRun) -> String { String(decoding: run.bytes, as: UTF8.self) }
    for (scalar, look) in cells {
      if run.take(scalar, look) { continue }
      runs.append((text(run), run.look))
      run.clear()
      let begins = run.take(scalar, look)
      #expect(begins)
    }
    return runs + [(text(run), run.look)]
  }

  @Test func oneLookIsOneRun() {
    let run = runs([("a", Self.red), (" ", Self.red), ("b", Self.red)])
    #expect(run.map(\.text) == ["a b"] && run.map(\.look) == [Self.red])
  }

  @Test func linesAndBlocksAreCountedInColumns() {
    var run = GlyphRun()
    for scalar in ["█", "▄", " ", "a"] as [Unicode.Scalar] {
      let fits = run.take(scalar, Self.red)
      #expect(fits)
    }
    #expect(String(decoding: run.bytes, as: UTF8.self) == "█▄ a" && run.columns == 4)
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
