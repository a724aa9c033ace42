// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import SessionLog
import Testing

extension EndToEnd {
  /// A log whose texts try to control the terminal, through every screen and command that shows it.
  @Suite struct HostileLogs {
    /// Escape sequences, control characters, bidirectional and invisible marks, and long, wide,
    /// combining and right-to-left text.
    static let text =
      "A\u{1B}]0;owned\u{7}\u{1B}[31337m\u{9B}31337m\u{1B}Pq\u{1B}\\\r\u{8}\u{0}\u{85}\u{7F}"
      + "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}\u{200B}\u{200C}"
      + "\u{200D}\u{200E}\u{200F}\u{FEFF}\u{E0001}\u{E0041}\u{2028}\u{2029}\u{AD}\u{3164}\u{34F}\n\t"
      + String(repeating: "日本", count: 60) + "e" + String(repeating: "\u{301}", count: 200)
      + "שלום مرحبا " + String(repeating: "x", count: 500)

    let account: Account

    init() throws {
      account = try Account()
      try writeLog()
    }

    private func writeLog() throws {
      func segment(_ kind: Segment.Kind) -> Segment {
        Segment(
          kind: kind, phase: .warmUp, name: Self.text, instruction: Self.text, caution: Self.text,
          side: .left, dose: .hold(.seconds(86_400)))
      }
      let plan = SessionPlan(
        routine: RoutineID(Self.text), name: Self.text, kind: .workout,
        segments: [segment(.step), segment(.step)])
      let relief = SessionPlan(
        routine: RoutineID(Self.text), name: Self.text, kind: .relief, site: .calf,
        segments: [segment(.step), segment(.step)])
      // The earliest and the latest moment that a log may hold, and one of today.
      let today = Int64(Date().timeIntervalSince1970 * 1_000) - 3_600_000
      let starts = [
        LocalMoment(unixMilliseconds: -62_135_510_400_000, offsetSeconds: -86_340),
        LocalMoment(unixMilliseconds: today, offsetSeconds: 86_340),
        LocalMoment(unixMilliseconds: today + 1_000, offsetSeconds: 0),
      ]
      for (number, start) in starts.enumerated() {
        let id = SessionID(rawValue: "000000000000000\(number + 1)")
        var machine = SessionMachine(plan)
        var records = SessionRecords(head: SessionHead(id: id, plan: plan, startedAt: start))
        let cramp = Cramp(site: .calf, side: .left, relief: relief, known: [])
        let script: [(SessionEvent, Int64)] = [
          (.start, 0), (.cramp(cramp), 1_000), (.eased, 2_000), (.continue(.resume), 2_500),
          (.timeReached, 4_500), (.pause, 6_000),
          (.resume, number == 0 ? 3_000_000_000_000 : 60_000),
        ]
        for (event, at) in script {
          let effects = try machine.handle(event, at: SessionInstant(milliseconds: at))
          records.entries += effects.compactMap {
            if case .record(let entry) = $0 { entry } else { nil }
          }
        }
        try account.writeRecords(of: records)
        let moment = LocalMoment(unixMilliseconds: today, offsetSeconds: 0)
        let target = CrampID(session: id, number: 1)
        try account.writeRecords(of: [
          Change(
            id: "100000000000000\(number + 1)", device: DeviceID(number: 1),
            stamp: moment.unixMilliseconds, writtenAt: moment,
            content: .diary(.changed(target, [.note(Self.text), .painOnset(7)])))
        ])
      }
    }

    @Test(
      arguments: [
        ["history"], ["history", "--json"], ["show", "last"], ["show", "last", "--json"],
        ["show", "0000000000000001"], ["cramps"], ["cramps", "--json"], ["cramps", "show", "last"],
        ["cramps", "show", "last", "--json"], ["cramps", "delete", "last"],
        ["cramps", "correct", "last", "--soreness", "3"], ["note", "last", text],
        ["show", text], ["cramps", "show", text], ["start", text], ["routines", "show", text],
        ["routines", "check", text], [text], ["history", "--since", text], ["--database", text],
      ].map { $0.map { $0.replacingOccurrences(of: "\u{0}", with: "") } })
    func aCommandWritesNothingThatDrivesATerminal(arguments: [String]) throws {
      let finished = try account.limber(arguments, adding: ["TERM": "xterm"])

      #expect([0, 64, 66, 69, 73, 74].contains(finished.status), "\(finished.errors)")
      #expect(!(finished.output + finished.errors).isEmpty)
      #expect(hidden(in: finished.output) == [])
      #expect(hidden(in: finished.errors) == [])
    }

