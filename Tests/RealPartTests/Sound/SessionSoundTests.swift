// SPDX-License-Identifier: MIT
import Cues
import Foundation
import SessionEngine
import TerminalIO
import Testing

/// The sounds of sessions of the real program, with sound servers that work, hang or are missing.
@Suite(.serialized, .enabled(if: RealParts.areWanted, RealParts.reason))
struct SessionSoundTests {
  private static let head = "name: Own\nkind: mobility\nget-ready: 4s\ntransition: 4s\nsteps:\n"
  private static let sided = """
    \(head)  - name: Reach across
        hold: 4s
        side: each
        switch-rest: 4s
      - name: Stand still
        hold: 4s

    """
  private static let counted = """
    \(head.replacing("4s", with: "0s"))  - name: Reach across
        hold: 12s
      - name: Stand still
        hold: 60s

    """

  @Test func aWholeSessionIsHeardInOrder() throws {
    let server = try SoundServer(.pulseAudio)
    let recording = try Recording(server)
    let person = try Person(
      in: server.folder, settings: "keep-awake: false\n", routine: Self.sided,
      adding: server.environment)
    let terminal = try SessionTerminal(person)
    try terminal.wait("the session is over") { try person.session() != nil }
    try recording.wait(until: BootClock.now + .seconds(1))

    let session = try #require(try person.session())
    let begin = Duration.milliseconds(session.summary.startedAt.unixMilliseconds)
    let today = Duration.milliseconds(Int64(Date.now.timeIntervalSince1970 * 1_000))
    let origin = begin - (today - BootClock.now)
    let due = Self.tones(of: session.machine.plan)
    let heard = recording.tones()
    for (sound, due) in zip(heard, due) {
      print("\(due.at): \(sound.told(due: origin + due.at))")
    }
    for entry in session.entries { print("log: \(entry.at.sinceStart) \(entry.fact)") }
    #expect(heard.map(\.tone) == due.map(\.tone))
    #expect(Set(heard.map(\.tone)) == Set(Tone.allCases).subtracting([.leastReached]))
    #expect(heard.allSatisfy { $0.likeness >= 0.9 })
    #expect(terminal.mostChildren <= 2)
  }

  /// The tones of a plan without any key, and when.
  private static func tones(of plan: SessionPlan) -> [(tone: Tone, at: Duration)] {
    var machine = SessionMachine(plan)
    var effects = (try? machine.handle(.start, at: .start)) ?? []
    while let next = machine.nextDeadline {
      effects += (try? machine.handle(.timeReached, at: next)) ?? []
    }
    let cues = effects.compactMap { if case .cue(let cue) = $0 { cue } else { nil } }
    let moments = Dictionary(grouping: cues.filter { Tone($0.kind) != nil }) { $0.at.sinceStart }
    return moments.sorted { $0.key < $1.key }.compactMap { at, cues in
      Cue.weightiest(of: cues).flatMap { Tone($0.kind) }.map { ($0, at) }
    }
  }

  @Test func aServerThatHangsChangesNothingElse() throws {
    let server = try SoundServer(.pulseAudio)
    let recording = try Recording(server)
    let settings = ["heard": "keep-awake: false\ncount: 10\n", "unheard": "sound: off\n"]
    let people = try settings.sorted { $0.key < $1.key }.map { name, settings in
      try Person(
        name, in: server.folder, settings: settings, routine: Self.counted,
        adding: server.environment)
    }
    let terminals = try people.map(SessionTerminal.init)
    try terminals[0].wait("two tones") { recording.sounds().count >= 2 }
    server.hang(true)
    for terminal in terminals {
      let times = try (1...10).map { try terminal.press($0.isMultiple(of: 2) ? "\r" : "?") }
        .sorted()
      print("key to screen: median \(times[5]), most \(times[9])")
    }
    try terminals[0].wait("the bell") { terminals[0].bells > 0 }
    for terminal in terminals {
      try terminal.wait("the second step") { terminal.text.contains("]2;Stand still") }
      try terminal.press(" ")
    }
    let first = recording.count
    server.hang(false)
    try recording.wait(until: BootClock.now + .seconds(3))
    print("\(terminals[0].mostChildren) children at most, \(terminals[0].bells) bells")
    print("heard afterwards: \(recording.tones(from: first).map(\.tone))")
    #expect(recording.sounds(from: first).count <= 1)
    #expect(terminals[0].mostChildren <= 2)
    for terminal in terminals { try terminal.end(by: SIGTERM) }
    let logs = try people.map { try $0.session()?.entries.map(Self.told) }
    #expect(logs[0] != nil && logs[0] == logs[1])
  }

