// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import Testing

@testable import Cues

/// The player's thread, with programs written by the tests.
@Suite struct PlayerTests {
  private let bench: PlayerBench

  init() throws { bench = try PlayerBench() }

  private func play(_ player: CuePlayer, _ tone: Tone) { player.play(.tone(tone), due: bench.now) }

  private func isFailure(_ report: CuePlayer.Report, _ tone: Tone, isLate: Bool) -> Bool {
    if case .failed(.tone(tone), _, isLate) = report { true } else { false }
  }

  @Test func aToneIsPlayedByTheFirstPlayerThereIs() throws {
    try bench.write("aplay", "say aplay \"$@\"")
    try bench.write("pw-play", "say pw-play \"$@\"")
    let player = bench.player()
    #expect(!player.abilities(at: bench.now).isSinkAwake)

    play(player, .start)
    let file = "\(bench.folder)/tones/start-80-bare.1.wav"
    #expect(try bench.line() == "pw-play \(file)")
    #expect(try bench.report() == .played(.tone(.start), by: "pw-play"))
    #expect(try Data(contentsOf: URL(filePath: file)) == Data(ToneWave(.start, volume: 80).file))
    #expect(player.abilities(at: bench.now).isSinkAwake)
    #expect(!player.abilities(at: bench.now + .seconds(5)).isSinkAwake)

    // The next player finds the file, and rewrites one that was truncated.
    let mine = Data(repeating: 7, count: ToneWave(.start, volume: 80).file.count)
    for (found, played) in [(mine, mine), (Data(), Data(ToneWave(.start, volume: 80).file))] {
      try found.write(to: URL(filePath: file))
      play(player, .start)
      #expect(try bench.line() == "pw-play \(file)")
      #expect(try Data(contentsOf: URL(filePath: file)) == played)
    }
  }

  @Test func aPlayerOfManyArgumentsGetsThemAsTheyAre() throws {
    try bench.write("aplay", "say \"$#\" \"$1\"")
    let player = bench.player(folder: "/a b;'$HOME'")
    play(player, .end)
    #expect(try bench.line() == "2 -q")
  }

  @Test func aProgramGetsNothingThatIsOurs() throws {
    try bench.write("paplay")
    try bench.write(
      "lamp",
      "for d in 0 1 2 3 4 5 6 7 8 9; do if [ -e /proc/$$/fd/$d ]; then all=$all$d; fi; done",
      "say $all",
      "say \"$MINE $LIMBER_CUE $(ps -o sid= -p $$ | tr -d ' ') $$\"",
      "grep -E 'Sig(Blk|Ign)' /proc/$$/status | while read name mask; do say $name $mask; done")
    let player = bench.player(environment: ["PATH": "\(bench.folder)/bin:/usr/bin:/bin"])
    let mine = open("/dev/null", O_RDONLY)
    defer { close(mine) }

    player.play(.command("lamp", "on", environment: ["LIMBER_CUE": "start"]), due: bench.now)

    #expect(try bench.line() == "012")
    let identity = try bench.line().split(separator: " ").map(String.init)
    #expect(identity.prefix(2) == ["yes", "start"])
    #expect(identity.count == 4 && identity[2] == identity[3])
    #expect(try bench.line() == "SigBlk: 0000000000000000")
    let ignored = try bench.line()
    // The C library itself uses two signals.
    let mask = try #require(UInt64(ignored.dropFirst("SigIgn: ".count), radix: 16))
    #expect(mask & ~0x1_8000_0000 == 0)
    #expect(try bench.report() == .played(.command("lamp"), by: "lamp"))
  }

  @Test func threeFailuresInARowMakeTheBellOfIt() throws {
    try bench.write("paplay", "say played", "echo 'Connection failure: refused' >&2", "exit 3")
    let player = bench.player()

    for tone in [Tone.start, .count, .end] {
      play(player, tone)
      #expect(isFailure(try bench.report(), tone, isLate: false))
      #expect(try bench.line() == "played")
    }
    let reason = "paplay: exit status 3, Connection failure: refused"
    #expect(try bench.report() == .lostTones(reason))
    #expect(!player.abilities(at: bench.now).hasTones)

    // From here on no program is started; the bell can ring instead.
    play(player, .start)
    #expect(isFailure(try bench.report(), .start, isLate: false))
  }

  @Test func aSuccessBetweenFailuresCounts() throws {
    try bench.write(
      "paplay", "case $1 in *start*) exit 0;; esac", "exit 1")
    let player = bench.player()
    for tone in [Tone.end, .end, .start, .end, .end] {
      play(player, tone)
      _ = try bench.report()
    }
    play(player, .start)
    #expect(try bench.report() == .played(.tone(.start), by: "paplay"))
    #expect(player.abilities(at: bench.now).hasTones)
  }

