// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import Cues

/// The voice, with a service and programs made by the tests.
@Suite struct VoiceTests {
  private let bench: PlayerBench

  init() throws {
    bench = try PlayerBench()
    try bench.write("paplay")
  }

  private var place: String { "\(bench.folder)/run/speech-dispatcher/speechd.sock" }

  @Test func theServiceSpeaksOverOneConnection() throws {
    let service = try SpeechService(at: place)
    let player = bench.player(
      .of(.voice) {
        $0.volumes.voice = 75
        $0.voiceRate = -20
      })
    player.play(.words("Next: calf stretch, left"), due: bench.now)
    try service.accept()
    #expect(
      try service.lines(until: ".") == [
        "SET SELF CLIENT_NAME user:limber:session", "CANCEL SELF", "SET SELF PRIORITY TEXT",
        "SET SELF RATE 0", "SET SELF VOLUME 50", "SPEAK", "Next: calf stretch, left", ".",
      ])
    #expect(
      try bench.report() == .played(.speech("Next: calf stretch, left"), by: "speech-dispatcher"))

    player.play(.words(".hidden", isImportant: true), due: bench.now)
    #expect(
      try service.lines(until: ".").suffix(5) == [
        "SET SELF RATE 0", "SET SELF VOLUME 50", "SPEAK", "..hidden", ".",
      ])
    player.hush()
    #expect(try service.line() == "STOP SELF")
  }

  @Test func aServiceThatIsGoneIsLookedForAgain() throws {
    let service = try SpeechService(at: place)
    let player = bench.player()
    player.play(.words("one"), due: bench.now)
    try service.accept()
    _ = try service.lines(until: ".")
    _ = try bench.report()

    service.hangUp()
    player.play(.words("two"), due: bench.now)
    try service.accept()
    #expect(try service.lines(until: ".").contains("two"))
    #expect(try bench.report() == .played(.speech("two"), by: "speech-dispatcher"))
  }

  @Test func aServiceThatStandsStillIsNotWaitedFor() throws {
    let service = try SpeechService(at: place)
    try bench.write("espeak-ng", "say \"$@\"")
    let player = bench.player()
    let long = String(repeating: "word ", count: 20_000)
    for _ in 0..<20 { player.play(.words(long), due: bench.now) }
    player.play(.tone(.start), due: bench.now)
    while try bench.report() != .played(.tone(.start), by: "paplay") {}
    _ = service
  }

  @Test func aServiceThatSleepsIsStarted() throws {
    try bench.write(
      "spd-say", "say \"$@\"", "read go <\(bench.folder)/pipe.go")
    try #require(mkfifo(bench.folder + "/pipe.go", 0o600) == 0)
    let player = bench.player()
    player.play(.words("one"), due: bench.now)
    #expect(try bench.line() == "--list-output-modules")
    let service = try SpeechService(at: place)
    try Data("go\n".utf8).write(to: URL(filePath: bench.folder + "/pipe.go"))
    try service.accept()
    #expect(try service.lines(until: ".").contains("one"))
  }

  @Test func withoutAServiceAProgramSpeaks() throws {
    try bench.write("spd-say", "exit 1")
    try bench.write("espeak-ng", "say \"$@\"")
    let player = bench.player(.of(.voice) { $0.volumes.voice = 40 })
    player.play(.words("-three"), due: bench.now)
    #expect(try bench.line() == "-s 175 -a 40 -- -three")
    #expect(try bench.report() == .played(.speech("-three"), by: "espeak-ng"))
  }

  @Test func speechIsCutAtOnce() throws {
    try bench.write("espeak-ng", "say $$", "exec /bin/cat \(bench.folder)/pipe.never")
    try #require(mkfifo(bench.folder + "/pipe.never", 0o600) == 0)
    let player = bench.player()
    player.play(.words("a long instruction"), due: bench.now)
    let process = try #require(pid_t(try bench.line()))
    player.hush()
    try bench.waitForEnd(of: process)

    // Newer speech replaces current speech.
    player.play(.words("one"), due: bench.now)
    let one = try #require(pid_t(try bench.line()))
    player.play(.words("two"), due: bench.now)
    let two = try #require(pid_t(try bench.line()))
    try bench.waitForEnd(of: one)
    #expect(kill(two, 0) == 0)
    player.play(.tone(.start), due: bench.now)
    #expect(try bench.report() == .played(.tone(.start), by: "paplay"))
  }

  @Test func whereNobodySpeaksThereAreTones() throws {
    let player = bench.player()
    player.play(.words("one"), due: bench.now)
    #expect(try bench.report() == .failed(.speech("one"), "no speech program found", isLate: false))
    guard case .lostVoice = try bench.report() else {
      Issue.record("the voice was not lost")
      return
    }
    #expect(!player.abilities(at: bench.now).hasVoice)
    #expect(player.abilities(at: bench.now).hasTones)
  }

  @Test func aVoiceThatFailsThreeTimesIsLost() throws {
    try bench.write("espeak-ng", "exit 1")
    let player = bench.player()
    for _ in 1...3 {
      player.play(.words("one"), due: bench.now)
      #expect(
        try bench.report() == .failed(.speech("one"), "espeak-ng: exit status 1", isLate: false))
    }
    #expect(try bench.report() == .lostVoice("espeak-ng: exit status 1"))
    #expect(!player.abilities(at: bench.now).hasVoice)
  }
}
