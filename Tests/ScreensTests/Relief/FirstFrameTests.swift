// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// The first frame of every built-in relief, for a person in pain: one act, and little else.
@Suite struct FirstFrameTests {
  /// A first frame under test.
  struct Frame: Sendable, CustomTestStringConvertible {
    let site: CrampSite
    let side: Side?
    let size: Size
    var testDescription: String {
      "\(site), \(side.map { "\($0)" } ?? "no side"), \(size.columns)x\(size.rows)"
    }

    /// The screen, this long after the cramp.
    func screen(after time: Duration) throws -> ShownSession {
      let relief = try SessionFixtures.relief(of: site, side: side)
      let cramp = Cramp(site: site, side: side, relief: relief, known: [])
      return try .after([(0, .cramp(cramp)), (Double(time / .seconds(1)), .timeReached)])
    }
  }

  static let frames: [Frame] = CrampSite.allCases.flatMap { site in
    ([nil, .left, .both] as [Side?]).flatMap { side in
      screenSizes.map { Frame(site: site, side: side, size: $0) }
    }
  }

  @Test(arguments: frames) func itHasAtMostTwentyFiveWords(frame: Frame) throws {
    for time in [Duration.zero, .seconds(3), .milliseconds(4_999)] {
      let screen = try frame.screen(after: time)
      let words = try words(of: screen, at: frame.size)
      #expect(words.count <= 25, "\(words.count): \(words.joined(separator: " "))")
    }
  }

