// SPDX-License-Identifier: MIT

import RoutineModel
import Testing

@testable import RoutineFiles

/// Malicious files that are too large to be fixtures.
@Suite struct HostileFileTests {
  private func onlyProblem(_ text: String) throws -> RoutineFileProblem {
    let problems = Fixtures.problems(text)
    try #require(problems.count == 1, "\(problems.map(\.description))")
    return problems[0]
  }

  @Test(arguments: ["[", "{", "- ", "[{a: ", "? ", "- - [", "{a: [", "\"a\": {"])
  func nestingIsBounded(opening: String) throws {
    for prefix in ["", "name: ", "steps: "] {
      let text = prefix + String(repeating: opening, count: 100_000)
      let problems = Fixtures.problems(text)
      #expect(problems.first?.line == 1, "\(opening)")
      #expect(problems.first?.message.isEmpty == false)
    }
    let problem = try onlyProblem(String(repeating: "[", count: 100_000))
    #expect(problem.message.contains("nested more than 40 deep"))
    #expect(problem.column == 41)
  }

  @Test func nestingByIndentationIsBounded() throws {
    let lines = (0..<1_000).map { String(repeating: " ", count: $0) + "a:" }
    #expect(try onlyProblem(lines.joined(separator: "\n")).line == 41)
  }

  @Test func bracketsInTextAreNoNesting() {
    let brackets = String(repeating: "[", count: 300)
    let text = """
      name: Brackets
      kind: mobility # \(brackets)
      summary: "\(brackets)"
      sources:
        - text \(brackets)
        - >-
          \(brackets)
          \(brackets)
        - plain
          \(brackets)
      steps: [{name: '\(String(repeating: "[", count: 100))', reps: 1}]
      """
    #expect(Fixtures.problems(text).map(\.description) == [])
  }

  @Test func aliasBombIsRefusedUnread() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, last) in zip("bcdefghijklmnop", "abcdefghijklmno") {
      let aliases = Array(repeating: "*\(last)", count: 9).joined(separator: ", ")
      text += "\(name): &\(name) [\(aliases)]\n"
    }
    let problems = Fixtures.problems(text)

    #expect(problems.count == 101)
    #expect(problems[1].place.line == 2)
    #expect(problems[2].message.hasPrefix("aliases ('*')"))
  }

  @Test func aliasesAsKeysAreRefused() {
    let problems = Fixtures.problems("? &a [x]\n: 1\n? [*a, *a]\n: 2\n")
    #expect(problems.map(\.line) == [1, 3, 3])
  }

  @Test func fileOverAMebibyteIsRefused() throws {
    let text = "name: a\n" + String(repeating: "#", count: 1 << 20)
    #expect(try onlyProblem(text).message.contains("larger than 1 MiB"))
    #expect(Fixtures.problems(String(text.prefix(1 << 20))).first?.path == "kind")
  }

  @Test func excessOfValuesIsRefused() throws {
    let problem = try onlyProblem("[" + String(repeating: "a,", count: 400_000) + "]")
    #expect(problem.message.contains("more than 100000 keys and values"))
  }

  @Test func problemsAreCutOffWhereNobodyReadsOn() throws {
    let text = (0..<30_000).map { "key\($0): 1\n" }.joined()
    let problems = Fixtures.problems(text)

    #expect(problems.count == 101)
    #expect(problems.last?.message.contains("more problems") == true)
  }

  @Test func duplicatesByTheThousandAreCutOff() {
    let problems = Fixtures.problems(String(repeating: "name: a\n", count: 30_000))
    #expect(problems.count == 101)
    #expect(problems.first?.line == 2)
  }

  @Test(
    arguments: [
      ([0x6E, 0x80], 2), ([0xC0, 0xAF], 1), ([0xED, 0xA0, 0x80], 1), ([0xF5, 0x80, 0x80, 0x80], 1),
      ([0x61, 0x0A, 0xE2, 0x82], 1), ([0xFF, 0xFE, 0x6E, 0x00], 1), ([0xE0, 0x80, 0x80], 1),
    ] as [([UInt8], Int)])
  func invalidUTF8IsToldAtItsFirstByte(bytes: [UInt8], column: Int) throws {
    guard case .failure(let error) = Fixtures.decode(bytes) else {
      Issue.record("decoded")
      return
    }
    #expect(error.problems.count == 1)
    #expect(error.problems.first?.column == column)
    #expect(error.problems.first?.message.contains("UTF-8") == true)
  }

  @Test func messageHoldsNoControlCharacter() {
    let keys = [
      "\u{1B}]0;x\u{7}: 1", "\"\\e[31m\": 1", "\u{202E}abc: 1", "\u{9B}31m: 1", "\u{200F}abc: 1",
      "\u{200E}abc: 1", "\u{61C}abc: 1",
    ]
    let turns: Set<UInt32> = [0x202E, 0x200E, 0x200F, 0x61C]
    for key in keys {
      let text = Fixtures.problems("name: a\n\(key)\n").map(\.description).joined(separator: "\n")
      #expect(!text.isEmpty)
      let controls = text.unicodeScalars.filter {
        $0 != "\n"
          && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || turns.contains($0.value))
      }
      #expect(controls.isEmpty, "\(key.debugDescription)")
    }
  }
}