  @Test func aPlayerThatHangsIsKilledAndNoMoreThanTwoRun() throws {
    try bench.write("paplay", "say $$", "exec /bin/cat \(bench.folder)/pipe.never")
    try #require(mkfifo(bench.folder + "/pipe.never", 0o600) == 0)
    let player = bench.player()

    play(player, .start)
    play(player, .end)
    let first = try #require(pid_t(try bench.line()))
    let second = try #require(pid_t(try bench.line()))
    play(player, .count)
    // The third has to wait, and is too late by the time there is room.
    bench.pass(.milliseconds(500), player)
    #expect(isFailure(try bench.report(), .count, isLate: true))
    #expect(kill(first, 0) == 0 && kill(second, 0) == 0)
    // By now it is clear that there will be no room in time.
    play(player, .leastReached)
    #expect(isFailure(try bench.report(), .leastReached, isLate: false))

    // A newer cue replaces those that should have ended long ago.
    bench.pass(.milliseconds(500), player)
    play(player, .start)
    #expect(isFailure(try bench.report(), .start, isLate: true))
    #expect(isFailure(try bench.report(), .end, isLate: true))
    try bench.waitForEnd(of: first)
    try bench.waitForEnd(of: second)
    let third = try #require(pid_t(try bench.line()))
    bench.pass(.seconds(3), player)
    #expect(isFailure(try bench.report(), .start, isLate: true))
    #expect(try bench.report() == .lostTones("paplay: did not end"))
    try bench.waitForEnd(of: third)
  }

