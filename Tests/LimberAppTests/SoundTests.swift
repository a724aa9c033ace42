// SPDX-License-Identifier: MIT
import Cues
import RoutineModel
import SessionEngine
import Testing

@testable import LimberApp

/// A routine's changes to the person's sound settings, and how the program describes them.
@Suite struct SoundTests {
  /// The default settings, changed.
  private static func settings(_ change: (inout SoundSettings) -> Void) -> SoundSettings {
    var settings = SoundSettings()
    change(&settings)
    return settings
  }

  private static let own = settings {
    $0.volumes.step = 10
    $0.rule = CueRule(lastSeconds: 5, period: .seconds(60))
    $0.flashes = true
    $0.quiet = .night
    $0.hooks = [.finished: ["blink"]]
  }

  /// The person's settings, the routine's wish, and the result.
  private static let wishes: [(set: SoundSettings, wish: SoundWish, heard: SoundSettings)] = [
    (own, SoundWish(), own),
    (settings { _ in }, SoundWish(means: .voice), settings { $0.means = .voice }),
    (settings { $0.means = .bell }, SoundWish(means: .both), settings { $0.means = .both }),
    (settings { _ in }, SoundWish(means: .off), settings { $0.means = .off }),
    // Silence always wins.
    (settings { $0.means = .off }, SoundWish(means: .both), settings { $0.means = .off }),
    (
      settings { $0.means = .off }, SoundWish(means: .bell, count: 10),
      settings { ($0.means, $0.rule) = (.off, CueRule(lastSeconds: 10)) }
    ),
    (settings { _ in }, SoundWish(count: 0), settings { $0.rule = CueRule(lastSeconds: 0) }),
    (
      settings { $0.rule = CueRule(period: .seconds(60)) }, SoundWish(count: 5),
      settings { $0.rule = CueRule(lastSeconds: 5, period: .seconds(60)) }
    ),
    (
      settings { $0.rule = CueRule(lastSeconds: 10) }, SoundWish(every: .seconds(30)),
      settings { $0.rule = CueRule(lastSeconds: 10, period: .seconds(30)) }
    ),
    (settings { $0.rule = CueRule(period: .seconds(60)) }, SoundWish(every: .zero), .init()),
    (settings { _ in }, SoundWish(half: false), settings { $0.signalsHalf = false }),
    (settings { $0.signalsHalf = false }, SoundWish(half: true), .init()),
  ]

  @Test(arguments: wishes.indices) func aRoutineHasItsWishButNeverBreaksSilence(index: Int) {
    let (set, wish, heard) = Self.wishes[index]
    #expect(set.fulfilling(wish) == heard, "\(wish)")
  }

  @Test(arguments: [
    (SoundMeans.tones, false, true), (.voice, false, true), (.bell, false, true),
    (.off, false, false), (.tones, true, false),
  ])
  func onlyWhatIsHeardCanBeMuted(means: SoundMeans, isDim: Bool, canBeMuted: Bool) {
    let sound = SessionSound(Self.settings { $0.means = means }, folder: nil, isDim: isDim) { _ in }
    #expect(sound.canBeMuted == canBeMuted)
  }

  @Test func mutedOrInTheDarkNothingIsDone() {
    let start = Cue(.start, at: .start, place: SegmentPlace(episode: nil, segment: 0))
    let settings = Self.settings { ($0.means, $0.hooks) = (.bell, [.start: ["blink"]]) }
    var muted = SessionSound(settings, folder: nil, isDim: false) { _ in }
    muted.isMuted = true
    var dark = SessionSound(settings, folder: nil, isDim: true) { _ in }

    #expect(muted.play([start], at: .start, origin: .zero).isEmpty)
    #expect(dark.play([start], at: .start, origin: .zero).isEmpty)
  }

  // MARK: Hours

  @Test func hoursAreReadAsTheyAreShown() throws {
    for first in stride(from: 0, to: 1_440, by: 97) {
      for end in stride(from: 0, to: 1_440, by: 131) {
        let span = ClockSpan(from: first, until: end)
        #expect(try SettingsFixtures.settings("quiet: \(span.text)").sound.quiet == span)
      }
    }
    #expect(ClockSpan.night.text == "22:00-07:00")
    #expect(ClockSpan(from: 5, until: 1_439).text == "00:05-23:59")
  }

  @Test(arguments: [
    "22:00", "22:00-", "-07:00", "22-7", "22:00-7:00", "24:00-07:00", "22:60-07:00",
    "22:00 - 07:00", "22:00-07:00-09:00", "22.00-07.00", "22:000-07:00", "+2:00-07:00", "night",
  ])
  func otherTextIsNoHours(text: String) {
    #expect(SettingsFixtures.problems("quiet: '\(text)'").map(\.line) == [1])
  }

  // MARK: Words

  @Test func everyLineOfATrialBeginsItsResultInTheSameColumn() {
    #expect(SoundText.line("start", playedBy: "paplay") == "start          played by paplay")
    #expect(
      SoundText.line(SoundText.voice, failure: "no speech program found")
        == "voice          not played: no speech program found")
    #expect(
      SoundText.bellLine == "bell           rung; whether you hear it is up to the terminal")
    for tone in Tone.allCases {
      let line = SoundText.line(tone.rawValue, playedBy: "aplay")
      #expect(line.hasPrefix("\(tone.rawValue)  "))
      #expect(line.dropFirst(15) == "played by aplay")
    }
  }

  @Test func whatIsLostIsSaidWithItsReasonAndTheCommandThatTriesIt() {
    #expect(SoundText.lostTones == "Only a bell here. Try 'limber sounds'.")
    #expect(
      SoundText.lostVoice("no server")
        == "Nothing can be spoken (no server). 'limber sounds' tries the voice."
    )
    #expect(SoundText.failed("blink", "not found") == "The hook blink failed: not found.")
  }

  @Test(
    arguments: [
      (StepSide.left, "L"), (.right, "R"), (.both, nil), (.each, nil), (.affected, nil),
    ] as [(StepSide, String?)])
  func aTitleHasALetterForOneSide(side: StepSide, letter: String?) {
    #expect(SoundText.letter(side) == letter)
  }
}
