// SPDX-License-Identifier: MIT
import SessionEngine
import Testing

@testable import Cues

/// What is played for a cue.
@Suite struct SignalTests {
  private func signal(
    _ cues: [Cue], _ settings: SoundSettings = .of(), _ surroundings: Surroundings = .day,
    late: Duration = .zero
  ) -> Signal {
    Signal(cues, at: (cues.map(\.at).max() ?? .start) + late, settings, in: surroundings)
  }

  @Test(
    arguments: [
      (.ready(), "nothing", "\"Calf stretch, left\"", "\"Calf stretch, left\"", "nothing"),
      (
        .ready(9, quiet: 6), "nothing", "\"Next: Calf stretch, left\"",
        "\"Next: Calf stretch, left\"", "nothing"
      ),
      (.of(.start), "start 80", "\"Start\"", "start 80", "bell"),
      (
        .of(.sideSwitch, left: 5, quiet: 2, isBreath: true), "side-switch 80",
        "\"Other side: left\"", "side-switch 80, \"left\"", "bell"
      ),
      (.of(.half), "count 60", "\"Half-way\"", "count 60", "nothing"),
      (.of(.leastReached), "least-reached 80", "\"You may stop now\"", "least-reached 80", "bell"),
      (.of(.lastSeconds(3), left: 3, quiet: 1), "count 60", "\"three\"", "count 60", "bell"),
      (.of(.periodic, left: 20), "count 60", "\"20 seconds left\"", "count 60", "nothing"),
      (.of(.periodic, left: nil), "count 60", "count 60", "count 60", "nothing"),
      (.of(.end, left: 0, quiet: 0), "end 80", "end 80", "end 80", "bell"),
      (
        .of(.missedTime), "finished 80", "\"Paused, because time was missed\"!",
        "finished 80, \"Paused, because time was missed\"!", "bell"
      ),
      (
        .of(.finished, left: nil, quiet: nil), "finished 80", "\"Finished\"",
        "finished 80, \"Finished\"", "bell"
      ),
    ] as [(Cue, String, String, String, String)])
  func everyCueByEveryMeans(
    cue: Cue, tones: String, voice: String, both: String, bell: String
  ) {
    #expect(signal([cue]).text == tones)
    #expect(signal([cue], .of(.voice)).text == voice)
    #expect(signal([cue], .of(.both)).text == both)
    #expect(signal([cue], .of(.bell)).text == bell)
    #expect(signal([cue], .of(.off)).isEmpty)
  }

  @Test(
    arguments: [
      (.ready(isOfRelief: true), "nothing", "\"Calf stretch, left\"!"),
      (.of(.start, instruction: "Sit. Pull.", isOfRelief: true), "start 80", "\"Sit. Pull.\"!"),
      (.of(.start, isOfRelief: true), "start 80", "\"Calf stretch, left\"!"),
      // A step too short for all of the words.
      (
        .of(
          .start, left: 2, instruction: "Sit. Pull the foot up as far as it goes.", isOfRelief: true
        ),
        "start 80", "\"Sit.\"!"
      ),
      (.of(.half, isOfRelief: true), "nothing", "nothing"),
      (.of(.lastSeconds(2), isOfRelief: true), "nothing", "nothing"),
      (.of(.periodic, isOfRelief: true), "nothing", "nothing"),
      (.of(.leastReached, isOfRelief: true), "least-reached 80", "\"You may stop now\"!"),
    ] as [(Cue, String, String)])
  func reliefSpeaksTheActAndCountsNothing(cue: Cue, tones: String, voice: String) {
    #expect(signal([cue]).text == tones)
    #expect(signal([cue], .of(.voice)).text == voice)
  }

  @Test func oneMomentIsOneToneAndTheBeginningHasTheWords() {
    let moment: [Cue] = [.of(.end, left: 0, quiet: 0), .ready(9, quiet: 6)]

    #expect(signal(moment).text == "end 80")
    #expect(signal(moment, .of(.voice)).text == "\"Next: Calf stretch, left\"")
    #expect(signal(moment, .of(.both)).text == "end 80, \"Next: Calf stretch, left\"")
    #expect(signal([.of(.half), .of(.lastSeconds(10))]).text == "count 60")
    #expect(signal([.of(.leastReached), .of(.lastSeconds(2))]).text == "least-reached 80")
    // An inaudible cue does not suppress the others.
    let heard = signal([.of(.half), .of(.lastSeconds(10))], .of(.voice) { $0.signalsHalf = false })
    #expect(heard.text == "\"ten\"")
  }

  @Test func wordsComeAfterTheToneAndTheSilenceThatWakesASink() {
    let cue = Cue.of(.finished, left: nil, quiet: nil)
    let asleep = Surroundings.day.but { $0.abilities.isSinkAwake = false }

    #expect(signal([cue], .of(.voice)).speech?.delay == .zero)
    #expect(signal([cue], .of(.both)).speech?.delay == .milliseconds(700))
    #expect(signal([cue], .of(.voice), asleep).speech?.delay == .milliseconds(250))
    #expect(signal([cue], .of(.both), asleep).speech?.delay == .milliseconds(950))
    #expect(signal([cue], .of(), asleep).text == "finished 80 led")
  }