  @Test func whateverRunsEndsWithThePlayer() throws {
    try bench.write("paplay", "say $$", "exec /bin/cat \(bench.folder)/pipe.never")
    try bench.write("lamp", "say $$", "/bin/cat \(bench.folder)/pipe.never", "say never")
    try #require(mkfifo(bench.folder + "/pipe.never", 0o600) == 0)
    let player = bench.player(environment: ["PATH": "\(bench.folder)/bin:/usr/bin:/bin"])
    play(player, .start)
    player.play(.command("lamp"), due: bench.now)
    let both = [try bench.line(), try bench.line()].compactMap { pid_t($0) }
    #expect(both.count == 2)

    player.close(within: .seconds(20))

    for process in both { #expect(kill(process, 0) != 0) }
    play(player, .start)
  }

  @Test func aProgramDiesWithTheThreadThatStartedItThoughNobodyKillsIt() throws {
    #if os(Linux)
      try bench.write("hang", "say $$", "exec /bin/cat \(bench.folder)/pipe.never")
      try #require(mkfifo(bench.folder + "/pipe.never", 0o600) == 0)
      let words = ["\(bench.folder)/bin/hang"]
      let isHeard = DispatchSemaphore(value: 0)
      Thread {
        _ = try? RunningProgram(words, environment: [:])
        isHeard.wait()
      }.start()
      let process = try #require(pid_t(try bench.line()))
      #expect(kill(process, 0) == 0)
      isHeard.signal()
      var status: Int32 = 0
      #expect(waitpid(process, &status, 0) == process)
      #expect(status & 0x7F == SIGKILL)
    #endif
  }

  @Test func withoutAPlayerOrAFolderThereIsTheBell() throws {
    for (hasPlayer, folder) in [(false, "/tones"), (true, nil)] as [(Bool, String?)] {
      let bench = try PlayerBench()
      if hasPlayer { try bench.write("paplay", "say played") }
      let player = bench.player(folder: folder, environment: ["PATH": "\(bench.folder)/bin:here"])
      guard case .lostTones = try bench.report() else {
        Issue.record("tones were not lost")
        return
      }
      #expect(!player.abilities(at: bench.now).hasTones)
      player.play(.tone(.start), due: bench.now)
      #expect(isFailure(try bench.report(), .start, isLate: false))
    }
  }

  @Test func whatComesTooLateIsNotStarted() throws {
    try bench.write("paplay", "say \"$1\"")
    let player = bench.player()
    player.play(.tone(.start), due: bench.now - .milliseconds(401))
    #expect(isFailure(try bench.report(), .start, isLate: true))
    player.play(.tone(.end), due: bench.now - .milliseconds(400))
    #expect(try bench.report() == .played(.tone(.end), by: "paplay"))
    #expect(try bench.line().hasSuffix("end-80-bare.1.wav"))
  }

  @Test func aCommandThatHangsSilencesNothing() throws {
    try bench.write("paplay", "say \"${1##*/}\"")
    try bench.write("lamp", "say $$", "exec /bin/cat \(bench.folder)/pipe.never")
    try #require(mkfifo(bench.folder + "/pipe.never", 0o600) == 0)
    let player = bench.player()
    for _ in 1...3 { player.play(.command("lamp"), due: bench.now) }
    let process = try #require(pid_t(try bench.line()))
    play(player, .start)
    #expect(try bench.line() == "start-80-bare.1.wav")
    #expect(try bench.report() == .played(.tone(.start), by: "paplay"))
    #expect(kill(process, 0) == 0)
  }

  @Test func nothingIsWokenForWhileNothingIsDue() throws {
    var thread = PlayerThread(
      Handover(), SoundSettings(), ProgramSearch(environment: [:], lastFolder: "/"), folder: nil,
      now: { [bench] in bench.now }, report: { _ in })
    #expect(thread.timeLimit == -1)

    // What is due waits for a program; what is not due waits for its time.
    thread.pending = Signal.tone(.start).jobs(due: bench.now)
    #expect(thread.timeLimit == -1)
    thread.pending += Signal.tone(.end).jobs(due: bench.now + .microseconds(1_500_200))
    #expect(thread.timeLimit == 1_501)
  }

  @Test func onlyTheNewestFourWait() {
    var orders = Orders()
    for number in 1...6 { orders.add(.tone(.count), due: .seconds(number)) }
    #expect(orders.signals.map(\.due) == [3, 4, 5, 6].map { .seconds($0) })
  }

  @Test func aSinkThatSleepsIsWokenBeforeWhatIsExpected() throws {
    try bench.write("paplay", "say \"${1##*/}\"")
    let player = bench.player()

    player.expect(bench.now + .seconds(1))
    bench.pass(.milliseconds(750), player)
    #expect(try bench.line() == "silence-0-led.1.wav")
    bench.pass(.milliseconds(250), player)
    #expect(player.abilities(at: bench.now).isSinkAwake)
    play(player, .count)
    #expect(try bench.line() == "count-80-bare.1.wav")
    #expect(try bench.report() == .played(.tone(.count), by: "paplay"))

    // A sink that is still awake needs nothing, nor does a cue that was cancelled.
    player.expect(bench.now + .seconds(3))
    bench.pass(.seconds(3), player)
    player.expect(bench.now + .seconds(9))
    player.expect(nil)
    bench.pass(.seconds(9), player)
    play(player, .end)
    #expect(try bench.line() == "end-80-bare.1.wav")
  }

  @Test func theScreenStaysAwakeUntilItIsToldOtherwise() throws {
    try bench.write(
      "systemd-inhibit", "say $$ \"$@\"", "for last; do :; done", "exec /bin/\"$last\"")
    let player = bench.player()

    player.keepAwake(true)
    let words = try bench.line().split(separator: " ", maxSplits: 1)
    #expect(
      words[1] == "--what=idle --who=Limber --why=An exercise session is under way cat")
    let process = try #require(pid_t(words[0]))
    #expect(kill(process, 0) == 0)
    player.keepAwake(false)
    try bench.waitForEnd(of: process)

    player.keepAwake(true)
    let again = try #require(pid_t(try bench.line().prefix { $0 != " " }))
    player.close(within: .seconds(20))
    #expect(kill(again, 0) != 0)
  }

  @Test func itIsSaidOnceWhyTheScreenMaySleep() throws {
    try bench.write("systemd-inhibit", "echo 'no such bus' >&2", "exit 1")
    try bench.write("paplay")
    let player = bench.player()
    player.keepAwake(true)
    #expect(
      try bench.report() == .lostWakefulness("systemd-inhibit: exit status 1, no such bus"))
    play(player, .start)
    #expect(try bench.report() == .played(.tone(.start), by: "paplay"))
  }

  @Test func aCommandThatIsNotThereHarmsNothing() throws {
    try bench.write("paplay")
    let player = bench.player()
    player.play(.command("no-such-lamp"), due: bench.now)
    #expect(
      try bench.report()
        == .failed(.command("no-such-lamp"), "no-such-lamp: not found", isLate: false))
    player.play(.command("./bin/paplay"), due: bench.now)
    guard case .failed(.command("./bin/paplay"), _, _) = try bench.report() else {
      Issue.record("a relative path was run")
      return
    }
    play(player, .start)
    #expect(try bench.report() == .played(.tone(.start), by: "paplay"))
  }

  @Test func handingOverNeverWaits() throws {
    try bench.write("paplay", "exec /bin/cat \(bench.folder)/pipe.never")
    try #require(mkfifo(bench.folder + "/pipe.never", 0o600) == 0)
    let player = bench.player()
    let clock = ContinuousClock()
    let times = (0..<500).map { _ in clock.measure { play(player, .count) } }.sorted()
    #expect(times[250] < .microseconds(100))
  }
}
