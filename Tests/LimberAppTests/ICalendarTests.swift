// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import LimberApp

@Suite struct ICalendarTests {
  private func session(_ name: String, lasting length: Duration?) throws -> SessionSummary {
    var summary = try Samples.session().summary
    summary.name = name
    summary.startedAt = LocalMoment(
      unixMilliseconds: Samples.moment.unixMilliseconds + 500, offsetSeconds: 3_600)
    if let length {
      summary.totals.ledger = TimeLedger(active: length)
    } else {
      summary.totals.outcome = nil
    }
    return summary
  }

  /// A reader of RFC 5545 and nothing else: names and values.
  private func properties(_ bytes: [UInt8]) -> [(name: String, value: String)] {
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
    var unfolded = String.UnicodeScalarView()
    var rest = lines[...]
    while let scalar = rest.popFirst() {
      if scalar == "\r", rest.first == "\n", rest.dropFirst().first == " " {
        rest = rest.dropFirst(2)
      } else {
        unfolded.append(scalar)
      }
    }
    return unfolded.split(separator: "\r").compactMap { line in
      let text = line.first == "\n" ? line.dropFirst() : line
      guard let colon = text.firstIndex(of: ":") else { return nil }
      var value = String.UnicodeScalarView()
      var written = text[text.index(after: colon)...]
      while let scalar = written.popFirst() {
        guard scalar == "\\", let next = written.popFirst() else {
          value.append(scalar)
          continue
        }
        value.append(next == "n" ? "\n" : next)
      }
      return (String(text[..<colon]), String(value))
    }
  }

  @Test(arguments: Seeds.first(50))
  func namesOfAnyKindAreReadAgain(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let name = random.text(maxScalars: 120) + [",", ";\\n", "\n", "\\", ""][Int(seed % 5)]

    let bytes = ICalendar.event(try session(name, lasting: .seconds(90)))

    let lines = bytes.split(separator: 0x0A)
    #expect(lines.allSatisfy { $0.count <= 76 && $0.last == 0x0D })
    #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    let read = properties(bytes).first { $0.name == "SUMMARY" }?.value
    // A control character becomes a space.
    let expected = name.unicodeScalars.map { scalar in
      (scalar.value < 0x20 && scalar != "\n") || scalar.value == 0x7F ? " " : scalar
    }
    #expect(read.map { Array($0.unicodeScalars) } == expected)
  }

  @Test func momentsAreInUTCAndAnEndIsLater() throws {
    func moments(_ length: Duration?) throws -> [String] {
      properties(ICalendar.event(try session("A", lasting: length)))
        .filter { $0.name.hasPrefix("DT") }.map { "\($0.name) \($0.value)" }
    }

    #expect(
      try moments(.seconds(90)) == [
        "DTSTAMP 20261122T120130Z", "DTSTART 20261122T120000Z", "DTEND 20261122T120130Z",
      ])
    for length: Duration? in [.milliseconds(400), nil] {
      #expect(
        try moments(length) == ["DTSTAMP 20261122T120000Z", "DTSTART 20261122T120000Z"])
    }
  }

  @Test func onlyTrainingThatIsOverAndCountsIsInACalendar() throws {
    func events(_ length: Duration?, _ kind: RoutineKind) throws -> Int {
      var summary = try session("A", lasting: length)
      summary.kind = kind
      let bytes = try ExportFormat.ics.lines(of: [summary], isSeen: false)
      return properties(bytes).count { $0.name == "BEGIN" }
    }

    #expect(try events(.seconds(60), .workout) == 1)
    #expect(try events(.seconds(59), .workout) == 0)
    #expect(try events(nil, .workout) == 0)
    #expect(try events(.seconds(600), .relief) == 0)
  }

  @Test func nothingIsToldOfHowASessionWent() throws {
    var summary = try session("A", lasting: .seconds(90))
    summary.note = "hurt"

    #expect(
      properties(ICalendar.event(summary)).map(\.name) == [
        "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS", "TRANSP", "END",
      ])
  }
}
