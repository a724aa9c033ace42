// SPDX-License-Identifier: MIT

import TestSupport
import Testing
import TextCanvas

@Suite struct BigDigitsTests {
  private func drawn(_ text: String, _ face: BigDigits.Face) throws -> [String] {
    let digits = try #require(BigDigits(text, face: face))
    var buffer = CellBuffer(size: digits.size)
    let rect = Rect(column: 0, row: 0, columns: digits.size.columns, rows: digits.size.rows)
    buffer.draw(digits, in: rect, style: .plain)
    return buffer.snapshot.split(separator: "\n").map { String($0.dropFirst().dropLast()) }
  }

  @Test func digitsHaveRoundedCorners() throws {
    #expect(
      try drawn("0:8", .scaled(1)) == [
        " ████        ████ ",
        "██  ██  ██  ██  ██",
        "██  ██      ██████",
        "██  ██  ██  ██  ██",
        " ████        ████ ",
      ])
  }

  @Test func minutesHaveTheirUnit() throws {
    #expect(
      try drawn("7min", .compact) == [
        "███       █    ",
        "  █            ",
        "  █ █████ █ ███",
        "  █ █ █ █ █ █ █",
        "  █ █ █ █ █ █ █",
      ])
  }

  @Test func compactDigitsAreThreeColumnsBroad() throws {
    #expect(try drawn("47", .compact) == ["█ █ ███", "█ █   █", "███   █", "  █   █", "  █   █"])
  }

  @Test func facesBetweenThoseOfWholeCellsHaveHalfOnes() throws {
    #expect(
      try drawn("17", .halves(3)) == [
        "    ▄██▄     ▄█████▄ ",
        "   ▀▀▀███   ▀▀▀▀▀▀███",
        "      ███         ███",
        "      ███         ███",
        "      ███         ███",
        "      ███         ███",
        "      ██▀         ██▀",
        "      ▀           ▀  ",
      ])
    let size = Size(columns: 78, rows: 14)
    #expect(BigDigits.largest(for: "01:23", in: size, hasHalves: true)?.face == .halves(4))
    #expect(BigDigits.largest(for: "1:23", in: size, hasHalves: true)?.face == .halves(5))
    #expect(BigDigits.largest(for: "1:23", in: size)?.face == .scaled(2))
  }

  @Test(arguments: [
    ("01:23", 78, 14, BigDigits.Face.scaled(2), 68, 10),
    ("01:23", 118, 28, .scaled(3), 102, 15),
    ("01:23", 38, 6, .scaled(1), 34, 5),
    ("01:23", 30, 6, .compact, 17, 5),
    ("01:23", 16, 6, .text, 5, 1),
    ("01:23", 38, 4, .text, 5, 1),
  ])
  func theLargestFaceThatFitsIsChosen(
    text: String, columns: Int, rows: Int, face: BigDigits.Face, width: Int, height: Int
  ) throws {
    let size = Size(columns: columns, rows: rows)
    let digits = try #require(BigDigits.largest(for: text, in: size))
    #expect(digits.face == face)
    #expect(digits.size == Size(columns: width, rows: height))
  }

  @Test func nothingFitsIntoNothing() {
    #expect(BigDigits.largest(for: "01:23", in: Size(columns: 4, rows: 9)) == nil)
    #expect(BigDigits.largest(for: "1", in: Size(columns: 9, rows: 0)) == nil)
  }

  @Test func lettersAreShownAsText() throws {
    let digits = try #require(BigDigits.largest(for: "done", in: Size(columns: 80, rows: 20)))
    #expect(digits.face == .text)
    #expect(BigDigits("done", face: .scaled(1)) == nil)
  }

  @Test(arguments: [1, 2, 3, 4])
  func allDigitsDifferAndKeepTheirBreadth(scale: Int) throws {
    let shapes = try "0123456789".map { try drawn(String($0), .scaled(scale)) }
    #expect(Set(shapes).count == 10)
    #expect(Set(shapes.map { $0[0].count }) == [6 * scale])
    #expect(Set(shapes.map(\.count)) == [5 * scale])
  }

  @Test func digitsStandInTheMiddle() throws {
    let digits = try #require(BigDigits("1", face: .compact))
    var buffer = CellBuffer(size: Size(columns: 9, rows: 7))
    buffer.draw(
      digits, in: Rect(column: 0, row: 0, columns: 9, rows: 7), style: .urgent)
    #expect(buffer[row: 1, column: 5] == Cell("█", .urgent))
    #expect(buffer[row: 0, column: 5] == .blank)
    #expect(buffer[row: 6, column: 5] == .blank)
  }
}