  @Test(arguments: frames) func itTellsTheActTheSideAndTheTime(frame: Frame) throws {
    let screen = try frame.screen(after: .seconds(3))
    let act = try #require(screen.machine.activeRun.segment).instruction.firstSentence
    #expect(act.split(separator: " ").count <= 12, "\(act)")
    #expect(screen.shows(act, at: frame.size))
    let banner = screen.draw(frame.size).text(row: 0)
    #expect(banner.contains("CRAMP"))
    #expect(banner.contains(frame.site.word))
    if let side = frame.side { #expect(banner.contains(side.word)) }
    #expect(banner.contains("0:03"))
  }

  /// If there is room for it, the act is larger than any other text.
  @Test(arguments: frames.filter { $0.size.rows >= 24 })
  func theActIsInLargeLetters(frame: Frame) throws {
    let screen = try frame.screen(after: .seconds(3))
    let act = try #require(screen.machine.activeRun.segment).instruction.firstSentence
    let place = try #require(screen.draw(frame.size).placeOfLarge(act), "\(act)")
    #expect(place.row <= 2)
  }

  @Test(arguments: frames) func itHintsAtMostFiveKeys(frame: Frame) throws {
    let buffer = try frame.screen(after: .seconds(3)).draw(frame.size)
    let hints = buffer.keys(row: frame.size.rows - 1)
    #expect(Set(hints).isSubset(of: ["e", "n", "w", "?"]))
    #expect(hints.contains("e") && hints.contains("?"))
    // The row of sites is the fifth; there is no other key on the screen.
    let rows = try siteRows(of: buffer)
    for row in 1..<(frame.size.rows - 1) where !rows.contains(row) {
      #expect(buffer.keys(row: row).isEmpty, "row \(row): \(buffer.text(row: row))")
    }
    let digits = rows.flatMap(buffer.keys(row:))
    #expect(digits.count == CrampSite.allCases.count - 1)
  }

  @Test(arguments: frames) func theLineThatLeadsToTheWarningSignsIsShort(frame: Frame) throws {
    let screen = try frame.screen(after: .seconds(3))
    let caution = try #require(screen.machine.activeRun.segment?.caution)
    let text = screen.draw(frame.size).text
    let line = caution.firstSentences { $0.contains("press w") }
    guard let line, line.count <= 60 else { return #expect(!text.contains("press w")) }
    #expect(text.split { $0.isWhitespace }.joined(separator: " ").contains(line.runningText))
    #expect(line.split(separator: " ").count <= 10)
  }

  /// Leg sites where a clot can be mistaken for a cramp ask about it from the start.
  @Test func theCalfAndTheThighAskForSignsOfAClotAtOnce() throws {
    let asking = try CrampSite.allCases.filter { site in
      let frame = Frame(site: site, side: .left, size: Size(columns: 80, rows: 24))
      return try frame.screen(after: .seconds(3)).draw(frame.size).text
        .contains("Swollen, warm or red? Stop: press w.")
    }
    #expect(Set(asking).isSuperset(of: [.calf, .hamstring, .quadriceps, .shin]))
  }

  /// The hold begins with the second beat, without moving the act.
  @Test(arguments: frames) func theSecondBeatLeavesTheActWhereItIs(frame: Frame) throws {
    let first = try frame.screen(after: .milliseconds(4_999))
    let second = try frame.screen(after: .milliseconds(5_001))
    #expect(!first.isSecondBeat)
    #expect(second.isSecondBeat)
    let (before, after) = (first.draw(frame.size), second.draw(frame.size))
    let act = try #require(first.machine.activeRun.segment).instruction.firstSentence
    #expect(before.placeOfLarge(act) == after.placeOfLarge(act))
    for row in 1..<(try timeRow(of: before)) {
      #expect(before.text(row: row) == after.text(row: row), "row \(row)")
    }
    #expect(try siteRows(of: before) == siteRows(of: after))
    for row in try siteRows(of: before) {
      #expect(after.text(row: row).hasPrefix(before.text(row: row).trimmingEnd))
    }
  }

  /// What comes next is in large letters, too, below the act, and never without its lead; a name
  /// too wide for that is in the banner alone.
  @Test(arguments: frames.filter { $0.size.rows >= 24 && $0.side == .left })
  func whatComesNextIsInLargeLetters(frame: Frame) throws {
    let screen = try frame.screen(after: .seconds(8))
    let run = screen.machine.activeRun
    let next = try #require(PlanOutline(run.plan).nextStep(of: run))
    let buffer = screen.draw(frame.size)
    guard let rows = buffer.placeOfLargeLine(next) else {
      #expect([.flank, .toes].contains(frame.site) && frame.size.columns == 80, "\(next)")
      #expect(buffer.text(row: 0).contains("next  \(next)"))
      return
    }
    #expect(
      rows.contains { row in
        let text = buffer.text(row: row).drop { $0 == " " }
        return ["next", "then", "»"].contains { text.hasPrefix($0) }
      })
    let act = try #require(run.segment).instruction.firstSentence
    #expect(rows.lowerBound > (try #require(buffer.placeOfLarge(act))).endRow)
  }

  /// Within a segment the second beat only adds: no non-empty cell changes.
  @Test(arguments: CrampSite.allCases, screenSizes)
  func theSecondBeatOnlyAdds(site: CrampSite, size: Size) throws {
    var routine = try BuiltInReliefs.routine(site)
    routine.getReady = .zero
    let cramp = Cramp(
      site: site, side: .left, relief: try SessionFixtures.plan(routine, side: .left), known: [])
    var screens: [CellBuffer] = []
    for time in [4_999, 5_000] as [Int64] {
      var screen = try ShownSession.after([(0, .cramp(cramp)), (4.5, .timeReached)])
      screen.now = SessionInstant(milliseconds: time)
      screens.append(screen.draw(size))
    }
    let digits = try timeRows(of: screens[0])
    #expect(try timeRows(of: screens[1]) == digits)
    for row in 1..<(size.rows - 1) where !digits.contains(row) {
      for column in 0..<size.columns {
        let before = screens[0][row: row, column: column]
        guard before.glyph != " " else { continue }
        #expect(screens[1][row: row, column: column] == before, "\(row), \(column)")
      }
    }
    #expect(screens[0] != screens[1])
  }

  /// The digits keep their size and place from the first second to the last.
  @Test(arguments: frames) func theDigitsDoNotJump(frame: Frame) throws {
    let rows = try [0, 2, 4, 6, 9, 12].map { second in
      try timeRows(of: frame.screen(after: .seconds(second)).draw(frame.size))
    }
    #expect(Set(rows).count == 1, "\(rows)")
  }

  private static let signs = ["TAKE HOLD", "GET READY", "RELIEF"]

  /// What the foot can say of where the cramp is.
  private static let places = CrampSite.allCases.flatMap { site in
    ([nil, .left, .both] as [Side?]).map { ReliefTexts.place(site: site, side: $0) }
  }

  /// The rows of the big digits: the lowest in the colour of a kind of time, but for its word.
  private func timeRows(of buffer: CellBuffer) throws -> [Int] {
    let words = (Self.signs + Self.places).compactMap(buffer.placeOfLargeLine)
    let rows = (1..<buffer.size.rows).filter { row in
      let isSign = Self.signs.contains { buffer.text(row: row).contains($0) }
      return !isSign && !words.contains { $0.contains(row) } && buffer.hasTime(row: row)
    }
    var last = try #require(rows.last)
    let first = rows.reversed().first { row in
      defer { last = row }
      return last - row > 1
    }
    return rows.filter { $0 > first ?? 0 }
  }

  /// The first row about the time before the first step, or about the step if there is no such
  /// time.
  private func timeRow(of buffer: CellBuffer) throws -> Int {
    let sign = (1..<buffer.size.rows).first { row in
      (0..<buffer.size.columns).contains { buffer[row: row, column: $0].style == .getReady }
    }
    // Its word is above the digits, or in large letters below them.
    if let sign {
      return Self.signs.contains { buffer.text(row: sign).contains($0) } ? sign : sign - 1
    }
    // From the second beat on, the step is above the digits.
    return try #require(try timeRows(of: buffer).first) - 3
  }

  /// The rows of the sites.
  private func siteRows(of buffer: CellBuffer) throws -> [Int] {
    let rows = (1..<buffer.size.rows - 1).filter { row in
      buffer.keys(row: row).contains { $0.first?.isNumber == true }
    }
    try #require(!rows.isEmpty)
    return rows
  }

  /// The visible words of two or more letters except the sites, including large letters.
  private func words(of screen: ShownSession, at size: Size) throws -> [String] {
    let buffer = screen.draw(size)
    let sites = try siteRows(of: buffer)
    var text = (0..<size.rows).filter { !sites.contains($0) }.map(buffer.text)
      .joined(separator: " ")
    let act = try #require(screen.machine.activeRun.segment).instruction.firstSentence
    if buffer.placeOfLarge(act) != nil { text += " " + act }
    return text.split { !$0.isLetter && $0 != "'" }.filter { $0.count > 1 }.map(String.init)
  }
}

extension CellBuffer {
  /// Whether a row has the colour of a kind of time.
  fileprivate func hasTime(row: Int) -> Bool {
    (0..<size.columns).contains { column in
      let cell = self[row: row, column: column]
      return cell.glyph != " " && (cell.style == .site || cell.style == .getReady)
    }
  }

  /// The keys in a row.
  func keys(row: Int) -> [String] {
    var keys: [String] = []
    var isKey = false
    for column in 0..<size.columns {
      let cell = self[row: row, column: column]
      let glyph = cell.style == .key ? cell.glyph : nil
      if let glyph, glyph != " " {
        if isKey { keys[keys.count - 1].append(glyph) } else { keys.append(String(glyph)) }
      }
      isKey = glyph != nil && glyph != " "
    }
    return keys
  }
}

extension String {
  fileprivate var trimmingEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
