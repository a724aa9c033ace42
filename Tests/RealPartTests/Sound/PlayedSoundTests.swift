// SPDX-License-Identifier: MIT
import Foundation
import TerminalIO
import Testing

@testable import Cues

/// The player's sounds and speech, recorded at a sound server. Delays are printed, not checked,
/// since they depend on the machine's load.
@Suite(.serialized, .enabled(if: RealParts.areWanted, RealParts.reason))
struct PlayedSoundTests {
  /// A player that finds only these programs.
  private func player(on server: SoundServer, by programs: [String]) throws -> CuePlayer {
    let folder = "\(server.folder)/programs"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for program in programs {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/\(program)", withDestinationPath: "/usr/bin/\(program)")
    }
    let environment = server.environment.merging(["HOME": server.folder, "PATH": folder]) { $1 }
    return CuePlayer(
      SoundSettings(), environment: environment, lastFolder: folder,
      folder: "\(server.folder)/tones", now: { BootClock.now }, report: { _ in })
  }

  @Test(arguments: SoundServer.Kind.allCases) func eachToneIsHeard(kind: SoundServer.Kind) throws {
    let server = try SoundServer(kind)
    let recording = try Recording(server)
    let player = try player(on: server, by: [kind.player])
    defer { player.close() }
    let tones = Array(repeating: Tone.allCases, count: 3).joined()
    var dues: [Duration] = []
    for tone in tones {
      var signal = Signal(trying: tone, SoundSettings())
      signal.isLed = false
      dues.append(BootClock.now)
      player.play(signal, due: BootClock.now)
      try recording.wait(until: BootClock.now + .seconds(1))
    }

    // A sound server without enough processor time leaves gaps, which is not the player's fault:
    // one of three tones may have one.
    let heard = recording.tones()
    #expect(heard.map(\.tone) == Array(tones))
    for (tone, plays) in Dictionary(grouping: heard, by: \.tone) {
      #expect(plays.count { $0.likeness >= 0.9 } >= 2, "\(tone): \(plays.map(\.likeness))")
    }
    for (sound, due) in zip(heard, dues) { print("\(kind): \(sound.told(due: due))") }
  }

  @Test(arguments: [["spd-say"], ["espeak-ng"]]) func wordsAreHeard(by programs: [String]) throws {
    let server = try SoundServer(.pulseAudio)
    let recording = try Recording(server)
    let player = try player(on: server, by: programs)
    defer { player.close() }
    let signal = Signal(speaking: Self.words, SoundSettings())
    let length = try #require(signal.speech?.length)
    for _ in 1...2 {
      let (first, due) = (recording.count, BootClock.now)
      player.play(signal, due: due)
      let word = try recording.sound(after: first, endedFor: .seconds(1))
      print("\(programs): words \(word.start - due) after due, \(word.length) of \(length) long")
      #expect(word.length > length / 2 && word.length < length + .milliseconds(500))
    }

    // Cut off in the middle.
    let first = recording.count
    player.play(signal, due: BootClock.now)
    try RealParts.wait("they begin") { !recording.sounds(from: first).isEmpty }
    let cut = BootClock.now
    player.hush()
    let word = try recording.sound(after: first, endedFor: .seconds(1))
    print("\(programs): silent \(word.start + word.length - cut) after they were cut off")
    #expect(word.length < length / 2)
  }

  private static let words = "Next: Reach across the back of the chair and turn to the side, right"
}