    @Test(arguments: [(80, 24), (40, 12), (120, 40)])
    func aScreenSendsNothingThatDrivesATerminal(columns: Int, rows: Int) throws {
      try account.writeRoutine("hostile", Self.routine)
      let terminal = try Terminal(account, columns: columns, rows: rows)
      // The last session was cut off.
      try terminal.shows("l later")
      let sent = try terminal.records()

      // Every screen is redrawn at each size.
      func look(_ texts: String...) throws {
        try terminal.shows("\(texts)") { screen in texts.allSatisfy(screen.contains) }
        for size in [(20, 5), (columns, rows)] {
          try terminal.resize(columns: size.0, rows: size.1)
        }
        let screen = try terminal.shows("\(texts)") { screen in texts.allSatisfy(screen.contains) }
        #expect(!screen.contains("owned\u{7}"))
      }
      try look("l later")
      try terminal.press("l")
      try look("Enter start")
      try terminal.press("h")
      try look("1 of 3")
      try terminal.press("Enter")
      try look("q back")
      try terminal.press("Down", "Down", "Down", "q")
      try look("1 of 3")
      try terminal.press("q")
      try look("Enter start")
      try terminal.press("m")
      try look("calf")
      try terminal.press("Down", "Enter", "q")
      try terminal.press("q")
      try terminal.shows("Enter start")
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      #expect(terminal.modes.before == terminal.modes.after)
      let found = hidden(in: try sent())
      #expect(found == [])
    }

    @Test func aSessionOfAHostileRoutineSendsNothingThatDrivesATerminal() throws {
      try account.writeRoutine("hostile", Self.routine)
      try account.write("sound: off\n", to: ".config/limber/settings.yaml")
      let terminal = try Terminal(account, ["start", "hostile"])
      try terminal.shows("step 1 of 2")
      let sent = try terminal.records()

      for size in [(40, 12), (20, 5), (1, 1), (200, 50), (80, 24)] {
        try terminal.resize(columns: size.0, rows: size.1)
      }
      try terminal.shows("step 1 of 2", "c CRAMP")
      try terminal.press("?")
      try terminal.press("Escape")
      try terminal.press("n")
      try terminal.shows("step 2 of 2")
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      let found = hidden(in: try sent())
      #expect(found == [])
    }

    /// A name with YAML escapes; the reader rejects some of it, and reports the rest.
    private static let name =
      #""A\u202E\u2066\u200B\u200D\u00AD\u3164"#
      + String(repeating: "日", count: 50) + "e" + String(repeating: "\u{301}", count: 60)
      + "שלום\""
    private static let routine = """
      name: \(name)
      kind: mobility
      get-ready: 0s
      transition: 0s
      summary: \(name)
      steps:
        - name: \(name)
          instruction: \(name)
          caution: \(name)
          hold: 60s
        - name: \(name)
          hold: 60s

      """

    /// Invisible scalars that reach the terminal, except line ends and the drawing's own; or escape
    /// sequences that drawing never uses.
    private func hidden(in text: String) -> [String] {
      var rest = text
      // A title must be terminated; its text is checked like the rest.
      rest.replace(/\x1B\]2;([^\x1B]*)\x1B\\/) { "\($0.1)" }
      rest.replace(/\x1B(\[[0-9;?]{0,24}[@-~]\x0F?|\([0B]|[=>78M])/, with: "")
      let found = rest.unicodeScalars.filter { scalar in
        switch scalar.properties.generalCategory {
        case .control: !"\n\r".unicodeScalars.contains(scalar)
        case .format, .lineSeparator, .paragraphSeparator: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
      }.map { "U+" + String($0.value, radix: 16) }
      return found + (text.contains("\u{1B}[31337m") ? ["the log's own sequence"] : [])
    }
  }
}

extension Terminal {
  /// Records everything the program sends from now on.
  ///
  /// - Returns: A function that returns the recording.
  fileprivate func records() throws -> () throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("limber-sent-\(UUID().uuidString)")
    _ = try tmux("pipe-pane", "-O", "exec cat >'\(file.path)'")
    return {
      defer { try? FileManager.default.removeItem(at: file) }
      let bytes = try Data(contentsOf: file)
      guard let text = String(validating: bytes, as: UTF8.self), !text.isEmpty else {
        throw NeverCame(description: "no text was sent, but \(bytes.count) bytes")
      }
      return text
    }
  }
}