  /// A log entry, without the length of a step that a key ended.
  private static func told(_ entry: LogEntry) -> String {
    guard case .stepEnded(let place, let result) = entry.fact else { return "\(entry.fact)" }
    return "\(place) \(result.outcome)"
  }

  @Test(arguments: [[], ["PATH"], ["HOME"], ["PATH", "HOME"]])
  func withoutAServerTheBellRings(missing: [String]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var person = try Person(in: folder, settings: "", routine: Self.counted)
    // Set explicitly, so that no player starts a server.
    person.environment["PULSE_SERVER"] = "unix:\(folder)/none"
    for name in missing { person.environment[name] = nil }
    let terminal = try SessionTerminal(person)
    try terminal.wait("the bell") { terminal.bells >= 3 }
    let complaints = terminal.text.ranges(of: "Tones cannot be played").count
    try terminal.end(by: SIGTERM)
    print("without \(missing): \(terminal.bells) bells, \(complaints) complaints")
    #expect(complaints <= 1)
    #expect(try person.session() != nil)
  }

  @Test func nothingOutlivesTheProgram() throws {
    let server = try SoundServer(.pulseAudio)
    let recording = try Recording(server)
    let person = try Person(
      in: server.folder, settings: "count: 10\nhooks:\n  start: [sleep, \"60\"]\n",
      routine: Self.counted, adding: server.environment)
    let terminal = try SessionTerminal(person)
    try terminal.wait("a tone") { !recording.sounds().isEmpty }
    server.hang(true)
    try terminal.wait("it runs two programs") { terminal.children.count >= 2 }
    try terminal.end(by: SIGKILL)
    let time = try RealParts.wait("all have ended", seconds: 3) { terminal.children.isEmpty }
    print("the last ended \(time) after the program")
  }

  @Test func helpCutsSpeechOff() throws {
    let server = try SoundServer(.pulseAudio)
    let recording = try Recording(server)
    // Speech is off at night, so this sets the clock to noon.
    let hour = Int(Date.now.timeIntervalSince1970) / 3_600 % 24
    var person = try Person(
      in: server.folder, settings: "sound: voice\nkeep-awake: false\n",
      routine: Self.sided.replacing("get-ready: 4s", with: "get-ready: 30s").replacing(
        "Reach across", with: Array(repeating: "7", count: 30).joined(separator: " ")),
      adding: server.environment)
    person.environment["TZ"] = "NOON\(hour - 12)"
    var terminal = try SessionTerminal(person)
    let whole = try recording.sound(after: 0, endedFor: .seconds(1))
    try terminal.end(by: SIGTERM)

    let first = recording.count
    terminal = try SessionTerminal(person)
    try RealParts.wait("the words begin") { !recording.sounds(from: first).isEmpty }
    let start = recording.sounds(from: first)[0].start
    try recording.wait(until: start + .seconds(1))
    try terminal.press("c")
    let cut = try recording.sound(after: first, endedFor: .seconds(1))
    // These numbers take longer than the relief's speech: if not cut off, they would be heard for
    // at least as long as before. A busy machine delays both.
    print("spoken \(whole.length), with help \(cut.length)")
    #expect(cut.length < whole.length * 3 / 4)
  }
}
