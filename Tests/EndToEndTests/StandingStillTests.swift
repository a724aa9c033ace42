// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// The program while nobody touches it, on a laptop two metres away on battery. Each second of a
  /// countdown is drawn with one write; when nothing counts seconds, nothing happens.
  @Suite struct StandingStill {
    let account: Account
    let trace: Trace

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
      try account.writeRoutine(
        "open", OwnRoutine.steady.replacing("hold: 60s", with: "until: done"))
      // The log of somebody who has used it before.
      _ = try account.limber("log", "cramp", "--at", "2026-01-01 10:00", "--site", "calf")
      trace = Trace(in: account, of: "all")
    }

    @Test func aHoldWaitsAndDrawsEachSecondInOneWrite() throws {
      let terminal = try traced(["start", "steady"])
      try terminal.shows("three seconds") { $0.secondsLeft <= 57 }
      try settles(but: \.isOfASecond)
      let left = try terminal.screen().secondsLeft
      let begin = Date()
      try terminal.shows("five more seconds") { $0.secondsLeft <= left - 5 }
      let end = Date()
      try leave(terminal)

      let calls = try calls(from: begin, to: end)
      #expect(calls.filter { !$0.isOfASecond }.map(\.text) == [])
      // Five seconds began, each with at most one frame; the first and the last wait may be cut
      // off.
      #expect((4...6).contains(calls.count(where: \.isFrame)))
      #expect(calls.count { $0.name == "poll" } <= 6)
      #expect(calls.count { $0.name == "timerfd_settime" } <= 6)
      #expect(calls.count(where: \.isHeartbeat) <= 6)
    }

    @Test func aPauseDoesNothing() throws {
      let terminal = try traced(["start", "steady"])
      try terminal.shows("a second") { $0.secondsLeft <= 59 }
      try terminal.press("space")
      try terminal.shows("PAUSED since")
      try expectNothing(in: terminal)
    }

    @Test func aStepThatWaitsForThePersonDoesNothing() throws {
      let terminal = try traced(["start", "open"])
      try terminal.shows("Stand still", "Enter when you are done")
      try expectNothing(in: terminal)
    }

    @Test func homeDoesNothing() throws {
      let terminal = try traced([])
      try terminal.shows("q quit", "m cramps")
      try expectNothing(in: terminal)
    }

    private func traced(_ arguments: [String]) throws -> Terminal {
      try Terminal(account, arguments, under: trace.command)
    }

    private func leave(_ terminal: Terminal) throws {
      try terminal.press("q")
      try terminal.agree()
      try terminal.press("Enter")
      #expect(try terminal.ended() == 0)
    }

    /// Expects no system calls for some seconds.
    private func expectNothing(
      in terminal: Terminal, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      try settles { _ in false }
      let begin = Date()
      poll(nil, 0, 3_500)
      let end = Date()
      _ = try terminal.tmux("kill-server")
      #expect(try terminal.ended() == 129, sourceLocation: sourceLocation)

      let calls = try calls(from: begin, to: end)
      #expect(calls.map(\.text) == [], sourceLocation: sourceLocation)
    }

    /// Waits until what the last key or the start sets off is over, such as writing the sounds: for
    /// longer than a key that comes too early is ignored, there are only calls that go on by
    /// themselves.
    private func settles(but goesOn: @escaping (Trace.Call) -> Bool) throws {
      try Waiting.until("an end of what the start sets off") {
        let last = try trace.callsSoFar().last { !$0.isEndOfAnother && !goesOn($0) }
        return last.map { $0.at.timeIntervalSinceNow < -2.5 } ?? false
      }
    }

    /// The system calls within a time, of all threads, without the ends of interrupted calls.
    private func calls(from begin: Date, to end: Date) throws -> [Trace.Call] {
      try trace.calls().filter { $0.at >= begin && $0.at < end && !$0.isEndOfAnother }
    }
  }
}

extension String {
  /// The seconds left of a one-minute step on a screen; `.max` if there are none.
  fileprivate var secondsLeft: Int {
    guard let digits = bigDigits, digits.hasPrefix("0") else { return .max }
    return Int(digits.suffix(2)) ?? .max
  }
}

extension Trace.Call {
  /// Whether it waits, or sets up a wait.
  fileprivate var isWait: Bool {
    // Where the clock cannot be read directly, reading it is a system call.
    ["poll", "ppoll", "timerfd_settime", "clock_gettime"].contains(name)
  }

  /// Whether it is a complete frame: one second's drawing.
  fileprivate var isFrame: Bool { name == "write" && text.contains("\\33[") }

  /// Whether a second of a countdown makes it.
  fileprivate var isOfASecond: Bool { isWait || isFrame || isHeartbeat }

  /// Whether it is the end of a call that another thread's came between.
  fileprivate var isEndOfAnother: Bool { text.hasPrefix("<...") }

  /// Whether it writes a heartbeat to memory: at most 16 bytes.
  fileprivate var isHeartbeat: Bool {
    guard name == "pwrite64", let length = text.firstMatch(of: /= (\d+)$/)?.1 else { return false }
    return Int(length).map { $0 <= 16 } ?? false
  }
}