  @Test func thereIsSilenceWhereThePersonOrTheHourAsksForIt() {
    let loud = SoundSettings.of(.both) {
      $0.flashes = true
      $0.hooks = [.finished: ["lamp", "on"]]
      $0.quiet = ClockSpan(from: 22 * 60, until: 7 * 60)
    }
    let cue = Cue.of(.finished)
    let late = Surroundings(minuteOfDay: 23 * 60)

    #expect(signal([cue], loud).text == "finished 80, \"Finished\", flash, lamp on")
    #expect(signal([cue], loud, .day.but { $0.isMuted = true }).text == "flash")
    #expect(signal([cue], loud, .day.but { $0.isDim = true }).isEmpty)
    #expect(signal([cue], loud, late).text == "flash")
    #expect(signal([cue], loud, Surroundings(minuteOfDay: 6 * 60 + 59)).text == "flash")
    #expect(signal([cue], loud, Surroundings(minuteOfDay: 7 * 60)).tone == .finished)
  }

  @Test func aCommandRunsThoughNothingSounds() {
    let settings = SoundSettings.of(.off) {
      $0.hooks = [.start: ["lamp"], .getReady: []]
      $0.notifies = true
    }

    let started = signal([.of(.start)], settings)
    #expect(
      started.commands.map(\.words) == [
        ["lamp"],
        ["notify-send", "--app-name=Limber", "--expire-time=5000", "--", "Calf stretch, left"],
      ])
    #expect(
      started.commands.first?.environment == [
        "LIMBER_CUE": "start", "LIMBER_STEP": "Calf stretch", "LIMBER_SIDE": "left",
        "LIMBER_SECONDS": "30",
      ])
    #expect(signal([.ready()], settings).isEmpty)
    #expect(signal([.of(.finished)], settings).commands.map(\.words.last) == ["Finished"])
  }

  @Test func nobodyIsSpokenToAtNightUnasked() {
    let night = Surroundings(minuteOfDay: 2 * 60)

    #expect(signal([.of(.start)], .of(.voice), night).text == "start 80")
    #expect(signal([.of(.finished)], .of(.both), night).text == "finished 80")
    let asked = night.but { $0.isVoiceAsked = true }
    #expect(signal([.of(.start)], .of(.voice), asked).text == "\"Start\"")
  }

  @Test func whatCannotBePlayedGivesWay() {
    let silent = Surroundings.day.but { $0.abilities.hasTones = false }
    let speechless = Surroundings.day.but { $0.abilities.hasVoice = false }
    let neither = silent.but { $0.abilities.hasVoice = false }

    #expect(signal([.of(.start)], .of(), silent).text == "bell")
    #expect(signal([.of(.start)], .of(.both), silent).text == "\"Start\"")
    #expect(signal([.of(.end)], .of(.voice), silent).text == "bell")
    #expect(signal([.of(.start)], .of(.voice), speechless).text == "start 80")
    #expect(signal([.of(.start)], .of(.both), neither).text == "bell")
  }

  @Test(
    arguments: [
      (.of(.lastSeconds(3)), 400, 401), (.of(.start), 400, 401),
      (.ready(9, quiet: 6), 2_000, 2_001),
      (.of(.finished), 2_000, 2_001),
      (.of(.start, instruction: "Sit.", isOfRelief: true), 2_000, 2_001),
    ] as [(Cue, Int64, Int64)])
  func whatComesTooLateIsDropped(cue: Cue, inTime: Int64, late: Int64) {
    #expect(!signal([cue], .of(.voice), late: .milliseconds(inTime)).isEmpty)
    #expect(signal([cue], .of(.voice), late: .milliseconds(late)).isEmpty)
    #expect(signal([cue], .of(.voice)).patience == .milliseconds(inTime))
    #expect(signal([cue], .of(.voice)).due == cue.at)
  }

  @Test func volumesAreOnesOwn() {
    let settings = SoundSettings.of { settings in
      settings.volumes.count = 10
      settings.volumes.step = 90
    }

    #expect(signal([.of(.lastSeconds(1))], settings).text == "count 10")
    #expect(signal([.of(.end)], settings).text == "end 90")
  }

  @Test func aSpanMayGoPastMidnight() {
    let night = ClockSpan(from: 1_320, until: 420)
    #expect([1_320, 1_439, 0, 419].allSatisfy(night.contains))
    #expect(![420, 1_319].contains(where: night.contains))
    let noon = ClockSpan(from: 720, until: 780)
    #expect(noon.contains(720) && !noon.contains(780) && !noon.contains(0))
    #expect(ClockSpan(from: 5, until: 5).contains(1_000))
  }

  @Test func aSinkSleepsAfterFourSeconds() {
    #expect(!SinkSleep.isAwake(at: .seconds(9), lastSoundEnded: nil))
    #expect(SinkSleep.isAwake(at: .seconds(9), lastSoundEnded: .seconds(5)))
    #expect(!SinkSleep.isAwake(at: .milliseconds(9_001), lastSoundEnded: .seconds(5)))
    #expect(SinkSleep.isAwake(at: .seconds(9), lastSoundEnded: .seconds(10)))
  }
}
